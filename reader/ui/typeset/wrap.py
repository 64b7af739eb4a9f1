"""Where the rows of a paragraph begin and end.

Most text takes one column a character and is cut by one regular expression, thirty times as fast as a loop; text with
wide or joined characters goes grapheme by grapheme. Both follow the same rules: a row ends before white space, or
after a hyphen or dash inside a word; a word longer than the row is cut between graphemes. Right-to-left text is kept
in the order in which it is read: a terminal that reorders it does so within a row.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import east_asian_width

from reader.ui.typeset.graphemes import clusters, is_even

_NO_BREAK = "\xa0\u2007\u202f"
_HYPHENS = "-\u2010\u2013\u2014"
_NOT_FIRST = frozenset("、。，．：；！？」』）］｝〉》】〕〗’”…‥ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・%％,.;:!?)]}")
"""Marks that East Asian typesetting keeps off the start of a row."""
_NOT_LAST = frozenset("「『（［｛〈《【〔〖‘“$＄￥")

Span = tuple[int, int]


@lru_cache(maxsize=8)
def _even_rows(width: int) -> re.Pattern[str]:
    space = rf"[^\S{_NO_BREAK}]"
    word = r"[^\W_]"
    ends = rf"(?={space}|\Z)|(?<={word}[{_HYPHENS}])(?={word})"
    return re.compile(rf"(?!{space})(?:.{{1,{width}}}(?:{ends})|.{{1,{width}}})", re.DOTALL)


def wrap(text: str, width: int) -> list[Span]:
    """The rows of a paragraph as spans of its text, without the white space at which it was broken.

    Every character but that white space is in exactly one span. Empty for a text of nothing but white space. A row is
    wider than `width` columns only where a single grapheme is.
    """
    width = max(1, width)
    if not is_even(text):
        return _wrap_graphemes(text, width)
    spans = (match.span() for match in _even_rows(width).finditer(text))
    return [(start, start + len(text[start:end].rstrip(" \t\n"))) for start, end in spans]


def _wrap_graphemes(text: str, width: int) -> list[Span]:
    rows: list[Span] = []
    start: int | None = None  # of the row being filled
    end = used = 0  # end of its last printed grapheme, and its columns
    break_end = break_next = since = 0  # the last place to break: row's end, next row's start, columns after that
    spaced = False
    for at, after, wide in clusters(text):
        if text[at:after].isspace() and text[at:after] not in _NO_BREAK:
            used += wide
            spaced = True
            continue
        if start is None:
            start, used, break_next = at, 0, at
        elif spaced or _may_break(text, at):
            break_end, break_next, since = end, at, 0
        spaced = False
        if used + wide > width and at > start:
            if break_next > start:
                rows.append((start, break_end))
                start, used = break_next, since
            if used + wide > width and at > start:
                rows.append((start, end))
                start, used = at, 0
            break_next = start
        end = after
        used += wide
        since += wide
    if start is not None:
        rows.append((start, end))
    return rows


def _may_break(text: str, at: int) -> bool:
    """Whether a row may end before the character at `at`, where there is no white space."""
    before, after = text[at - 1], text[at]
    if before in _HYPHENS:
        return at > 1 and text[at - 2].isalnum() and after.isalnum()
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return _is_ideograph(before) or _is_ideograph(after)


def _is_ideograph(character: str) -> bool:
    """A wide character of a script that is written without spaces; Hangul is written with them."""
    return east_asian_width(character) in "WF" and not "\uac00" <= character <= "\ud7a3"
