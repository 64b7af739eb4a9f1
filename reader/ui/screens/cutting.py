"""`h`, `e`, `K`: passages cut out of articles, with notes; kept in the library, gone through on their own screen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.aside import Later
from reader.ui.purpose import Purpose
from reader.ui.screens.columns import Pane
from reader.ui.screens.saving import Saving
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from reader.article.document import Head
    from reader.article.model import Article
    from reader.library.marks.clippings import Clipping
    from reader.library.marks.keeper import Keeper
    from reader.library.shelf.entry import Entry
    from reader.library.shelf.file_shelf import Shelf
    from reader.ui.options import Options
    from reader.ui.screens.clippings import ClippingsScreen
    from reader.ui.widgets.prompt import Prompt


class Cutting(Saving):
    """Highlight, note, and look through both."""

    def __init__(self, shelf: Shelf, options: Options) -> None:
        super().__init__(shelf, options)
        self._unkept: dict[object, str] = {}
        """Notes that the library has not taken: what was typed is there again when the passage is noted on anew."""

    _cut: tuple[Clipping, ...] = ()
    """What was cut out of the article that is shown."""
    _noted: Clipping | None = None
    """What the line to type in is open for."""

    def action_highlight(self) -> None:
        """Cut out the current quotation or paragraph; what is cut out already is not any more."""
        passage = self._passage()
        if passage is None:
            return
        kept = self._kept(passage)
        if kept:
            self._keep_cut(lambda keeper: keeper.unclip(kept), f"No clipping of this {kept.kind.value} any more", -1)
        else:
            self._keep_cut(lambda keeper: keeper.clip(passage), f"Cut out: this {passage.kind.value}", 1)

    def action_note(self) -> None:
        """Open the line for a note on the current quotation or paragraph, which is cut out with it."""
        passage = self._passage()
        if passage:
            self._noted = self._kept(passage) or passage
            self.open_prompt(Purpose.NOTE, self.note_of(self._noted), label=f"Note on this {passage.kind.value}")

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Keep the note."""
        noted = self._noted
        if message.prompt.purpose is Purpose.NOTE and noted:
            message.prevent_default()
            self.close_prompt()
            self._keep_note(replace(noted, note=message.text.strip()), "Noted", 0 if noted.id else 1)

    def action_clippings(self) -> None:
        """Show what was cut out of this article, or of all."""
        if self.filing.has_library:
            self.run_worker(Later(self._show_clippings), group="clippings", exclusive=True)
        else:
            self.tell("Nothing is kept here: there is no library", Tone.BAD)

    async def _show_clippings(self) -> None:
        from reader.library.store.paths import absolute
        from reader.ui.screens.clippings import ClippingsScreen

        try:
            found = await self._all_clippings()
        except LibraryError as error:
            self.tell(str(error), Tone.BAD)
            return
        if not found:
            self.tell(f"Nothing was cut out yet: {self.key('keep.clip')} does it", Tone.BAD)
            return
        here = absolute(self.entry.path) if self.entry else None
        self.lay_over(ClippingsScreen(found, here, self), self._go_to_clipping)

    async def _all_clippings(self) -> list[tuple[Clipping, Head]]:
        """The clippings of the library, each with what is known of its article."""
        return await self.filing.ask(lambda keeper: keeper.cited())

    @property
    def _clippings(self) -> ClippingsScreen | None:
        """The screen of clippings, while it is open."""
        from reader.ui.screens.clippings import ClippingsScreen

        return next((screen for screen in self.app.screen_stack if isinstance(screen, ClippingsScreen)), None)

    async def _renew_clippings(self) -> None:
        with suppress(LibraryError):  # what changed them has said so
            found = await self._all_clippings()
            if screen := self._clippings:
                screen.put(found)

    def tell(self, notice: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something for a while, on the screen that is in front."""
        super().tell(notice, tone)
        if self.app.screen is not self and (screen := self._clippings):
            screen.say(notice)

    def throw_away(self, clipping: Clipping) -> None:
        """Drop a clipping, of this article or of another."""
        self._keep_cut(lambda keeper: keeper.unclip(clipping), "Clipping thrown away", 0)

    def note_on(self, clipping: Clipping, note: str) -> None:
        """Change a clipping's note."""
        self._keep_note(replace(clipping, note=note), "Noted" if note else "Note taken away", 0)

    def note_of(self, clipping: Clipping) -> str:
        """A clipping's note, as it was typed last, though it could not be kept."""
        return self._unkept.get(_passage_of(clipping), clipping.note)

    def _keep_note(self, clipping: Clipping, said: str, more: int) -> None:
        self._unkept[_passage_of(clipping)] = clipping.note
        self._keep_cut(
            lambda keeper: keeper.clip(clipping), said, more, lambda: self._unkept.pop(_passage_of(clipping), None)
        )

    def _go_to_clipping(self, clipping: Clipping | None) -> None:
        """Show the article that a clipping is from, where its words stand now."""
        if clipping is None or not self.read_address(clipping.address) or self.article is None:
            return
        from reader.library.marks.clippings import place_in
        from reader.ui.widgets.article_pane import Place

        place = place_in(self.article, clipping)
        if place is None:
            self.tell("These words are no longer in the article; the clipping has them", Tone.BAD)
            return
        quote = next((at for at, each in enumerate(self.article.quotes) if each.span == place), None)
        if quote is not None:
            self.pane.goto_quote(quote)
        else:
            self.pane.return_to(Place(place.block))

    def _passage(self) -> Clipping | None:
        """What `h` would cut out: the current quotation, in its panel or its paragraph, else the paragraph."""
        article = self.article
        if article is None:
            self.tell("There is no article to cut from", Tone.BAD)
            return None
        from reader.library.marks.clippings import clip_paragraph, clip_quote

        quote, paragraph = self.pane.current_quote, self.pane.place.paragraph
        if quote is not None and (self.at is Pane.QUOTES or article.quotes[quote].span.block == paragraph):
            return clip_quote(article, quote)
        return clip_paragraph(article, paragraph) if paragraph < len(article.blocks) else None

    def _kept(self, passage: Clipping) -> Clipping | None:
        """The clipping of the same passage that there is already."""
        return next((each for each in self._cut if (each.kind, each.text) == (passage.kind, passage.text)), None)

    def _keep_cut(
        self,
        work: Callable[[Keeper], object],
        said: str,
        more: int,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        entry = self.entry

        def put(entry: Entry) -> None:
            entry.clippings = max(0, entry.clippings + more)
            then()

        if entry:
            self._keep(work, [entry], put, said)

    def show(self, entry: Entry, article: Article) -> None:
        """Underline what was cut out of it."""
        super().show(entry, article)
        self._cut = ()
        if entry.clippings:
            self._load_cut(entry)

    def count_change(self) -> None:
        """What was cut out may have changed with the rest."""
        super().count_change()
        if self.entry:
            self._load_cut(self.entry)
        if self.app.screen is not self and self.filing.has_library:
            self.run_worker(Later(self._renew_clippings), group="clippings", exclusive=True)

    def _load_cut(self, entry: Entry) -> None:
        if self.filing.has_library:
            self.run_worker(Later(self._show_cut, entry), group="cut", exclusive=True)

    async def _show_cut(self, entry: Entry) -> None:
        """Underline what was cut out of the article, where its words stand now."""
        path = entry.path
        try:
            found = await self.filing.ask(lambda keeper: keeper.clippings(path))
        except LibraryError:
            return  # the next thing that is kept says so
        article = self.article
        if entry is not self.entry or article is None:
            return
        from reader.library.marks.clippings import place_in

        self._cut = tuple(found)
        entry.clippings = len(found)
        self.pane.cut = tuple(place for each in found if (place := place_in(article, each)) is not None)
        self.pane.repaint()


def _passage_of(clipping: Clipping) -> object:
    """What a clipping is of, whatever is noted on it."""
    return clipping.address, clipping.kind, clipping.text
