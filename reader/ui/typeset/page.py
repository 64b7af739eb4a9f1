"""An article -> the units of its page, in the order they are read; nothing is typeset before it is looked at."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from reader.article.model import Article, Block, Kind, Role
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
    shown = [
        index
        for index, block in enumerate(article.blocks)
        if boilerplate is Boilerplate.DIMMED or block.role is not Role.BOILERPLATE
    ]
    headline = next((index for index in shown if article.blocks[index].kind is Kind.HEADLINE), None)
    units += _above(article, headline)
    for unit in _units(voices, shown):
        units.append(unit)
        if unit.block is not None and unit.block == headline:
            units.append(Line(meta_line(article), Tone.META))
            units += _standfirst(article)
    if boilerplate is Boilerplate.ASIDE:
        units += aside(article, key)
    spans = {index: article.quotes[index].span for index in voices.spoken}
    laid = Page(units)
    laid.quotes = {
        index: Stretch(laid.where[span.block], span.start, span.end)
        for index, span in spans.items()
        if span.block in laid.where
    }
    return laid


def _above(article: Article, headline: int | None) -> Iterator[Unit]:
    """Kicker and headline where only the format's head has them."""
    kinds = {block.kind for block in article.blocks}
    if article.head.kicker and Kind.KICKER not in kinds:
        yield Line(article.head.kicker, Tone.KICKER, gap=0)
    if headline is None:
        if article.head.title:
            yield Line(article.head.title, Tone.HEADLINE, gap=0)
        yield Line(meta_line(article), Tone.META)
        yield from _standfirst(article)


def _standfirst(article: Article) -> Iterator[Unit]:
    """Standfirst and byline where only the format's head has them."""
    kinds = {block.kind for block in article.blocks}
    if article.head.standfirst and Kind.STANDFIRST not in kinds:
        yield Line(article.head.standfirst, Tone.STANDFIRST)
    if article.head.byline and Kind.BYLINE not in kinds:
        yield Line(", ".join(article.head.byline), Tone.BYLINE)


def _units(voices: Voices, shown: Sequence[int]) -> Iterator[Unit]:
    """A unit for each shown block, rows of a table bound to one grid."""
    blocks = voices.article.blocks
    table: Iterator[Unit] = iter(())
    for index, following in zip(shown, [*shown[1:], None], strict=False):
        if blocks[index].kind is Kind.TABLE:
            if index == 0 or blocks[index - 1].kind is not Kind.TABLE:
                table = _table(voices, index)
            yield next(table)
        else:
            yield _unit(voices, index, _gap(blocks[index], None if following is None else blocks[following]))


def _table(voices: Voices, first: int) -> Iterator[Unit]:
    """The rows that follow one another from `first` on, as one table."""
    from reader.ui.typeset.table import Grid, TableRow  # most articles have none

    blocks = voices.article.blocks
    members = list(takewhile(lambda index: blocks[index].kind is Kind.TABLE, range(first, len(blocks))))
    grid = Grid(voices, first, members[-1])
    return (TableRow(grid, index) for index in members)


def _unit(voices: Voices, index: int, gap: int) -> Unit:
    block = voices.article.blocks[index]
    if block.role is Role.BOILERPLATE:
        return Dimmed(block, index, labelled=True, gap=gap)
    return Paragraph(voices, index, gap)


def _gap(block: Block, following: Block | None) -> int:
    """Blank rows between two blocks: none inside a list or a byline, none between a headline and its meta line."""
    if block.kind in (Kind.HEADLINE, Kind.KICKER):
        return 0
    if following is None or block.kind not in _TIGHT:
        return 1
    alike = following.kind is block.kind or (block.role is Role.FRONT and following.kind in _TIGHT - {Kind.LIST_ITEM})
    return 0 if alike else 1
