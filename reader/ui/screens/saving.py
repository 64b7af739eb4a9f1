"""`F`, `f`: searches kept under a name, beside the list of the library that they fill."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.article.visible import one_line
from reader.errors import LibraryError, QueryError
from reader.ui.aside import Later
from reader.ui.purpose import Purpose
from reader.ui.screens.columns import Pane
from reader.ui.screens.tagging import Tagging
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from reader.library.marks.keeper import Keeper
    from reader.library.search.searches import SavedSearch
    from reader.library.shelf.entry import Entry
    from reader.ui.widgets.prompt import Prompt
    from reader.ui.widgets.search_panel import Choice, SearchPanel

_ALL = "All articles"


class Saving(Tagging):
    """Keep searches, go to them, rename and drop them."""

    _searches: SearchPanel | None = None
    """There once a search has a name; who has saved none gives up no row of the list."""
    _named = ""
    """The search that the line to type in is open to rename; empty where it is open to keep one."""

    def on_mount(self) -> None:
        """Put the saved searches above the list, once that is painted."""
        if self.shelf.searchable:
            self.call_after_refresh(self._show_searches)

    def action_keep_search(self) -> None:
        """Open the line for the name of what the list is narrowed by."""
        if not self.shelf.searchable:
            self.tell("Searches are kept in the library: `reader` without a path opens it", Tone.BAD)
        elif not self.pattern.strip():
            self.tell(f"Nothing is looked for: {self.key('list.filter')} does that, then this keeps it", Tone.BAD)
        else:
            self._named = ""
            self.open_prompt(Purpose.SEARCH, self.pattern.strip(), label="Name of this search")

    def action_searches(self) -> None:
        """Go to the saved searches."""
        if self._searches is None:
            hint = f"{self.key('list.filter')}, then {self.key('list.keep-search')} keeps one"
            self.tell(f"No search was saved yet: {hint}" if self.shelf.searchable else "Searches are the library's")
            return
        if self.at is not Pane.LIST:
            self.go_to(Pane.LIST)
        self._searches.go_to(self.pattern)
        self.set_focus(self._searches)

    def action_rename_search(self) -> None:
        """Open the line for another name of the search under the cursor."""
        if name := self._chosen_search():
            self._named = name
            self.open_prompt(Purpose.SEARCH, name, label="Another name for this search")

    def action_drop_search(self) -> None:
        """Forget the search under the cursor."""
        if name := self._chosen_search():
            self._change_searches(lambda keeper: keeper.drop_search(name), f"Dropped the search {one_line(name)}")

    def action_leave_searches(self) -> None:
        """Back to the list."""
        self.go_to(Pane.LIST)

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Keep the search under the name that was typed."""
        if message.prompt.purpose is not Purpose.SEARCH:
            return
        name, old, query = message.text.strip(), self._named, self.pattern
        if not name:
            return
        if old:
            self._change_searches(lambda keeper: keeper.rename_search(old, name), f"Renamed: {one_line(name)}")
        else:
            self._change_searches(lambda keeper: keeper.keep_search(name, query), f"Saved: {one_line(name)}")

    def on_search_panel_chosen(self) -> None:
        """Fill the list by the search under the cursor."""
        chosen = self._searches.chosen if self._searches else None
        if chosen:
            self.go_to(Pane.LIST)
            self.search_for(chosen.query)

    def search_for(self, query: str) -> None:
        """Fill the list by a query that is complete."""
        self.pattern = query
        self._look(typing=False)

    @property
    def saved(self) -> Sequence[Choice]:
        """The saved searches."""
        return self._searches.rows[1:] if self._searches else ()

    def list_again(self, at: Entry | None = None) -> None:
        """The search that fills the list is marked."""
        super().list_again(at)
        if self._searches:
            self._searches.show(self._searches.rows, self.pattern)

    def count(self) -> None:
        """All articles are counted above the list too."""
        super().count()
        shown = self._searches.rows if self._searches else ()
        if self._searches and shown and shown[0].number != self.shelf.total:
            self._searches.show([self._all_articles(), *self.saved], self.pattern)

    def _all_articles(self) -> Choice:
        from reader.ui.widgets.search_panel import Choice

        return Choice(_ALL, "", self.shelf.total)

    def count_change(self) -> None:
        """What the searches find may have changed."""
        super().count_change()
        self._show_searches()

    def news(self) -> None:
        """The same for what another program changed."""
        super().news()
        self._show_searches()

    def _change_searches(self, work: Callable[[Keeper], SavedSearch], said: str) -> None:
        self.run_worker(Later(self._change_searches_aside, work, said), group="keeping")

    async def _change_searches_aside(self, work: Callable[[Keeper], SavedSearch], said: str) -> None:
        try:
            done = await self.filing.change(work)
        except QueryError as error:
            self.point_out(error)
            return
        if done:
            self._changes.append(len(self._done))
            self.count_change()
            self.tell(f"{said}; {self.key('correct.undo')} undoes it")

    def _show_searches(self) -> None:
        if self.shelf.searchable and self.filing.has_library:
            self.run_worker(Later(self._load_searches), group="searches", exclusive=True)

    async def _load_searches(self) -> None:
        try:
            found = await self.filing.ask(lambda keeper: keeper.searches())
        except LibraryError:
            return  # the list's own search says what is wrong
        if not found and self._searches is None:
            return
        from reader.ui.widgets.search_panel import Choice, SearchPanel

        if not found:
            self._take_searches_away()
            return
        if self._searches is None:
            self._searches = SearchPanel()
            await self.sidebar.mount(self._searches, before=0)
        rows = [self._all_articles(), *(Choice(saved.name, saved.query, n) for saved, n in found)]
        self._searches.show(rows, self.pattern)

    def _take_searches_away(self) -> None:
        panel, self._searches = self._searches, None
        if panel:
            if panel.has_focus:
                self.go_to(Pane.LIST)
            panel.remove()

    def _chosen_search(self) -> str:
        """The name of the search under the cursor; empty on the row of all articles."""
        chosen = self._searches.chosen if self._searches else None
        return chosen.name if chosen and chosen.query else ""
