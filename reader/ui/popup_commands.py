"""The commands of what is laid over the reading screen: lines to type in, letters on links, popups."""

from __future__ import annotations

from reader.ui.command import Command, Where

POPUP_COMMANDS: tuple[Command, ...] = (
    Command("prompt.accept", "enter", "accept", "accept", "Keep what was typed.", Where.PROMPT, footer="accept"),
    Command(
        "prompt.cancel",
        "escape,ctrl+c",
        "cancel",
        "cancel",
        "Leave the line as if nothing had been typed.",
        Where.PROMPT,
        footer="cancel",
    ),
    Command(
        "prompt.regex", "ctrl+r,alt+r", "regex", "regex", "Find by regular expression, or by plain text.", Where.PROMPT
    ),
    Command("versions.jump", "enter", "jump", "read", "Read the chosen version.", Where.VERSIONS, footer="read"),
    Command(
        "versions.close",
        "escape,q,equals_sign",
        "close",
        "close",
        "Leave the versions.",
        Where.VERSIONS,
        footer="close",
    ),
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
        "clippings.copy", "y", "copy", "copy", "Copy the listed clippings, as Markdown.", Where.CLIPPINGS, footer="copy"
    ),
    Command(
        "clippings.copy-one", "c", "copy_one", "copy one", "Copy the chosen clipping, as Markdown.", Where.CLIPPINGS
    ),
    Command(
        "clippings.export",
        "w",
        "export",
        "write",
        "Write the listed clippings to a file: Markdown, JSON, CSV, BibTeX or CSL-JSON, by its ending.",
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
    Command("outline.jump", "enter", "jump", "go there", "Go to the chosen heading.", Where.OUTLINE, footer="go there"),
    Command(
        "outline.filter",
        "slash",
        "filter",
        "filter",
        "Narrow the headings as you type.",
        Where.OUTLINE,
        footer="filter",
    ),
    Command("outline.close", "escape,q,O", "close", "close", "Leave the outline.", Where.OUTLINE, footer="close"),
    Command("pictures.next", "j,down,space,n,right", "turn(1)", "next", "The next picture.", Where.PICTURES),
    Command("pictures.previous", "k,up,N,left", "turn(-1)", "previous", "The picture before.", Where.PICTURES),
    Command("pictures.close", "escape,q,i", "close", "close", "Leave the pictures.", Where.PICTURES),
    Command("hints.erase", "backspace", "erase", "erase", "Take the last letter back.", Where.HINTS, footer="erase"),
    Command("hints.cancel", "escape,ctrl+c", "cancel", "cancel", "Leave the links.", Where.HINTS, footer="cancel"),
    Command("help.filter", "slash", "filter", "filter", "Narrow the help as you type.", Where.HELP, footer="filter"),
    Command("help.close", "escape,q,question_mark", "close", "close", "Leave the help.", Where.HELP, footer="close"),
)
