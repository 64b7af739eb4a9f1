"""Textual, imported without what most of its apps need and Reader doesn't, or not before somebody asks for it.

Imports are most of a start. Encrypted connections, of which the app makes none, are a tenth of its memory and take
longer than a whole article; Textual's palette, with all the kinds of widgets that it is made of or names, is nearly as
much, and tables, which it shows its colours in, a tenth of that. What `typing` lacks in older Pythons, it takes from a
library that is as large as both; and there are mistakes in style sheets, which ours are without, to be explained.
"""

from __future__ import annotations

import sys
import typing
from functools import cache
from importlib import import_module
from typing import Any

from reader.stand_ins import Instead, Later, Names, stand_in
from reader.ui.key_signs import KEY_SIGNS

_TYPES = "typing_extensions"
_TAKE_MORE = frozenset(("TypeVar", "TypeVarTuple"))
"""What takes more there than in `typing`: a default."""


def import_textual() -> None:
    """Import what draws the screen. Whoever imports the rest after this still gets it."""
    with stand_in("ssl", None):  # asyncio goes without
        import_module("asyncio")
    sys.modules.setdefault(_TYPES, Instead(_TYPES, typing, _TAKE_MORE))
    try:
        with (
            stand_in("textual.command", Names("textual.command")),
            stand_in("rich.table", Names("rich.table")),
            stand_in("difflib", Later("difflib")),
        ):
            import_module("textual.app")
        _know_keys(sys.modules["textual.screen"])
    except Exception:  # another Textual, which uses it at once: all of it anew, as everybody else imports it
        for name in [name for name in sys.modules if name.partition(".")[0] in ("textual", _TYPES)]:
            del sys.modules[name]


def _know_keys(screen: Any) -> None:
    """Have a screen know without looking it up what the commands' keys write, as far as Textual would tell."""
    look_up = screen.key_to_character
    known = {key.value: None for key in import_module("textual.keys").Keys} | KEY_SIGNS | {"space": " ", "slash": None}
    screen.key_to_character = cache(lambda key: known[key] if key in known else look_up(key))
