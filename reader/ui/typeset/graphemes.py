"""Characters as the terminal counts them: what takes one column, and what must never be separated.

Widths are Rich's, because Textual cuts and pads rows by them; with two measures, the columns would not line up.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

from reader.article.visible import visible

_BREAKS = {0x09: " ", 0x0A: " "}
_EMOJI_MARKS = "\u200d\ufe0f\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""The joiner; what asks for colour, for a keycap, and for each skin tone."""
_FLAG_LETTERS = ("\U0001f1e6", "\U0001f1ff")


@lru_cache(maxsize=1)
def _odd() -> re.Pattern[str]:
    """Finds a character that may take other than one column, or join the one before it.

    The even ones are Latin, Greek, Cyrillic, typographic marks and currency signs; with them, offsets are columns.
    """
    letters = "\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1eff"
    marks = "\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20c0"
    return re.compile(f"[^\t\n -~{letters}{marks}]")


@lru_cache(maxsize=1)
def _joiners() -> re.Pattern[str]:
    """Finds what changes or joins the emoji before it; a joiner between letters belongs to their script."""
    emoji = "\u2190-\u2bff\u3030\u303d\U0001f000-\U0001faff"
    return re.compile(f"[{_EMOJI_MARKS[1:]}]|\u200d(?=[{emoji}])")


def columns(text: str) -> int:
    """How many columns a text takes.

    Rich remembers thousands of texts that it was asked about: a quarter of a megabyte, for nothing if each is painted
    once.
    """
    return len(text) if text.isascii() and text.isprintable() else cell_len(text)


def steady(text: str) -> str:
    """`text` as every terminal gives it the same columns, one character for one: joined emoji taken apart.

    What acts on a terminal is made visible: sources see to that, but a library may be somebody else's. A family, a dark
    thumb or a red heart is one or two columns to one terminal, four or eight to another, and what stands beside it
    would be torn. What joins them is made a space without width; each emoji is seen by itself.
    """
    text = visible(text)
    if text.isascii() or not any(mark in text for mark in _EMOJI_MARKS):
        return text
    return _joiners().sub("\u200b", text)


def is_even(text: str) -> bool:
    """Whether every character is a grapheme of exactly one column."""
    return text.isascii() or _odd().search(text) is None


def clusters(text: str) -> Iterator[tuple[int, int, int]]:
    """The graphemes of a text: first index, end, columns. Both letters of a flag stay together."""
    if is_even(text):
        yield from ((at, at + 1, 1) for at in range(len(text)))
        return
    # Rich gives a tab no width, and would hang it on the character before; here it is set as a space.
    spans, _width = split_graphemes(text.translate(_BREAKS))
    held: tuple[int, int, int] | None = None
    for start, end, width in spans:
        letter = _FLAG_LETTERS[0] <= text[start] <= _FLAG_LETTERS[1]
        if held is not None:
            if letter:
                yield held[0], end, held[2] + width
                held = None
                continue
            yield held
            held = None
        if letter:
            held = (start, end, width)
        else:
            yield start, end, width
    if held is not None:
        yield held


def snapped(text: str, edges: set[int]) -> list[int]:
    """Places in a text, ascending, each moved back to where its grapheme begins: a cut there tears nothing."""
    if is_even(text):
        return sorted(edges)
    starts = [start for start, _end, _width in clusters(text)]
    whole = {starts[bisect_right(starts, edge) - 1] if 0 < edge < len(text) else edge for edge in edges}
    return sorted(whole)


def fit(text: str, width: int) -> str:
    """`text`, steady, or as many of its graphemes as fit in `width` columns with an ellipsis after them."""
    text = steady(text)
    if cell_len(text) <= width:
        return text
    return text[: cut(text, width - 1)].rstrip() + "…" if width > 0 else ""


def cut(text: str, width: int) -> int:
    """Index up to which whole graphemes fit in `width` columns."""
    if is_even(text):
        return min(len(text), width)
    used = 0
    for start, _end, wide in clusters(text):
        used += wide
        if used > width:
            return start
    return len(text)
