"""Every command once: its key, its label, what it does.

Bindings, footer, help screen, palette and the README's key table are all made from `COMMANDS`. A user changes a key by
its command's id, under `[keys]` in the settings.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual.binding import Binding

from reader.export.citation import CitationStyle
from reader.ui.command import Command, Where, deed, popup

__all__ = ["COMMANDS", "Command", "Where", "bindings"]

COMMANDS: tuple[Command, ...] = (
    Command(
        "move.down",
        "j,down",
        "down",
        "down",
        "Next row, or one line down; with a number before it, so many.",
        Where.MOVING,
        footer="move",
    ),
    Command("move.up", "k,up", "up", "up", "Previous row, or one line up.", Where.MOVING, footer="move"),
    Command("move.page-down", "space,pagedown,ctrl+f", "page_down", "page down", "One page down.", Where.MOVING),
    Command("move.page-up", "pageup,ctrl+b", "page_up", "page up", "One page up.", Where.MOVING),
    Command("move.half-down", "ctrl+d", "half_down", "half down", "Half a page down.", Where.MOVING),
    Command("move.half-up", "ctrl+u", "half_up", "half up", "Half a page up.", Where.MOVING),
    Command("move.top", "g,home", "top", "top", "To the first row or line.", Where.MOVING),
    Command(
        "move.bottom",
        "G,end",
        "bottom",
        "bottom",
        "To the last row or line; with a number, to that row, or so many per cent of the article.",
        Where.MOVING,
    ),
    deed("list.open", "enter,l,right", "open", "Read the chosen article.", Where.LIST, footer="read"),
    deed("list.filter", "slash", "filter", "Narrow the list as you type.", Where.LIST, footer="filter"),
    deed("list.sort", "s", "sort", "Sort by date, title, length or path, in turn.", Where.LIST, footer="sort"),
    deed("list.select", "v", "select", "Mark a row for the next m, * or T, and move on.", Where.LIST),
    deed("list.select-all", "V", "select all", "Mark all rows of the list, or none.", Where.LIST),
    deed(
        "list.clear",
        "escape",
        "clear filter",
        "Show the whole list again; if it is whole, stop filling it on the second press.",
        Where.LIST,
    ),
    Command(
        "searches.open", "enter,l,right", "choose", "open", "List what the search finds.", Where.SEARCHES, footer="list"
    ),
    deed("searches.rename", "R", "rename", "Give the search another name.", Where.SEARCHES, footer="rename"),
    deed("searches.drop", "d", "drop", "Drop the search.", Where.SEARCHES, footer="drop"),
    deed("searches.filter", "slash", "filter", "To the list, to narrow it as you type.", Where.SEARCHES),
    deed("searches.back", "escape,left", "back", "Back to the articles.", Where.SEARCHES),
    deed("article.find", "slash", "find", "Find text in the article.", Where.ARTICLE, footer="find"),
    deed(
        "article.back",
        "escape,left",
        "back",
        "Back to the list; out of reading mode, or of the source, first.",
        Where.ARTICLE,
    ),
    Command(
        "quotes.jump", "enter", "jump", "jump", "Show the chosen quotation in the article.", Where.QUOTES, footer="show"
    ),
    deed("quotes.find", "slash", "find", "To the article, to find text in it.", Where.QUOTES),
    deed("quotes.back", "escape,left", "back", "Back to the article.", Where.QUOTES),
    deed("quote.next", "right_square_bracket", "quote", "Next quotation.", footer="quote"),
    deed("quote.previous", "left_square_bracket", "quote back", "Previous quotation.", footer="quote"),
    deed("article.paragraph-next", "right_curly_bracket", "paragraph", "Next paragraph."),
    deed("article.paragraph-previous", "left_curly_bracket", "paragraph back", "Previous paragraph."),
    deed("article.find-next", "n", "next", "Next match in the article, or quotation that the list is narrowed by."),
    deed("article.find-previous", "N", "previous", "Previous match, or such quotation."),
    deed("article.jump-back", "apostrophe", "jump back", "Back to where you read before you jumped, and forth again."),
    deed("list.next", "greater_than_sign", "next article", "Next article of the list.", footer="article"),
    deed("list.previous", "less_than_sign", "previous article", "Previous article of the list.", footer="article"),
    deed("list.unread", "U", "next unread", "Next article of the list that you have not read."),
    deed("list.keep-search", "F", "keep search", "Keep what the list is narrowed by under a name."),
    deed("list.searches", "f", "saved searches", "To the saved searches above the list, and back."),
    deed("quote.speaker", "S", "this speaker", "Only the current speaker's quotations, or all again."),
    deed(
        "quote.told",
        "I",
        "told speech",
        "Show what is told without quotation marks below each speaker's quotations, or hide it.",
    ),
    deed("copy.quote", "y", "copy quote", "Copy the current quotation.", footer="copy quote"),
    deed(
        "copy.citation", "Y", "with citation", "Copy the current quotation with its citation.", footer="with citation"
    ),
    deed("copy.paragraph", "c", "copy paragraph", "Copy the current paragraph."),
    deed("copy.article", "C", "copy article", "Copy the clean article as Markdown."),
    deed(
        "copy.style",
        "ctrl+y",
        "citation style",
        f"Change the form of citations: {', '.join(style.label for style in CitationStyle)}.",
    ),
    deed("correct.flip", "x", "body or not", "Make the current paragraph part of the story, or boilerplate."),
    deed("correct.kind", "X", "kind", "Name the kind of the current paragraph."),
    deed("correct.speaker", "a", "speaker", "Say who spoke the current quotation, by number or name."),
    deed("correct.undo", "u", "undo", "Undo the last change: a mark, a tag or a correction."),
    deed("keep.read", "m", "read or not", "Mark the article read, or unread."),
    deed("keep.star", "asterisk", "star", "Star the article, or take the star away."),
    deed("keep.clip", "h", "highlight", "Cut out the current quotation or paragraph, or undo that."),
    deed("keep.note", "e", "note", "Write a note on the current quotation or paragraph."),
    deed("keep.clippings", "K", "clippings", "What you cut out: to read, find, copy and throw away."),
    deed("view.versions", "equals_sign", "versions", "The same story in other articles, and what differs."),
    deed("keep.tags", "T", "tags", "Type the article's tags; tab completes one that there is."),
    deed(
        "view.boilerplate",
        "b",
        "boilerplate",
        "Boilerplate set aside, in place, or hidden, in turn.",
        footer="boilerplate",
    ),
    deed("link.open", "o", "link", "Open a link, picked by letters; one to an article here opens here.", footer="link"),
    deed("view.outline", "O", "outline", "The headings of the article, to jump by.", footer="outline"),
    deed("link.copy", "L", "copy link", "Copy a link's address, picked by letters."),
    deed("view.pictures", "i", "pictures", "The pictures that were saved with the article."),
    deed("view.source", "r", "source", "The source as saved, each line with its label and reason."),
    deed("view.reading", "z", "reading mode", "The article alone, centred."),
    deed("list.stop", "full_stop", "stop", "Stop looking for articles, or reading them into the library."),
    Command("view.theme", "t", "theme", "theme", "Next theme."),
    Command("app.next-pane", "tab", "pane(1)", "next pane", "To the next pane."),
    Command("app.previous-pane", "shift+tab", "pane(-1)", "previous pane", "To the previous pane."),
    Command("app.help", "question_mark,f1", "help", "help", "This help.", footer="help"),
    Command("app.palette", "ctrl+p,colon", "command_palette", "palette", "Every command by name."),
    Command("app.redraw", "ctrl+l", "app.redraw", "redraw", "Draw the screen again, over anything written on it."),
    Command("app.suspend", "ctrl+z", "app.suspend_process", "suspend", "Put Reader aside; `fg` brings it back."),
    Command("app.quit", "q,ctrl+q", "app.quit", "quit", "Leave Reader."),
    popup("prompt.accept", "enter", "accept", "Keep what was typed.", Where.PROMPT),
    popup("prompt.cancel", "escape,ctrl+c", "cancel", "Leave the line as if nothing had been typed.", Where.PROMPT),
    popup(
        "prompt.regex",
        "ctrl+r,alt+r",
        "regex",
        "Find by regular expression, or by plain text.",
        Where.PROMPT,
        footer="",
    ),
    Command(
        "prompt.erase-word",
        "alt+d",
        "delete_right_word",
        "erase word",
        "Erase to the next word.",
        Where.PROMPT,
    ),
    popup("versions.jump", "enter", "read", "Read the chosen version.", Where.VERSIONS),
    popup("versions.close", "escape,q,equals_sign", "close", "Leave the versions.", Where.VERSIONS),
    popup("clippings.jump", "enter", "go there", "Go to where the clipping was cut out.", Where.CLIPPINGS),
    popup("clippings.filter", "slash", "filter", "Narrow the clippings as you type.", Where.CLIPPINGS),
    popup("clippings.all", "K", "all or this", "All clippings, or this article's.", Where.CLIPPINGS),
    popup("clippings.note", "e", "note", "Change the note on the chosen clipping.", Where.CLIPPINGS),
    popup("clippings.copy", "y", "copy", "Copy the listed clippings, as Markdown.", Where.CLIPPINGS),
    popup("clippings.copy-one", "c", "copy one", "Copy the chosen clipping, as Markdown.", Where.CLIPPINGS, footer=""),
    popup(
        "clippings.export",
        "w",
        "write",
        "Write the listed clippings to a file: Markdown, JSON, CSV, BibTeX or CSL-JSON, by its ending.",
        Where.CLIPPINGS,
    ),
    popup("clippings.remove", "d", "throw away", "Throw the chosen clipping away.", Where.CLIPPINGS),
    popup("clippings.undo", "u", "undo", "Undo the last change here.", Where.CLIPPINGS),
    popup("clippings.close", "escape,q", "close", "Leave the clippings.", Where.CLIPPINGS),
    popup("outline.jump", "enter", "go there", "Go to the chosen heading.", Where.OUTLINE),
    popup("outline.filter", "slash", "filter", "Narrow the headings as you type.", Where.OUTLINE),
    popup("outline.close", "escape,q,O", "close", "Leave the outline.", Where.OUTLINE),
    Command("pictures.next", "j,down,space,n,right", "turn(1)", "next", "The next picture.", Where.PICTURES),
    Command("pictures.previous", "k,up,N,left", "turn(-1)", "previous", "The picture before.", Where.PICTURES),
    popup("pictures.close", "escape,q,i", "close", "Leave the pictures.", Where.PICTURES, footer=""),
    popup("hints.erase", "backspace", "erase", "Take the last letter back.", Where.HINTS),
    popup("hints.cancel", "escape,ctrl+c", "cancel", "Leave the links.", Where.HINTS),
    popup("help.filter", "slash", "filter", "Narrow the help as you type.", Where.HELP),
    popup("help.close", "escape,q,question_mark,f1", "close", "Leave the help.", Where.HELP),
)


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


def terminal_bindings() -> Iterator[Binding]:
    """The bindings of what is done with the terminal, whatever lies over the reading screen."""
    return (binding for binding in bindings(Where.ANYWHERE) if binding.id in ("app.redraw", "app.suspend"))
