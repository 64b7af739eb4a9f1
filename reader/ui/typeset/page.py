"""An article -> the units of its page, in the order they are read; nothing is typeset before it is looked at."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence, Set
from itertools import takewhile
from typing import NamedTuple

from reader.article.apart import apart
from reader.article.document import Head
from reader.article.model import Block, Kind, Role
from reader.ui.options import Boilerplate
from reader.ui.typeset.aside import aside
from reader.ui.typeset.front import meta_line
from reader.ui.typeset.paragraph import Dimmed, Line, Paragraph
from reader.ui.typeset.rows import Tone, Unit
from reader.ui.typeset.voices import Voices

_TIGHT = frozenset({Kind.LIST_ITEM, Kind.BYLINE, Kind.DATELINE, Kind.DATE})
"""Kinds that follow one another without white space."""


class Stretch(NamedTuple):
    """A part of one unit's text."""

    unit: int
    start: int
    end: int


class Page:
    """The units of a page, and where each block and each quotation is among them."""

    def __init__(self, units: Sequence[Unit] = (), quotes: Mapping[int, Stretch] | None = None) -> None:
        self.units = units
        self.quotes: Mapping[int, Stretch] = quotes or {}
        """Index of a quotation -> its words, without the marks; those that are not shown are missing."""
        self.where: dict[int, int] = {}
        """Index of a block -> index of the first unit that shows it; blocks that are not shown are missing."""
        for index, unit in enumerate(units):
            if unit.block is not None:
                self.where.setdefault(unit.block, index)

    @property
    def first(self) -> int:
        """The first unit that shows a block."""
        return min(self.where.values(), default=0)

    def near(self, block: int) -> int:
        """The unit that shows a block, or the next shown one, or the last."""
        if block in self.where:
            return self.where[block]
        later = [unit for shown, unit in self.where.items() if shown > block]
        return min(later, default=max(self.where.values(), default=0))

    def beside(
        self, quote: int | None, by: int, place: tuple[int, int], among: Container[int] | None = None
    ) -> int | None:
        """The quotation `by` further on than one; than a place (unit, offset) where that is none or isn't shown.

        The first or the last where the page ends; None on a page without quotations. `among` leaves the others out.
        """
        shown = [index for index in self.quotes if among is None or index in among]
        if not shown:
            return None
        if quote is not None and quote in shown:
            at = shown.index(quote) + by
        else:
            from_here = self.quotes[quote][:2] if quote is not None and quote in self.quotes else place
            passed = sum(self.quotes[index][:2] < from_here for index in shown)
            at = passed if by > 0 else passed - 1
        return shown[max(0, min(at, len(shown) - 1))]


def page(voices: Voices, boilerplate: Boilerplate, key: str = "b") -> Page:
    """The page of an article: front matter, story, and the boilerplate as the reader wants it.

    `key` changes how boilerplate is shown; the rule above what is set aside names it.
    """
    article = voices.article
    units: list[Unit] = []
    aparts = apart(article.blocks)
    shown = [index for index, is_apart in enumerate(aparts) if boilerplate is Boilerplate.DIMMED or not is_apart]
    kinds = {block.kind for block, is_apart in zip(article.blocks, aparts, strict=True) if not is_apart}
    headline = next((index for index in shown if article.blocks[index].kind is Kind.HEADLINE), None)
    top = _Top(article.head, kinds, meta_line(article, kinds, sum(aparts)))
    units += top.above() if headline is not None else top.whole()
    for unit in _units(voices, shown, aparts):
        units.append(unit)
        if unit.block is not None and unit.block == headline:
            units += top.below()
    if boilerplate is Boilerplate.ASIDE:
        units += aside(article, aparts, key)
    spans = {index: article.quotes[index].span for index in voices.spoken}
    laid = Page(units)
    laid.quotes = {
        index: Stretch(laid.where[span.block], span.start, span.end)
        for index, span in spans.items()
        if span.block in laid.where
    }
    return laid


class _Top(NamedTuple):
    """What only the format's head has of the front matter: no line of the page says it."""

    head: Head
    kinds: Set[Kind]
    """Those of the lines that are shown."""
    meta: str

    def above(self) -> Iterator[Unit]:
        """The kicker, above the line with the headline."""
        if self.head.kicker and Kind.KICKER not in self.kinds:
            yield Line(self.head.kicker, Tone.KICKER, gap=0)

    def below(self) -> Iterator[Unit]:
        """The line of facts, the standfirst and the byline, below the headline."""
        yield Line(self.meta, Tone.META)
        if self.head.standfirst and Kind.STANDFIRST not in self.kinds:
            yield Line(self.head.standfirst, Tone.STANDFIRST)
        if self.head.byline and Kind.BYLINE not in self.kinds:
            yield Line(", ".join(self.head.byline), Tone.BYLINE)

    def whole(self) -> Iterator[Unit]:
        """All of it, for a page without a line that is the headline."""
        yield from self.above()
        if self.head.title:
            yield Line(self.head.title, Tone.HEADLINE, gap=0)
        yield from self.below()


def _units(voices: Voices, shown: Sequence[int], aparts: Sequence[bool]) -> Iterator[Unit]:
    """A unit for each shown block, dimmed where it stands apart, rows of a table bound to one grid."""
    blocks = voices.article.blocks
    table: Iterator[Unit] = iter(())
    for index, following in zip(shown, [*shown[1:], None], strict=False):
        if blocks[index].kind is Kind.TABLE:
            if index == 0 or blocks[index - 1].kind is not Kind.TABLE:
                table = _table(voices, index)
            yield next(table)
        else:
            gap = _gap(blocks[index], None if following is None else blocks[following])
            is_apart = aparts[index]
            yield Dimmed(blocks[index], index, labelled=True, gap=gap) if is_apart else Paragraph(voices, index, gap)


def _table(voices: Voices, first: int) -> Iterator[Unit]:
    """The rows that follow one another from `first` on, as one table."""
    from reader.ui.typeset.table import Grid, TableRow  # most articles have none

    blocks = voices.article.blocks
    members = list(takewhile(lambda index: blocks[index].kind is Kind.TABLE, range(first, len(blocks))))
    grid = Grid(voices, first, members[-1])
    return (TableRow(grid, index) for index in members)


def _gap(block: Block, following: Block | None) -> int:
    """Blank rows between two blocks: none inside a list or a byline, none between a headline and its meta line."""
    if block.kind in (Kind.HEADLINE, Kind.KICKER):
        return 0
    if following is None or block.kind not in _TIGHT:
        return 1
    alike = following.kind is block.kind or (block.role is Role.FRONT and following.kind in _TIGHT - {Kind.LIST_ITEM})
    return 0 if alike else 1
