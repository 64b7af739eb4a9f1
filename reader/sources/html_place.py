"""Where on a page a text stands: the elements around it, and what their names say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.article.document import Shape

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

DEEPEST = 48
"""Elements above a node that are told of; the ones inside the last of them aren't."""
_NAMING = frozenset(("itemprop", "role", "id", "class", "data-testid", "data-component", "aria-label", "rel"))
"""Attributes in which authors of pages say what an element is for."""
_MOST_WORDS = 14
_LONGEST_WORD = 24
_LONGEST_VALUE = 400
_OTHERS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).islower()})
_WORD = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+")

Path = tuple[tuple[str, ...], tuple[int, ...]]
"""Hints and numbers of elements, from the outermost on."""
_OUTSIDE: Path = ((), ())


class Manner:
    """How the text in an element is read; that of its parent, unless it says otherwise."""

    __slots__ = ("level", "lists", "row", "shape")

    def __init__(self, shape: Shape, level: int, lists: int, row: bool) -> None:
        self.shape = shape
        self.level = level
        self.lists = lists
        """How many lists are open."""
        self.row = row
        """Whether it lies in a table whose rows are read as rows."""


class Place:
    """An open element."""

    __slots__ = ("_path", "attributes", "depth", "element", "is_new", "manner", "parent", "part", "tag")

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
        self._path: Path | None = None

    def path(self, numbers: Iterator[int]) -> Path:
        """The hints and the numbers of the elements from the outermost to this one; `numbers` counts."""
        if self._path is None:
            waiting, above = [self], self.parent
            while above is not None and above._path is None:
                waiting.append(above)
                above = above.parent
            path = above._path if above is not None and above._path is not None else _OUTSIDE
            for one in reversed(waiting):
                if one.depth <= DEEPEST:
                    path = (*path[0], one.hint()), (*path[1], next(numbers))
                one._path = path
            return path
        return self._path

    def hint(self) -> str:
        """The element's name, and the words of its class, id, role…, parted by spaces; item properties have an @."""
        attributes = self.attributes
        if not attributes:
            return self.tag
        said = [(name, value[:_LONGEST_VALUE]) for name, value in attributes.items() if value and name in _NAMING]
        hint = _hint(self.tag, tuple(said)) if said else self.tag
        return f"{hint} aria-hidden" if attributes.get("aria-hidden") == "true" else hint


@lru_cache(maxsize=8192)
def _hint(tag: str, said: tuple[tuple[str, str], ...]) -> str:
    """An element's name and the words of its attributes; what stands on one is mostly on others too."""
    words: dict[str, None] = {}
    for name, value in said:
        words.update(_item_properties(value) if name == "itemprop" else _words(value))
    return " ".join([tag, *list(words)[:_MOST_WORDS]]) if words else tag


def _words(value: str) -> dict[str, None]:
    """The words of an attribute, in order."""
    if value.islower() and value.isascii():  # most; whatever else it is, no letter is a capital
        return dict.fromkeys([word for word in value.translate(_OTHERS).split() if len(word) <= _LONGEST_WORD])
    found = [word.lower() for word in _WORD.findall(value) if len(word) <= _LONGEST_WORD]
    return dict.fromkeys(found)


def _item_properties(value: str) -> dict[str, None]:
    return dict.fromkeys([f"@{one.lower()}" for one in value.split()[:3]])
