"""A date as an article's reader expects to see it."""

from __future__ import annotations

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def printed_date(published: str | None, language: str | None) -> str | None:
    """The day of an ISO 8601 date or moment: "7 September 2025" for an article in English, otherwise as ISO has it.

    Anything that is no such date is returned as it stands.
    """
    if published is None:
        return None
    day = published[:10]
    year, month, number = day[:4], day[5:7], day[8:10]
    if not (day[4:5] == day[7:8] == "-" and f"{year}{month}{number}".isdecimal() and 1 <= int(month) <= 12):
        return published
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}" if language in (None, "en") else day
