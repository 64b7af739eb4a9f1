"""Textual, imported without what most of its apps need and Reader doesn't, or not before somebody asks for it.

Imports are most of a start. Encrypted connections, of which the app makes none, are a tenth of its memory and take
longer than a whole article; Textual's palette, with all the kinds of widgets that it is made of or names, is nearly as
much, and tables, which it shows its colours in, a tenth of that.
"""

from __future__ import annotations

import sys
from importlib import import_module

from reader.stand_ins import Names, stand_in


def import_textual() -> None:
    """Import what draws the screen. Whoever imports the rest after this still gets it."""
    with stand_in("ssl", None):  # asyncio goes without
        import_module("asyncio")
    try:
        with stand_in("textual.command", Names("textual.command")), stand_in("rich.table", Names("rich.table")):
            import_module("textual.app")
    except Exception:  # another Textual, which uses it at once: all of it anew, as everybody else imports it
        for name in [name for name in sys.modules if name.partition(".")[0] == "textual"]:
            del sys.modules[name]
