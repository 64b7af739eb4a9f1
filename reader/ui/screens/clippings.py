"""The clippings of an article, or of the library: read, narrowed, noted on, copied, written down, dropped, gone to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.article.counted import counted
from reader.article.visible import one_line
from reader.errors import CopyError
from reader.export.clippings import ENDINGS, form_of, written
from reader.ui.aside import Later, aside
from reader.ui.commands import Where, bindings
from reader.ui.new_file import free_name, write_new
from reader.ui.purpose import Purpose
from reader.ui.screens.clipping_rows import TITLE, narrowed, rows_of
from reader.ui.screens.popup import ListPopup
from reader.ui.widgets.bar import Bar
from reader.ui.widgets.heading_list import HeadingList
from reader.ui.widgets.keys import Keys
from reader.ui.widgets.prompt import Prompt
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.article.document import Head
    from reader.library.marks.clippings import Clipping
    from reader.ui.parts.copying import Copying
    from reader.ui.parts.cutting import Cutting

_NAME = "clippings.md"
_ENDS = " ".join(ENDINGS)
_WRITE = f"Write to ({_ENDS})"


class ClippingsScreen(ListPopup["Clipping"]):
    """Gives the clipping to go to, or None."""

    CSS_PATH = "../styles/clippings.tcss"
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.CLIPPINGS)]

    def __init__(
        self, found: Sequence[tuple[Clipping, Head]], here: str | None, copying: Copying, cutting: Cutting
    ) -> None:
        """`here` is the address of the article that is shown: its clippings come first, if there are any.

        `copying` copies and `cutting` changes the clippings, each in its own time; what came of it is told by `say` and
        `put`.
        """
        super().__init__()
        self._found, self._here, self._copying, self._cutting = list(found), here, copying, cutting
        self._all = not any(clipping.address == here for clipping, _ in found)
        self._typed = ""
        self._noted: Clipping | None = None
        self.rows = HeadingList(rows_of(self._found, self._listed()), None)
        self._said, self._keys = Bar(), Keys()
        self._entitle()

    def compose(self) -> ComposeResult:
        """The list, what came of the last key, and the keys; the line to type in comes between when it is asked for."""
        self._keys.show(self.reader.commands, Where.CLIPPINGS)
        with Vertical(id="clippings"):
            yield self.rows
            yield self._said
            yield self._keys

    def put(self, found: Sequence[tuple[Clipping, Head]]) -> None:
        """Show the clippings as they are now."""
        self._found = list(found)
        self._list()

    def say(self, words: str) -> None:
        """Say what came of something."""
        self._said.say([(f" {one_line(words)}", "meta")], wraps=True)

    def action_jump(self) -> None:
        """Go to the clipping under the cursor."""
        chosen = self._chosen()
        if chosen is not None:
            self.dismiss(chosen[0])

    def action_all(self) -> None:
        """The clippings of all articles, or of the one that is shown."""
        self._all = not self._all
        self._list()

    def action_copy(self) -> None:
        """Copy what is listed, with its articles and notes."""
        self._copy([self._found[at] for at in self._listed()])

    def action_copy_one(self) -> None:
        """Copy the clipping under the cursor, with its article and note."""
        chosen = self._chosen()
        self._copy([chosen] if chosen else [])

    def action_export(self) -> None:
        """Open the line for the file to write what is listed to; its ending says in which form."""
        if self._listed():
            self._ask(Purpose.SAVE, free_name(_NAME), _WRITE)
        else:
            self.say("There is no clipping to write")

    def action_note(self) -> None:
        """Open the line for the note on the clipping under the cursor."""
        chosen = self._chosen()
        if chosen:
            self._noted = chosen[0]
            self._ask(Purpose.NOTE, self._cutting.note_of(chosen[0]), f"Note on this {chosen[0].kind.value}")

    def action_remove(self) -> None:
        """Throw the clipping under the cursor away; `u` brings it back."""
        chosen = self._chosen()
        if chosen:
            self._cutting.throw_away(chosen[0])

    def action_undo(self) -> None:
        """Take back the last change."""
        self._cutting.undo()

    def action_filter(self) -> None:
        """Open the line that narrows the list."""
        self._ask(Purpose.FILTER, self._typed)

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Each letter counts."""
        if message.prompt.purpose is Purpose.FILTER:
            self._typed = message.text
            self._list()
            message.prompt.say("" if self._listed() else "no such clipping")
        elif message.prompt.purpose is Purpose.SAVE:
            message.prompt.say(form_of(message.text) or "no form ends so")

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """What was typed stays, is noted, or written to; the list has the keys again."""
        self._close_prompt()
        if message.prompt.purpose is Purpose.NOTE and self._noted:
            self._cutting.note_on(self._noted, message.text.strip())
        elif message.prompt.purpose is Purpose.SAVE and message.text.strip():
            self.run_worker(Later(self._write, message.text.strip()), group="writing")

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """All of them again."""
        self._close_prompt()
        if message.prompt.purpose is Purpose.FILTER:
            self._typed = ""
            self._list()

    def _ask(self, purpose: Purpose, text: str = "", label: str = "") -> None:
        self.ask(Prompt(purpose, text, label=label), "#clippings", before=self._said)
        self._keys.show(self.reader.commands, Where.PROMPT)

    def _close_prompt(self) -> None:
        self._keys.show(self.reader.commands, Where.CLIPPINGS)
        self.rows.focus()
        self.drop_prompt()

    def _copy(self, found: Sequence[tuple[Clipping, Head]]) -> None:
        clips = [clipping.cited(head) for clipping, head in found]
        if clips:
            self._copying.copy("".join(written("markdown", clips)), counted(len(clips), "clipping"))

    async def _write(self, path: str) -> None:
        """Write what is listed to a new file, in the form that its name's ending says."""
        form = form_of(path)
        if form is None:
            self._ask_again(path, f"{path} was not written: its name ends in none of {_ENDS}")
            return
        clips = [self._found[at][0].cited(self._found[at][1]) for at in self._listed()]
        try:
            await aside(partial(write_new, path, written(form, clips)))
        except FileExistsError:
            self._ask(Purpose.SAVE, free_name(path), "Write to (there is a file of that name)")
        except CopyError as error:
            self._ask_again(path, str(error))
        else:
            self.reader.reading.tell(f"{counted(len(clips), 'clipping')} written to {path}")

    def _ask_again(self, path: str, why: str) -> None:
        """Say why nothing was written; the name stands on the line again, to be put right."""
        self.reader.reading.tell(why, Mood.BAD)
        self._ask(Purpose.SAVE, path, _WRITE)

    def _list(self) -> None:
        self.rows.put(rows_of(self._found, self._listed()))
        self._entitle()

    def _entitle(self) -> None:
        count = len(self._listed())
        self.rows.caption = f"Clippings of {'the library' if self._all else 'this article'}: {count:,}"

    def _listed(self) -> list[int]:
        """The clippings in the list: this article's or all, in which every word that was typed stands."""
        return narrowed(self._found, None if self._all else self._here, self._typed)

    def _chosen(self) -> tuple[Clipping, Head] | None:
        """The clipping under the cursor; of an article's name, the first below it."""
        chosen = self.rows.chosen
        if chosen == TITLE:
            self.rows.step(1)
            chosen = self.rows.chosen
        return None if chosen is None else self._found[chosen]
