"""The text of a paragraph in Org: links, emphasis and line breaks taken out of it, and where each run stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.article.document import NOTE, Inline, Piece, Style, outermost_first
from reader.article.visible import visible

_LINK = re.compile(r"\[\[([^\[\]\n]{1,2000})\](?:\[([^\[\]\n]{1,1000})\])?\]|\[fn:([\w-]{1,40})\]")
_MARKED = re.compile(r"(?:(?<=[\s({'\"—–-])|^)([*/_=~+])(?=\S)([^\n]{1,1000}?)(?<=\S)\1(?=[\s.,:;!?'\")}\[—–-]|$)")
_STYLES = {"*": Style.STRONG, "/": Style.EMPHASIS, "_": Style.EMPHASIS, "=": Style.CODE, "~": Style.CODE, "+": None}
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp)$", re.IGNORECASE)
_NESTED = 3
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

    def add(self, text: str, at: int | None) -> None:
        """A run that stands in the source at `at`."""
        if not text:
            return
        if at is None:
            self.lost = True
        elif not self.pieces or at - self.length != self.pieces[-1].source - self.pieces[-1].text:
            self.pieces.append(Piece(self.length, at))
        self.parts.append(text)
        self.length += len(text)


def marked(spans: Sequence[Span], joint: str, plain: bool) -> tuple[str, tuple[Inline, ...], tuple[Piece, ...]]:
    """The text that spans make up, set as one with `joint` between them; with `plain`, nothing in them is markup."""
    gathered = _Gathered()
    whole = plain or sum(len(span.text) for span in spans) > _LONGEST
    for number, span in enumerate(spans):
        if number:
            gathered.parts.append(joint)
            gathered.length += len(joint)
        if whole:
            gathered.add(span.text, span.at)
        else:
            # Two backslashes say that the line is to end there.
            text = span.text[:-2].rstrip() if span.text.endswith("\\\\") else span.text
            _inline(text, span.at or 0, gathered, _NESTED)
    # A control picture stands for one character, so lengths stay.
    text = visible("".join(gathered.parts))
    stripped = text.rstrip()
    kept = (one._replace(end=min(one.end, len(stripped))) for one in gathered.inlines)
    ordered = sorted((one for one in kept if one.start < one.end), key=outermost_first)
    pieces = () if gathered.lost else tuple(piece for piece in gathered.pieces if piece.text < len(stripped))
    return stripped, tuple(ordered), pieces


def _inline(text: str, at: int, gathered: _Gathered, depth: int) -> None:
    """Add a text with its links and what refers to notes, and the marks between them."""
    end = 0
    for link in _LINK.finditer(text):
        _emphasis(text[end : link.start()], at + end, gathered, depth)
        start, end = gathered.length, link.end()
        if link[3]:
            gathered.add("[", at + link.start())
            gathered.add(f"{link[3]}]", at + link.start(3))
            gathered.inlines.append(Inline(start, gathered.length, Style.LINK, f"#{NOTE}{link[3]}"))
            continue
        target = link[1].removeprefix("file:")
        inner, where = (link[2], link.start(2)) if link[2] else (link[1], link.start(1))
        _emphasis(inner, at + where, gathered, depth)
        style = Style.IMAGE if not link[2] and _PICTURE.search(target) else Style.LINK
        gathered.inlines.append(Inline(start, gathered.length, style, visible(target)))
    _emphasis(text[end:], at + end, gathered, depth)


def _emphasis(text: str, at: int, gathered: _Gathered, depth: int) -> None:
    end = 0
    for match in _MARKED.finditer(text) if depth else ():
        gathered.add(text[end : match.start()], at + end)
        start = gathered.length
        style = _STYLES[match[1]]
        inner = 0 if style is Style.CODE else depth - 1
        _emphasis(match[2], at + match.start(2), gathered, inner)
        if style is not None:
            gathered.inlines.append(Inline(start, gathered.length, style))
        end = match.end()
    gathered.add(text[end:], at + end)
