"""Text cut to the terminal's columns: a character may take none, one or two of them."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size


def shorten(text: str, width: int) -> str:
    """`text` in at most `width` columns, its end given up for an ellipsis where it is longer."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…"
