"""Where on a page a text stands: the elements around it, and what their names say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from reader.article.document import Shape

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

DEEPEST = 48
"""Elements above a node that are told of; the ones inside the last of them aren't."""
_NAMING = frozenset(
    ("itemprop", "role", "id", "class", "data-testid", "data-component", "aria-label", "rel", "epub:type")
)
"""Attributes in which authors of pages, and of e-books' chapters, say what an element is for."""
_MOST_WORDS = 14
_LONGEST_WORD = 24
_LONGEST_VALUE = 400
_REMEMBERED = 8192
_TELLING = _NAMING | {"aria-hidden"}
_COUNTING = {"ol": frozenset(("start", "reversed")), "li": frozenset(("value",))}
"""Attributes in which a list says how its items are numbered."""
_DIGITS = 9
_OTHERS = bytes(code if chr(code).islower() and code < 128 else 32 for code in range(256))
"""A table that leaves of ASCII the small letters; of bytes, whose tables are quicker than those of strings."""
_WORD = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+")

Path = tuple[tuple[str, ...], tuple[int, ...]]
"""Hints and numbers of elements, from the outermost on."""
_OUTSIDE: Path = ((), ())


class Manner:
    """How the text in an element is read; that of its parent, unless it says otherwise."""

    __slots__ = ("level", "lists", "row", "shape", "within")

    def __init__(self, shape: Shape, level: int, lists: int, row: bool) -> None:
        self.shape = shape
        self.level = level
        self.lists = lists
        """How many lists are open."""
        self.row = row
        """Whether it lies in a table whose rows are read as rows."""
        self.within: dict[str, Manner] = {}
        """That of elements directly within which say so by their name alone: a list has many items."""


class Place:
    """An open element."""

    __slots__ = ("_item", "_path", "attributes", "depth", "element", "is_new", "manner", "parent", "part", "tag")

    def __init__(
        self,
        element: LexborNode,
        tag: str,
        attributes: dict[str, str | None],
        part: int,
        parent: Place | None,
        depth: int,
        manner: Manner,
    ) -> None:
        self.element = element
        self.tag = tag
        self.attributes = attributes
        self.part = part
        self.parent = parent
        self.depth = depth
        self.manner = manner
        self.is_new = True
        """Whether no text has been taken from it."""
        self._item: Place | None = None
        """The list's item that it lies in, once somebody asked for it."""
        self._path: Path | None = None
        """The path to it, or to an element within, of which it is the beginning."""

    def path(self, numbers: Iterator[int]) -> Path:
        """The hints and the numbers of the elements from the outermost to this one; `numbers` counts."""
        above, waiting = self, []
        while above._path is None:
            waiting.append(above)
            if above.parent is None:
                break
            above = above.parent
        hints, places = above._path or _OUTSIDE
        if len(hints) > above.depth:
            hints, places = above._path = hints[: above.depth], places[: above.depth]
        if waiting:
            new = [hint_of(one.tag, one.attributes) for one in reversed(waiting) if one.depth <= DEEPEST]
            hints, places = path = (*hints, *new), (*places, *islice(numbers, len(new)))
            for one in waiting:
                one._path = path
        return hints, places

    def opens_item(self) -> bool:
        """Whether no text has been taken from the list's item that it lies in; from now on some has."""
        item, passed = self, []
        while item._item is None and item.tag != "li" and item.parent is not None:
            passed.append(item)
            item = item.parent
        item = item._item or item
        for one in passed:  # of many texts that lie deep in one item, each would go the whole way
            one._item = item
        is_new, item.is_new = item.is_new, False
        return is_new

    def common(self, other: Place) -> Place:
        """The innermost element that holds both."""
        one = self
        while one is not other:
            if one.depth > other.depth and one.parent is not None:
                one = one.parent
            elif other.parent is not None:
                other = other.parent
        return one


def hint_of(tag: str, attributes: dict[str, str | None]) -> str:
    """An element's name, and the words of its class, id, role…, parted by spaces; item properties have an @, and what
    is said of numbers an equals sign.
    """
    if not attributes:
        return tag
    if tag in _COUNTING and not _COUNTING[tag].isdisjoint(attributes):
        return f"{_named(tag, attributes)}{_count(attributes)}"
    return _named(tag, attributes)


def _count(attributes: dict[str, str | None]) -> str:
    """What a list or an item says of its numbers, as words of a hint that no name has: see `article/items`."""
    said = "".join(
        f" ={name}:{value}"
        for name in ("start", "value")
        if (value := (attributes.get(name) or "").strip()).isdecimal() and value.isascii() and len(value) <= _DIGITS
    )
    return f"{said} =reversed" if "reversed" in attributes else said


def _named(tag: str, attributes: dict[str, str | None]) -> str:
    if _TELLING.isdisjoint(attributes):
        return tag
    if len(attributes) == 1 and (value := attributes.get("class")):  # as most
        return _OF_CLASS[tag, value]
    said = [(name, value[:_LONGEST_VALUE]) for name, value in attributes.items() if value and name in _TELLING]
    return _hint(tag, tuple(said))


class _OfClass(dict[tuple[str, str], str]):
    """The hints of elements that have a class and nothing else, by name and class; so many, then all are forgotten."""

    def __missing__(self, asked: tuple[str, str]) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        tag, value = asked
        hint = _hint.__wrapped__(tag, (("class", value[:_LONGEST_VALUE]),))  # remembered here, not twice
        if len(value) <= _LONGEST_VALUE:
            self[asked] = hint
        return hint


_OF_CLASS = _OfClass()


@lru_cache(maxsize=_REMEMBERED)
def _hint(tag: str, said: tuple[tuple[str, str], ...]) -> str:
    """An element's name and the words of its attributes; what stands on one is mostly on others too."""
    words: list[str] = []
    is_hidden = False
    for name, value in said:
        if name == "aria-hidden":
            is_hidden = value == "true"
        elif name == "itemprop":
            words += [f"@{one.lower()}" for one in value.split()[:3]]
        else:
            words += _words(value)
    hint = " ".join([tag, *list(dict.fromkeys(words))[:_MOST_WORDS]]) if words else tag
    return f"{hint} aria-hidden" if is_hidden else hint


def _words(value: str) -> list[str]:
    """The words of an attribute, in order."""
    if value.islower() and value.isascii():  # most; whatever else it is, no letter is a capital
        words = value.encode().translate(_OTHERS).decode().split()
    else:
        words = list(map(str.lower, _WORD.findall(value)))
    return words if len(value) <= _LONGEST_WORD else [word for word in words if len(word) <= _LONGEST_WORD]
