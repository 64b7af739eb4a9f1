"""Frozen dataclasses that are made as quickly as others.

The `__init__` that dataclasses write for a frozen class sets each field by a call that gets around the ban on setting
it, which for ten fields is four times the work of plainly setting them. An article has hundreds of nodes and blocks. So
here, while an object is being made, it belongs to a class with the same layout that is not frozen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar

Frozen = TypeVar("Frozen")


def made_quickly(made: type[Frozen]) -> type[Frozen]:
    """The frozen dataclass with a quicker `__init__`; it must have slots, and no default that is made anew for each
    object.

    It has no `__post_init__`, and must not be subclassed: an object of the subclass would become one of this class.
    """
    known = fields(made)  # type: ignore[arg-type]  # its decorator comes first
    assert not hasattr(made, "__post_init__")
    assert all(one.default_factory is MISSING for one in known)
    names = [one.name for one in known]
    known_as: dict[str, Any] = {f"default_{one.name}": one.default for one in known if one.default is not MISSING}
    taken = [f"{name}=default_{name}" if f"default_{name}" in known_as else name for name in names]
    lines = [
        f"def __init__(self, {', '.join(taken)}):",
        " become(self, '__class__', draft)",
        *[f" self.{name} = {name}" for name in names],
        " self.__class__ = made",
    ]
    known_as |= {"become": object.__setattr__, "draft": type("Draft", (), {"__slots__": names}), "made": made}
    written: dict[str, Callable[..., None]] = {}
    exec("\n".join(lines), known_as, written)  # noqa: S102 - nothing is in it but the names of a class of ours
    made.__init__ = written["__init__"]  # type: ignore[method-assign]  # it takes the same
    return made
