"""Tables of data apart from tables that only lay out a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MOST_LOOKED_AT = 3_000
_LONGEST_CELL = 500
"""Characters; a cell with more holds a story."""
_NO_GRID = frozenset(
    (
        *("table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "form", "iframe", "blockquote"),
        *("pre", "figure"),
    )
)
CELLS = frozenset(("td", "th"))


def is_grid(table: LexborNode) -> bool:
    """Whether a table's rows belong together: at least two of them with two cells, and nothing large in a cell."""
    if (table.attributes.get("role") or "") in {"presentation", "none"}:
        return False
    cells = wide = length = looked = 0
    stack: list[LexborNode] = []
    node = table.child
    while node is not None or stack:
        if node is None:
            node = stack.pop().next
            continue
        tag = node.tag or ""
        looked += 1
        if looked > _MOST_LOOKED_AT:
            return wide > 1
        if tag == "-text":
            length += len((node.text_content or "").strip())
            if length > _LONGEST_CELL:
                return False
        elif tag in _NO_GRID:
            return False
        elif tag == "tr":
            cells = 0
        elif tag in CELLS:
            cells, length = cells + 1, 0
            wide += cells == 2
        child = node.child
        if child is not None:
            stack.append(node)
            node = child
        else:
            node = node.next
    return wide > 1


def is_head_row(row: LexborNode) -> bool:
    """Whether a row names the columns: all its cells are head cells."""
    cell, heads = row.child, 0
    while cell is not None:
        if cell.tag == "td":
            return False
        heads += cell.tag == "th"
        cell = cell.next
    return heads > 0
