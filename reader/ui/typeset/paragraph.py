"""One block -> its rows: paragraphs, headings, list items, block quotes; and the lines that are no blocks."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.article.document import Shape
from reader.article.model import Block, Kind
from reader.ui.signs import DOUBT
from reader.ui.typeset.code import code_rows
from reader.ui.typeset.faces import as_spaces, plain, setting, speeches
from reader.ui.typeset.graphemes import fit
from reader.ui.typeset.labels import label
from reader.ui.typeset.rows import Face, Row, Run, Tone, ornament, width_of
from reader.ui.typeset.voices import Voices

_TONES = {
    Kind.HEADLINE: Tone.HEADLINE,
    Kind.KICKER: Tone.KICKER,
    Kind.STANDFIRST: Tone.STANDFIRST,
    Kind.BYLINE: Tone.BYLINE,
    Kind.DATELINE: Tone.META,
    Kind.DATE: Tone.META,
    Kind.HEADING: Tone.HEADING,
}
_MARKER = r"(?:[-*+•–·‣◦▪]|\(?\w{1,3}[.)])\s+"
_INDENT = 2
_LABEL_ROOM = 14
"""Columns kept beside a dimmed paragraph for its label; in less than four times that, the label goes above."""
_PICTURE = "▣ "
"""Stands before the words that are said in place of a picture."""


def blank(text: str) -> Row:
    """The white space below a unit: it stands behind the last character."""
    return Row((), len(text), len(text))


class Paragraph(NamedTuple):
    """A block of the story or its front matter."""

    voices: Voices
    block: int
    gap: int = 1
    """Blank rows below it."""

    @property
    def source(self) -> Block:
        """The block itself."""
        return self.voices.article.blocks[self.block]

    @property
    def text(self) -> str:
        """The block's text."""
        return self.source.text

    def rows(self, width: int) -> tuple[Row, ...]:
        """Its rows, the quotations' speakers named below or behind them where the text does not."""
        block = self.source
        if block.kind is Kind.CODE:
            rows = code_rows(block.text, width)
        else:
            lead, hang, start = _leads(
                block, width, self.voices.item_numbers.get(self.block) if block.node.place else None
            )
            spoken = speeches(self.voices, self.block)
            body = setting(block, _TONES.get(block.kind, Tone.TEXT), spoken)
            rows = body.rows(width - width_of(lead), lead, hang, start)
            if spoken:
                rows = _attributed(rows, _names(self.voices, self.block), width, len(block.text))
        return (*rows, *(blank(block.text),) * self.gap)


class Dimmed(NamedTuple):
    """A block of boilerplate: dimmed, and where `labelled` with its label in the right margin."""

    source: Block
    block: int
    labelled: bool
    gap: int = 1

    @property
    def text(self) -> str:
        """The block's text."""
        return self.source.text

    def rows(self, width: int) -> tuple[Row, ...]:
        """Its rows, and one for the label where there is no room beside them."""
        text = self.source.text
        body = setting(self.source, Tone.DIM)
        below = (blank(text),) * self.gap
        lead, hang = _signs(self.source)
        if not self.labelled:
            indent = ornament(" " * _INDENT)
            return (*body.rows(width - _INDENT - width_of(lead), (indent, *lead), (indent, *hang)), *below)
        name = label(self.source.kind)
        if width < 4 * _LABEL_ROOM:
            head = Row((ornament(fit(name, width), Tone.LABEL),))
            return (head, *body.rows(width - width_of(lead), lead, hang), *below)
        first, *rest = body.rows(width - _LABEL_ROOM - width_of(lead), lead, hang) or [Row()]
        head = first._replace(runs=(*first.runs, *_at_right(name, first.width, width, Face(Tone.LABEL))))
        return (head, *rest, *below)


class Line(NamedTuple):
    """A text that is not a block: the meta line, a declared headline, a label, a rule."""

    text: str
    tone: Tone
    gap: int = 1
    block: int | None = None

    def rows(self, width: int) -> tuple[Row, ...]:
        """The text, wrapped."""
        return (*plain(self.text, self.tone).rows(width), *(blank(self.text),) * self.gap)


def _signs(block: Block) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """What stands before the first and the other rows of a picture's words; nothing for other blocks."""
    if block.node.shape is not Shape.IMAGE:
        return (), ()
    return (ornament(_PICTURE, Tone.LABEL),), (ornament(" " * len(_PICTURE)),)


def _leads(block: Block, width: int, number: int | None) -> tuple[tuple[Run, ...], tuple[Run, ...], int]:
    """The ornaments before the first and the other rows of a block, and where its text starts behind them.

    An item that its source gave no marker has its `number`, or a bullet.
    """
    if block.kind is Kind.BLOCK_QUOTE:
        bar = (ornament("│ ", Tone.META),)
        return bar, bar, 0
    if block.kind is Kind.LIST_ITEM:
        indent = _INDENT * max(0, min(block.node.level - 1, 4))
        if block.node.place and block.node.shape is Shape.LIST_ITEM:
            sign = " " * indent + ("• " if number is None else f"{number}. ")
            return (ornament(sign),), (ornament(" " * len(sign)),), 0
        marker = re.match(_MARKER, block.text)
        hang = indent + (marker.end() if marker else 0)
        if hang * 2 > width:
            return (), (), 0
        lead = [ornament(" " * indent)] if indent else []
        if marker:
            lead.append(Run(as_spaces(marker.group()), Face(), 0))
        return tuple(lead), (ornament(" " * hang),) if hang else (), marker.end() if marker else 0
    return (*_signs(block), 0)


def _names(voices: Voices, block: int) -> tuple[str, int]:
    """The line that names a paragraph's speakers, empty when its text does; and the voice to set it in."""
    quotes = voices.unnamed(block)
    if not quotes:
        return "", 0
    named = [f"{quote.speaker.name}{f' {DOUBT}' * quote.doubtful}" for quote in quotes if quote.speaker]
    return "— " + ", ".join(named), voices.voice(quotes[0])


def _attributed(rows: list[Row], names: tuple[str, int], width: int, end: int) -> list[Row]:
    """Rows with a speaker's name at the right: in the last row where there is room, or else in one of its own."""
    text, voice = names
    if not text or not rows:
        return rows
    text, face = fit(text, width), Face(Tone.SPEECH, voice)
    last = rows[-1]
    used = last.width
    room = _at_right(text, used, width, face)
    if width_of(room) + used <= width and room[0].text.startswith("  "):
        return [*rows[:-1], last._replace(runs=(*last.runs, *room))]
    own = Row(tuple(_at_right(text, 0, width, face)), end, end, last.quotes, last.bar)
    return [*rows, own]


def _at_right(text: str, used: int, width: int, face: Face) -> tuple[Run, Run]:
    """White space and a text that ends at the right edge, after `used` columns."""
    shown = Run(text, face)
    return ornament(" " * max(0, width - used - width_of((shown,)))), shown
