"""One compressed file: gzip, bzip2, xz or Zstandard around anything.

What is inside keeps the file's own address, because nothing else is in it; its name is the file's without the suffix.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.stream import Mended, Readable

_DAMAGED = (EOFError, zlib.error, lzma.LZMAError, ValueError)
_MEMORY = 160_000_000
"""The most memory that unpacking xz may take, in bytes; its highest level takes 65 MB. Zstandard itself refuses more
than 128 MB."""
_SUFFIXES = {
    **dict.fromkeys((".tgz", ".tbz", ".tbz2", ".txz", ".tzst"), ".tar"),
    **dict.fromkeys((".gz", ".bz2", ".xz", ".zst", ".zstd"), ""),
}
"""What takes the place of a suffix once the file is unpacked."""


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """What was compressed.

    Raises:
        SourceError: while it is read, where it is damaged.
    """
    unpacked, damaged = _open(file)
    yield Part("", inner_name(path), cast(BinaryIO, Mended(unpacked, path, damaged)))


def inner_name(path: str) -> str:
    """The name of what was compressed to a file of this name."""
    for suffix, inner in _SUFFIXES.items():
        if path.lower().endswith(suffix):
            return path[: -len(suffix)] + inner
    return path


def _open(file: BinaryIO) -> tuple[Readable, tuple[type[Exception], ...]]:
    """What unpacks a file, and the errors that this may raise."""
    head = file.peek(4) if isinstance(file, io.BufferedReader) else b""
    if head.startswith(b"BZh"):
        return bz2.BZ2File(file), _DAMAGED
    if head.startswith(b"\xfd7zXZ"):
        return _Xz(file), _DAMAGED
    if head.startswith(b"\x28\xb5\x2f\xfd"):
        from reader.sources.archives.zstandard import zstd

        return zstd.ZstdFile(file), (*_DAMAGED, zstd.ZstdError)
    return gzip.GzipFile(fileobj=file), _DAMAGED


class _Xz:
    """Unpacks xz in limited memory: the library's own file has no limit, and a file may ask for gigabytes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._unpack = lzma.LZMADecompressor(memlimit=_MEMORY)

    def read1(self, size: int) -> bytes:
        """The next bytes, at most so many; none at the end."""
        while True:
            if self._unpack.eof:
                rest = self._unpack.unused_data.lstrip(b"\0") or self._file.read(1 << 16).lstrip(b"\0")
                if not rest:
                    return b""
                self._unpack = lzma.LZMADecompressor(memlimit=_MEMORY)
            elif self._unpack.needs_input:
                rest = self._file.read(1 << 16)
                if not rest:
                    raise EOFError
            else:
                rest = b""
            if data := self._unpack.decompress(rest, size):
                return data
