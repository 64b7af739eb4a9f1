"""Letters over the links in view: whoever types them has picked one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual.app import ComposeResult
from textual.events import Click, Key, Resize
from textual.geometry import Size
from textual.widgets import Static

from reader.article.visible import one_line
from reader.ui.commands import Where, bindings
from reader.ui.links import Link, hints
from reader.ui.screens.popup import Popup
from reader.ui.widgets.keys import Keys


class Spot(NamedTuple):
    """Where a link begins on the screen, and where it leads."""

    x: int
    y: int
    link: Link

    @property
    def target(self) -> str:
        """The address."""
        return self.link.target


class Hint(Static):
    """The letters of one link; those typed so far are struck off."""

    def __init__(self, letters: str, spot: Spot) -> None:
        super().__init__(letters, markup=False)
        self.letters, self.spot = letters, spot
        self.styles.offset = (spot.x, spot.y)

    def typed(self, so_far: str) -> None:
        """Show what is left to type, or nothing where these letters are no longer meant."""
        self.display = self.letters.startswith(so_far)
        self.update(Text.assemble((so_far, "dim strike"), self.letters[len(so_far) :]))


class HintScreen(Popup[Spot]):
    """Gives the link that was picked, or None."""

    CSS_PATH = "../styles/hints.tcss"
    BINDINGS: ClassVar = [*bindings(Where.HINTS)]

    def __init__(self, spots: Sequence[Spot], question: str) -> None:
        super().__init__()
        self._question = question
        self._hints = [Hint(letters, spot) for letters, spot in zip(hints(len(spots)), spots, strict=True)]
        self._line, self._keys = Static("", id="question", markup=False), Keys()
        self._typed = ""
        self._laid: Size | None = None

    def compose(self) -> ComposeResult:
        """The letters, and in the place of the status line and the keys what they are for, and the way back."""
        yield from self._hints
        yield self._line
        yield self._keys

    def on_mount(self) -> None:
        """Nothing is typed yet."""
        self._type("")
        self._keys.show(self.reader.commands, Where.HINTS)

    def on_key(self, event: Key) -> None:
        """A letter narrows the choice; any other key but those of the table of commands is nobody's."""
        if event.character and event.character.isprintable():
            event.stop()
            self._type(self._typed + event.character.lower())

    def on_click(self, event: Click) -> None:
        """A click picks the link under it, or leaves."""
        event.stop()
        self.dismiss(event.widget.spot if isinstance(event.widget, Hint) else None)

    def on_resize(self, event: Resize) -> None:
        """The links are elsewhere now."""
        if self._laid not in (None, event.size):
            self.dismiss(None)
        self._laid = event.size

    def action_erase(self) -> None:
        """Take the last letter back."""
        self._type(self._typed[:-1])

    def action_cancel(self) -> None:
        """Pick none."""
        self.dismiss(None)

    def _type(self, letters: str) -> None:
        left = [hint for hint in self._hints if hint.letters.startswith(letters)]
        if not left:
            return  # a slip: what was typed before still holds
        self._typed = letters
        if left[0].letters == letters:
            self.dismiss(left[0].spot)
            return
        for hint in self._hints:
            hint.typed(letters)
        leads = one_line(left[0].spot.target) if len(left) == 1 else f"{len(left)} links"
        self._line.update(f" {self._question}: {leads}")
