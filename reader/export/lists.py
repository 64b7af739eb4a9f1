"""A list item, apart from the marker that its source left in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.article.document import Node
from reader.article.model import Block

_MARKER = r"\s*(?:(?P<number>\d{1,9}[.)])|[-*+•‣◦▪●–—·])\s+"
_ITEMS = frozenset({"li", "ordered_list", "bullet_list"})


@dataclass(frozen=True, slots=True)
class Item:
    """An item apart from its marker."""

    depth: int
    """0 for a list that is not inside another."""
    number: str | None
    """"1." or "1)"; None for a bullet."""
    marker: int
    """Length of the marker in the block's text, with its white space."""
    text: str

    @classmethod
    def of(cls, block: Block, number: int | None = None) -> Item:
        """The item of a block of kind LIST_ITEM; `number` is its number where the source does not write it out."""
        if number is not None:
            return cls(max(0, block.node.level - 1), f"{number}.", 0, block.text)
        found = re.match(_MARKER, block.text)
        length = found.end() if found else 0
        depth = max(0, block.node.level - 1)
        return cls(depth, found["number"] if found else None, length, block.text[length:])


def items_around(node: Node) -> list[int]:
    """The list items that a node is or stands in, outermost first, as numbers.

    They are the numbers of their elements. Where the format has none, they are negative, by depth.
    """
    found = [at for at, hint in enumerate(node.hints) if hint.partition(" ")[0] in _ITEMS]
    return [node.place[at] if node.place else -depth for depth, at in enumerate(found, 1)]
