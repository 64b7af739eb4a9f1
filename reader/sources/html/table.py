"""Tables of data apart from tables that only lay out a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MOST_LOOKED_AT = 3_000
_LONGEST_CELL = 500
"""Characters; a cell with more holds a story."""
_NO_GRID = frozenset("table h1 h2 h3 h4 h5 h6 article section form iframe blockquote pre figure".split())
_WIDEST = 40
"""Columns or rows that a cell may take; a page that asks for more asks for a table nobody can read."""
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


class Spans:
    """Which cells of a table's next rows are taken, by cells above them that go on down."""

    def __init__(self) -> None:
        self._down: dict[int, int] = {}
        """Column -> rows, this one included, in which it is taken from above."""
        self._column = 0
        self._passed = 0
        """Empty cells that the text still lacks: what the cell before took beside its own."""

    def row(self) -> None:
        """A row begins."""
        self._down = {column: rows - 1 for column, rows in self._down.items() if rows > 1}
        self._column = self._passed = 0

    def cell(self, attributes: dict[str, str | None]) -> int:
        """A cell begins; how many empty ones stand before it."""
        empty, self._passed = self._passed, 0
        while self._column in self._down:
            self._column += 1
            empty += 1
        wide, deep = _span(attributes, "colspan"), _span(attributes, "rowspan")
        if deep > 1:
            self._down.update(dict.fromkeys(range(self._column, self._column + wide), deep))
        self._column += wide
        self._passed = wide - 1
        return empty


def _span(attributes: dict[str, str | None], name: str) -> int:
    value = attributes.get(name) or ""
    return min(int(value), _WIDEST) if value.isdecimal() and len(value) < 4 and value > "1" else 1


def is_head_row(row: LexborNode) -> bool:
    """Whether a row names the columns: all its cells are head cells."""
    cell, heads = row.child, 0
    while cell is not None:
        if cell.tag == "td":
            return False
        heads += cell.tag == "th"
        cell = cell.next
    return heads > 0
