"""`/`, `n` and `N` in the article: what is typed is found in it, and gone through from place to place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.visible import one_line
from reader.ui.find import Found
from reader.ui.parts.columns import Pane
from reader.ui.purpose import Purpose
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.parts.desk import Desk
    from reader.ui.parts.listing import Listing
    from reader.ui.widgets.article_pane import Place
    from reader.ui.widgets.leaps import Leaps


class Finding:
    """Finds text in the article."""

    def __init__(self, desk: Desk, listing: Listing) -> None:
        """`listing` knows who is looked for in the list."""
        self._desk, self._listing = desk, listing
        self._regex = False
        self._wanted = ""
        """What was last looked for, as it was typed on the line."""
        self.marked = ""
        """What is marked in the article, in words: that, or what the list is narrowed by."""

    def find(self) -> None:
        """Open the line that searches the article, where the matches will be seen and `n` goes on."""
        desk = self._desk
        if desk.at is Pane.QUOTES:
            desk.go_to(Pane.ARTICLE)
        place, leaps, wanted, regex = desk.pane.place, desk.pane.leaps, self._wanted, self._regex
        desk.status.settle()  # what was said of the last one is not said of this
        desk.asking.open(
            Purpose.FIND,
            wanted,
            regex=regex,
            typing=self._type,
            then=self._take,
            cancelled=lambda typed: self._restore(typed, wanted, regex, place, leaps),
        )

    def step(self, by: int) -> None:
        """To the next match in the article, or the one before, wherever the focus is; where nothing is marked, to the
        next quotation that the list is narrowed by.
        """
        spoken = () if self.marked else self.spoken()
        if spoken:
            self._go_to_spoken(by, spoken)
        else:
            self._desk.pane.find_next(by)
        if spoken or self.marked:
            self._desk.turn_to_article()

    def seek_quote(self, spoken: Sequence[int]) -> bool:
        """Go to the first of the quotations that the list's query looks for; whether there is one."""
        if spoken:
            self._desk.pane.goto_quote(spoken[0])
            self._tell_spoken(0, spoken)
        return bool(spoken)

    def spoken(self, *, typing: bool = False) -> Sequence[int]:
        """The quotations that the list's query looks for, by name, by office or by what was said."""
        from reader.library.shelf.library_shelf import quotes_in

        article = self._desk.article
        return quotes_in(article, self._listing.pattern, typing=typing) if article else ()

    def stepped(self, found: Found) -> None:
        """Say which match was gone to."""
        if self.marked:
            self.tell(found)
        else:
            key = self._desk.key("article.find")
            self._desk.tell(f"Nothing to look for yet: {key} finds text in the article", Mood.BAD)

    def tell(self, found: Found) -> None:
        """Say what is marked in the article, and which of how many is the current one."""
        self._desk.status.show_place(f"/{one_line(self.marked)} {_outcome(found)}")

    def _go_to_spoken(self, by: int, spoken: Sequence[int]) -> None:
        """Round the end, as with other matches."""
        pane = self._desk.pane
        if pane.current_quote == spoken[-1 if by > 0 else 0]:
            pane.goto_quote(spoken[0 if by > 0 else -1])
        else:
            pane.step_quote(by, spoken)
        if pane.current_quote in spoken:
            self._tell_spoken(spoken.index(pane.current_quote), spoken)

    def _tell_spoken(self, current: int, spoken: Sequence[int]) -> None:
        self._desk.status.show_place(f"/{one_line(self._listing.pattern)} {current + 1}/{len(spoken)}")

    def _type(self, typed: str) -> None:
        """Each letter moves to the first match."""
        prompt = self._desk.prompt
        self._regex, self._wanted = bool(prompt and prompt.regex), typed
        found = self._search()
        self._desk.asking.say(_outcome(found) if typed and not found.error else "", found.error or "")

    def _take(self, typed: str) -> None:
        """The matches stay."""
        if typed:
            self.tell(self._search())

    def _restore(self, typed: str, wanted: str, regex: bool, place: Place, leaps: Leaps) -> None:
        """Place, way back and matches are as they were. Who has typed nothing ends the search."""
        self._regex, self._wanted = regex, "" if typed == wanted else wanted
        self._search()
        self._desk.pane.return_to(place)
        self._desk.pane.leaps = leaps

    def _search(self) -> Found:
        self.marked = self._wanted
        if not self._wanted:
            self._desk.pane.clear_search()
            return Found()
        return self._desk.pane.search(self._wanted, self._regex)


def _outcome(found: Found) -> str:
    if found.error:
        return one_line(found.error)
    if not found.total:
        return "not found"
    return f"{(found.current or 0) + 1}/{found.total}"
