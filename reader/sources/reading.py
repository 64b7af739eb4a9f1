"""A file's bytes, and the documents in them: the only functions the rest of Reader calls to read an article."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.formats import HEAD, sniff

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


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may ask of the machine before it is refused."""

    max_bytes: int = 50_000_000
    """A page of news has 10,000; beyond some megabytes it is a dump or a mistake."""


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
            return _read_handle(handle, path, limits.max_bytes)
        finally:
            os.close(handle)
    except OSError as error:
        raise SourceError(path, plain(error)) from error
    except ValueError as error:  # a zero byte in the name
        raise SourceError(path, "no such file") from error


def _read_handle(handle: int, path: str, most: int) -> bytes:
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
    if max(status.st_size, len(content)) > most:
        raise SourceError(path, f"it is larger than the limit of {most / 1_000_000:g} MB")
    return content


def parse(data: bytes, path: str) -> tuple[Document, ...]:
    """The articles in bytes already at hand, named `path`; never none.

    Raises:
        SourceError: there is no text in them.
    """
    documents = tuple(sniff(data[:HEAD], path).parse(data, path)) if data else ()
    if not any(document.nodes for document in documents):
        raise SourceError(path, "the file is empty")
    return documents


def load(path: str, limits: Limits) -> tuple[Document, ...]:
    """Read and parse a file: one article for most formats, many for a mailbox or a feed.

    Raises:
        SourceError: the file can't be read, or there is no text in it.
    """
    return parse(read_bytes(path, limits), path)
