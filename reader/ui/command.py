"""What a command is, and the parts of the screen that one may belong to."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


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

    @property
    def moves_on(self) -> bool:
        """Whether it leads to another row, line, quotation or article."""
        purpose = self.id.partition(".")[0]
        return self.where is Where.MOVING or (self.where is Where.ANYWHERE and purpose in ("quote", "article", "list"))


def deed(name: str, keys: str, label: str, says: str, where: Where = Where.ANYWHERE, footer: str = "") -> Command:
    """A command that a part of the reading screen does: what it does stands in the screen's table of deeds."""
    action = f"do({name!r})" if where is Where.ANYWHERE else f"screen.do({name!r})"
    return Command(name, keys, action, label, says, where, footer)


def popup(name: str, keys: str, label: str, says: str, where: Where, footer: str | None = None) -> Command:
    """A command of what is laid over the reading screen: its action is called as its id ends, its word in the footer is
    its label unless `footer` says otherwise.
    """
    action = name.partition(".")[2].replace("-", "_")
    return Command(name, keys, action, label, says, where, label if footer is None else footer)
