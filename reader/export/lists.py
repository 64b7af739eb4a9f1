"""A list item's marker, which its source left in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.article.model import Block

_MARKER = r"\s*(?:(?P<number>\d{1,9}[.)])|[-*+•‣◦▪●–—·])\s+"


@dataclass(frozen=True, slots=True)
class Item:
    """An item apart from its marker."""

    depth: int
    """0 for a list that stands in no other."""
    number: str | None
    """"1." or "1)"; None for a bullet."""
    marker: int
    """Characters of the block's text that the marker takes, white space included."""
    text: str

    @classmethod
    def of(cls, block: Block, number: int | None = None) -> Item:
        """The item that a block of kind LIST_ITEM is; `number` is its own where the source does not write it out."""
        if number is not None:
            return cls(max(0, block.node.level - 1), f"{number}.", 0, block.text)
        found = re.match(_MARKER, block.text)
        length = found.end() if found else 0
        depth = max(0, block.node.level - 1)
        return cls(depth, found["number"] if found else None, length, block.text[length:])
