"""Dates as numbers: ISO 8601 as the analysis prints it, and the seconds since 1970 that lists are sorted by."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

_PARTS = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_SPANS = {
    **dict.fromkeys(("h", "hour", "hours"), timedelta(hours=1)),
    **dict.fromkeys(("d", "day", "days"), timedelta(days=1)),
    **dict.fromkeys(("w", "week", "weeks"), timedelta(weeks=1)),
    **dict.fromkeys(("m", "month", "months"), timedelta(days=30)),
    **dict.fromkeys(("y", "year", "years"), timedelta(days=365)),
}
_SPAN = re.compile(r"(\d{1,5})\s*([a-z]+)")


def moment_of(published: str | None) -> int | None:
    """A printed date in seconds since 1970; a day begins at midnight UTC, and a time without a zone is UTC."""
    if not published:
        return None
    try:
        when = datetime.fromisoformat(published)
    except ValueError:
        return day_of(published)
    return int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())


def day_of(text: str) -> int | None:
    """The seconds at which a day, month or year begins: "2025-09-01", "2025-09", "2025"; None for anything else."""
    found = _PARTS.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return int(datetime(year, month, day, tzinfo=UTC).timestamp())
    except ValueError:
        return None


def span_of(text: str) -> int | None:
    """The seconds of a length of time ("1week", "3days", "12h", "2m" for two months); None for anything else."""
    found = _SPAN.fullmatch(text.lower())
    unit = _SPANS.get(found[2]) if found else None
    return int(found[1]) * int(unit.total_seconds()) if found and unit else None
