"""Where on a page a text stands: the elements around it, and what their names say."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

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
_WORD = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+")


class Place:
    """An open element."""

    __slots__ = (
        *("_path", "attributes", "depth", "element", "is_block", "is_new", "level", "lists", "parent", "row"),
        *("shape", "tag"),
    )

    def __init__(
        self,
        element: LexborNode,
        tag: str,
        attributes: dict[str, str | None],
        parent: Place | None,
        is_block: bool = True,
    ) -> None:
        self.element = element
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.is_block = is_block
        self.is_new = True
        """Whether no text has been taken from it."""
        self.depth: int
        self.shape: Shape
        self.level: int
        self.lists: int
        """How many lists are open."""
        self.row: bool
        """Whether it lies in a table whose rows are read as rows."""
        if parent is None:
            self.depth, self.shape, self.level, self.lists, self.row = 1, Shape.PARAGRAPH, 0, 0, False
        else:
            self.depth, self.shape, self.level = parent.depth + 1, parent.shape, parent.level
            self.lists, self.row = parent.lists, parent.row
        self._path: tuple[tuple[str, ...], tuple[int, ...]] | None = None

    def path(self, numbers: Any) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """The hints and the numbers of the elements from the outermost to this one; `numbers` counts."""
        if self._path is None:
            waiting = [self]
            while (above := waiting[-1].parent) is not None and above._path is None:
                waiting.append(above)
            hints, path = above._path if above is not None and above._path is not None else ((), ())
            for one in reversed(waiting):
                if len(path) < DEEPEST:
                    hints, path = (*hints, one.hint()), (*path, next(numbers))
                one._path = hints, path
        assert self._path is not None, "it was waiting too"
        return self._path

    def hint(self) -> str:
        """The element's name, and the words of its class, id, role…, parted by spaces; item properties have an @."""
        words: dict[str, None] = {}
        for name, value in self.attributes.items():
            if name in _NAMING and value:
                words.update(_item_properties(value) if name == "itemprop" else _words(value))
        hint = " ".join([self.tag, *list(words)[:_MOST_WORDS]]) if words else self.tag
        return f"{hint} aria-hidden" if self.attributes.get("aria-hidden") == "true" else hint


@lru_cache(maxsize=8192)
def _words(value: str) -> dict[str, None]:
    """The words of an attribute, in order; what stands together in one is mostly on other elements too."""
    found = [word for word in _WORD.findall(value[:_LONGEST_VALUE]) if len(word) <= _LONGEST_WORD]
    return dict.fromkeys(" ".join(found).lower().split(" ")) if found else {}


def _item_properties(value: str) -> dict[str, None]:
    return dict.fromkeys([f"@{one.lower()}" for one in value[:_LONGEST_VALUE].split()[:3]])
