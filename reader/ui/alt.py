"""Tells the Esc key from a key with Alt, which most terminals send alike: as an escape and the key.

Textual takes what comes within a tenth of a second or two behind an escape for one key with Alt. A hand that is used
to an editor presses `esc` and `j` faster than that, and a slow line delivers them together: both were lost. Nothing of
Reader's is on Alt but what the user, or the table of commands, has put there, so it is two keys unless that is so.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from textual._xterm_parser import XTermParser
from textual.events import Key

if TYPE_CHECKING:
    from textual.driver import Driver

_ESCAPE = "\x1b"
_OPENING = "[O"
"""What begins the sequences that other keys and the mouse send; more is waited for."""


def parser(with_alt: Collection[str]) -> type[XTermParser]:
    """Textual's parser of what a terminal sends, for which only `with_alt` (`alt+r`) are keys with Alt."""

    class Parser(XTermParser):
        def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
            events = list(super()._sequence_to_key_events(sequence, alt))
            if alt and any(event.key in with_alt for event in events):
                return [Key(event.key, None) for event in events]  # with its letter, it would be typed on a line
            if alt:
                return [Key("escape", _ESCAPE), *super()._sequence_to_key_events(sequence)]
            if not events and len(sequence) == 2 and sequence[0] == _ESCAPE and sequence[1] not in _OPENING:
                return self._sequence_to_key_events(sequence[1], alt=True)
            return events

    return Parser


def tell_apart(driver: type[Driver], keys: Iterable[str]) -> None:
    """Have a driver that parses what a terminal sends do so, `keys` being the user's."""
    known = vars(sys.modules[driver.__module__])
    if "XTermParser" in known:
        known["XTermParser"] = parser({key for key in keys if key.startswith("alt+")})
