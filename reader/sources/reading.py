"""A file's bytes, and the documents in them: the only functions the rest of Reader calls to read an article."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.format import Item
from reader.sources.formats import HEAD, sniff
from reader.sources.limits import Limits

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
    try:
        # Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            return _read_handle(handle, path, limits)
        finally:
            os.close(handle)
    except OSError as error:
        raise SourceError(path, plain(error)) from error
    except ValueError as error:  # a zero byte in the name
        raise SourceError(path, "no such file") from error


def _read_handle(handle: int, path: str, limits: Limits) -> bytes:
    most = limits.max_bytes
    status = os.fstat(handle)
    if stat.S_ISDIR(status.st_mode):
        raise SourceError(path, _WHY[errno.EISDIR])
    if not stat.S_ISREG(status.st_mode):
        raise SourceError(path, _WHY[errno.ENXIO])
    content = b""
    if status.st_size <= most:
        # One byte more than it should have: the read that proves the end, and the file that grows. Files of the
        # kernel say 0 and hold more.
        content = os.read(handle, status.st_size + 1)
        while len(content) <= most and (more := os.read(handle, 65536)):
            content += more
    limits.check_bytes(max(status.st_size, len(content)), path)
    return content


def items(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """The articles in bytes already at hand, named `path`, as they are read, and what is wrong with damaged members.

    Raises:
        SourceError: there is no text in them; also while they are read, where a limit is reached.
    """
    found = False
    for item in sniff(data[:HEAD], path).parse(data, path, limits) if data else ():
        if isinstance(item, SourceError) or item.nodes:
            found = True
            yield item
    if not found:
        raise SourceError(path, "the file is empty")


def parse(data: bytes, path: str, limits: Limits | None = None) -> tuple[Document, ...]:
    """The articles in bytes already at hand, named `path`; never none.

    Raises:
        SourceError: there is no text in them, or all is damaged.
    """
    read = tuple(items(data, path, limits or Limits()))
    documents = tuple(item for item in read if isinstance(item, Document))
    if not documents:
        raise next(item for item in read if isinstance(item, SourceError))
    return documents


def load(path: str, limits: Limits) -> tuple[Document, ...]:
    """Read and parse a file: one article for most formats, many for a mailbox or a feed.

    Raises:
        SourceError: the file can't be read, or there is no text in it.
    """
    return parse(read_bytes(path, limits), path, limits)
