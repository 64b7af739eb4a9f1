"""What the reading screen is made of, for the modules that make it do things."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, TypeVar, cast

from textual.containers import Vertical
from textual.screen import Screen

from reader.library.shelf.entry import Entry
from reader.library.shelf.file_shelf import Shelf
from reader.ui.keymap import display
from reader.ui.options import Options
from reader.ui.screens.columns import Pane
from reader.ui.screens.filing import Filing
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_pane import ArticlePane, Place
from reader.ui.widgets.frame import Framed
from reader.ui.widgets.header import Header
from reader.ui.widgets.keys import Keys
from reader.ui.widgets.quote_panel import QuotePanel
from reader.ui.widgets.status import Status, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.article.model import Article
    from reader.errors import QueryError
    from reader.ui.app import ReaderApp

_NOTICE_SECONDS = 8.0

Result = TypeVar("Result")


class Desk(Screen[None]):
    """The parts of the reading screen, and what everything done on it needs: where one is, and a way to say so.

    What its parts ask for is abstract here and done in the classes below it; the type checker sees if one is missing.
    """

    def __init__(self, shelf: Shelf, options: Options) -> None:
        super().__init__()
        self.shelf, self.options = shelf, options
        self.citation = options.citation
        self.filing = Filing(shelf, self.tell)
        """The way to the library, for whoever has something to keep or to ask."""
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
    def reader(self) -> ReaderApp:
        """The app, by its own type."""
        return cast("ReaderApp", self.app)

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self.pane.article

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
    def point_out(self, error: QueryError) -> None:
        """Say what is wrong with a query, and where."""

    @abstractmethod
    def go_to(self, at: Pane) -> None:
        """Give a pane the focus, and the room it needs."""

    @abstractmethod
    def save(self, path: str) -> None:
        """Write what was not copied to a new file."""

    def key(self, command: str) -> str:
        """The user's key for a command, as it stands on the keyboard."""
        return display(next(known.first_key for known in self.reader.commands if known.id == command))

    def lay_over(self, popup: Screen[Result], then: Callable[[Result | None], None] | None = None) -> None:
        """Show what took a while to be found, unless something else has the keys by now: they are not meant for it."""
        if self.app.screen is self and isinstance(self.focused, Framed):
            self.app.push_screen(popup, then)

    def tell(self, notice: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something for a while."""
        self.status.notify_of(notice, tone)
        self.set_timer(_NOTICE_SECONDS, lambda: self.status.settle() if self.status.notice == notice else None)
