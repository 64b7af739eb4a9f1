"""`]`, `}`, `S`, `b`, `r`, `'`: what of the article is in view, and how, wherever the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.options import Boilerplate
from reader.ui.typeset.roll import speaker_name

if TYPE_CHECKING:
    from reader.ui.parts.desk import Desk

_BOILERPLATE = {
    Boilerplate.ASIDE: "Boilerplate is set aside, and listed below the article",
    Boilerplate.DIMMED: "Boilerplate is shown in its place, dimmed",
    Boilerplate.HIDDEN: "Boilerplate is hidden",
}


class Viewing:
    """Goes from quotation to quotation and from paragraph to paragraph, and changes what is shown of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def quote(self, by: int) -> None:
        """To the next quotation of the article, or the one before."""
        if self._desk.pane.step_quote(by, self._desk.quotes.listed) is None:
            self._desk.tell("No quotations in this article")
        else:
            self._desk.status.move_on()  # it is said which one it is, also where that is the last and stays current
            self._desk.turn_to_article()

    def paragraph(self, by: int) -> None:
        """To the next paragraph of the article, or the one before."""
        self._desk.pane.step_paragraph(by)
        self._desk.turn_to_article()

    def back(self) -> None:
        """To where one was before the last jump in the article, and forth again."""
        desk = self._desk
        if desk.pane.leap_back():
            desk.turn_to_article()
        else:
            desk.tell("There was no jump in this article to go back from")

    def speaker(self) -> None:
        """Only the quotations of the current one's speaker, or everybody's again."""
        desk, quotes = self._desk, self._desk.quotes
        if quotes.speaker:
            quotes.only(None)
            desk.tell("Everybody's quotations")
            return
        quote = quotes.told_at(quotes.selected)
        if quote is None and (current := desk.current_quote()):
            _, quote = current
        if quote:
            name = speaker_name(quote.speaker)
            quotes.only(name)
            whose = f"by {name}" if quote.speaker else "that are not attributed"
            desk.tell(f"Only quotations {whose}: {desk.key('quote.speaker')} for everybody's")

    def boilerplate(self) -> None:
        """The next of the three views of the boilerplate."""
        pane, views = self._desk.pane, list(Boilerplate)
        if pane.source_view:
            self._desk.tell(f"The source has the boilerplate in its place: {self._desk.key('view.source')} leaves it")
            return
        pane.boilerplate = views[(views.index(pane.boilerplate) + 1) % len(views)]
        self._desk.tell(_BOILERPLATE[pane.boilerplate])
        self._desk.turn_to_article()

    def source(self) -> None:
        """The source as saved, or the article again."""
        pane = self._desk.pane
        pane.source_view = not pane.source_view
        hint = f"The source as saved, each line with its label: {self._desk.key('view.source')} leaves it"
        self._desk.tell(hint if pane.source_view else "The article")
        self._desk.turn_to_article()
