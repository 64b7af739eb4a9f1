"""`i`: the article's pictures, one at a time, each with what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.events import Resize
from textual.widgets import Static

from reader.article.visible import one_line
from reader.errors import PictureError
from reader.library.shelf.pictures import Picture, read_picture
from reader.ui.aside import aside
from reader.ui.commands import Where, bindings
from reader.ui.screens.popup import Popup

if TYPE_CHECKING:
    from textual.widget import Widget


class PictureScreen(Popup[None]):
    """One picture as large as there is room, its words below it."""

    CSS_PATH = "../styles/picture.tcss"
    BINDINGS: ClassVar = [*bindings(Where.PICTURES)]

    def __init__(self, pictures: Sequence[Picture], at: int, origin: str, keys: str) -> None:
        """`origin` is the article's file, which the pictures' addresses start from; `keys` says which keys do what."""
        super().__init__()
        self._keys = keys
        self._pictures, self._at, self._origin = pictures, at, origin
        self._frame = Vertical(id="picture")
        self._drawing = Center(id="drawing")
        self._words = Static("", id="words", markup=False)

    def compose(self) -> ComposeResult:
        """A frame, the picture, its words."""
        with self._frame:
            yield self._drawing
            yield self._words

    def on_mount(self) -> None:
        """Show the first one."""
        self._show()

    def action_turn(self, by: int) -> None:
        """The next picture, or the one before."""
        at = max(0, min(self._at + by, len(self._pictures) - 1))
        if at != self._at:
            self._at = at
            self._show()

    def _show(self) -> None:
        picture = self._pictures[self._at]
        self._frame.border_title = f"Picture {self._at + 1} of {len(self._pictures)}"
        self._frame.border_subtitle = Text(self._keys)  # a bracket among them is no markup
        self._words.update(words_of(picture))
        self._draw(picture)

    @work(exclusive=True)
    async def _draw(self, picture: Picture) -> None:
        from reader.ui.pictures import decode, widget_of

        drawn: Widget
        try:
            decoded = await aside(lambda: decode(read_picture(picture, self._origin)))
            drawn = widget_of(decoded, self.app)
        except PictureError as error:
            drawn = Static(f"The picture can't be shown: {error}.", id="trouble", markup=False)
        await self._drawing.remove_children()
        await self._drawing.mount(drawn)

    def on_resize(self, event: Resize) -> None:
        """Another size: the picture is drawn anew."""
        if self._drawing.children:
            self._show()


def words_of(picture: Picture) -> str:
    """What is said of a picture: what it shows, and its caption where that says more."""
    alt, caption = one_line(picture.alt), one_line(picture.caption)
    parts = [alt] if alt and alt not in caption else []
    return "\n".join([*parts, caption] if caption else parts) or "Nothing is said of this picture."
