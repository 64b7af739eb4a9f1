"""Bytes that come one after the other: counted, limited, and never all in memory."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from reader.errors import SourceError
from reader.sources.limits import Limits

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK = 1 << 16


class Readable(Protocol):
    """What a library makes of a file it unpacks."""

    def read1(self, size: int, /) -> bytes:
        """The next bytes, at most so many, as soon as there are any; none at the end."""
        ...


class Budget:
    """How much may still be unpacked from one file, counted over everything in it, at any depth."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.unpacked = 0
        """Bytes so far."""
        self.spent = False
        """Whether the limit is reached: there is no point in going on to the next member."""

    def take(self, size: int, unpacked: int, packed: int, path: str) -> None:
        """Count `size` bytes more, of a stream that has now given `unpacked` for `packed`.

        Raises:
            SourceError: that is more than the limits allow.
        """
        self.unpacked += size
        self.spent = True  # unless the check passes
        self._limits.check_unpacked(self.unpacked, self.unpacked, path)
        self.spent = False
        self._limits.check_unpacked(unpacked, packed, path)


class Counted(io.RawIOBase):
    """A file whose bytes are counted against a budget as they are read, forwards only."""

    def __init__(self, file: BinaryIO, path: str, budget: Budget, packed: Callable[[], int]) -> None:
        super().__init__()
        self._file, self._path, self._budget, self._packed = file, path, budget, packed
        self._given = 0
        self._problem: SourceError | None = None

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def tell(self) -> int:
        """How many bytes were read so far."""
        return self._given

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read as much as there is room for; less only at the end."""
        if self._problem:
            raise self._problem
        view = memoryview(buffer).cast("B")
        size = 0
        try:
            while size < len(view) and (chunk := self._file.read(len(view) - size)):
                view[size : size + len(chunk)] = chunk
                size += len(chunk)
        except SourceError as error:
            self._problem = error
            if not size:
                raise  # what came before it is good
        self._given += size
        try:
            self._budget.take(size, self._given, self._packed(), self._path)
        except SourceError as error:
            self._problem = error  # nobody reads past it
            raise
        return size


def counted(file: BinaryIO, path: str, budget: Budget, packed: Callable[[], int]) -> io.BufferedReader:
    """A file in a file, to be read and looked ahead into while it is counted."""
    return io.BufferedReader(Counted(file, path, budget, packed), _CHUNK)


def buffered(file: BinaryIO) -> io.BufferedReader:
    """A file that can be looked ahead into."""
    return file if isinstance(file, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", file), _CHUNK)


def read_whole(file: BinaryIO, path: str, limits: Limits) -> bytes:
    """All that is left of a file.

    Raises:
        SourceError: it is larger than what is read whole may be.
    """
    # Room for all that may come is had in 80 microseconds, twice what opening a file takes: most need little.
    most = limits.max_bytes + 1
    data = file.read(min(_CHUNK, most))
    if len(data) == _CHUNK < most:
        size = min(_left(file), most)
        data += file.read(size - _CHUNK)
        if len(data) == size < most:
            data += file.read(most - size)
    limits.check_bytes(len(data), path)
    return data


def _left(file: BinaryIO) -> int:
    """Bytes that are probably left of a file, and one more, which shows that there were no others."""
    try:
        return max(_CHUNK, os.fstat(file.fileno()).st_size + 1)
    except (OSError, ValueError):  # it is no file of the system's
        return _CHUNK


def skip_to(file: BinaryIO, at: int) -> None:
    """Go on from the offset `at` of a file that was not read from yet."""
    if file.seekable():
        file.seek(at)
        return
    while at > 0 and (chunk := file.read(min(at, _CHUNK))):
        at -= len(chunk)


class Mended(io.RawIOBase):
    """A file that a library unpacks: whatever the library raises while it does so is told as a damaged file."""

    def __init__(self, file: Readable, path: str, damaged: tuple[type[Exception], ...]) -> None:
        super().__init__()
        self._inner, self._path = file, path
        self._damaged: tuple[type[Exception], ...] = (*damaged, OSError)

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read what there is at once; nothing at the end."""
        view = memoryview(buffer).cast("B")
        try:
            chunk = self._inner.read1(len(view))
        except self._damaged as error:
            raise SourceError(self._path, "it is damaged, or its end is missing") from error
        view[: len(chunk)] = chunk
        return len(chunk)


class Forward:
    """A file that is only read forwards, for a library that wants to seek: going back raises an error."""

    def __init__(self, file: BinaryIO, path: str, limits: Limits) -> None:
        self._file, self._path, self._limits = file, path, limits
        self._at = 0

    def tell(self) -> int:
        """Where one is."""
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go on to a place further on, or the end of what there is before it."""
        target = offset + self._at if whence == 1 else offset
        if whence == 2 or target < self._at:
            raise SourceError(self._path, "it can't be read forwards")
        if self._file.seekable():
            self._file.seek(target - self._at, 1)
            self._at = target
        while self._at < target and (chunk := self._file.read(min(_CHUNK, target - self._at))):
            self._at += len(chunk)
        return self._at

    def read(self, size: int = -1) -> bytes:
        """The next bytes; never more than may be read whole."""
        if size < 0 or size > self._limits.max_bytes:
            self._limits.check_bytes(self._limits.max_bytes + 1, self._path)
        data = self._file.read(size)
        self._at += len(data)
        return data
