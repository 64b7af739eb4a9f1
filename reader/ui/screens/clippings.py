"""The clippings of an article, or of the library: read, narrowed, copied, thrown away, gone to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.ui.commands import Where, bindings
from reader.ui.purpose import Purpose
from reader.ui.typeset.contents import Heading
from reader.ui.typeset.rows import Tone
from reader.ui.widgets.heading_list import HeadingList
from reader.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from reader.article.document import Head
    from reader.library.clippings import Clipping

_TITLE = -1
"""In the place of a clipping's number: the row names an article."""


class ClippingsScreen(ModalScreen["Clipping"]):
    """Gives the clipping to go to, or None."""

    CSS_PATH = "../styles/clippings.tcss"
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.CLIPPINGS)]

    def __init__(
        self,
        found: Sequence[tuple[Clipping, Head]],
        here: str | None,
        copy: Callable[[str, str], None],
        throw_away: Callable[[Clipping], None],
    ) -> None:
        """`here` is the address of the article that is shown: its clippings come first, if there are any."""
        super().__init__()
        self._found, self._here = list(found), here
        self._copy, self._throw_away = copy, throw_away
        self._all = not any(clipping.address == here for clipping, _ in found)
        self._prompt: Prompt | None = None
        self._typed = ""
        self.rows = HeadingList(self._headings(), None)
        self._entitle()

    def compose(self) -> ComposeResult:
        """The list; the line to type in comes below it when it is asked for."""
        with Vertical(id="clippings"):
            yield self.rows

    def on_mount(self) -> None:
        """The list takes the keys."""
        self.rows.focus()

    def action_jump(self) -> None:
        """Go to the clipping under the cursor."""
        chosen = self._chosen()
        if chosen is not None:
            self.dismiss(self._found[chosen][0])

    def action_close(self) -> None:
        """Stay where one is."""
        self.dismiss(None)

    def action_all(self) -> None:
        """The clippings of all articles, or of the one that is shown."""
        self._all = not self._all
        self._list()

    def action_copy(self) -> None:
        """Copy what is listed, with its articles and notes."""
        from reader.export.clippings import written

        clips = [clipping.cited(head) for at, (clipping, head) in enumerate(self._found) if at in self._listed()]
        if clips:
            self._copy("".join(written("markdown", clips)), f"{len(clips)} clipping{'s' if len(clips) > 1 else ''}")

    def action_remove(self) -> None:
        """Throw the clipping under the cursor away; `u` brings it back, behind this screen."""
        chosen = self._chosen()
        if chosen is not None:
            self._throw_away(self._found.pop(chosen)[0])
            self._list()

    def action_filter(self) -> None:
        """Open the line that narrows the list."""
        if self._prompt is None:
            self._prompt = Prompt(Purpose.FILTER)
            self.query_one("#clippings").mount(self._prompt)

    def action_down(self) -> None:
        """While something is typed, arrows move too."""
        self.rows.action_down()

    def action_up(self) -> None:
        """Likewise."""
        self.rows.action_up()

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Each letter counts."""
        self._typed = message.text
        self._list()
        message.prompt.say("" if self._listed() else "no such clipping")

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """What was typed stays; the list has the keys again."""
        self._close_prompt()

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """All of them again."""
        self._typed = ""
        self._close_prompt()
        self._list()

    def on_heading_list_chosen(self, message: HeadingList.Chosen) -> None:
        """A clipping was clicked."""
        self.action_jump()

    def _close_prompt(self) -> None:
        if self._prompt:
            self._prompt.remove()
            self._prompt = None
        self.rows.focus()

    def _list(self) -> None:
        self.rows.put(self._headings())
        self._entitle()

    def _entitle(self) -> None:
        count = len(self._listed())
        self.rows.caption = f"Clippings of {'the library' if self._all else 'this article'}: {count:,}"

    def _listed(self) -> list[int]:
        """The clippings in the list: this article's or all, in which every word that was typed stands."""
        words = self._typed.casefold().split()
        return [
            at
            for at, (clipping, head) in enumerate(self._found)
            if (self._all or clipping.address == self._here)
            and all(
                word in f"{clipping.text} {clipping.note} {clipping.speaker} {head.title}".casefold() for word in words
            )
        ]

    def _headings(self) -> list[Heading]:
        """Each article's name, and below it what was cut out of it, with the speaker and the note."""
        found: list[Heading] = []
        last = None
        for at in self._listed():
            clipping, head = self._found[at]
            if clipping.address != last:
                last = clipping.address
                found.append(Heading(_TITLE, head.title or last.rpartition("/")[2], 0, Tone.HEADLINE))
            text = " ".join(clipping.text.split())
            words = f"“{text}” — {clipping.speaker or 'unknown speaker'}" if clipping.kind.value == "quote" else text
            found.append(Heading(at, words, 1, Tone.TEXT))
            if clipping.note:
                found.append(Heading(at, f"✎ {' '.join(clipping.note.split())}", 2, Tone.META))
        return found

    def _chosen(self) -> int | None:
        """The clipping under the cursor; of an article's name, the first below it."""
        chosen = self.rows.chosen
        if chosen == _TITLE:
            self.rows.step(1)
            chosen = self.rows.chosen
        return chosen


def _searched(clipping: Clipping, head: Head) -> str:
    return f"{clipping.text} {clipping.note} {clipping.speaker} {head.title}".casefold()
