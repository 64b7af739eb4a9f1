"""Zip: an article, or any number of them, in each file of the archive.

The directory stands at the end and is read first, so its size is looked at before it is read: a million files of no
content take no room on the disk and much in memory. Files are given in the order of the directory. None is ever written
anywhere; names that climb out of the archive, and links, are refused all the same.
"""

from __future__ import annotations

import lzma
import stat
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.limits import Limits
from reader.sources.names import is_kept, is_pages_own, leads_out, pages_among
from reader.sources.parts import LEADS_OUT, LINK, Part
from reader.sources.stream import Mended, Readable

_ENCRYPTED = 0x1
DAMAGED = (BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, OverflowError, struct.error)
_END, _END_64, _LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_OF_OFFICE = "[Content_Types].xml"
_ENTRY = 100
"""What reading the directory costs for each file in it, as a number of bytes read."""
_COMMENT = 65_535
_LEAST = 46
"""Bytes of a file's entry in the directory, without its name."""


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """The files of the archive; `at` is a file's number in the directory.

    Raises:
        SourceError: it has no directory that can be read, or too large a one.
    """
    archive = directory(file, path, limits)
    if _OF_OFFICE in archive.namelist():
        raise SourceError(path, "it is an office document of a kind that can't be read")
    addresses = Addresses(path)
    members = archive.infolist()
    pages = pages_among(info.filename for info in members)
    for number, info in enumerate(members):
        if not is_kept(info.filename):  # folders too are none: their names end in a slash
            continue
        ident = addresses.id(info.filename)
        if number >= at:
            part = _part(archive, info, ident, f"{path}#{ident}", number)
            if not isinstance(part, SourceError):
                part = part._replace(cost=_ENTRY * len(members), own=is_pages_own(info.filename, pages))
            yield part


def directory(file: BinaryIO, path: str, limits: Limits) -> ZipFile:
    """An archive whose directory has been read.

    Raises:
        SourceError: it has none that can be read, or too large a one.
    """
    try:
        limits.check_members(_directory_size(file) // _LEAST, path)
        return ZipFile(file)
    except (*DAMAGED, NotImplementedError, OSError) as error:
        raise SourceError(path, "the archive's directory is damaged, or its end is missing") from error


def _directory_size(file: BinaryIO) -> int:
    """Bytes that the directory says it takes; 0 where there is none."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _COMMENT - 22 - 20))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        return 0
    said: int = struct.unpack_from("<L", tail, at + 12)[0]
    if tail[at - 20 : at - 16] == _LOCATOR_64:
        place: int = struct.unpack_from("<Q", tail, at - 12)[0]
        if place < size:
            file.seek(place)
            end = file.read(56)
            if end.startswith(_END_64) and len(end) == 56:
                said = max(said if said != 0xFFFFFFFF else 0, struct.unpack_from("<Q", end, 40)[0])
    return min(said, size)


def _part(archive: ZipFile, info: ZipInfo, ident: str, path: str, number: int) -> Part | SourceError:
    if leads_out(info.filename):
        return SourceError(path, LEADS_OUT)
    if stat.S_ISLNK(info.external_attr >> 16):
        return SourceError(path, LINK)
    if info.flag_bits & _ENCRYPTED:
        return SourceError(path, "it is encrypted")
    try:
        file = cast(Readable, archive.open(info))
    except NotImplementedError:
        return SourceError(path, "it is compressed in a way that can't be read")
    except (*DAMAGED, RuntimeError, OSError):
        return SourceError(path, "it is damaged")
    whole = cast(BinaryIO, Mended(file, path, DAMAGED))
    return Part(ident, info.filename, whole, number, packed=info.compress_size)
