"""What Reader got wrong is put right: seen at once, kept, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.errors import CorrectionsError
from reader.library.shelf.entry import facts_of
from reader.ui.aside import Later, aside
from reader.ui.widgets.article_pane import Place
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.article.model import Article, Span
    from reader.library.corrections.corrected import Step
    from reader.library.shelf.entry import Entry
    from reader.ui.parts.desk import Desk

_UNDONE = 100
"""Corrections of one sitting that can be taken back."""


class _Done(NamedTuple):
    """A correction, for whoever takes it back."""

    entry: Entry
    article: Article
    step: Step
    said: str
    paragraph: int
    """Index of the block that it was made in."""
    quote: Span | None
    """The quotation that was current."""
    number: int
    """From 1, in the order of this sitting."""


class Correcting:
    """Takes corrections, and takes them back."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._shelf = desk, desk.shelf
        self._done: tuple[_Done, ...] = ()
        self._made = 0

    @property
    def last(self) -> int:
        """The number of the correction that would be taken back next; 0 where none can be."""
        return self._done[-1].number if self._done else 0

    def begin(self) -> None:
        """Say where earlier corrections can't be read, once the first screen stands: it takes a library to know."""
        self._desk.call_after_refresh(self._tell_problem)

    def correct(self, article: Article, step: Step, said: str, index: int, then: int | None = None) -> None:
        """Take a step, show what comes of it with the cursor on block `then`, and remember how to undo it."""
        entry = self._desk.entry
        assert entry
        trouble = self._take(article, step)
        self._made += 1
        done = _Done(entry, article, step, said, index, self._current_span(), self._made)
        self._done = (*self._done[1 - _UNDONE :], done)
        self._look_again(entry, article, index if then is None else then)
        self._say(f"{said}; {self._desk.key('correct.undo')} undoes it", trouble)

    def undo(self) -> None:
        """Take the last correction back."""
        desk = self._desk
        if not self._done:
            desk.tell(f"Nothing to undo: {desk.key('correct.flip')} puts a paragraph right", Mood.BAD)
            return
        *others, last = self._done
        self._done = tuple(others)
        trouble = self._take(last.article, last.step.back)
        now = desk.article if last.entry is desk.entry else self._shelf.peek(last.entry)
        if now and now.document.source != last.article.document.source:  # saved anew, with what was put right
            trouble = self._take(now, last.step.back)
        if last.entry is desk.entry and desk.article:
            self._look_again(last.entry, desk.article, last.paragraph, last.quote)
            self._say(f"Undone: “{last.said}”", trouble)
        else:
            self._shelf.forget(last.entry)
            self._say(f"Undone in “{last.entry.title}”: “{last.said}”", trouble)

    def _tell_problem(self) -> None:
        if problem := self._shelf.corrections.problem:
            self._desk.tell(problem, Mood.FAILED)

    def _take(self, article: Article, step: Step) -> str:
        """Take a step; why it could not be kept, where it could not."""
        try:
            self._shelf.corrections.take(article, step)
        except CorrectionsError as error:
            return f", but only until you leave: {error}"
        return ""

    def _say(self, said: str, trouble: str) -> None:
        self._desk.tell(f"{said}{trouble}", Mood.FAILED if trouble else Mood.PLAIN)

    def _look_again(self, entry: Entry, article: Article, paragraph: int, quote: Span | None = None) -> None:
        """Take the article apart again, as corrected: at once if it is short, else on the side."""
        if self._shelf.takes_long(article.document):
            work = Later(self._look_aside, entry, article, paragraph, quote)
            self._desk.run_worker(work, group="correcting", exclusive=True)
        else:
            self._put_in_place(entry, self._shelf.finish(article.document), paragraph, quote)

    async def _look_aside(self, entry: Entry, article: Article, paragraph: int, quote: Span | None) -> None:
        corrected = await aside(lambda: self._shelf.finish(article.document))
        self._put_in_place(entry, corrected, paragraph, quote)

    def _put_in_place(self, entry: Entry, corrected: Article, paragraph: int, quote: Span | None) -> None:
        """Show the corrected article where the old one was, at its place; `quote` is current where none is."""
        desk = self._desk
        if self._shelf.peek(entry):
            self._shelf.keep(entry, corrected)
        entry.facts = facts_of(corrected)  # a library's own row follows
        desk.articles.redraw(entry)
        if entry is not desk.entry or desk.article is None:
            return
        place, only = desk.pane.place, desk.quotes.speaker
        quote = self._current_span() or quote
        found = next((at for at, each in enumerate(corrected.quotes) if each.span == quote), None)
        desk.places[entry] = Place(paragraph, place.row, found)
        desk.show(entry, corrected)
        if only and any(each.speaker and each.speaker.name == only for each in corrected.quotes):
            desk.quotes.only(only)

    def _current_span(self) -> Span | None:
        current, article = self._desk.pane.place.quote, self._desk.article
        return None if current is None or article is None else article.quotes[current].span
