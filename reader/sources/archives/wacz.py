"""WACZ: web archives in a zip, as browser extensions save them, with lists and indices beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.errors import SourceError
from reader.sources.archives import zipped
from reader.sources.limits import Limits
from reader.sources.parts import Part

_ARCHIVES = "archive/"


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """The web archives in it; `at` is a file's number in the directory.

    Raises:
        SourceError: it has no directory that can be read, or too large a one.
    """
    for part in zipped.split(file, path, limits, at):
        if isinstance(part, SourceError):
            if part.path.startswith(f"{path}#{_ARCHIVES}"):
                yield part
        elif part.name.startswith(_ARCHIVES):
            yield part._replace(id=part.id.removeprefix(_ARCHIVES))
