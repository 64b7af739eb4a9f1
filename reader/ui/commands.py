"""Every command once: its key, its label, what it does.

Bindings, the footer, the help screen, the palette and the README's key table are all made from `COMMANDS`; a key is
changed for one user by its command's id, under `[keys]` in the settings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from textual.binding import Binding


class Where(Enum):
    """The part of the screen that must have the focus for a key to mean a command."""

    ANYWHERE = "Anywhere"
    MOVING = "List, article and quotations"
    LIST = "Article list"
    ARTICLE = "Article"
    QUOTES = "Quotations"


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can ask for."""

    id: str
    keys: str
    """Textual's key names, comma-separated; the first is the one that is shown."""
    action: str
    label: str
    """One or two words, for the footer."""
    help: str
    """A sentence, for the help screen, the palette and the README."""
    where: Where = Where.ANYWHERE
    footer: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("move.down", "j,down", "down", "down", "Next row, or one line down.", Where.MOVING, footer=True),
    Command("move.up", "k,up", "up", "up", "Previous row, or one line up.", Where.MOVING, footer=True),
    Command("move.page-down", "space,pagedown,ctrl+f", "page_down", "page down", "One page down.", Where.MOVING),
    Command("move.page-up", "pageup,ctrl+b", "page_up", "page up", "One page up.", Where.MOVING),
    Command("move.half-down", "ctrl+d", "half_down", "half down", "Half a page down.", Where.MOVING),
    Command("move.half-up", "ctrl+u", "half_up", "half up", "Half a page up.", Where.MOVING),
    Command("move.top", "g,home", "top", "top", "To the first row or line.", Where.MOVING),
    Command("move.bottom", "G,end", "bottom", "bottom", "To the last row or line.", Where.MOVING),
    Command("list.open", "enter,l,right", "open", "open", "Read the chosen article.", Where.LIST),
    Command("list.filter", "slash", "filter", "filter", "Narrow the list as you type.", Where.LIST, footer=True),
    Command("list.sort", "s", "sort", "sort", "Sort by date, title, length or path, in turn.", Where.LIST, footer=True),
    Command(
        "article.paragraph-next", "right_curly_bracket", "paragraph(1)", "paragraph", "Next paragraph.", Where.ARTICLE
    ),
    Command(
        "article.paragraph-previous",
        "left_curly_bracket",
        "paragraph(-1)",
        "paragraph back",
        "Previous paragraph.",
        Where.ARTICLE,
    ),
    Command("article.find", "slash", "find", "find", "Find text in the article.", Where.ARTICLE, footer=True),
    Command("article.find-next", "n", "find_next(1)", "next", "Next match.", Where.ARTICLE),
    Command("article.find-previous", "N", "find_next(-1)", "previous", "Previous match.", Where.ARTICLE),
    Command("article.back", "escape,h,left", "back", "back", "Back to the list.", Where.ARTICLE),
    Command("quotes.jump", "enter", "jump", "jump", "Show the chosen quotation in the article.", Where.QUOTES),
    Command("quotes.back", "escape,h,left", "back", "back", "Back to the article.", Where.QUOTES),
    Command("quote.next", "right_square_bracket", "quote(1)", "quote", "Next quotation.", footer=True),
    Command("quote.previous", "left_square_bracket", "quote(-1)", "quote back", "Previous quotation."),
    Command("copy.quote", "y", "copy_quote", "copy quote", "Copy the current quotation.", footer=True),
    Command(
        "copy.citation",
        "Y",
        "copy_citation",
        "with citation",
        "Copy the current quotation with its citation.",
        footer=True,
    ),
    Command("copy.paragraph", "c", "copy_paragraph", "copy paragraph", "Copy the current paragraph."),
    Command("copy.article", "C", "copy_article", "copy article", "Copy the clean article as Markdown."),
    Command(
        "copy.style",
        "",
        "citation_style",
        "citation style",
        "Change the form of citations: Markdown, plain text, one line.",
    ),
    Command(
        "view.boilerplate",
        "b",
        "boilerplate",
        "boilerplate",
        "Boilerplate set aside, in place, or hidden, in turn.",
        footer=True,
    ),
    Command("view.source", "r", "source", "source", "The source as saved, each line with its label and reason."),
    Command("view.reading", "z", "reading", "reading mode", "The article alone, centred."),
    Command("view.theme", "t", "theme", "theme", "Next theme."),
    Command("app.next-pane", "tab", "pane(1)", "next pane", "To the next pane."),
    Command("app.previous-pane", "shift+tab", "pane(-1)", "previous pane", "To the previous pane."),
    Command("app.help", "question_mark", "help", "help", "This help.", footer=True),
    Command("app.palette", "ctrl+p", "command_palette", "palette", "Every command by name."),
    Command("app.quit", "q", "quit", "quit", "Leave Reader."),
)  # fmt: skip - one command a line is the table's point


def bindings(*places: Where) -> Iterator[Binding]:
    """The bindings of the commands that work in `places`; an action is looked up from the focused widget outwards."""
    for command in COMMANDS:
        if command.where in places and command.keys:
            yield Binding(
                command.keys, command.action, command.label, show=command.footer, id=command.id, tooltip=command.help
            )
