"""Tells the Esc key from a key with Alt, which most terminals send alike: as an escape and the key.

Textual takes what comes within a tenth of a second or two behind an escape for one key with Alt. A hand that is used
to an editor presses `esc` and `j` faster than that, and a slow line delivers them together: both were lost. It is one
key where something is on it, two where nothing is: the user and the table of commands have put keys on Alt, and on a
line to type in, Textual knows some that move by words.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from inspect import signature
from typing import TYPE_CHECKING

from textual.events import Key

if TYPE_CHECKING:
    from textual._xterm_parser import XTermParser
    from textual.driver import Driver

_ESCAPE = "\x1b"
_OPENING = "[O"
"""What begins the sequences that other keys and the mouse send; more is waited for."""
_WORDS = frozenset(("ctrl+left", "ctrl+right"))
"""What Textual takes Alt with `b` and `f` for."""
_ASKED = ["self", "sequence", "alt"]
"""What Textual's parser gives to have keys made of it; another Textual's is left as it is."""


def parser(textuals: type[XTermParser], with_alt: Collection[str]) -> type[XTermParser]:
    """Textual's parser of what a terminal sends, for which only `with_alt` (`alt+r`) may be keys with Alt.

    Such a key has what was sent for its character, so that it types nothing, and can be taken `apart`.
    """

    class Parser(textuals):  # type: ignore[valid-type,misc]  # which one it is depends on the driver
        def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
            if len(sequence) == 2 and sequence[0] == _ESCAPE and sequence[1] not in _OPENING:
                return self._one_or_two(sequence[1], list(super()._sequence_to_key_events(sequence)))
            if alt:
                return self._one_or_two(sequence, [])
            keys: Iterable[Key] = super()._sequence_to_key_events(sequence)
            return keys

        def _one_or_two(self, last: str, known: list[Key]) -> Iterable[Key]:
            """What comes of a key behind an escape; both may be `known` for one key."""
            for key in (*super()._sequence_to_key_events(last, True), *known):
                if key.key in with_alt or key.key in _WORDS:
                    return [Key(key.key, _ESCAPE + last)]
            if known and not known[0].is_printable:  # else a sign that some type with Alt
                return known
            return [Key("escape", _ESCAPE), *super()._sequence_to_key_events(last)]

    return Parser


def tell_apart(driver: type[Driver], keys: Iterable[str]) -> None:
    """Have a driver that parses what a terminal sends do so, `keys` being the user's."""
    known = vars(sys.modules[driver.__module__])
    textuals = getattr(sys.modules.get("textual._xterm_parser"), "XTermParser", None)
    asked = getattr(textuals, "_sequence_to_key_events", None)
    if "XTermParser" in known and textuals and asked and [*signature(asked).parameters] == _ASKED:
        known["XTermParser"] = parser(textuals, {key for key in keys if key.startswith("alt+")})


def apart(key: Key) -> list[Key]:
    """Esc and the other key, where it may be these; else nothing."""
    sent = key.character or ""
    return [Key("escape", _ESCAPE), Key(sent[1], sent[1])] if len(sent) == 2 and sent[0] == _ESCAPE else []
