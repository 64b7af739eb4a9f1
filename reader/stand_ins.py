"""Importing a library without those parts of it that it imports for others: they cost time and memory at each start."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Set
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class Names(ModuleType):
    """A module of whose classes others want no more than names: to annotate with, or to derive what isn't used."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


class Deferred(ModuleType):
    """A module of which others want functions that they seldom call: it is imported when they do."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is not self:  # others are asked for by `module.name` when they are needed
            return getattr(import_module(self.__name__), name)

        def call(*given: Any, **named: Any) -> Any:
            return getattr(import_module(self.__name__), name)(*given, **named)

        return call


class Instead(ModuleType):
    """A module that others import for what another, which is there anyway, has too; it is imported for all else."""

    def __init__(self, name: str, other: ModuleType, but: Set[str]) -> None:
        super().__init__(name)
        self._other, self._but = other, but

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name in self._but or not hasattr(self._other, name):
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            return getattr(import_module(self.__name__), name)
        return getattr(self._other, name)


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
