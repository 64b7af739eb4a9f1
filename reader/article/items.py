"""The numbers of list items whose source leaves them to whoever shows the page, as HTML does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.article.document import Node, Shape

_LISTS = ("ul", "ol", "menu", "dir")
_START, _VALUE = re.compile(r" =start:(\d+)"), re.compile(r" =value:(\d+)")
_REVERSED = "=reversed"


def item_numbers(nodes: Sequence[Node]) -> dict[int, int]:
    """Index of a node -> its number, for the items of ordered lists; in Markdown the marker stands in the text.

    A list may say in its hint where it starts and that it counts down, an item what its number is.
    """
    lists: dict[int, list[tuple[int, str, str]]] = {}
    for index, node in enumerate(nodes):
        if node.shape is Shape.LIST_ITEM and node.place:
            tags = [hint.partition(" ")[0] for hint in node.hints]
            at = next((at for at in reversed(range(len(tags))) if tags[at] in _LISTS), -1)
            if at >= 0 and tags[at] == "ol":
                said = " ".join(node.hints[at + 1 : at + 2])
                lists.setdefault(node.place[at], []).append((index, node.hints[at], said))
    numbers = [pair for items in lists.values() for pair in _counted(items)]
    return dict(sorted(numbers))


def _counted(items: Sequence[tuple[int, str, str]]) -> Iterator[tuple[int, int]]:
    """The items of a list, each by its index and with what the list and it say, and their numbers."""
    _, said, _ = items[0]
    start, step = _START.search(said), -1 if _REVERSED in said else 1
    number = int(start[1]) if start else 1 if step > 0 else len(items)
    for index, _, own in items:
        value = _VALUE.search(own)
        number = int(value[1]) if value else number
        yield index, max(0, number)
        number += step
