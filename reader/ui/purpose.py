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

    @property
    def follows(self) -> bool:
        """Whether each letter has its effect as it is typed, so that nothing is left to be answered."""
        return self in (Purpose.FILTER, Purpose.FIND)
