"""`/`: the list narrowed, or the article searched, by what is typed on the prompt line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.article.visible import one_line
from reader.errors import QueryError
from reader.library.shelf.arrange import Order
from reader.library.shelf.entry import Entry
from reader.ui.find import Found
from reader.ui.purpose import Purpose
from reader.ui.screens.browsing import Browsing
from reader.ui.screens.columns import Pane
from reader.ui.widgets.article_pane import ArticlePane, Place
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.ui.widgets.prompt import Prompt

_ROWS = 6
"""Rows that what there is to choose from may take, a third of the screen at most; more than these are typed by name."""
_FIRST = {Order.DATE: ", newest first", Order.LENGTH: ", longest first"}


class Finding(Browsing):
    """Filter, sort and find."""

    _prompt: Prompt | None = None
    _regex = False
    _wanted = ""
    """What was last looked for in an article, as it was typed on the line."""
    marked = ""
    """What is marked in the article, in words: that, or what the list is narrowed by."""
    _before: tuple[str, Entry | None] = "", None
    """The filter and the entry before something was typed on the line."""
    _place_before = Place()
    _search_before = "", False
    """What was looked for before that, and whether by a regular expression."""
    _asked: Widget | None = None
    """What had the keys when the line was opened."""
    _typing: Callable[[str], None] | None = None
    """What is done with each letter on a line that asks."""
    _then: Callable[[str], None] | None = None
    """What is done with what is typed in the end."""

    def action_filter(self) -> None:
        """Open the line that narrows the list."""
        self._before = self.pattern, self.entry
        example = f"words, speaker:name, is:unread… (all in the help, {self.key('app.help')})"
        self.open_prompt(Purpose.FILTER, self.pattern, example=example)

    def action_clear_filter(self) -> None:
        """Show the whole list again; if it is whole, stop filling it."""
        if self.pattern:
            self._filter("")
        else:
            self._stop()

    def action_stop_filling(self) -> None:
        """Stop looking for articles."""
        if not self._stop():
            self.tell("There is nothing to stop: every article has been looked into")

    def _stop(self) -> bool:
        going = self.shelf.stop()
        if going:
            self.list_again()
            self.count()
            self.tell("Stopped; what is in the list can be read")
        return going

    def list_rows(self, rows: Sequence[Entry], at: Entry | None = None) -> None:
        """Show these rows; the line says how many are left."""
        super().list_rows(rows, at)
        if self._prompt and self._prompt.purpose is Purpose.FILTER and self.pattern != self._refused:
            self._say_outcome(f"{len(self.articles.rows):,} of {self.shelf.total:,}")

    def action_sort(self) -> None:
        """Sort by the next order."""
        self.order = self.order.next()
        self.list_again()
        self.tell(f"Sorted by {self.order.value}{_FIRST.get(self.order, '')}")

    def action_find(self) -> None:
        """Open the line that searches the article, where the matches will be seen and `n` goes on."""
        if self.at is Pane.QUOTES:
            self.go_to(Pane.ARTICLE)
        self._place_before, self._search_before = self.pane.place, (self._wanted, self._regex)
        self.open_prompt(Purpose.FIND, self._wanted, regex=self._regex)

    def action_find_next(self, by: int) -> None:
        """To the next match in the article, or the one before, wherever the focus is."""
        self.pane.find_next(by)

    def open_prompt(
        self,
        purpose: Purpose,
        text: str = "",
        *,
        label: str = "",
        regex: bool | None = None,
        example: str = "",
        typing: Callable[[str], None] | None = None,
        then: Callable[[str], None] | None = None,
    ) -> None:
        """Put a line to type in where the status line is.

        `typing` is given what was typed so far with each letter, `then` what stands there in the end.
        """
        from reader.ui.widgets.prompt import Prompt

        if self._prompt:
            return
        self._asked, self._typing, self._then = self.focused, typing, then
        self._prompt = Prompt(purpose, text, label=label, regex=regex, example=example)
        self.status.display = False
        self.mount(self._prompt, after=self.status)

    def close_prompt(self) -> None:
        """Take the line away and give the focus back."""
        if self._prompt:
            # Before it is gone, or the toolkit gives the focus to the next pane first.
            if self._asked and self._asked.parent is self.sidebar and self._asked.is_attached:
                self.set_focus(self._asked)  # the list, or the searches above it
            else:
                self.go_to(self.at)
            self._take_away(self._prompt)

    def leave_prompt(self) -> None:
        """Another pane was given the keys: what narrows the list or finds stays, what asks takes the keys back."""
        prompt = self._prompt
        if prompt and prompt.stands and prompt.purpose.follows:
            self._take_away(prompt)
            self.post_message(prompt.Accepted(prompt, prompt.text))
        elif prompt and prompt.stands:
            prompt.take_keys()

    def _take_away(self, prompt: Prompt) -> None:
        self._prompt = None
        prompt.remove()
        if self.status.display:  # with what there was to choose from, or what was wrong
            self.status.settle()
        self.status.display = True

    def offer(self, choices: Iterable[str]) -> None:
        """Show above the line what there is to choose from."""
        from reader.ui.typeset.graphemes import fit

        self.status.display = True
        rows = max(1, min(_ROWS, self.size.height // 3))
        self.status.notify_of(fit(one_line(" · ".join(choices)), rows * max(1, self.size.width - 2)))

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Each letter narrows the list or moves to the first match."""
        if message.prompt is not self._prompt:
            return
        if message.prompt.purpose is Purpose.FILTER:
            self._filter(message.text)
        elif message.prompt.purpose is Purpose.FIND:
            self._regex, self._wanted = bool(message.prompt.regex), message.text
            found = self._search()
            self._say_outcome(_outcome(found) if message.text and not found.error else "", found.error or "")
        elif self._typing:
            self._typing(message.text)

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """The filter or the matches stay, the file is written."""
        purpose = message.prompt.purpose
        if message.prompt is self._prompt:  # else it was left for another pane
            self.close_prompt()
            if purpose is Purpose.FILTER:
                self.go_to(Pane.LIST)
            if self._then:
                self._then(message.text)
        if purpose is Purpose.FILTER:
            self.take_filter()
        elif purpose is Purpose.FIND and message.text:
            self.tell_matches(self._search())

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """All is as it was: the list, or place and matches in the article. Who has typed nothing ends the search."""
        if message.prompt.purpose is Purpose.FILTER:
            self.pattern, entry = self._before
            self.list_again(entry)
        elif message.prompt.purpose is Purpose.FIND:
            before, self._regex = self._search_before
            self._wanted = "" if message.prompt.text == before else before
            self._search()
            self.pane.return_to(self._place_before)
        self.close_prompt()

    def on_article_pane_searched(self, message: ArticlePane.Searched) -> None:
        """`n` and `N` say which match they went to."""
        if self.marked:
            self.tell_matches(message.found)
        else:
            self.tell(f"Nothing to look for yet: {self.key('article.find')} finds text in the article", Tone.BAD)

    def _filter(self, pattern: str) -> None:
        self.pattern, self._refused = pattern, None
        self.list_again()

    def take_filter(self) -> None:
        """Apply what was typed anew, at its word; what is wrong with it is said."""
        if self.pattern:
            from reader.library.search.sifting import understood

            try:
                understood(self.pattern)
            except QueryError as error:
                self.point_out(error)
            else:
                self.listed_by = ""
                self.list_again()

    def point_out(self, error: QueryError) -> None:
        """Say what is wrong with a query, on the line while it is typed."""
        said = f"{error} (at “{error.query[error.start : error.end]}”)"
        if self._prompt:
            self._say_outcome("", said)
        else:
            self.tell(said, Tone.BAD)

    def _say_outcome(self, outcome: str, wrong: str = "") -> None:
        """What came of what is typed, beside it; what is wrong with it, above the line, where there is room for it."""
        assert self._prompt
        self._prompt.say(outcome)
        if wrong:
            self.status.display = True
            self.status.notify_of(wrong, Tone.BAD)
        elif self.status.display:
            self.status.settle()
            self.status.display = False

    def _search(self) -> Found:
        self.marked = self._wanted
        if not self._wanted:
            self.pane.clear_search()
            return Found()
        return self.pane.search(self._wanted, self._regex)

    def tell_matches(self, found: Found) -> None:
        """Say what is marked in the article, and which of how many is the current one."""
        self.status.show_place(f"/{one_line(self.marked)} {_outcome(found)}")

    @property
    def prompt(self) -> Prompt | None:
        """The line to type in, while it is open."""
        return self._prompt


def _outcome(found: Found) -> str:
    if found.error:
        return one_line(found.error)
    if not found.total:
        return "not found"
    return f"{(found.current or 0) + 1}/{found.total}"
