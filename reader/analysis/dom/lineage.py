"""Lineages: what the names of an element and of all elements above it say together.

Items of a menu lie in elements with the same names. Seven in ten of a page's elements that hold a text have the lineage
of another one, and share the object.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader.analysis.dom.names import PURPOSES, Name

_HERE = 12
"""Closeness of what the element itself says; it is one less for each element farther up."""
_REMEMBERED = 6
"""Elements, from this one up, whose names are kept."""
_CLOSE_TAGS = tuple("li ul article section figure table blockquote aside header footer nav form".split())
CLOSE_COLUMNS = (*(f"close_{purpose}" for purpose in PURPOSES), *(f"close_{tag}" for tag in _CLOSE_TAGS))
"""The features that `Lineage.closeness` gives."""
_CLOSE = {tag: (len(PURPOSES) + number,) for number, tag in enumerate(_CLOSE_TAGS)}


class Lineage:
    """The names from the outermost element to one; made from its parent's lineage, not by walking up."""

    __slots__ = (
        "_closeness", "_said", "_sound", "articles", "depth", "items", "name", "names", "sum_of_means", "within",
    )  # fmt: skip

    def __init__(self, name: Name, above: Lineage | None) -> None:
        # Nothing leads back to what is above: a page's elements would wait for the collector of cycles.
        self.within: dict[str, Lineage] = {}
        """The lineages of elements directly in it, by their hint."""
        self.name = name
        self.depth: int = above.depth + 1 if above is not None else 0
        self.names: tuple[Name, ...] = (name, *above.names[: _REMEMBERED - 1]) if above is not None else (name,)
        """The names of the element and of the few above it, the innermost first."""
        self.sum_of_means: float = name.mean + (above.sum_of_means if above is not None else 0.0)
        """The sum of all names' mean weights."""
        self.articles: int = (name.tag == "article") + (above.articles if above is not None else 0)
        self.items: int = (name.tag == "li") + (above.items if above is not None else 0)
        """How many of the elements are `article` elements, and how many are items of lists."""
        self._said: Mapping[int, int] = above._said if above is not None else {}
        """By number of a purpose or of one of `_CLOSE_TAGS`, how deep the innermost element lies that says so."""
        telling = (*name.purposes, *_CLOSE.get(name.tag, ()))
        if telling:
            self._said = {**self._said, **dict.fromkeys(telling, self.depth)}
        self._sound: tuple[float, float] | None = None
        self._closeness: tuple[int, ...] | None = None

    def sound(self) -> tuple[float, float]:
        """How much `names` speak for the story: the sum of their means, and the weight most against it."""
        if self._sound is None:
            self._sound = sum([name.mean for name in self.names]), min([name.least for name in self.names])
        return self._sound

    def closeness(self) -> tuple[int, ...]:
        """For each purpose and each of `_CLOSE_TAGS`, how close above an element says so: `_HERE` to 1; 0 for none."""
        if self._closeness is None:
            found, here = [0] * len(CLOSE_COLUMNS), _HERE - self.depth
            for purpose, depth in self._said.items():
                found[purpose] = here + depth if here + depth > 1 else 1
            self._closeness = tuple(found)
        return self._closeness
