"""What the line to type in is open for."""

from __future__ import annotations

from enum import Enum


class Purpose(Enum):
    """One line serves them all, one at a time."""

    FILTER = "Filter"
    FIND = "Find"
    SAVE = "Save to"
    KIND = "Kind"
    SPEAKER = "Speaker"
    TAGS = "Tags"
    NOTE = "Note"
    SEARCH = "Search"
