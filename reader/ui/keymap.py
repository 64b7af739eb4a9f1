"""The commands' keys: the user's own in place of the table's, what is wrong with them, and how they are written."""

from __future__ import annotations

from collections.abc import Mapping

from textual.keys import format_key

from reader.article.visible import one_line
from reader.ui.commands import COMMANDS, Command, Where
from reader.ui.key_signs import KEY_SIGNS

_BENEATH = {
    Where.MOVING: {
        Where.LIST,
        Where.SEARCHES,
        Where.ARTICLE,
        Where.QUOTES,
        Where.OUTLINE,
        Where.CLIPPINGS,
        Where.VERSIONS,
        Where.HELP,
    },
    Where.ANYWHERE: {Where.MOVING, Where.LIST, Where.SEARCHES, Where.ARTICLE, Where.QUOTES, Where.PROMPT},
}
"""Which other places a place's keys also work in."""


def with_keys(keys: Mapping[str, str]) -> tuple[Command, ...]:
    """`COMMANDS`, each under the user's keys where `keys` (command id -> keys) names it."""
    return tuple(command._replace(keys=keys[command.id]) if keys.get(command.id) else command for command in COMMANDS)


def problems(keys: Mapping[str, str]) -> list[str]:
    """What is wrong with the user's `keys`, a sentence each: an unknown command, or a key that two commands want."""
    known = {command.id for command in COMMANDS}
    found = [f"[keys] names {one_line(name)}, and there is no such command" for name in keys if name not in known]
    changed = with_keys(keys)
    for index, command in enumerate(changed):
        for other in changed[index + 1 :]:
            if _meet(command.where, other.where):
                shared = sorted(_names(command) & _names(other))
                found += [f"{command.id} and {other.id} both want the key {display(key)}" for key in shared]
    return found


def display(keys: str) -> str:
    """Textual's key names as a reader knows them: `right_square_bracket` is `]`."""
    return " ".join(_display(key.strip()) for key in keys.split(","))


def _display(key: str) -> str:
    modifiers, _, last = key.rpartition("+")
    return f"{modifiers}+{_canonical(last)}" if modifiers else _canonical(key)


def _meet(one: Where, other: Where) -> bool:
    return one is other or other in _BENEATH.get(one, ()) or one in _BENEATH.get(other, ())


def _names(command: Command) -> set[str]:
    return {_canonical(key.strip()) for key in command.keys.split(",")}


def _canonical(key: str) -> str:
    """One name for a key, however the user wrote it: `]` is `right_square_bracket`."""
    return KEY_SIGNS.get(key) or (format_key(key) if len(key) > 1 else key)
