"""The palette: Textual's own, fed from the table of commands and the list of themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from rich.markup import escape
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.worker import Worker

from reader.article.visible import one_line
from reader.ui.commands import Where, terminal_bindings
from reader.ui.keymap import display
from reader.ui.screens.selecting import Selecting

if TYPE_CHECKING:
    from textual.app import App

    from reader.ui.app import ReaderApp

_LISTED = (Where.ANYWHERE, Where.LIST, Where.ARTICLE, Where.QUOTES)
"""The other commands make no sense by name: they move what one is looking at, or do something with it."""

_TYPED = 10.0
"""The score of a command whose key is typed; letters that stand in a name score some ones."""


class Commands(Provider):
    """Reader's commands and themes, for the palette."""

    async def discover(self) -> Hits:
        """Everything, before anything is typed."""
        for name, _, _, run, help_text in self._offers():
            yield DiscoveryHit(name, run, name, help_text)

    async def search(self, query: str) -> Hits:
        """What the letters typed so far may mean: a command's key comes first, as `q` behind the key to here."""
        matcher = self.matcher(query)
        for name, label, keys, run, help_text in self._offers():
            score = _TYPED if query in keys else max(matcher.match(name), matcher.match(label))
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, name, help_text)

    def _offers(self) -> Iterator[tuple[str, str, Sequence[str], Callable[[], object], str]]:
        """What is listed, another word and the keys for it that may be typed, what it does, and where it belongs."""
        reader: ReaderApp = self.app  # type: ignore[assignment]  # a provider only knows that it has some app
        for command in reader.commands:
            if command.where in _LISTED:
                yield (
                    command.help.rstrip("."),
                    command.label,
                    display(command.keys).split(),
                    partial(reader.run_command, command),
                    f"{command.where.value}: {display(command.keys)}",
                )
        for saved in reader.reading.saving.saved:
            search = partial(reader.reading.searching.search_for, saved.query)
            yield f"Search: {escape(one_line(saved.name))}", "", (), search, escape(one_line(saved.query))
        for name in reader.themes.names:
            # A theme is named after its file, which may be called anything; Textual takes what it lists for markup.
            yield f"Theme: {escape(one_line(name))}", "", (), partial(reader.use_theme, name), "Change the colours."


class Palette(CommandPalette, Selecting[None]):
    """Textual's palette, guarded against what a quick hand may do to it: each of these would end Reader."""

    BINDINGS: ClassVar = [*terminal_bindings()]
    DEFAULT_CSS = """
    Palette > .command-palette--help-text { text-style: not bold; }
    Palette CommandInput > .input--placeholder { color: $reader-meta; }
    Palette CommandList > .option-list--option { color: $reader-text; }
    Palette CommandList:focus > .option-list--option-highlighted,
    Palette CommandList > .option-list--option-highlighted {
        background: $reader-cursor; color: $reader-cursor-text;
    }
    """
    # Textual's own colours are fainter than text may be in most themes.

    @property
    def stands(self) -> bool:
        """Whether the line to type in has the keys."""
        return self.is_mounted and self.focused is not None

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave, but only once: of two clicks beside the palette, the second came to a screen that was gone."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Before the list is there, and when it is gone, only leaving makes sense."""
        return action == "escape" or (bool(self.query(CommandList)) and super().check_action(action, parameters))

    def run_worker(self, work: Any, *arguments: Any, **how: Any) -> Worker[Any]:
        """Look for commands; a palette that has been left has no place to show them, which does no harm."""
        return super().run_worker(work, *arguments, **{**how, "exit_on_error": False})

    def _action_command_list(self, action: str) -> None:
        """Move in the list; there is nowhere to go if what is listed has changed since its rows were laid out."""
        with suppress(KeyError):
            super()._action_command_list(action)


def open_palette(app: ReaderApp) -> None:
    """Put the palette on the screen."""
    if not CommandPalette.is_open(cast("App[object]", app)):
        app.push_screen(Palette(providers=[Commands], placeholder="Search for a command…", id="--command-palette"))
