"""Text cut to the terminal's columns: a character may take up none, one or two of them."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size


def columns(text: str) -> int:
    """How many columns a text takes.

    Rich remembers thousands of texts that it was asked about: a quarter of a megabyte, for nothing if each is painted
    once.
    """
    return len(text) if text.isascii() and text.isprintable() else cell_len(text)


def shorten(text: str, width: int) -> str:
    """`text` in at most `width` columns, with an ellipsis in place of its end where it is longer."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…"
