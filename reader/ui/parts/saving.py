"""`F`, `f`: searches kept under a name, beside the list of the library that they fill."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.article.visible import one_line
from reader.errors import LibraryError, QueryError
from reader.ui.aside import Later
from reader.ui.parts.columns import Pane
from reader.ui.purpose import Purpose
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.library.marks.keeper import Keeper
    from reader.library.search.searches import SavedSearch
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.filing import Filing
    from reader.ui.parts.keeping import Keeping
    from reader.ui.parts.listing import Listing
    from reader.ui.parts.searching import Searching
    from reader.ui.widgets.search_panel import Choice, SearchPanel

_ALL = "All articles"
_ELSEWHERE = "Searches are kept in the library: `reader` without a path opens it"


class Saving:
    """Keeps searches, goes to them, renames and drops them."""

    def __init__(self, desk: Desk, listing: Listing, filing: Filing, keeping: Keeping, searching: Searching) -> None:
        self._desk, self._listing, self._filing = desk, listing, filing
        self._keeping, self._searching = keeping, searching
        self._panel: SearchPanel | None = None
        """There once a search has a name; who has saved none gives up no row of the list."""

    @property
    def saved(self) -> Sequence[Choice]:
        """The saved searches."""
        return self._panel.rows[1:] if self._panel else ()

    def begin(self) -> None:
        """Put the saved searches above the list, once that is painted."""
        if self._desk.shelf.searchable:
            self._desk.call_after_refresh(self.renew)

    def keep(self) -> None:
        """Open the line for the name of what the list is narrowed by."""
        desk, query = self._desk, self._listing.pattern
        if not desk.shelf.searchable:
            desk.tell(_ELSEWHERE, Mood.BAD)
        elif not query.strip():
            desk.tell(f"Nothing is looked for: {desk.key('list.filter')} does that, then this keeps it", Mood.BAD)
        else:
            label = "Name of this search"
            self._ask(label, query.strip(), lambda keeper, name: keeper.keep_search(name, query), "Saved")

    def go_to(self) -> None:
        """Go to the saved searches, or back to the list."""
        desk = self._desk
        if not desk.shelf.searchable:
            desk.tell(_ELSEWHERE, Mood.BAD)
            return
        if self._panel is None:
            hint = f"{desk.key('list.filter')}, then {desk.key('list.keep-search')} keeps one"
            desk.tell(f"No search was saved yet: {hint}")
            return
        if self._panel.has_focus:
            self.leave()
            return
        desk.go_to(Pane.LIST)
        self._panel.go_to(self._listing.pattern)
        desk.set_focus(self._panel)

    def leave(self) -> None:
        """Back to the list."""
        self._desk.go_to(Pane.LIST)

    def open(self) -> None:
        """Fill the list by the search under the cursor."""
        chosen = self._panel.chosen if self._panel else None
        if chosen:
            self._desk.go_to(Pane.LIST)
            self._searching.search_for(chosen.query)

    def rename(self) -> None:
        """Open the line for another name of the search under the cursor."""
        if old := self._chosen:
            label = "Another name for this search"
            self._ask(label, old, lambda keeper, name: keeper.rename_search(old, name), "Renamed")

    def drop(self) -> None:
        """Forget the search under the cursor."""
        if name := self._chosen:
            self._change(lambda keeper: keeper.drop_search(name), f"Dropped the search {one_line(name)}")

    def mark(self) -> None:
        """The search that fills the list is marked."""
        if self._panel:
            self._panel.show(self._panel.rows, self._listing.pattern)

    def count(self) -> None:
        """All articles are counted above the list too."""
        shown = self._panel.rows if self._panel else ()
        if self._panel and shown and shown[0].number != self._desk.shelf.total:
            self._panel.show([self._all_articles(), *self.saved], self._listing.pattern)

    def renew(self) -> None:
        """What the searches find may have changed."""
        if self._desk.shelf.searchable and self._filing.has_library:
            self._desk.run_worker(Later(self._load), group="searches", exclusive=True)

    @property
    def _chosen(self) -> str:
        """The name of the search under the cursor; empty on the row of all articles."""
        chosen = self._panel.chosen if self._panel else None
        return chosen.name if chosen and chosen.query else ""

    def _ask(self, label: str, text: str, work: Callable[[Keeper, str], SavedSearch], done: str) -> None:
        """Open the line for a name, and do something with it."""

        def then(typed: str) -> None:
            if name := typed.strip():
                self._change(lambda keeper: work(keeper, name), f"{done}: {one_line(name)}")

        self._desk.asking.open(Purpose.SEARCH, text, label=label, then=then)

    def _change(self, work: Callable[[Keeper], SavedSearch], said: str) -> None:
        self._desk.run_worker(Later(self._change_aside, work, said), group="keeping")

    async def _change_aside(self, work: Callable[[Keeper], SavedSearch], said: str) -> None:
        try:
            done = await self._filing.change(work)
        except QueryError as error:
            self._desk.asking.point_out(error)
            return
        if done:
            self._keeping.count()
            self._keeping.tell_kept(said)

    async def _load(self) -> None:
        try:
            found = await self._filing.ask(lambda keeper: keeper.searches())
        except LibraryError:
            return  # the list's own search says what is wrong
        if not found:
            self._take_away()
            return
        from reader.ui.widgets.search_panel import Choice, SearchPanel

        if self._panel is None:
            self._panel = SearchPanel()
            await self._desk.sidebar.mount(self._panel, before=0)
        rows = [self._all_articles(), *(Choice(saved.name, saved.query, n) for saved, n in found)]
        self._panel.show(rows, self._listing.pattern)

    def _all_articles(self) -> Choice:
        from reader.ui.widgets.search_panel import Choice

        return Choice(_ALL, "", self._desk.shelf.total)

    def _take_away(self) -> None:
        panel, self._panel = self._panel, None
        if panel:
            if panel.has_focus:
                self._desk.go_to(Pane.LIST)
            panel.remove()
