"""The words that may stand before a colon in a query, and what each makes of the value."""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.library.search.query_tree import Aged, Column, Dated, Flag, From, Is, Query, Tagged, Words, Written
from reader.library.store.moments import day_of, span_of


def _flag(kind: str, value: str) -> Is | None:
    flag = next((flag for flag in Flag if flag.value == f"{kind}:{value.lower()}"), None)
    return Is(flag) if flag else None


def _written(value: str) -> Written | None:
    return Written(value.lower()) if _CODE.fullmatch(value) else None


def _dated(value: str, before: bool) -> Dated | None:
    day = day_of(value)
    return None if day is None else Dated(day, before)


def _aged(value: str, older: bool) -> Aged | None:
    span = span_of(value)
    return None if span is None else Aged(span, older)


_CODE = re.compile("[A-Za-z]{2}")
COLUMNS = {
    "title": Column.TITLE,
    "speaker": Column.SPEAKER,
    "author": Column.AUTHOR,
    "said": Column.SAID,
    "note": Column.NOTE,
}
FIELDS: dict[str, Callable[[str], Query | None]] = {
    **dict.fromkeys(COLUMNS, Words),
    "tag": lambda value: Tagged(value.lstrip("# ") or value),
    "site": From,
    "lang": _written,
    "before": lambda value: _dated(value, True),
    "after": lambda value: _dated(value, False),
    "newer": lambda value: _aged(value, False),
    "older": lambda value: _aged(value, True),
    "is": lambda value: _flag("is", value),
    "has": lambda value: _flag("has", value),
}
"""The words before a colon, and what each makes of the value; None for a value that it can't take."""
WANTED = {
    **dict.fromkeys(("title", "said", "note"), "a word, or words in quotation marks,"),
    **dict.fromkeys(("speaker", "author"), "a name"),
    "tag": "a tag's name",
    "site": "a publication's name, or a part of its address,",
    "lang": "a language's code such as en or de",
    **dict.fromkeys(("before", "after"), "a date such as 2025-09-01, 2025-09 or 2025"),
    **dict.fromkeys(("newer", "older"), "a time such as 12h, 3days, 1week, 2months or 1year"),
    **{
        kind: " or ".join(flag.value.partition(":")[2] for flag in Flag if flag.value.startswith(kind))
        for kind in ("is", "has")
    },
}


def near(name: str) -> str:
    """What may have been meant by an unknown word before a colon."""
    from difflib import get_close_matches

    close = get_close_matches(name, FIELDS, n=2, cutoff=0.6)
    meant = f"did you mean {' or '.join(f'{each}:' for each in close)}? In" if close else "in"
    return f"{meant} quotation marks it is text"
