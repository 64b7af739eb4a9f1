"""Every command once: its key, its label, what it does.

Bindings, the footer, the help screen, the palette and the README's key table are all made from `COMMANDS`; a key is
changed for one user by its command's id, under `[keys]` in the settings.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from textual.binding import Binding


class Where(Enum):
    """The part of the screen that must have the focus for a key to mean a command."""

    ANYWHERE = "Anywhere"
    MOVING = "Wherever something scrolls"
    LIST = "Article list"
    SEARCHES = "Saved searches"
    ARTICLE = "Article"
    QUOTES = "Quotations"
    PROMPT = "Line to type in"
    HINTS = "Letters on the links"
    OUTLINE = "Outline"
    CLIPPINGS = "Clippings"
    VERSIONS = "Versions"
    PICTURES = "Pictures"
    HELP = "Help"


class Command(NamedTuple):
    """Something the user can ask for."""

    id: str
    keys: str
    """Textual's key names, comma-separated; the first is the one that is shown."""
    action: str
    label: str
    """One or two words, for the palette and the help screen."""
    help: str
    """A sentence, for the help screen, the palette and the README."""
    where: Where = Where.ANYWHERE
    footer: str = ""
    """The word the footer shows for it; neighbours with the same word share it. Empty: not in the footer."""

    @property
    def first_key(self) -> str:
        """The key that is shown where there is room for one."""
        return self.keys.partition(",")[0]


COMMANDS: tuple[Command, ...] = (
    Command("move.down", "j,down", "down", "down", "Next row, or one line down.", Where.MOVING, footer="move"),
    Command("move.up", "k,up", "up", "up", "Previous row, or one line up.", Where.MOVING, footer="move"),
    Command("move.page-down", "space,pagedown,ctrl+f", "page_down", "page down", "One page down.", Where.MOVING),
    Command("move.page-up", "pageup,ctrl+b", "page_up", "page up", "One page up.", Where.MOVING),
    Command("move.half-down", "ctrl+d", "half_down", "half down", "Half a page down.", Where.MOVING),
    Command("move.half-up", "ctrl+u", "half_up", "half up", "Half a page up.", Where.MOVING),
    Command("move.top", "g,home", "top", "top", "To the first row or line.", Where.MOVING),
    Command("move.bottom", "G,end", "bottom", "bottom", "To the last row or line.", Where.MOVING),
    Command("list.open", "enter,l,right", "screen.open", "open", "Read the chosen article.", Where.LIST, footer="read"),
    Command(
        "list.filter", "slash", "screen.filter", "filter", "Narrow the list as you type.", Where.LIST, footer="filter"
    ),
    Command(
        "list.sort",
        "s",
        "screen.sort",
        "sort",
        "Sort by date, title, length or path, in turn.",
        Where.LIST,
        footer="sort",
    ),
    Command(
        "list.select", "v", "screen.select", "select", "Mark a row for the next of m, * and T, and go on.", Where.LIST
    ),
    Command(
        "list.clear",
        "escape",
        "screen.clear_filter",
        "clear filter",
        "Show the whole list again; where it is whole, stop filling it.",
        Where.LIST,
    ),
    Command("list.keep-search", "F", "screen.keep_search", "keep search", "Keep the query under a name.", Where.LIST),
    Command(
        "list.searches", "f", "screen.searches", "saved searches", "To the saved searches above the list.", Where.LIST
    ),
    Command(
        "searches.open", "enter,l,right", "choose", "open", "List what the search finds.", Where.SEARCHES, footer="list"
    ),
    Command(
        "searches.rename",
        "R",
        "screen.rename_search",
        "rename",
        "Give the search another name.",
        Where.SEARCHES,
        footer="rename",
    ),
    Command("searches.drop", "d", "screen.drop_search", "drop", "Drop the search.", Where.SEARCHES, footer="drop"),
    Command(
        "searches.filter", "slash", "screen.filter", "filter", "To the list, to narrow it as you type.", Where.SEARCHES
    ),
    Command("searches.back", "escape,left,f", "screen.leave_searches", "back", "Back to the articles.", Where.SEARCHES),
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
    Command("article.find", "slash", "screen.find", "find", "Find text in the article.", Where.ARTICLE, footer="find"),
    Command("article.find-next", "n", "find_next(1)", "next", "Next match.", Where.ARTICLE),
    Command("article.find-previous", "N", "find_next(-1)", "previous", "Previous match.", Where.ARTICLE),
    Command("article.back", "escape,left", "screen.back", "back", "Back to the list.", Where.ARTICLE),
    Command(
        "quotes.jump", "enter", "jump", "jump", "Show the chosen quotation in the article.", Where.QUOTES, footer="show"
    ),
    Command("quotes.find", "slash", "screen.find", "find", "To the article, to find text in it.", Where.QUOTES),
    Command("quotes.back", "escape,left", "screen.back", "back", "Back to the article.", Where.QUOTES),
    Command("prompt.accept", "enter", "accept", "accept", "Keep what was typed.", Where.PROMPT),
    Command(
        "prompt.cancel", "escape,ctrl+c", "cancel", "cancel", "Leave the line as if nothing was typed.", Where.PROMPT
    ),
    Command(
        "prompt.regex", "ctrl+r,alt+r", "regex", "regex", "Find by regular expression, or by plain text.", Where.PROMPT
    ),
    Command("versions.jump", "enter", "jump", "read", "Read the chosen version.", Where.VERSIONS),
    Command("versions.close", "escape,q,equals_sign", "close", "close", "Leave the versions.", Where.VERSIONS),
    Command(
        "clippings.jump",
        "enter",
        "jump",
        "go there",
        "Go to where the clipping was cut out.",
        Where.CLIPPINGS,
        footer="go there",
    ),
    Command(
        "clippings.filter",
        "slash",
        "filter",
        "filter",
        "Narrow the clippings as you type.",
        Where.CLIPPINGS,
        footer="filter",
    ),
    Command(
        "clippings.all",
        "K",
        "all",
        "all or this",
        "All clippings, or this article's.",
        Where.CLIPPINGS,
        footer="all or this",
    ),
    Command(
        "clippings.note", "e", "note", "note", "Change the note on the chosen clipping.", Where.CLIPPINGS, footer="note"
    ),
    Command(
        "clippings.copy",
        "y",
        "copy",
        "copy",
        "Copy the clippings that are listed, as Markdown.",
        Where.CLIPPINGS,
        footer="copy",
    ),
    Command(
        "clippings.copy-one", "c", "copy_one", "copy one", "Copy the chosen clipping, as Markdown.", Where.CLIPPINGS
    ),
    Command(
        "clippings.export",
        "w",
        "export",
        "write",
        "Write the clippings that are listed to a file: Markdown, JSON, CSV, BibTeX or CSL-JSON by its ending.",
        Where.CLIPPINGS,
        footer="write",
    ),
    Command(
        "clippings.remove",
        "d",
        "remove",
        "throw away",
        "Throw the chosen clipping away.",
        Where.CLIPPINGS,
        footer="throw away",
    ),
    Command("clippings.undo", "u", "undo", "undo", "Undo the last change here.", Where.CLIPPINGS, footer="undo"),
    Command("clippings.close", "escape,q", "close", "close", "Leave the clippings.", Where.CLIPPINGS, footer="close"),
    Command("outline.jump", "enter", "jump", "go there", "Go to the chosen heading.", Where.OUTLINE),
    Command("outline.filter", "slash", "filter", "filter", "Narrow the headings as you type.", Where.OUTLINE),
    Command("outline.close", "escape,q,O", "close", "close", "Leave the outline.", Where.OUTLINE),
    Command("pictures.next", "j,down,space,n,right", "turn(1)", "next", "The next picture.", Where.PICTURES),
    Command("pictures.previous", "k,up,N,left", "turn(-1)", "previous", "The picture before.", Where.PICTURES),
    Command("pictures.close", "escape,q,i", "close", "close", "Leave the pictures.", Where.PICTURES),
    Command("hints.erase", "backspace", "erase", "erase", "Take the last letter back.", Where.HINTS),
    Command("hints.cancel", "escape,ctrl+c", "cancel", "cancel", "Leave the links.", Where.HINTS),
    Command("help.filter", "slash", "filter", "filter", "Narrow the help as you type.", Where.HELP, footer="filter"),
    Command("help.close", "escape,q,question_mark", "close", "close", "Leave the help.", Where.HELP, footer="close"),
    Command("quote.next", "right_square_bracket", "quote(1)", "quote", "Next quotation.", footer="quote"),
    Command("quote.previous", "left_square_bracket", "quote(-1)", "quote back", "Previous quotation.", footer="quote"),
    Command("list.next", "greater_than_sign", "article(1)", "next article", "Next article of the list."),
    Command("list.previous", "less_than_sign", "article(-1)", "previous article", "Previous article of the list."),
    Command("list.unread", "U", "unread", "next unread", "Next article of the list that you have not read."),
    Command(
        "quote.speaker",
        "S",
        "speaker",
        "this speaker",
        "Only the quotations of the current one's speaker, or all again.",
    ),
    Command(
        "quote.told",
        "I",
        "told",
        "told speech",
        "Show what is told without quotation marks below each speaker's quotations, or hide it.",
    ),
    Command("copy.quote", "y", "copy_quote", "copy quote", "Copy the current quotation.", footer="copy quote"),
    Command(
        "copy.citation",
        "Y",
        "copy_citation",
        "with citation",
        "Copy the current quotation with its citation.",
        footer="with citation",
    ),
    Command("copy.paragraph", "c", "copy_paragraph", "copy paragraph", "Copy the current paragraph."),
    Command("copy.article", "C", "copy_article", "copy article", "Copy the clean article as Markdown."),
    Command(
        "copy.style",
        "ctrl+y",
        "citation_style",
        "citation style",
        "Change the form of citations: Markdown, plain text, one line.",
    ),
    Command("correct.flip", "x", "flip", "body or not", "The current paragraph is the story's, or is boilerplate."),
    Command("correct.kind", "X", "kind", "kind", "Say what the current paragraph is, by the name of the kind."),
    Command("correct.speaker", "a", "attribute", "speaker", "Say who spoke the current quotation, by number or name."),
    Command("correct.undo", "u", "undo_correction", "undo", "Undo the last change: of a mark, a tag, or a correction."),
    Command("keep.read", "m", "mark_read", "read or not", "The article is read, or is not."),
    Command("keep.star", "asterisk", "star", "star", "Star the article, or take the star away."),
    Command("keep.clip", "h", "highlight", "highlight", "Cut out the current quotation or paragraph, or not any more."),
    Command("keep.note", "e", "note", "note", "Note something on the current quotation or paragraph."),
    Command("keep.clippings", "K", "clippings", "clippings", "What you cut out: to read, find, copy and throw away."),
    Command(
        "view.versions", "equals_sign", "versions", "versions", "The same story in other articles, and what differs."
    ),
    Command("keep.tags", "T", "tags", "tags", "Type the article's tags."),
    Command(
        "view.boilerplate",
        "b",
        "boilerplate",
        "boilerplate",
        "Boilerplate set aside, in place, or hidden, in turn.",
        footer="boilerplate",
    ),
    Command(
        "link.open",
        "o",
        "open_link",
        "link",
        "Open a link, picked by letters; one to an article here opens here.",
        footer="link",
    ),
    Command("view.outline", "O", "outline", "outline", "The headings of the article, to jump by.", footer="outline"),
    Command("link.copy", "L", "copy_link", "copy link", "Copy a link's address, picked by letters."),
    Command("view.pictures", "i", "pictures", "pictures", "The pictures that were saved with the article."),
    Command("view.source", "r", "source", "source", "The source as saved, each line with its label and reason."),
    Command("view.reading", "z", "reading", "reading mode", "The article alone, centred."),
    Command("list.stop", "full_stop", "stop_filling", "stop", "Look for no more articles."),
    Command("view.theme", "t", "theme", "theme", "Next theme."),
    Command("app.next-pane", "tab", "pane(1)", "next pane", "To the next pane."),
    Command("app.previous-pane", "shift+tab", "pane(-1)", "previous pane", "To the previous pane."),
    Command("app.help", "question_mark", "help", "help", "This help.", footer="help"),
    Command("app.palette", "ctrl+p", "command_palette", "palette", "Every command by name."),
    Command("app.redraw", "ctrl+l", "app.redraw", "redraw", "Paint the screen anew, whatever else was written on it."),
    Command("app.suspend", "ctrl+z", "app.suspend_process", "suspend", "Put Reader aside; `fg` brings it back."),
    Command("app.quit", "q,ctrl+q", "app.quit", "quit", "Leave Reader."),
)  # fmt: skip - one command a line is the table's point


def bindings(*places: Where) -> Iterator[Binding]:
    """The bindings of the commands that work in `places`; an action is looked up from the focused widget outwards."""
    for command in COMMANDS:
        if command.where in places:
            yield Binding(
                command.keys,
                command.action,
                command.label,
                show=bool(command.footer),
                id=command.id,
                tooltip=command.help,
            )
