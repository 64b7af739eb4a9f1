"""`h`, `e`: passages cut out of the article that is shown, with notes; underlined in it, kept in the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.aside import Later
from reader.ui.parts.columns import Pane
from reader.ui.purpose import Purpose
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.library.marks.clippings import Clipping
    from reader.library.marks.keeper import Keeper
    from reader.library.shelf.entry import Entry
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.filing import Filing
    from reader.ui.parts.keeping import Keeping


class Cutting:
    """Highlights and notes."""

    def __init__(self, desk: Desk, filing: Filing, keeping: Keeping) -> None:
        self._desk, self._filing, self._keeping = desk, filing, keeping
        self._cut: tuple[Clipping, ...] = ()
        """What was cut out of the article that is shown."""
        self._unkept: dict[object, str] = {}
        """Notes that the library has not taken: what was typed is there again when the passage is noted on anew."""

    def highlight(self) -> None:
        """Cut out the current quotation or paragraph; what is cut out already is not any more."""
        passage = self._passage()
        if passage is None:
            return
        kept = self._kept(passage)
        if kept:
            self._keep(lambda keeper: keeper.unclip(kept), f"No clipping of this {kept.kind.value} any more", -1)
        else:
            self._keep(lambda keeper: keeper.clip(passage), f"Cut out: this {passage.kind.value}", 1)

    def note(self) -> None:
        """Open the line for a note on the current quotation or paragraph, which is cut out with it."""
        passage = self._passage()
        if passage is None:
            return

        def keep(note: str) -> None:
            cut = self._kept(passage) or passage  # it may have been cut out a moment before the line was opened
            self._keep_note(replace(cut, note=note.strip()), "Noted", 0 if cut.id else 1)

        noted = self.note_of(self._kept(passage) or passage)
        self._desk.asking.open(Purpose.NOTE, noted, label=f"Note on this {passage.kind.value}", then=keep)

    def throw_away(self, clipping: Clipping) -> None:
        """Drop a clipping, of this article or of another."""
        self._keep(lambda keeper: keeper.unclip(clipping), "Clipping thrown away", 0)

    def note_on(self, clipping: Clipping, note: str) -> None:
        """Change a clipping's note."""
        self._keep_note(replace(clipping, note=note), "Noted" if note else "Note taken away", 0)

    def note_of(self, clipping: Clipping) -> str:
        """A clipping's note, as it was typed last, though it could not be kept."""
        return self._unkept.get(_passage_of(clipping), clipping.note)

    def undo(self) -> None:
        """Take the last change back."""
        self._keeping.undo()

    def follow(self, entry: Entry) -> None:
        """Another article is shown: underline what was cut out of it."""
        self._cut = ()
        if entry.clippings:
            self.renew()

    def renew(self) -> None:
        """What was cut out of the article may have changed."""
        if self._desk.entry and self._filing.has_library:
            self._desk.run_worker(Later(self._underline, self._desk.entry), group="cut", exclusive=True)

    async def _underline(self, entry: Entry) -> None:
        """Underline what was cut out of the article, where its words stand now."""
        path = entry.path
        try:
            found = await self._filing.ask(lambda keeper: keeper.clippings(path))
        except LibraryError:
            return  # the next thing that is kept says so
        article, pane = self._desk.article, self._desk.pane
        if entry is not self._desk.entry or article is None:
            return
        from reader.library.marks.clippings import place_in

        self._cut = tuple(found)
        entry.clippings = len(found)
        pane.cut = tuple(place for each in found if (place := place_in(article, each)) is not None)
        pane.repaint()

    def _passage(self) -> Clipping | None:
        """What `h` would cut out: the current quotation, in its panel or its paragraph, else the paragraph."""
        article, pane = self._desk.article, self._desk.pane
        if article is None:
            self._desk.tell("There is no article to cut from", Mood.BAD)
            return None
        from reader.library.marks.clippings import clip_paragraph, clip_quote

        quote, paragraph = pane.current_quote, pane.place.paragraph
        if quote is not None and (self._desk.at is Pane.QUOTES or article.quotes[quote].span.block == paragraph):
            return clip_quote(article, quote)
        return clip_paragraph(article, paragraph) if paragraph < len(article.blocks) else None

    def _kept(self, passage: Clipping) -> Clipping | None:
        """The clipping of the same passage that there is already."""
        return next((each for each in self._cut if (each.kind, each.text) == (passage.kind, passage.text)), None)

    def _keep_note(self, clipping: Clipping, said: str, more: int) -> None:
        passage = _passage_of(clipping)
        self._unkept[passage] = clipping.note
        self._keep(lambda keeper: keeper.clip(clipping), said, more, lambda: self._unkept.pop(passage, None))

    def _keep(
        self, work: Callable[[Keeper], object], said: str, more: int, then: Callable[[], object] = lambda: None
    ) -> None:
        """Have a change kept, by which the article has so many clippings `more`."""
        entry = self._desk.entry

        def put(entry: Entry) -> None:
            entry.clippings = max(0, entry.clippings + more)
            then()

        if entry:
            self._keeping.keep(work, [entry], put, said)


def _passage_of(clipping: Clipping) -> object:
    """What a clipping is of, whatever is noted on it."""
    return clipping.address, clipping.kind, clipping.text
