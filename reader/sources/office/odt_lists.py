"""The lists of an ODT: how their items are numbered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.sources.office.numbering import Counter, Level
from reader.sources.xml_tree import attribute, children, descendants, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NUMBERED = "list-level-style-number"
_DIGITS = 6


class Lists:
    """The numbers of the items in lists, as they come."""

    def __init__(self, *roots: Element | None) -> None:
        """`roots` hold the styles."""
        self._styles = {name: levels for root in roots if root is not None for name, levels in _styles(root)}
        self._last: dict[str, Counter] = {}
        """By style, which a list may go on from."""

    def begin(self, element: Element, style: str) -> Counter:
        """The counter of an outermost list in a style."""
        goes_on = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list")
        if not goes_on or style not in self._last:
            self._last[style] = Counter(self._styles.get(style, {}))
        return self._last[style]


def marker_of(item: Element, counter: Counter, level: int) -> str:
    """What stands before an item of a list; empty for a bullet, and for a heading above the items."""
    if local(item) != "list-item":
        return ""
    if start := _number(attribute(item, "start-value")):
        counter.restart(level, start)
    return counter.marker(level)


def _styles(root: Element) -> Iterator[tuple[str, Mapping[int, Level]]]:
    for style in descendants(root, "list-style"):
        levels = {
            _number(attribute(one, "level"), 1) - 1: Level(
                attribute(one, "num-format"), _text(one), _number(attribute(one, "start-value"), 1)
            )
            for one in children(style, _NUMBERED)
            if attribute(one, "num-format")
        }
        yield attribute(style, "name"), levels


def _text(level: Element) -> str:
    """What stands before an item: the numbers of so many levels, and the signs around them."""
    own, shown = _number(attribute(level, "level"), 1), _number(attribute(level, "display-levels"), 1)
    numbers = ".".join(f"%{above}" for above in range(max(1, own - shown + 1), min(9, own) + 1))
    return f"{attribute(level, 'num-prefix')}{numbers}{attribute(level, 'num-suffix')}"


def _number(said: str, otherwise: int = 0) -> int:
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= _DIGITS else otherwise
