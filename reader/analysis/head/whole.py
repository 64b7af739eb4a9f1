"""Lines that are nothing but the article's day, or nothing but who wrote it, in any language that `words` knows.

Rules know the commonest forms, and models judge the rest by their words. This knows a line by what is left of it when
days, times and names are taken away: nothing, or words that stand beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.head.bylines import find_led_names
from reader.analysis.head.dated import find_dated_name
from reader.analysis.head.words import EAST, beside_days
from reader.article.dates import around_days, places_of_days
from reader.article.model import Kind
from reader.article.months import folded

_LONGEST = 100
"""Characters of such a line."""
_LONGEST_BYLINE = 60
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOST_OF_PLACE = 3
"""Words of a place: New York."""
_MOST_WORDS = 4
"""Words of one name, with the word that leads it in."""
_LABELS = frozenset(
    (
        *("date", "published", "posted", "datum", "veröffentlicht", "publié", "fecha", "publicado", "data", "dato"),
        *("pubblicato", "dátum", "opublikowano", "дата", "опубликовано", "опубліковано", "ημερομηνία", "tarih"),
        *("tanggal", "تاريخ", "نشر", "تاریخ", "פורסם"),
        *("日期", "发布时间", "發布時間", "公開日", "掲載日", "입력", "등록"),
    )
)
"""Words for the day on which something was printed."""
_JOINERS = "'’\u200c\u0301\u093c-"
"""Signs within words."""
_SENTENCE = (".", "!", "?", "…", "。", "！", "？", "।")


def kind_of_whole(text: str) -> Kind | None:
    """`Kind.DATE` or `Kind.BYLINE` if a line is that and nothing else; a day with a name beside it is a byline."""
    if len(text) > _LONGEST:
        return None
    if not any(map(str.isdecimal, text)):
        return Kind.BYLINE if is_led(text) else None
    if not is_day(text):
        return None
    return Kind.BYLINE if find_dated_name(text) else Kind.DATE


def is_day(text: str) -> bool:
    """Whether a line is a day, with its time, the words beside it and perhaps a name, or the place before or behind."""
    return _is_bare_day(text) or any(map(_is_bare_day, _without_place(text)))


def _without_place(text: str) -> Iterator[str]:
    """A line with its year and a comma, less what may be the name of a place at its beginning, or at its end."""
    if "," in text and _YEAR.search(text) is not None:
        before, _, behind = text.partition(",")
        if _is_place(before):
            yield behind
        before, _, behind = text.rpartition(",")
        if _is_place(behind):
            yield before


def _is_place(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= _MOST_OF_PLACE and all(
        word[0].isupper() and not any(map(str.isdecimal, word)) for word in (words[0], words[-1])
    )


def _is_bare_day(text: str) -> bool:
    days = places_of_days(text)
    if not days:
        return False
    rest = around_days(text, days)
    for name in find_dated_name(text):
        rest = rest.replace(name, " ", 1)
    words = "".join(sign if sign.isalnum() or sign in _JOINERS else " " for sign in rest).split()
    return all(folded(word) in beside_days() for word in words if any(map(str.isalnum, word)))


def is_labelled_day(text: str) -> bool:
    """Whether a line is a day behind the word for it: "Date 23.05.2011"."""
    first = text.strip().partition(" ")[0].rstrip(":：").lower()
    return first in _LABELS and len(text) <= _LONGEST and is_day(text)


def is_led(text: str) -> bool:
    """Whether a line without figures is a name or several behind a word that leads them in."""
    if len(text) > _LONGEST_BYLINE or text.endswith(_SENTENCE):
        return False
    names = find_led_names(text)
    return bool(names) and all(" " in name or name[0] > EAST for name in names) and _is_all(names, text)


def _is_all(names: tuple[str, ...], text: str) -> bool:
    """Whether hardly more than names stands in a line: in "From the river by Ada Brink" more does."""
    return len(text.split()) <= _MOST_WORDS * len(names) + 1
