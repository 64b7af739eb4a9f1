"""Textual, imported without what most of its apps need and Reader doesn't, or not before somebody asks for it.

Imports are most of a start. Encrypted connections, of which the app makes none, are a tenth of its memory and take
longer than a whole article; Textual's palette, with all the kinds of widgets that it is made of or names, is nearly as
much, and tables, which it shows its colours in, a tenth of that. What `typing` lacks in older Pythons, it takes from a
library that is as large as both; and there are functions for what seldom happens.
"""

from __future__ import annotations

import sys
import typing
from contextlib import ExitStack
from functools import cache
from importlib import import_module
from typing import Any

from reader.stand_ins import Deferred, Instead, Names, stand_in
from reader.ui.key_signs import KEY_SIGNS

_TYPES = "typing_extensions"
_TAKE_MORE = frozenset(("TypeVar", "TypeVarTuple"))
"""What takes more there than in `typing`: a default."""
_NAMED = ("textual.command", "rich.table")
_SELDOM = ("difflib", "mimetypes", "rich.panel", "rich.tree", "textual.css._help_text", "uuid")
"""To explain a mistake in a style sheet, draw the tree of widgets, deliver a file to a browser, and number notices."""


def import_textual() -> None:
    """Import what draws the screen. Whoever imports the rest after this still gets it."""
    with stand_in("ssl", None), stand_in("asyncio.sslproto", Names("asyncio.sslproto")):  # asyncio goes without
        import_module("asyncio")
    sys.modules.setdefault(_TYPES, Instead(_TYPES, typing, _TAKE_MORE))
    try:
        with ExitStack() as stack:
            for module in (*map(Names, _NAMED), *map(Deferred, _SELDOM)):
                stack.enter_context(stand_in(module.__name__, module))
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
