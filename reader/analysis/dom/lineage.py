"""What the names of an element and of all above it say.

The items of a menu lie in elements of the same names, one beside the other: of a page's elements that hold a text seven
in ten have the names of another, and share what has been made of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader.analysis.dom.names import PURPOSES, Name

_HERE = 12
"""Closeness of what the element itself says; one less for each element between."""
_REMEMBERED = 6
"""Elements above whose names count one by one."""
_CLOSE_TAGS = (
    "li",
    "ul",
    "article",
    "section",
    "figure",
    "table",
    "blockquote",
    "aside",
    "header",
    "footer",
    "nav",
    "form",
)
CLOSE_COLUMNS = (*(f"close_{purpose}" for purpose in PURPOSES), *(f"close_{tag}" for tag in _CLOSE_TAGS))
"""The names of what `Lineage.closeness` says."""
_CLOSE = {tag: (len(PURPOSES) + number,) for number, tag in enumerate(_CLOSE_TAGS)}


class Lineage:
    """The names from the outermost element to one, made from those to its parent: nobody walks up to the outermost."""

    __slots__ = (
        "_closeness", "_said", "_sound", "articles", "depth", "items", "name", "names", "sum_of_means", "within",
    )  # fmt: skip

    def __init__(self, name: Name, above: Lineage | None) -> None:
        # Nothing leads back to what is above: a page's elements would wait for the collector of cycles.
        self.within: dict[str, Lineage] = {}
        """By hint, those of the elements directly within that have been met."""
        self.name = name
        self.depth: int = above.depth + 1 if above is not None else 0
        self.names: tuple[Name, ...] = (name, *above.names[: _REMEMBERED - 1]) if above is not None else (name,)
        """Those of the element and of the few above it, the innermost first."""
        self.sum_of_means: float = name.mean + (above.sum_of_means if above is not None else 0.0)
        """Of all names."""
        self.articles: int = (name.tag == "article") + (above.articles if above is not None else 0)
        self.items: int = (name.tag == "li") + (above.items if above is not None else 0)
        """How many of the elements are articles, and items of lists."""
        self._said: Mapping[int, int] = above._said if above is not None else {}
        """For each purpose and each of `_CLOSE_TAGS` that an element says, how deep the innermost lies that does."""
        telling = (*name.purposes, *_CLOSE.get(name.tag, ()))
        if telling:
            self._said = {**self._said, **dict.fromkeys(telling, self.depth)}
        self._sound: tuple[float, float] | None = None
        self._closeness: tuple[int, ...] | None = None

    def sound(self) -> tuple[float, float]:
        """What these names come to, and the one most against the story."""
        if self._sound is None:
            self._sound = sum([name.mean for name in self.names]), min([name.least for name in self.names])
        return self._sound

    def closeness(self) -> tuple[int, ...]:
        """For each purpose and each of `_CLOSE_TAGS`, how close above an element is that says so; 0 for nowhere."""
        if self._closeness is None:
            found, here = [0] * len(CLOSE_COLUMNS), _HERE - self.depth
            for purpose, depth in self._said.items():
                found[purpose] = here + depth if here + depth > 1 else 1
            self._closeness = tuple(found)
        return self._closeness
