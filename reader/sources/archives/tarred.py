"""Tar: an article, or any number of them, in each regular file of the archive, in the order in which they lie there.

Links, and names that climb out of the archive, are refused, though nothing is ever written; devices and folders are
passed over. The archive is read forwards; the heads that stand before a file are limited as everything that is read
whole is.

What lies in the folder of a saved page belongs to that page, which may come behind it. Until it has come, or the
archive is at its end, such files wait in memory, as many as may be read whole.
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.limits import Limits
from reader.sources.names import is_kept, is_pages_own, leads_out, page_of, pages_among
from reader.sources.parts import LEADS_OUT, LINK, Part
from reader.sources.stream import Forward, Mended, Readable, read_whole

_DAMAGED = (tarfile.TarError, EOFError, ValueError, OverflowError, IndexError, KeyError)


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """The files of the archive; `at` is the offset of a file's head.

    Raises:
        SourceError: it is damaged, or holds too much.
    """
    pages: set[str] = set()
    waiting: list[Part] = []
    room = limits.max_bytes
    try:
        for part, size in _parts(file, path, limits, at):
            if isinstance(part, SourceError):
                yield part
                continue
            pages |= pages_among([part.name])
            own = is_pages_own(part.name, pages)
            asked_for = at > 0 and part.at == at
            if own or asked_for or size > room or not any(map(page_of, part.name.split("/")[:-1])):
                yield part._replace(own=own)
            else:
                room -= size
                try:
                    waiting.append(part._replace(file=io.BytesIO(read_whole(part.file, part.name, limits))))
                except SourceError as error:
                    yield SourceError(f"{path}#{part.id}", error.why)
    except (SourceError, *_DAMAGED) as error:
        yield from _over(waiting, pages)
        if isinstance(error, SourceError):
            raise
        raise SourceError(path, "the archive is damaged from here on, or its end is missing") from error
    yield from _over(waiting, pages)


def _over(waiting: list[Part], pages: set[str]) -> Iterator[Part]:
    """The files that waited, now that no more pages will come."""
    return (part._replace(own=is_pages_own(part.name, pages)) for part in waiting)


def _parts(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[tuple[Part | SourceError, int]]:
    """The files, and the size of each."""
    addresses = Addresses(path)
    count = 0
    forward = Forward(file, path, limits)
    forward.seek(at)
    archive = tarfile.open(fileobj=cast(BinaryIO, forward), mode="r:")  # noqa: SIM115 - the file isn't ours
    while (info := archive.next()) is not None:
        archive.members = []  # type: ignore[attr-defined]  # which would all be kept
        limits.check_members(count := count + 1, path)
        if not (info.isreg() or info.issym() or info.islnk()) or not is_kept(info.name):
            continue
        ident = addresses.id(info.name)
        if not info.isreg() or leads_out(info.name):
            yield SourceError(f"{path}#{ident}", LEADS_OUT if info.isreg() else LINK), 0
            continue
        content = Mended(cast(Readable, archive.extractfile(info)), f"{path}#{ident}", _DAMAGED)
        yield Part(ident, info.name, cast(BinaryIO, content), info.offset), info.size
