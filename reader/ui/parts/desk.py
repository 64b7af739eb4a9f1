"""What lies on the reading screen, for the parts that do something with it."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, TypeVar

from textual.containers import Vertical

from reader.article.model import QuoteKind
from reader.library.shelf.entry import Entry
from reader.library.shelf.file_shelf import Shelf
from reader.ui.keymap import display
from reader.ui.options import Options
from reader.ui.parts.asking import Asking
from reader.ui.parts.columns import Pane
from reader.ui.parts.filing import Filing
from reader.ui.screens.selecting import Selecting
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_pane import ArticlePane, Place
from reader.ui.widgets.frame import Framed
from reader.ui.widgets.header import Header
from reader.ui.widgets.keys import Keys
from reader.ui.widgets.quote_panel import QuotePanel
from reader.ui.widgets.status import Mood, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from reader.article.model import Article, Quote
    from reader.ui.widgets.prompt import Prompt

_NOTICE_SECONDS = 8.0

Result = TypeVar("Result")


class Desk(Selecting[None]):
    """The widgets of the reading screen, and what its parts need of it: where one is, and a way to ask and to say so.

    A part is given the desk, and the other parts that it needs, when it is made; it has its own state, and no part
    reaches for another through the desk. What the widgets ask for is abstract here and done by the screen, and so is
    what several parts do together.
    """

    def __init__(self, shelf: Shelf, options: Options) -> None:
        super().__init__()
        self.shelf, self.options = shelf, options
        self.filing = Filing(shelf, self.tell)
        """The way to the library, for whoever has something to keep or to ask."""
        self.asking = Asking(self)
        """The line to type in, for whoever asks the user something."""
        self.header = Header()
        self.articles = ArticleList(self.choose, shelf.marked)
        self.sidebar = Vertical(id="sidebar")
        """The column of the list."""
        self.pane = ArticlePane(self.scrolled, self.show_quote)
        self.quotes = QuotePanel(self.highlighted)
        self.status = Status()
        self.keys = Keys()
        self.at = Pane.ARTICLE if shelf.wanted else Pane.LIST
        """The pane that has the focus, or had it before a line to type in took it."""
        self.alone = False
        """Reading mode: the article has the screen to itself."""
        self.entry: Entry | None = None
        """The entry whose article is shown."""
        self.places: dict[Entry, Place] = {}
        """Where one was in each article, while the app runs."""

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self.pane.article

    @property
    def prompt(self) -> Prompt | None:
        """The line to type in, while it is open."""
        return self.asking.prompt

    @abstractmethod
    def choose(self, entry: Entry) -> None:
        """Show an entry's article."""

    @abstractmethod
    def show_quote(self) -> None:
        """Say which quotation is the current one."""

    @abstractmethod
    def highlighted(self, index: int) -> None:
        """Follow the cursor of the quotations."""

    @abstractmethod
    def scrolled(self, share: float) -> None:
        """Another part of the article is in view."""

    @abstractmethod
    def go_to(self, at: Pane) -> None:
        """Give a pane the focus, and the room it needs."""

    @abstractmethod
    def show(self, entry: Entry, article: Article) -> None:
        """Put an article on the screen, and what is found in it beside it."""

    @abstractmethod
    def leave(self) -> None:
        """Leave the article for another."""

    @abstractmethod
    def mark_read(self) -> None:
        """The article that is shown has been seen."""

    @abstractmethod
    def list_again(self, at: Entry | None = None) -> None:
        """List what the present order and pattern want; the cursor goes `at` an entry, or stays on its article."""

    @abstractmethod
    def count(self) -> None:
        """Draw the figures of the list."""

    def turn_to_article(self) -> None:
        """Show the article in the list's place, where there is no room for both: something has been done there."""
        if self.at is Pane.LIST and not self.pane.display:
            self.go_to(Pane.ARTICLE)

    def key(self, command: str) -> str:
        """The user's key for a command, as it stands on the keyboard; of several, the one that is shown."""
        return self.keys_for(command)[0]

    def keys_for(self, command: str) -> list[str]:
        """All of them."""
        return display(next(known.keys for known in self.reader.commands if known.id == command)).split()

    def current_quote(self) -> tuple[Article, Quote] | None:
        """The article and its current quotation; None where none is, which is told."""
        article, index = self.article, self.pane.current_quote
        if self.pane.passage is not None:
            self.tell(f"This is told, not quoted: {self.key('copy.paragraph')} copies its paragraph", Mood.BAD)
            return None
        if article is None or index is None:
            none = article is not None and all(quote.kind is QuoteKind.SCARE for quote in article.quotes)
            hint = f"No quotation is current: {self.key('quote.next')} goes to the next one"
            self.tell("No quotations in this article" if none else hint, Mood.BAD)
            return None
        return article, article.quotes[index]

    def lay_over(self, popup: Screen[Result], then: Callable[[Result | None], None] | None = None) -> None:
        """Show what took a while to be found, unless something else has the keys by now: they are not meant for it."""
        if self.app.screen is self and isinstance(self.focused, Framed):
            self.app.push_screen(popup, then)

    def tell(self, notice: str, mood: Mood = Mood.PLAIN) -> None:
        """Say something for a while."""
        said = self.status.notify_of(notice, mood)
        self.set_timer(_NOTICE_SECONDS, lambda: self.status.settle(said))
