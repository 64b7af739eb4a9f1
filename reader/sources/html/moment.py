"""Days and moments as pages write them -> ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from reader.article.dates import FIRST, find_date

_ISO = re.compile(
    r"""(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})                                # 2025-09-07, 20250907
        (?:(?:[T\s]+|,\s*)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?   # 10:00, T10:00:00.000
        \s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 80
"""Characters; a longer line is no date, though it may hold one."""
_HALF_OF_DAY = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
"""A time that no date of a mail has; the parser of those would take 8:11 pm for the morning."""
_EPOCH = re.compile(r"1\d{9}(\d{3})?(\.\d{1,9})?")
"""Seconds or milliseconds since 1970, between 2001 and 2033: digits that begin otherwise are a day."""


def moment(text: str) -> str | None:
    """A day or a moment in ISO 8601; None where `text` is none, or leaves open which number is the month."""
    found = marked_moment(text)
    if (found and ("T" in found or ":" not in text)) or len(text) > _LONGEST:
        return found
    printed = find_date(text, sure=True)
    return printed if printed and printed.startswith(found or printed) else found


def marked_moment(text: str) -> str | None:
    """The same for an element that looks like the date of a page: only what stands at its beginning.

    Many pages have a calendar or a ticker whose elements have the same names; those say "26. Januar" or "bis 3.5.".
    """
    found = _moment(text.strip())
    return found if found and int(found[:4]) >= FIRST else None


def _moment(line: str) -> str | None:
    if _EPOCH.fullmatch(line):  # first, for eight of its digits may be a day of the 18th century
        return datetime.fromtimestamp(int(line[:10]), tz=UTC).isoformat()
    if (match := _ISO.match(line)) and (found := _iso(match)):
        return found
    return _spelt(line)


def _iso(match: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day)).isoformat()
        offset = "" if not zone else "+00:00" if zone[0].upper() in "ZUG" else zone
        stamp = f"{year}-{month}-{day}T{int(hour):02}:{minute}:{second or '00'}{offset}"
        return datetime.fromisoformat(stamp).isoformat()
    except ValueError:
        return None


def _spelt(line: str) -> str | None:
    """Sun, 7 Sep 2025 10:00:00 +0200 and September 7, 2025."""
    from email.utils import parsedate_to_datetime

    try:
        if not _HALF_OF_DAY.search(line):
            return parsedate_to_datetime(line).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    words = re.sub(r"(?<=\d)(st|nd|rd|th)\b|[,.]", " ", line).split()
    for form in ("%B %d %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y"):
        for start in range(min(3, max(0, len(words) - 2))):
            try:
                return datetime.strptime(" ".join(words[start : start + 3]), form).date().isoformat()
            except ValueError:
                continue
    return None
