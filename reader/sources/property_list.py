"""Apple's property lists, in which Safari and macOS save what they know of a page."""

from __future__ import annotations

import plistlib
import struct
from typing import Any
from xml.parsers.expat import ExpatError

from reader.errors import SourceError

_DAMAGED = (
    *(plistlib.InvalidFileException, ExpatError, ValueError, TypeError, LookupError, OverflowError, AttributeError),
    *(struct.error, RecursionError, MemoryError),
)
"""What reading a damaged one raises."""


def read_property_list(data: bytes, path: str, what: str) -> dict[str, Any]:
    """The values in a property list, by their keys; none where it isn't a dictionary.

    Raises:
        SourceError: `what`, as which the file is read, is damaged.
    """
    try:
        values = plistlib.loads(data)
    except _DAMAGED as error:
        raise SourceError(path, f"the {what} is damaged") from error
    return values if isinstance(values, dict) else {}
