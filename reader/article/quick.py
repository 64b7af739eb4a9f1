"""Frozen dataclasses that are made as quickly as others, and so are their objects.

What dataclasses write for a frozen class is six functions for each, which Python reads as text whenever the program
starts: a hundredth of a start for four of them. All but one are alike in what they do, and stand here once.

The `__init__` among them sets each field by a call that gets around the ban on setting it, which for ten fields is four
times the work of plainly setting them. An article has hundreds of nodes and blocks. So here, while an object is being
made, it belongs to a class with the same layout that is not frozen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["quick"]

Frozen = TypeVar("Frozen")


def _quick(made: type[Frozen]) -> type[Frozen]:
    """The class as a frozen dataclass with slots. No default may be made anew for each object.

    It has no `__post_init__`, and must not be subclassed: an object of the subclass would become one of this class.
    """
    made = dataclass(slots=True, init=False, repr=False, eq=False)(made)
    known = fields(made)  # type: ignore[arg-type]  # it is one now
    assert not hasattr(made, "__post_init__")
    names = [one.name for one in known]
    for name, does in {"__init__": _init(made, known), **_alike(names)}.items():
        setattr(made, name, does)
    return made


def _init(made: type[Any], known: tuple[Field[Any], ...]) -> Callable[..., None]:
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
    return written["__init__"]


def _alike(names: list[str]) -> dict[str, Callable[..., Any]]:
    """What is written for a class with these fields as for any other: it compares, shows and sends their values."""
    values = attrgetter(*names)
    set_anyway = object.__setattr__

    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    def shown(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def refuse(self: object, name: str, *_: object) -> None:
        raise FrozenInstanceError(f"cannot set or delete field {name!r}")

    def sent(self: object) -> list[Any]:
        return [getattr(self, name) for name in names]

    def received(self: object, state: list[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            set_anyway(self, name, value)

    return {
        "__eq__": equal,
        "__hash__": hashed,
        "__repr__": shown,
        "__setattr__": refuse,
        "__delattr__": refuse,
        "__getstate__": sent,
        "__setstate__": received,
    }


if TYPE_CHECKING:
    from dataclasses import dataclass as quick
else:

    def quick(*, frozen: bool, slots: bool) -> Callable[[type[Frozen]], type[Frozen]]:
        """What makes a class one of these; it says what it will be, as whoever checks types knows it."""
        assert frozen
        assert slots
        return _quick
