"""The text of a block that holds nothing else, as most blocks of a page do: the item of a menu, a short paragraph.

Such a text needs no run that joins white space, links and line breaks of several texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.sources.html.parts import INLINE, LINK, PARTS, STYLED

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAY_BE_LONE = frozenset(("li", "p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "figcaption"))
"""Blocks that mostly hold one text; looking into the others would take longer than it saves."""
_IN_LINE = frozenset((INLINE, LINK, STYLED))


class Inner(NamedTuple):
    """An element in a line of text."""

    tag: str
    attributes: dict[str, str | None]
    part: int


def lone_text(block: LexborNode) -> tuple[list[Inner], str] | None:
    """The elements that lie in one another around the only text of a block, outermost first, and that text; None where
    the block holds more, or what might be hidden.
    """
    around: list[Inner] = []
    node = block.child
    while node is not None:
        tag, after = node.tag or "", node.next
        if tag == "-text":
            raw = node.text_content or ""
            is_blank = raw.isspace()
            if after is None:
                return None if is_blank else (around, raw)
            if not is_blank:
                return None
            node = after
            tag, after = node.tag or "", node.next
        part = PARTS.get(tag, -1)
        if part not in _IN_LINE or (after is not None and not _is_last_and_blank(after)):
            return None
        attributes = node.attributes
        if "style" in attributes or "hidden" in attributes:
            return None
        around.append(Inner(tag, attributes, part))
        node = node.child
    return None


def _is_last_and_blank(node: LexborNode) -> bool:
    """Whether it is but the white space before the end of an element."""
    return node.tag == "-text" and node.next is None and (node.text_content or "").isspace()
