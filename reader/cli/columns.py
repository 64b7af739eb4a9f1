"""How wide a text is on a terminal."""

from __future__ import annotations


def cells(text: str) -> int:
    """The columns that a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # only for what isn't ASCII: it takes a while to import

    return cell_len(text)
