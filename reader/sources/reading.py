"""A file's bytes, and the documents in them: the only functions the rest of Reader calls to read an article."""

from __future__ import annotations

import errno
import io
import os
import stat
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.article.document import Document
from reader.article.web import is_web
from reader.errors import SourceError
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.sniffing import HEAD, sniff
from reader.sources.stream import buffered, read_whole
from reader.sources.whole import items as whole_items

if TYPE_CHECKING:
    from reader.sources.fetching import Tell

_PAGES = ("text/html", "application/xhtml+xml")
_WHY = {
    errno.ENOENT: "no such file",
    errno.ENOTDIR: "no such file",
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.EISDIR: "it is a folder, not a file",
    errno.ELOOP: "its link leads in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENXIO: "it is not a regular file",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.EIO: "the disk could not be read",
    errno.ESTALE: "it vanished while being read",
}


def plain(error: OSError) -> str:
    """What an error of the operating system means to someone who wanted to read a file."""
    return _WHY.get(error.errno or 0) or (error.strerror or "it could not be read").lower()


def read_bytes(path: str, limits: Limits) -> bytes:
    """The content of a regular file.

    Raises:
        SourceError: it is missing, not to be read, no regular file, or larger than the limit, also where it grows
            while it is read.
    """
    with open_file(path) as file:
        return _content(file, path, limits)


@contextmanager
def open_file(path: str) -> Iterator[io.BufferedReader]:
    """A regular file to read from.

    Raises:
        SourceError: it is missing, not to be read, or no regular file; also while it is read from.
    """
    try:
        with _opened(path) as file:
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_ISDIR(mode):
                raise SourceError(path, _WHY[errno.EISDIR])
            if not stat.S_ISREG(mode):
                raise SourceError(path, _WHY[errno.ENXIO])
            yield file
    except OSError as error:
        raise SourceError(path, plain(error)) from error


def _opened(path: str) -> io.BufferedReader:
    try:
        return open(path, "rb", opener=_without_waiting)
    except ValueError as error:  # a zero byte in the name
        raise SourceError(path, "no such file") from error


def _without_waiting(path: str, flags: int) -> int:
    """Else, opening a pipe waits for somebody to write to it."""
    return os.open(path, flags | os.O_NONBLOCK)


def _content(file: io.BufferedReader, path: str, limits: Limits) -> bytes:
    """All of a file, which is refused unread where it says that it is too large."""
    limits.check_bytes(os.fstat(file.fileno()).st_size, path)
    return read_whole(file, path, limits)


@contextmanager
def open_source(path: str, limits: Limits, tell: Tell | None = None) -> Iterator[Part]:
    """A file, or a page of the web, with what is known of it before it is read.

    Raises:
        SourceError: it can't be had; also while it is read from.
    """
    if not is_web(path):
        with open_file(path) as file:
            yield Part("", path, file)
        return
    from reader.article.document import Head
    from reader.sources.fetching import fetch

    page = fetch(path, limits, tell)
    name = page.url.partition("?")[0] + (".html" if page.kind in _PAGES else "")
    yield Part("", name, io.BytesIO(page.data), declared=Head(url=page.url), charset=page.charset)


def locate(address: str) -> tuple[str, str]:
    """The file that an address lies in, and the address as it is written in full; that is empty for a whole file.

    A file's own name may hold the sign that ids begin with.
    """
    if is_web(address):
        page, sign, _ = address.partition("#")
        return page, address if sign else ""
    if "#" not in address or os.path.exists(address):  # noqa: PTH110 - raises nothing
        return address, ""
    from reader.sources.addresses import join, safe_id, split

    for path, ident in split(address)[1:]:
        if os.path.isfile(path):  # noqa: PTH113 - pathlib takes ten times as long
            return path, join(path, "#".join(map(safe_id, ident.split("#"))))
    return address, ""


def parse(data: bytes, path: str, limits: Limits | None = None) -> tuple[Document, ...]:
    """The articles in bytes already at hand, named `path`; never none.

    Raises:
        SourceError: there is no text in them, or all is damaged.
    """
    read = tuple(load_from(io.BufferedReader(io.BytesIO(data)), path, limits or Limits()))
    documents = tuple(item for item in read if isinstance(item, Document))
    if not documents:
        raise next(item for item in read if isinstance(item, SourceError))
    return documents


def load(address: str, limits: Limits, tell: Tell | None = None) -> Generator[Item]:
    """The articles of a file, one after the other as they are read, and what is wrong with damaged members.

    One for most formats, many for a mailbox or a feed; at an address with an id, what is there. `tell` is told how much
    of a page of the web has come.

    Raises:
        SourceError: the file can't be read, or there is no text in it; also while it is read, where a limit is reached.
    """
    path, wanted = locate(address)
    with open_source(path, limits, tell) as part:
        yield from _load(part, path, limits, wanted)


def load_from(file: io.BufferedReader, path: str, limits: Limits, wanted: str = "") -> Iterator[Item]:
    """The same for a file that is open, and may be a pipe.

    Raises:
        SourceError: as `load`.
    """
    return _load(Part("", path, file), path, limits, wanted)


def _load(part: Part, path: str, limits: Limits, wanted: str) -> Iterator[Item]:
    file = buffered(part.file)
    known = sniff(file.peek(HEAD), part.name)
    if not known.streamed and not wanted and not part.declared:  # as most files are: they need no walk
        yield from whole_items(known, read_whole(file, path, limits), path, limits)
        return
    from reader.sources.walking import Walk

    empty = True
    with closing(Walk(part._replace(file=file), path, limits, wanted=wanted)) as walk:
        for found in walk:
            item = found if isinstance(found, SourceError) else found.document
            assert item is not None, "nothing is left for later"
            empty = False
            yield item
    if empty:
        why = "there is no such article in the file" if wanted else "there is no article in it"
        raise SourceError(wanted or path, why)


def read(address: str, limits: Limits, at: tuple[int, ...] = (), tell: Tell | None = None) -> Document:
    """The article at an address, or the first of several there; `at` is where a walk found it, so that it is quick.

    Raises:
        SourceError: it can't be read, or isn't there.
    """
    path, wanted = locate(address)
    if at:
        from reader.sources.addresses import may_be
        from reader.sources.walking import Walk

        with open_source(path, limits, tell) as part, closing(Walk(part, path, limits, start=at)) as walk:
            first = next(walk, None)
        if not isinstance(first, SourceError) and first and first.document and first.at == at:
            if first.path == wanted:
                return first.document
            if len(at) > 1 and may_be(first.path, wanted):  # what isn't streamed is counted from its beginning
                return replace(first.document, path=wanted)
    problem: SourceError | None = None
    with closing(load(address, limits, tell)) as items:
        for item in items:
            if isinstance(item, Document):
                return item
            problem = problem or item
    raise problem or SourceError(address, "there is no article in it")
