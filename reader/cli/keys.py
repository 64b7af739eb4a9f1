"""The keys that the settings give to commands, as Textual names them; what no keyboard has is refused."""

from __future__ import annotations

from collections.abc import Mapping

from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual.binding import Binding, InvalidBinding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

from reader.config import near
from reader.errors import SettingsError
from reader.ui.commands import COMMANDS

_MODIFIERS = {"ctrl", "alt", "shift", "super", "hyper", "meta"}
_NAMED = {*(key.value for key in Keys), *FUNCTIONAL_KEYS.values(), *KEY_NAME_REPLACEMENTS.values()}
"""Keys with a name of Textual's own; any other has its character's."""


def keys_of(wanted: Mapping[str, str], file: str) -> Mapping[str, str]:
    """The keys by command id, from what stands in the settings `file`.

    Raises:
        SettingsError: there is no such command, or no such key.
    """
    known = [command.id for command in COMMANDS]
    keys = {}
    for command, names in wanted.items():
        where = f"{file}: keys.{command}"
        if command not in known:
            raise SettingsError(f"{where}: there is no such command; {near(command, known)}")
        try:
            # A key may be given by its character: Textual knows "]" as right_square_bracket.
            found = [binding.key for binding in Binding.make_bindings([Binding(names, "")])]
        except InvalidBinding as error:
            raise SettingsError(f"{where}: expected keys such as 'y' or 'ctrl+y,f2', got '{names}'") from error
        for key in found:
            if not _is_key(key):
                raise SettingsError(f"{where}: there is no key {key}{_hint(key)}")
        keys[command] = ",".join(found)
    return keys


def _is_key(name: str) -> bool:
    *modifiers, last = name.split("+")
    return _MODIFIERS.issuperset(modifiers) and (last in _NAMED or (key_to_character(last) or "\n").isprintable())


def _hint(key: str) -> str:
    """What an unknown key may have been meant for, where anything is like it."""
    hint = near(key, sorted(name for name in _NAMED if "+" not in name))
    return f"; {hint}" if hint.startswith("did you mean") else ""
