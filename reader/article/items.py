"""The numbers of list items whose source left them to whoever shows the page, as HTML does."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article.document import Node, Shape

_LISTS = ("ul", "ol", "menu", "dir")


def item_numbers(nodes: Sequence[Node]) -> dict[int, int]:
    """Index of a node -> its number, for the items of ordered lists; in Markdown the marker stands in the text."""
    last: dict[int, int] = {}
    numbers: dict[int, int] = {}
    for index, node in enumerate(nodes):
        if node.shape is Shape.LIST_ITEM and node.place:
            tags = [(hint.partition(" ")[0], place) for hint, place in zip(node.hints, node.place, strict=True)]
            tag, place = next((each for each in reversed(tags) if each[0] in _LISTS), ("", 0))
            if tag == "ol":
                numbers[index] = last[place] = last.get(place, 0) + 1
    return numbers
