"""The files in a zip that are one document: an e-book, a text of a word processor."""

from __future__ import annotations

import io
from posixpath import dirname, join, normpath
from typing import BinaryIO, cast
from urllib.parse import unquote

from reader.errors import SourceError
from reader.sources.archives.zipped import DAMAGED, directory
from reader.sources.limits import Limits
from reader.sources.stream import Budget, Mended, Readable, counted, read_whole

_ENCRYPTED = 0x1


class Package:
    """A zip, at hand or open, whose files are read one by one and whole, within the limits."""

    def __init__(self, data: bytes | BinaryIO, path: str, limits: Limits) -> None:
        """Raises SourceError where it has no directory that can be read, or too large a one."""
        self.path = path
        self._archive = directory(io.BytesIO(data) if isinstance(data, bytes) else data, path, limits)
        self._limits = limits
        self._budget = Budget(limits)
        self._files = {info.filename: info for info in self._archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._files

    @property
    def spent(self) -> bool:
        """Whether all that may be unpacked was: there is no point in reading on."""
        return self._budget.spent

    def names(self) -> list[str]:
        """The names of its files, in the order of its directory."""
        return list(self._files)

    def read(self, name: str) -> bytes:
        """A file's content.

        Raises:
            SourceError: it isn't there, is damaged or encrypted, or too large.
        """
        place = f"{self.path}#{name}"
        info = self._files.get(name)
        if info is None:
            raise SourceError(place, "it is missing")
        if info.flag_bits & _ENCRYPTED:
            raise SourceError(place, "it is encrypted")
        try:
            opened = cast(Readable, self._archive.open(info))
        except (*DAMAGED, NotImplementedError, RuntimeError, OSError) as error:
            raise SourceError(place, "it is damaged") from error
        mended = cast(BinaryIO, Mended(opened, place, DAMAGED))
        return read_whole(counted(mended, place, self._budget, lambda: info.compress_size), place, self._limits)


def beside(file: str, reference: str) -> str:
    """The name of the file that another one of the package refers to, without the place in it."""
    target = unquote(reference.partition("#")[0])
    if target.startswith("/"):
        return normpath(target).lstrip("/")
    return normpath(join(dirname(file), target)) if target else file
