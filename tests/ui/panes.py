"""Small apps that hold one widget, with the themes' variables defined."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widget import Widget

from reader.ui.roles import role_defaults
from reader.ui.widgets.article_pane import ArticlePane


class PaneApp(App[None]):
    """One widget, alone on the screen."""

    ENABLE_COMMAND_PALETTE = False
    CSS = "Framed { padding: 0; }"

    def __init__(self, pane: Widget) -> None:
        super().__init__()
        self.pane = pane

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return role_defaults(self.current_theme)

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.focus()

    def screen_rows(self) -> list[str]:
        """What is painted, a string a row."""
        return [strip.text.rstrip() for strip in self.screen._compositor.render_strips()]


def article_pane() -> tuple[PaneApp, ArticlePane]:
    """An article pane that shows nothing yet, in an app of its own."""
    pane = ArticlePane()
    return PaneApp(pane), pane
