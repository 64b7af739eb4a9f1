"""A file that can only be read forwards, with what was read last kept, so that one can go back a little."""

from __future__ import annotations

from typing import BinaryIO

_KEPT = 4_000_000


class Kept:
    """A file that is only read forwards, with at least the last four megabytes that were read of it.

    It has no `seek`: a library that finds one would go where nothing is kept.
    """

    def __init__(self, file: BinaryIO, at: int) -> None:
        """`at` is where the file is."""
        self._file = file
        self._held = bytearray()
        self._from = self._at = at

    def tell(self) -> int:
        """Where one is."""
        return self._at

    def read(self, size: int) -> bytes:
        """The next bytes, at most so many."""
        offset = self._at - self._from
        data = bytes(self._held[offset : offset + size])
        if not data:
            data = self._file.read(size)
            self._held += data
            if len(self._held) > 2 * _KEPT:  # seldom, for what is left is moved
                self._from += len(self._held) - _KEPT
                del self._held[:-_KEPT]
        self._at += len(data)
        return data

    def back(self, at: int) -> int:
        """Go back to `at`, or to the first that is kept; where one is then."""
        self._at = max(at, self._from)
        return self._at
