"""An article as plain text: one paragraph per line, with a blank line between."""

from __future__ import annotations

from reader.article.model import Article
from reader.export.layout import Form, Part, parts
from reader.export.lists import Item
from reader.export.selection import Selection


def text(article: Article, selection: Selection = Selection.DROP) -> str:
    """The article, ending in a line end; empty if nothing of it is selected."""
    pieces: list[str] = []
    before: Form | None = None
    for part in parts(article, selection):
        if before is not None:
            # The items of a list stand together.
            pieces.append("\n" if part.form is before is Form.ITEM else "\n\n")
        pieces.append(_part(part))
        before = part.form
    return "".join(pieces) + "\n" if pieces else ""


def _part(part: Part) -> str:
    if part.form is Form.ASIDE:
        return f"[{part.blocks[0].kind.value}] {part.text}"
    if part.form is Form.ITEM:
        item = Item.of(part.blocks[0], part.number)
        return f"{'  ' * item.depth}{item.number or '-'} {item.text}"
    return part.text
