"""The text of a paragraph in Org: links, emphasis and line breaks taken out of it, and where each run stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from reader.article.document import NOTE, Inline, Piece, Style, outermost_first
from reader.article.visible import visible

_LINK = re.compile(r"\[\[([^\[\]\n]{1,2000})\](?:\[([^\[\]\n]{1,1000})\])?\]|\[fn:([\w-]{1,40})\]")
_MARKED = re.compile(r"(?:(?<=[\s({'\"—–-])|^)([*/_=~+])(?=\S)([^\n]{1,1000}?)(?<=\S)\1(?=[\s.,:;!?'\")}\[—–-]|$)")
_STYLES = {"*": Style.STRONG, "/": Style.EMPHASIS, "_": Style.EMPHASIS, "=": Style.CODE, "~": Style.CODE, "+": None}
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp)$", re.IGNORECASE)
_NESTED = 3
_MOST_LINES = 2
"""Of marked text: so much Org takes for it."""
_LONGEST = 50_000
"""Characters of a paragraph; markup in a longer one stays as written."""


class Span(NamedTuple):
    """A stretch of the source."""

    text: str
    at: int | None
    """Where it begins; None where it isn't there as it stands."""


class _Gathered:
    """A text as it grows."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.inlines: list[Inline] = []
        self.pieces: list[Piece] = []
        self.lost = False
        self._starts: list[int] = []
        self._places: list[int] = []

    def begin(self, starts: list[int], places: list[int]) -> None:
        """What is added next is of a text whose lines begin at `starts` in it, and at `places` in the source."""
        self._starts, self._places = starts, places

    def add(self, text: str, at: int) -> None:
        """A run of that text, where it stands there."""
        if len(self._starts) == 1:  # as most
            self.place(text, self._places[0] + at)
            return
        line = bisect_right(self._starts, at) - 1
        for start, end in pairwise((at, *self._within(at, at + len(text)), at + len(text))):
            self.place(text[start - at : end - at], self._places[line] + start - self._starts[line])
            line += 1

    def place(self, text: str, at: int | None) -> None:
        """A run that stands in the source at `at`."""
        if not text:
            return
        if at is None:
            self.lost = True
        elif not self.pieces or at - self.length != self.pieces[-1].source - self.pieces[-1].text:
            self.pieces.append(Piece(self.length, at))
        self.parts.append(text)
        self.length += len(text)

    def lines(self, start: int, end: int) -> int:
        """On how many lines a part of that text stands."""
        return 1 + len(self._within(start, end))

    def _within(self, start: int, end: int) -> list[int]:
        return self._starts[bisect_right(self._starts, start) : bisect_left(self._starts, end)]


def marked(spans: Sequence[Span], joint: str, plain: bool) -> tuple[str, tuple[Inline, ...], tuple[Piece, ...]]:
    """The text that spans make up, set as one with `joint` between them; with `plain`, nothing in them is markup."""
    gathered = _Gathered()
    whole = plain or sum(len(span.text) for span in spans) > _LONGEST
    if joint == " " and len(spans) > 1 and not whole:  # markup may go on in the next line
        texts = [_line(span.text) for span in spans]
        starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
        gathered.begin(starts, [span.at or 0 for span in spans])
        _inline(joint.join(texts), gathered)
        spans = ()
    for number, span in enumerate(spans):
        if number:
            gathered.parts.append(joint)
            gathered.length += len(joint)
        if whole:
            gathered.place(span.text, span.at)
        else:
            gathered.begin([0], [span.at or 0])
            _inline(_line(span.text), gathered)
    # A control picture stands for one character, so lengths stay.
    text = visible("".join(gathered.parts))
    stripped = text.rstrip()
    kept = (one._replace(end=min(one.end, len(stripped))) for one in gathered.inlines)
    ordered = sorted((one for one in kept if one.start < one.end), key=outermost_first)
    pieces = () if gathered.lost else tuple(piece for piece in gathered.pieces if piece.text < len(stripped))
    return stripped, tuple(ordered), pieces


def _line(text: str) -> str:
    """A line without the two backslashes that say that it is to end there."""
    return text[:-2].rstrip() if text.endswith("\\\\") else text


def _inline(text: str, gathered: _Gathered) -> None:
    """Add a text with its links and what refers to notes, and the marks between them."""
    end = 0
    for link in _LINK.finditer(text):
        _emphasis(text[end : link.start()], end, gathered, _NESTED)
        start, end = gathered.length, link.end()
        if link[3]:
            gathered.add("[", link.start())
            gathered.add(f"{link[3]}]", link.start(3))
            gathered.inlines.append(Inline(start, gathered.length, Style.LINK, f"#{NOTE}{link[3]}"))
            continue
        target = link[1].removeprefix("file:")
        inner, where = (link[2], link.start(2)) if link[2] else (link[1], link.start(1))
        _emphasis(inner, where, gathered, _NESTED)
        style = Style.IMAGE if not link[2] and _PICTURE.search(target) else Style.LINK
        gathered.inlines.append(Inline(start, gathered.length, style, visible(target)))
    _emphasis(text[end:], end, gathered, _NESTED)


def _emphasis(text: str, at: int, gathered: _Gathered, depth: int) -> None:
    end = 0
    for match in _MARKED.finditer(text) if depth else ():
        if gathered.lines(at + match.start(), at + match.end()) > _MOST_LINES:
            continue
        gathered.add(text[end : match.start()], at + end)
        start = gathered.length
        style = _STYLES[match[1]]
        inner = 0 if style is Style.CODE else depth - 1
        _emphasis(match[2], at + match.start(2), gathered, inner)
        if style is not None:
            gathered.inlines.append(Inline(start, gathered.length, style))
        end = match.end()
    gathered.add(text[end:], at + end)
