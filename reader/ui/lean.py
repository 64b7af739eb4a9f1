"""Textual, imported without what most of its apps need and Reader doesn't, or not before somebody asks for it.

Imports are most of a start. Encrypted connections, of which the app makes none, are a tenth of its memory and take
longer than a whole article; Textual's palette, with all the kinds of widgets that it is made of or names, is nearly as
much.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


class _Names(ModuleType):
    """A module of whose classes others want no more than names: to annotate with, or to derive what isn't used."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


def import_textual() -> None:
    """Import what draws the screen. Whoever imports the rest after this still gets it."""
    with _instead("ssl", None):  # how Python notes that a module can't be imported: asyncio goes without
        import_module("asyncio")
    try:
        with _instead("textual.command", _Names("textual.command")):
            import_module("textual.app")
    except Exception:  # another Textual, which uses it at once: all of it anew, as everybody else imports it
        for name in [name for name in sys.modules if name.partition(".")[0] == "textual"]:
            del sys.modules[name]


@contextmanager
def _instead(name: str, module: ModuleType | None) -> Iterator[None]:
    """Have another module imported by this name, unless it was already."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = module  # type: ignore[assignment]  # None is nowhere typed
    try:
        yield
    finally:
        del sys.modules[name]
