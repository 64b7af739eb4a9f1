"""Printed dates -> ISO 8601: "November 18, 2019 | 4:10pm", "18. Mai 2021, 14:30 Uhr", "le 3 mai 2020 à 12h05".

Only what is printed is used: no zone is made up, and "two hours ago" is no date, because nobody knows when the page was
copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from reader.article.months import iranian_month_of, month_of

_ZONES = {
    **dict.fromkeys(("gmt", "utc", "z"), "+00:00"),
    "bst": "+01:00",
    **dict.fromkeys(("cet", "mez"), "+01:00"),
    **dict.fromkeys(("cest", "mesz"), "+02:00"),
    "est": "-05:00",
    "edt": "-04:00",
    "cst": "-06:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
}
"""Zones whose letters mean one offset in the news; "ET" and "IST" mean several, so they are left out."""

_MONTH = (
    r"(?P<name>[^\W\d_]{1,3}\.[^\W\d_]{1,2}(?=\.)"  # as in Thai
    r"|[^\W\d_][^\s\d_.,;:/|()'’׳،-]{1,19}(?: (?:ال[أا]ول|الثاني))?)"
    r"(?:/[^\W\d_]{2,9})?[.'׳]?"  # سبتمبر/أيلول
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""Eras by whose years Japan and Taiwan count too, and the year before the first of each."""
_DOTTED = tuple(f"{figure}. " for figure in range(10))
_YEAR = r"(?P<year>\d{4}|'\d\d)"
_GLUED = r"(?<=[ ./-](?:19|20)\d\d)"
"""Right behind another day's year: pages hide one of the two, of which the copy has both: 2. Mai 20203. Mai 2020."""
_DAY_FORMS = (
    ("-/", r"(?P<year>\d{4})(?P<mark>[-/])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)"),
    (".", r"(?P<year>\d{4})\.\s?(?P<month>\d{1,2})\.\s?(?P<day>\d{1,2})(?!\d)"),
    (
        ".|",
        r"(?P<day>\d{1,2})(?:\.\s?|\s?\|\s?)(?P<month>\d{1,2})(?:\.\s?|\s?\|\s?)(?P<year>\d{4}(?=\d?\d:\d\d)|(?:\d{4}|\d\d)(?!\d))",
    ),
    ("/-", r"(?P<first>\d{1,2})(?P<mark>[/-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?!\d)"),
    (
        " -./\xa0\u3000",
        r"(?P<day>\d{1,2})(?:\.\s?|,\s(?=[^\W\d_]{3,12},)|(?:st|nd|rd|th|er|º)?[\s/-])(?:(?:of|de) |d['’])?"
        rf"{_MONTH}[,،]?(?:\s(?:del?|din)(?=\s))?[\s./-]\s?{_YEAR}",
    ),
    (
        "年년",
        rf"(?:(?P<era>{'|'.join(_ERAS)})\s?(?P<count>\d{{1,3}})|(?P<year>\d{{4}}))\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]",
    ),
    (("tháng",), r"(?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?:,| năm)? (?P<year>\d{4})"),
    (("gada",), rf"(?P<year>\d{{4}})\. gada (?P<day>\d{{1,2}})\. {_MONTH}"),
    ((" m. ", *_DOTTED), rf"(?P<year>\d{{4}})(?:\.| m\.) {_MONTH} (?P<day>\d{{1,2}})(?!\d|:)"),
    (
        " ",
        rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
        r"(?:(?:,| -|\b) ?| (?:[a-z]{3}|\d\d:\d\d(?::\d\d)?),? )(?P<year>\d{4})",
    ),
)
"""Each form with the characters (or words) of which its dates hold at least one: if the text has none, no pattern is
compiled.
"""
_CLOCK = (
    r"(?:(?P<later>午後|下午|오후)\s?|(?:午前|上午|오전)\s?|(?<=T)|\b)"
    r"(?P<hour>\d{1,2})(?:(?:[:.h]|\s?[時时点點]\s?|시\s?)(?P<minute>\d\d))?(?::(?P<second>\d\d)(?:\.\d+)?)?"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?|[πμ]\.?μ\b\.?|[صم]\b)?"
    r"\s?\(?(?P<zone>(?:GMT|UTC)[+-]\d\d?(?::?\d\d)?\b|[+-]\d\d:?\d\d\b|Z\b|[A-Z]{3,4}\b)?"
)
_LATER = ("p", "μ", "م")
"""What the mark of the day's second half begins with."""
AHEAD_IN_THAILAND = 543
"""How many years Thailand's calendar is ahead."""
_IN_THAILAND = 2400
"""A greater year is one of Thailand's."""
_PERSIAN = frozenset("۰۱۲۳۴۵۶۷۸۹")
_BIDI = dict.fromkeys((0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Signs that only turn the direction of what is printed: Arabic dates have them amid the figures."""
FIRST = 1600
"""The first year in which anything was published: programs write 0001-01-01 for no date at all."""
_NEAR = 24
"""Within how many characters after a date its time of day is looked for."""


def find_date(text: str, language: str | None = None, *, sure: bool = False) -> str | None:
    """The first date in the text as ISO 8601, with its time of day if one follows; None if there is none.

    `language` (ISO 639-1) decides what 3/5/2019 means: March 5th in English and where it is None, else the third of
    May. With `sure`, such a date counts as none.
    """
    text = text if text.isascii() else text.translate(_BIDI)
    found = next(_days(text, language, sure), None)
    return None if found is None else found[0].isoformat() + _time_of_day(text[found[2] : found[2] + _NEAR])


def places_of_days(text: str) -> list[tuple[int, int]]:
    """Where the days are printed in a text: start and end of each, without the times, in order."""
    return sorted((start, end) for _, start, end in _days(text, None, sure=False))


def around_days(text: str, days: Sequence[tuple[int, int]]) -> str:
    """What a text says besides its days and their times; `days` is where it names some."""
    ends = (0, *(end for _, end in days))
    rest = " ".join(
        text[end:start] for end, start in zip(ends, (*(start for start, _ in days), len(text)), strict=True)
    )
    return _clock().sub(lambda found: " " if found["minute"] or found["half"] else found[0], rest)


def _days(text: str, language: str | None, sure: bool) -> Iterator[tuple[date, int, int]]:
    for marks, form in _DAY_FORMS:
        for found in _form(form).finditer(text) if any(mark in text for mark in marks) else ():
            day = _day(found.groupdict(), language, sure)
            if day is not None:
                yield day, found.start(), found.end()


@cache
def _form(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\d/.])(?<!\d-)|{_GLUED}){form}", re.IGNORECASE)


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(_CLOCK, re.IGNORECASE)


def _day(parts: Mapping[str, str | None], language: str | None, sure: bool) -> date | None:
    era = parts.get("era")
    year = _ERAS[era] + int(parts["count"] or 0) if era else _year(parts["year"] or "0")
    if "name" in parts:
        name, day = parts["name"] or "", int(parts["day"] or 0)
        month = month_of(name, language)
        if month is None and (iranian := iranian_month_of(name)):
            return _in_iran(year, iranian, day)
    elif "first" in parts:
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        if sure and first <= 12 and second <= 12 and first != second:
            return None
        month_first = second > 12 or (language in (None, "en") and first <= 12)
        month, day = (first, second) if month_first else (second, first)
    else:
        month, day = int(parts["month"] or 0), int(parts["day"] or 0)
        if year < FIRST and (language == "fa" or _PERSIAN.issuperset(parts["year"] or "-")):
            return _in_iran(year, month, day)
    try:
        return date(year, month or 0, day) if year >= FIRST else None
    except ValueError:
        return None


def _year(said: str) -> int:
    """A year as it is printed, with two figures or four, in the calendar of most countries."""
    said = said.lstrip("'")
    year = int(said)
    if len(said) < 4:
        return year + (2000 if year < 70 else 1900)
    return year - AHEAD_IN_THAILAND if year > _IN_THAILAND else year


def _in_iran(year: int, month: int, day: int) -> date | None:
    """A day of Iran's calendar, whose leap years come eight times in 33 years; None where there is no such day."""
    if not (1200 <= year < 1500 and 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    begun = 365 * (year + 1595) + (year + 1595) // 33 * 8 + ((year + 1595) % 33 + 3) // 4
    return date.fromordinal(begun - 356_033 + (month - 1) * 30 + min(month - 1, 6) + day)


def _time_of_day(text: str) -> str:
    """The hour as in "T16:10", with the zone where it is printed; empty where no hour follows."""
    found = _clock().search(text)
    if found is None or not (found["minute"] or found["half"]):
        return ""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["later"]:
        hour = hour % 12 + 12
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower().startswith(_LATER) else 0)
    if hour > 23 or minute > 59:
        return ""
    return f"T{hour:02}:{minute:02}{_offset(found['zone'] or '')}"


def _offset(zone: str) -> str:
    """The offset of a zone as printed: "+0200", "GMT+7", "CET"; empty for one that isn't known."""
    ahead = zone.lower().removeprefix("gmt").removeprefix("utc")
    if ahead[:1] in ("+", "-"):
        hours, minutes = (ahead[1:3].rstrip(":"), ahead[-2:]) if len(ahead) > 3 else (ahead[1:], "00")
        return f"{ahead[0]}{int(hours):02}:{minutes}" if int(hours) <= 14 and int(minutes) < 60 else ""
    return _ZONES.get(zone.lower(), "")
