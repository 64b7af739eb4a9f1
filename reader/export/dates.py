"""A date as an article's reader expects to see it."""

from __future__ import annotations

from datetime import date

from reader.article.dates import AHEAD_IN_THAILAND
from reader.article.months import MONTHS

_FORMS = {
    **dict.fromkeys(("en", "fr", "it", "nl", "pl", "sv", "ru", "uk", "ro", "tr", "el", "id"), "{day} {month} {year}"),
    **dict.fromkeys(("he", "ar", "hi", "fa"), "{day} {month} {year}"),
    **dict.fromkeys(("de", "da", "nb", "cs", "fi", "sk", "sl", "et"), "{day}. {month} {year}"),
    "hr": "{day}. {month} {year}.",
    **dict.fromkeys(("es", "pt"), "{day} de {month} de {year}"),
    "ca": "{day} {of}{month} del {year}",
    "bg": "{day} {month} {year} г.",
    "hu": "{year}. {month} {day}.",
    "lt": "{year} m. {month} {day} d.",
    "lv": "{year}. gada {day}. {month}",
    "vi": "{day} tháng {number}, {year}",
    "th": "{day} {month} {buddhist}",
    **dict.fromkeys(("ja", "zh"), "{year}年{number}月{day}日"),
    "ko": "{year}년 {number}월 {day}일",
}
"""How a day is written, by language (ISO 639-1), after the locale data of Unicode (CLDR, long dates). Serbian, which is
written in two scripts, is left out.
"""
_AS = {"no": "nb", "nn": "nb"}
"""Codes of what is written like another."""
_VOWELS = ("a", "o")
"""What months begin with that take d’ in Catalan."""
_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_CAPITAL = frozenset(("en", "de", "el", "id", "tr"))
"""Languages that write months with a capital letter."""


def printed_date(published: str | None, language: str | None) -> str | None:
    """The day of an ISO 8601 date or moment as the article's language writes it: "7 September 2025" in English, which
    is also taken where none is known; as ISO has it in a language that isn't listed here.

    Anything that is no such date is returned as it stands.
    """
    if published is None:
        return None
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    code = _AS.get(language or "en", language or "en")
    form = _FORMS.get(code)
    if form is None:
        return day.isoformat()
    month = MONTHS[code].split()[day.month - 1] if code in MONTHS else ""
    number = "1er" if code == "fr" and day.day == 1 else str(day.day)
    printed = form.format(
        day=number,
        month=month.capitalize() if code in _CAPITAL else month,
        number=day.month,
        year=day.year,
        buddhist=day.year + AHEAD_IN_THAILAND,
        of="d’" if month[:1] in _VOWELS else "de ",
    )
    return printed.translate(_PERSIAN) if code == "fa" else printed
