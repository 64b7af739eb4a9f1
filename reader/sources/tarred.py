"""Tar: an article, or any number of them, in each regular file of the archive, in the order in which they lie there.

Links, and names that climb out of the archive, are refused, though nothing is ever written; devices and folders are
passed over. The archive is read forwards; the heads that stand before a file are limited as everything that is read
whole is.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.limits import Limits
from reader.sources.names import is_kept, leads_out
from reader.sources.parts import LEADS_OUT, LINK, Part
from reader.sources.stream import Forward, Mended, Readable

_DAMAGED = (tarfile.TarError, EOFError, ValueError, OverflowError, IndexError, KeyError)


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """The files of the archive; `at` is the offset of a file's head.

    Raises:
        SourceError: it is damaged, or holds too much.
    """
    addresses = Addresses(path)
    count = 0
    try:
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
                yield SourceError(f"{path}#{ident}", LEADS_OUT if info.isreg() else LINK)
                continue
            content = Mended(cast(Readable, archive.extractfile(info)), f"{path}#{ident}", _DAMAGED)
            yield Part(ident, info.name, cast(BinaryIO, content), info.offset)
    except _DAMAGED as error:
        raise SourceError(path, "the archive is damaged from here on, or its end is missing") from error
