"""Importing a library without those parts of it that it imports for others: they cost time and memory at each start."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


class Names(ModuleType):
    """A module of whose classes others want no more than names: to annotate with, or to derive what isn't used."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


@contextmanager
def stand_in(name: str, module: ModuleType | None) -> Iterator[None]:
    """Have another module imported by this name, or none, unless it was before. Whoever imports it later gets it."""
    if sys.modules.setdefault(name, module) is not module:  # type: ignore[arg-type]  # None: it can't be imported
        yield
        return
    try:
        yield
    finally:
        sys.modules.pop(name, None)
