"""Small apps that hold one widget, with the themes' variables defined."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.message import Message
from textual.theme import Theme
from textual.widget import Widget

from reader.ui.commands import Where, bindings
from reader.ui.roles import role_defaults


class PaneApp(App[None]):
    """One widget, its keys, and every message it sent."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, widget: Widget, *places: Where) -> None:
        super().__init__()
        self.pane = widget
        self.heard: list[Message] = []
        for binding in bindings(Where.MOVING, *places):
            for key in binding.key.split(","):
                widget._bindings.bind(key, binding.action, binding.description)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return role_defaults(self.current_theme)

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.focus()

    def screen_rows(self) -> list[str]:
        """What is painted, a string a row."""
        return [strip.text.rstrip() for strip in self.screen._compositor.render_strips()]

    def get(self, kind: type[Message]) -> list[Message]:
        """The messages of one kind that the pane sent."""
        return [message for message in self.heard if isinstance(message, kind)]


__all__ = ["PaneApp", "Theme"]
