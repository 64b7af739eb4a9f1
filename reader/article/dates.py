"""Printed dates -> ISO 8601: "November 18, 2019 | 4:10pm", "18. Mai 2021, 14:30 Uhr", "le 3 mai 2020 à 12h05".

Only what is printed is used: no zone is made up, and "two hours ago" is no date, because nobody knows when the page was
copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
    " marraskuuta joulukuuta",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου"
    " δεκεμβρίου",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
}
"""By ISO 639-1 code, the months in order, as they are written after a day.

A month may be cut to three letters or more, and then means the first that begins like that."""
_IRREGULAR = {"jänner": 1, "feber": 2, "mrz": 3, "sept": 9, "juil": 7, "jui": 7, "set": 9, "ene": 1, "maerz": 3}
_SHORTEST = 3

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

_MONTH = r"(?P<name>[^\W\d_]{3,12})"
_DAY_FORMS = (
    ("-", r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    (".", r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}|\d\d)(?!\d)"),
    ("/-", r"(?P<first>\d{1,2})(?P<mark>[/-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?!\d)"),
    (
        " -",
        rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|er|º)?(?: of| de)?[ -]{_MONTH}\.?,?(?: de)?[ -](?P<year>\d{{4}}|'\d\d)",
    ),
    ("年년", r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"),
    (" ", rf"{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,| -|\b) ?(?P<year>\d{{4}})"),
)
"""Each form with the characters of which its dates hold at least one: if the text has none, no pattern is compiled."""
_CLOCK = (
    r"(?:(?P<later>午後|下午|오후)\s?|(?:午前|上午|오전)\s?|(?<=T)|\b)"
    r"(?P<hour>\d{1,2})(?:(?:[:.h時时点]|시\s?)(?P<minute>\d\d))?(?::(?P<second>\d\d)(?:\.\d+)?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?\s?(?P<zone>[+-]\d\d:?\d\d\b|Z\b|[A-Z]{3,4}\b)?"
)
FIRST = 1600
"""The first year in which anything was published: programs write 0001-01-01 for no date at all."""
_NEAR = 24
"""Within how many characters after a date its time of day is looked for."""


def find_date(text: str, language: str | None = None, *, sure: bool = False) -> str | None:
    """The first date in the text as ISO 8601, with its time of day if one follows; None if there is none.

    `language` (ISO 639-1) decides what 3/5/2019 means: March 5th in English and where it is None, else the third of
    May. With `sure`, such a date counts as none.
    """
    found = next(_days(text, language, sure), None)
    return None if found is None else found[0].isoformat() + _time_of_day(text[found[2] : found[2] + _NEAR])


def places_of_days(text: str) -> list[tuple[int, int]]:
    """Where the days are printed in a text: start and end of each, without the times, in order."""
    return sorted((start, end) for _, start, end in _days(text, None, sure=False))


def _days(text: str, language: str | None, sure: bool) -> Iterator[tuple[date, int, int]]:
    for marks, form in _DAY_FORMS:
        for found in _form(form).finditer(text) if any(mark in text for mark in marks) else ():
            day = _day(found.groupdict(), language, sure)
            if day is not None:
                yield day, found.start(), found.end()


@cache
def _form(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d/.-]){form}", re.IGNORECASE)


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(_CLOCK, re.IGNORECASE)


def _day(parts: Mapping[str, str | None], language: str | None, sure: bool) -> date | None:
    said = (parts["year"] or "0").lstrip("'")
    year = int(said)
    if len(said) < 4:
        year += 2000 if year < 70 else 1900
    if "name" in parts:
        month, day = month_of(parts["name"] or ""), int(parts["day"] or 0)
    elif "first" in parts:
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        if sure and first <= 12 and second <= 12 and first != second:
            return None
        month_first = second > 12 or (language in (None, "en") and first <= 12)
        month, day = (first, second) if month_first else (second, first)
    else:
        month, day = int(parts["month"] or 0), int(parts["day"] or 0)
    try:
        return date(year, month or 0, day) if year >= FIRST else None
    except ValueError:
        return None


def month_of(name: str) -> int | None:
    """The number of the month of this name, or of its first three letters or more."""
    name = name.lower()
    return _months().get(name)


@cache
def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for name, number in _month_names():
        months.setdefault(name, number)
    return months | _IRREGULAR


def _month_names() -> Iterator[tuple[str, int]]:
    for names in MONTHS.values():
        for number, name in enumerate(names.split(), 1):
            for length in range(_SHORTEST, len(name) + 1):
                yield name[:length], number


def _time_of_day(text: str) -> str:
    """The hour as in "T16:10", with the zone where it is printed; empty where no hour follows."""
    found = _clock().search(text)
    if found is None or not (found["minute"] or found["half"]):
        return ""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["later"]:
        hour = hour % 12 + 12
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower().startswith("p") else 0)
    if hour > 23 or minute > 59:
        return ""
    zone = found["zone"] or ""
    offset = f"{zone[:3]}:{zone[-2:]}" if zone[:1] in "+-" and zone else _ZONES.get(zone.lower(), "")
    return f"T{hour:02}:{minute:02}{offset}"
