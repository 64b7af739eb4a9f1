"""The reading room: list, article and quotations on one screen, and the keys that work wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus, Resize, TextSelected

from reader.article.model import Article
from reader.library.shelf.entry import Entry
from reader.library.shelf.file_shelf import Shelf
from reader.ui.commands import Where, bindings
from reader.ui.options import Options
from reader.ui.screens.columns import Pane
from reader.ui.screens.comparing import Comparing
from reader.ui.screens.copying import Copying
from reader.ui.screens.correcting import Correcting
from reader.ui.screens.cutting import Cutting
from reader.ui.screens.finding import Finding
from reader.ui.screens.gathering import Gathering
from reader.ui.screens.keeping import Keeping
from reader.ui.screens.leafing import Leafing
from reader.ui.screens.linking import Linking
from reader.ui.screens.marking import Marking
from reader.ui.screens.naming import Naming
from reader.ui.screens.overhearing import Overhearing
from reader.ui.screens.placing import Placing
from reader.ui.screens.recalling import Recalling
from reader.ui.screens.saving import Saving
from reader.ui.screens.searching import Searching
from reader.ui.screens.showing import Showing
from reader.ui.screens.tagging import Tagging
from reader.ui.screens.viewing import Viewing
from reader.ui.screens.watching import Watching
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.header import Header
from reader.ui.widgets.quote_panel import QuotePanel
from reader.ui.widgets.status import Tone

_PLACES = {Pane.LIST: Where.LIST, Pane.ARTICLE: Where.ARTICLE, Pane.QUOTES: Where.QUOTES}


class ReadingScreen(Finding):
    """Everything that is on the screen while one reads, put together from the parts that do it."""

    BINDINGS: ClassVar = [*bindings(Where.ANYWHERE)]
    AUTO_FOCUS = ""

    def __init__(self, shelf: Shelf, options: Options) -> None:
        super().__init__(shelf, options)
        self.placing = Placing(self)
        self.gathering = Gathering(self)
        self.watching = Watching(self, self.gathering)
        self.recalling = Recalling(self, self.filing)
        self.overhearing = Overhearing(self, self.placing)
        self.searching = Searching(self, self.news)
        self.comparing = Comparing(self, self.filing)
        self.correcting = Correcting(self)
        self.naming = Naming(self, self.correcting)
        self.keeping = Keeping(self, self.filing, self.correcting, self.renew)
        self.marking = Marking(self, self.keeping)
        self.saving = Saving(self, self.filing, self.keeping, self.searching)
        self.tagging = Tagging(self, self.filing, self.keeping)
        self.cutting = Cutting(self, self.filing, self.keeping)
        self.copying = Copying(self)
        self.leafing = Leafing(self, self.filing, self.copying, self.cutting)
        self.viewing = Viewing(self)
        self.showing = Showing(self)
        self.linking = Linking(self, self.copying, self.showing)
        self.deeds = self._deeds()
        """What the parts do, by the ids of the commands."""

    def _deeds(self) -> Mapping[str, Callable[[], object]]:
        return {
            "list.open": self.placing.open,
            "article.back": self.placing.back,
            "quotes.back": self.placing.back,
            "view.reading": self.placing.toggle,
            "quote.told": self.overhearing.toggle,
            "list.select": self.marking.select,
            "list.select-all": self.marking.select_all,
            "list.keep-search": self.saving.keep,
            "list.searches": self.saving.go_to,
            "searches.rename": self.saving.rename,
            "searches.drop": self.saving.drop,
            "searches.back": self.saving.leave,
            "correct.flip": self.naming.flip,
            "correct.kind": self.naming.kind,
            "correct.speaker": self.naming.speaker,
            "correct.undo": self.keeping.undo,
            "keep.read": self.marking.read,
            "keep.star": self.marking.star,
            "keep.tags": self.tagging.ask,
            "view.versions": self.comparing.show,
            "keep.clip": self.cutting.highlight,
            "keep.note": self.cutting.note,
            "keep.clippings": self.leafing.show,
            "quote.next": partial(self.viewing.quote, 1),
            "quote.previous": partial(self.viewing.quote, -1),
            "article.paragraph-next": partial(self.viewing.paragraph, 1),
            "article.paragraph-previous": partial(self.viewing.paragraph, -1),
            "quote.speaker": self.viewing.speaker,
            "view.boilerplate": self.viewing.boilerplate,
            "view.source": self.viewing.source,
            "view.outline": self.showing.show_outline,
            "view.pictures": self.showing.show_pictures,
            "copy.quote": self.copying.copy_quote,
            "copy.citation": self.copying.copy_citation,
            "copy.paragraph": self.copying.copy_paragraph,
            "copy.article": self.copying.copy_article,
            "copy.style": self.copying.next_style,
            "link.open": self.linking.open,
            "link.copy": self.linking.copy,
        }

    def compose(self) -> ComposeResult:
        """A header, the three panes, a status line and the keys."""
        yield self.header
        with Horizontal(id="panes"):
            with self.sidebar:
                yield self.articles
            yield self.pane
            yield self.quotes
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Put the first article on the screen with the first paint."""
        self.pane.measure = self.options.measure
        self.pane.boilerplate = self.options.boilerplate
        self.pane.boilerplate_key = self.key("view.boilerplate")
        self.go_to(self.at)
        if not self.shelf.entries:
            self.shelf.find(seconds=0)
        self.list_again()
        self.count()
        self.call_after_refresh(self.gathering.begin)
        self.watching.begin()
        self.saving.begin()
        self.recalling.begin()
        self.searching.begin()
        self.correcting.begin()

    async def on_unmount(self) -> None:
        """The files are of no interest any more; how far one came in the article is."""
        self.watching.end()
        await self.recalling.end()

    def show(self, entry: Entry, article: Article) -> None:
        """Put an article on the screen, and what is found in it beside it."""
        self.recalling.place(entry, article)
        super().show(entry, article)
        self.searching.follow(entry)
        self.cutting.follow(entry)
        self.overhearing.follow()

    def leave(self) -> None:
        """Leave the article for another."""
        self.recalling.note()
        super().leave()

    def highlighted(self, index: int) -> None:
        """The article follows the cursor of the quotations."""
        self.overhearing.go_to(index)

    def list_again(self, at: Entry | None = None) -> None:
        """List anew what there is, or look through the library; the search that fills the list is marked."""
        if self.searching.is_due:
            self.searching.look(at)
        else:
            self.list_shelf(at)
        self.saving.mark()

    def take_filter(self) -> None:
        """What the list is narrowed by is complete."""
        if self.shelf.searchable:
            self.searching.look(typing=False)
        else:
            super().take_filter()

    def count(self) -> None:
        """Draw the figures of the list."""
        super().count()
        self.saving.count()

    def tell(self, notice: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something for a while, on the screen in front too."""
        super().tell(notice, tone)
        self.leafing.say(notice)

    def mark_read(self) -> None:
        """The article that is shown has been seen: that is kept, if there is a library to keep it."""
        if self.filing.has_library:
            self.marking.shown()
        else:
            super().mark_read()

    def renew(self) -> None:
        """Something was kept in the library: show what has come of it."""
        self.saving.renew()
        self.cutting.renew()
        self.leafing.renew()

    def news(self) -> None:
        """Show what another program changed in the library."""
        self.saving.renew()
        self.watching.look_again()

    def on_resize(self, event: Resize) -> None:
        """Another width may have room for other panes."""
        self.placing.arrange()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Whichever way a pane got the focus, the keys and the columns follow."""
        at = self.placing.pane_of(event.widget)
        if at is None and event.widget.parent is not self.sidebar:
            return  # the line to type in
        if self.focused is event.widget:
            self.leave_prompt()
        if at is not None:
            self.at = at
            self.placing.arrange()
        self.keys.show(self.reader.commands, Where.MOVING, self._here, Where.ANYWHERE)
        if at is Pane.ARTICLE:
            self.mark_read()

    @property
    def _here(self) -> Where:
        """The part of the screen that has the keys: a pane, or the searches above the list."""
        if self.focused and self.focused.parent is self.sidebar and self.focused is not self.articles:
            return Where.SEARCHES
        return _PLACES[self.at]

    async def action_pane(self, by: int) -> None:
        """To the next pane, or the one before; on a line that asks, to the end of what is typed."""
        if self.prompt and not self.prompt.purpose.follows:
            await self.tagging.complete(self.prompt)
            return
        self.placing.step(by)

    def go_to(self, at: Pane) -> None:
        """Give a pane the focus, and the room it needs."""
        self.placing.go_to(at)

    def action_do(self, command: str) -> object:
        """Have the part that a command belongs to do it."""
        return self.deeds[command]()

    def action_theme(self) -> None:
        """The next theme."""
        self.tell(*self.reader.next_theme())

    def action_help(self) -> None:
        """Show the help screen."""
        from reader.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.reader.commands, self._here))

    def action_command_palette(self) -> None:
        """Show every command by name."""
        from reader.ui.palette import open_palette

        open_palette(self.reader)

    def on_header_palette_pressed(self, message: Header.PalettePressed) -> None:
        """The sign in the header opens the palette."""
        self.action_command_palette()

    def on_article_list_opened(self, message: ArticleList.Opened) -> None:
        """A row was clicked twice."""
        self.placing.open()

    def on_text_selected(self, event: TextSelected) -> None:
        """What the mouse selects is copied."""
        self.copying.copy_selection()

    def on_search_panel_chosen(self) -> None:
        """Fill the list by the chosen search."""
        self.saving.open()

    def on_quote_panel_chosen(self, message: QuotePanel.Chosen) -> None:
        """Show the chosen quotation in the article."""
        if message.index == self.quotes.selected:  # else another article has come meanwhile
            self.overhearing.go_to(message.index)
            self.go_to(Pane.ARTICLE)
