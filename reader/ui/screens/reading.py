"""The reading room: list, article and quotations on one screen, and the keys that work wherever the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus, Key, Resize, TextSelected

from reader.article.model import Article
from reader.library.shelf.entry import Entry
from reader.library.shelf.file_shelf import Shelf
from reader.ui.commands import Where, bindings
from reader.ui.options import Options
from reader.ui.parts.browsing import Browsing
from reader.ui.parts.columns import Pane
from reader.ui.parts.comparing import Comparing
from reader.ui.parts.copying import Copying
from reader.ui.parts.correcting import Correcting
from reader.ui.parts.cutting import Cutting
from reader.ui.parts.deeds import MOST, STEPS, deeds
from reader.ui.parts.desk import Desk
from reader.ui.parts.filtering import Filtering
from reader.ui.parts.finding import Finding
from reader.ui.parts.gathering import Gathering
from reader.ui.parts.keeping import Keeping
from reader.ui.parts.leafing import Leafing
from reader.ui.parts.linking import Linking
from reader.ui.parts.listing import Listing
from reader.ui.parts.marking import Marking
from reader.ui.parts.naming import Naming
from reader.ui.parts.overhearing import Overhearing
from reader.ui.parts.placing import Placing
from reader.ui.parts.recalling import Recalling
from reader.ui.parts.saving import Saving
from reader.ui.parts.searching import Searching
from reader.ui.parts.showing import Showing
from reader.ui.parts.tagging import Tagging
from reader.ui.parts.viewing import Viewing
from reader.ui.parts.watching import Watching
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.header import Header
from reader.ui.widgets.moving import Moving
from reader.ui.widgets.quote_panel import QuotePanel
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.ui.widgets.prompt import Prompt

PLACES = {Pane.LIST: Where.LIST, Pane.ARTICLE: Where.ARTICLE, Pane.QUOTES: Where.QUOTES}


class ReadingScreen(Desk):
    """Everything that is on the screen while one reads, put together from the parts that do it."""

    BINDINGS: ClassVar = [*bindings(Where.ANYWHERE)]
    AUTO_FOCUS = ""

    def __init__(self, shelf: Shelf, options: Options) -> None:
        super().__init__(shelf, options)
        self.viewing = Viewing(self)
        self.placing = Placing(self, self.viewing)
        self.listing = Listing(self)
        self.browsing = Browsing(self)
        self.gathering = Gathering(self, self.listing, self.browsing)
        self.watching = Watching(self, self.browsing, self.gathering)
        self.recalling = Recalling(self, self.filing)
        self.overhearing = Overhearing(self, self.placing)
        self.finding = Finding(self, self.listing)
        self.searching = Searching(self, self.listing, self.browsing, self.finding, self.news)
        self.comparing = Comparing(self, self.browsing, self.filing)
        self.correcting = Correcting(self)
        self.naming = Naming(self, self.correcting)
        self.keeping = Keeping(self, self.filing, self.correcting, self.renew)
        self.filtering = Filtering(self, self.listing, self.searching, self.keeping)
        self.marking = Marking(self, self.browsing, self.keeping)
        self.saving = Saving(self, self.listing, self.filing, self.keeping, self.searching)
        self.tagging = Tagging(self, self.filing, self.keeping)
        self.cutting = Cutting(self, self.filing, self.keeping)
        self.copying = Copying(self)
        self.leafing = Leafing(self, self.browsing, self.filing, self.copying, self.cutting)
        self.showing = Showing(self)
        self.linking = Linking(self, self.listing, self.copying, self.showing)
        self.deeds = deeds(self)
        """What the parts do, by the ids of the commands."""

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

    def on_key(self, event: Key) -> None:
        """A key that moves on ends what was said, before it says something itself; a failure stands its time, and what
        can be answered on a line as long as that.

        A number that is being typed is shown.
        """
        self.status.show_number(self.focused.typed if isinstance(self.focused, Moving) else 0)
        if not self.prompt and {event.key, event.character} & self.reader.moving_on:
            self.status.move_on()

    def choose(self, entry: Entry) -> None:
        """Show an entry's article."""
        self.browsing.choose(entry)

    def show(self, entry: Entry, article: Article) -> None:
        """Put an article on the screen, and what is found in it beside it."""
        self.recalling.place(entry, article)
        self.browsing.show(entry, article)
        self.searching.follow(entry)
        self.cutting.follow(entry)
        self.overhearing.follow()

    def leave(self) -> None:
        """Leave the article for another."""
        self.recalling.note()
        self.browsing.leave()

    def show_quote(self) -> None:
        """Say which quotation is the current one."""
        self.browsing.show_quote()

    def scrolled(self, share: float) -> None:
        """Another part of the article is in view."""
        self.browsing.scrolled(share)

    def highlighted(self, index: int) -> None:
        """The article follows the cursor of the quotations."""
        self.overhearing.go_to(index)

    def list_again(self, at: Entry | None = None) -> None:
        """List anew what there is, or look through the library; the search that fills the list is marked."""
        if self.searching.is_due:
            self.searching.look(at)
        else:
            self.listing.list_shelf(at)
        self.saving.mark()

    def count(self) -> None:
        """Draw the figures of the list."""
        self.listing.count()
        self.saving.count()

    def tell(self, notice: str, mood: Mood = Mood.PLAIN) -> None:
        """Say something for a while, on the screen in front too."""
        super().tell(notice, mood)
        self.leafing.say(notice)

    def mark_read(self) -> None:
        """The article that is shown has been seen: that is kept, if there is a library to keep it."""
        if self.filing.has_library:
            self.marking.shown()
        else:
            self.browsing.mark_read()

    def renew(self) -> None:
        """Something was kept in the library: show what has come of it."""
        self.saving.renew()
        self.cutting.renew()
        self.leafing.renew()

    def news(self) -> None:
        """Show what another program changed in the library."""
        if self.listing.pattern:  # else all of it is listed anew
            self.keeping.tally()
        self.saving.renew()
        self.watching.look_again()

    def on_resize(self, event: Resize) -> None:
        """Another width may have room for other panes."""
        self.placing.arrange()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Whichever way a pane got the focus, the keys and the columns follow."""
        self.status.show_number(0)
        at = self.placing.pane_of(event.widget)
        if at is None and event.widget.parent is not self.sidebar:  # the line to type in
            self.keys.show(self.reader.commands, Where.PROMPT)
            return
        if self.focused is event.widget:
            self.asking.leave()
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
        return PLACES[self.at]

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
        """Have the part that a command belongs to do it; so often as a number before its key says, where it steps."""
        number = self.focused.take_number() if command in STEPS and isinstance(self.focused, Moving) else 0
        for _ in range(min(number, MOST) - 1):
            self.deeds[command]()
        return self.deeds[command]()

    def action_theme(self) -> None:
        """The next theme."""
        self.tell(*self.reader.next_theme())

    def action_help(self) -> None:
        """Show the help screen."""
        from reader.ui.screens.help import HelpScreen

        here = Where.PROMPT if self.prompt else self._here
        self.app.push_screen(HelpScreen(self.reader.commands, here))

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

    def on_article_pane_searched(self, message: ArticlePane.Searched) -> None:
        """`n` and `N` say which match they went to."""
        self.finding.stepped(message.found)

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """A letter was typed on the line."""
        self.asking.changed(message.prompt, message.text)

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """What was typed on the line is kept."""
        self.asking.accepted(message.prompt, message.text)

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """The line is left."""
        self.asking.cancelled(message.prompt)

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
