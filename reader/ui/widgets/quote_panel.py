"""The quotations panel: who said what in the article, speaker by speaker."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events
from textual.message import Message

from reader.article.model import Article, Quote
from reader.ui.commands import Where, bindings
from reader.ui.typeset.flow import Spot
from reader.ui.typeset.page import Page
from reader.ui.typeset.roll import roll
from reader.ui.typeset.rows import Row
from reader.ui.typeset.voices import Voices
from reader.ui.widgets.flow_view import FlowView
from reader.ui.widgets.painter import Margin


class QuotePanel(FlowView):
    """An article's quotations by speaker, with a cursor that moves from one to the next.

    On request what is told stands below each speaker's; its indexes go on from those of the article's quotations.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.QUOTES)]

    @dataclass
    class Chosen(Message):
        """The quotation under the cursor is wanted in the article."""

        index: int

    def __init__(self, on_highlight: Callable[[int], None] | None = None) -> None:
        """`on_highlight` is told to which quotation the cursor came, in the turn that moves it."""
        super().__init__()
        self._on_highlight = on_highlight or (lambda _: None)
        self.selected: int | None = None
        """Index of the quotation under the cursor."""
        self._article: Article | None = None
        self._voices: Voices | None = None
        self.told: tuple[Quote, ...] = ()
        """What is shown that is told and not quoted."""
        self.speaker: str | None = None
        """The one whose quotations alone are shown; None for everybody's."""

    def show(self, article: Article | None) -> None:
        """Show the quotations of an article, all speakers, nothing told; or nothing."""
        self._article, self.told = article, ()
        self._voices = None if article is None else Voices(article)
        self.selected = None
        self.only(None)

    def add_told(self, told: Sequence[Quote]) -> None:
        """Show below the quotations what is told, in place of what was of it; the cursor stays."""
        if self._article is not None:
            self.told = tuple(told)
            self._voices = Voices(replace(self._article, quotes=(*self._article.quotes, *told)))
            self.only(self.speaker)

    def told_at(self, index: int | None) -> Quote | None:
        """What is told at an index; None where that is a quotation's."""
        first = len(self._article.quotes) if self._article else 0
        return None if index is None or index < first else self.told[index - first]

    def only(self, speaker: str | None) -> None:
        """Show one speaker's quotations, or everybody's again."""
        self.speaker = speaker
        self.lay(self._page())
        what = "Quotes and told" if self.told else "Quotes"
        self.caption = (
            f"{what}: {speaker}" if speaker else what if self._article is None or self.listed else "No quotes"
        )
        self.select(self.selected if self.selected in self.listed else None)

    @property
    def listed(self) -> Container[int]:
        """The quotations that are shown."""
        return self.flow.page.quotes

    def select(self, index: int | None) -> None:
        """Put the cursor on a quotation and bring it into view; says nothing, because it was told."""
        self.selected = index
        unit = None if index is None else self.flow.page.where.get(index)
        if unit is not None:
            self._reveal(unit)
        self.repaint()

    def _page(self) -> Page:
        return Page() if self._voices is None else roll(self._voices, self.speaker)

    def _reveal(self, unit: int) -> None:
        first = Spot(unit, 0)
        if unit > 0 and self.flow.page.units[unit - 1].block is None:
            first = Spot(unit - 1, 0)  # the speaker's name, too
        self.flow.reveal(first, Spot(unit, len(self.flow.rows(unit)) - 1))

    def margin(self, unit: int, row: Row) -> Margin:
        """The cursor."""
        here = self.selected is not None and self.flow.page.where.get(self.selected) == unit
        return Margin(here, here)

    def refit(self) -> None:
        """Wrap again, the cursor still in view."""
        super().refit()
        self.select(self.selected)

    def step(self, by: int) -> None:
        """Move the cursor."""
        order = list(self.flow.page.where)  # the quotations, as they stand on the page
        if order:
            at = order.index(self.selected) if self.selected in order else -1 if by > 0 else len(order)
            self._highlight(order[max(0, min(at + by, len(order) - 1))])

    def _highlight(self, index: int) -> None:
        if index != self.selected:
            self.select(index)
            self._on_highlight(index)

    @property
    def page_steps(self) -> int:
        """As many quotations as are in view."""
        return len({spot.unit for spot, row in self.seen() if row.quotes})

    def action_jump(self) -> None:
        """Ask for the quotation in the article."""
        if self.selected is not None:
            self.post_message(self.Chosen(self.selected))

    def on_click(self, event: events.Click) -> None:
        """The cursor goes to a quotation that is clicked, and asks for it in the article."""
        inside = event.get_content_offset(self)
        at = None if inside is None else self.spot_at(inside.y)
        index = None if at is None else self.flow.page.units[at[0].unit].block
        if index is not None:
            self._highlight(index)
            self.action_jump()
