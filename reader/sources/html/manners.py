"""How the text in a block is read, by the block's name and what is around it."""

from __future__ import annotations

from reader.article.document import Shape
from reader.sources.html.elements import LISTS, PREFORMATTED
from reader.sources.html.place import Manner, Place
from reader.sources.html.table import is_grid, is_head_row

_LEVELS = ("1", "2", "3", "4", "5", "6")


def manner_in(place: Place) -> Manner:
    """What a block that begins here, and has its parent's manner yet, says of the text in it."""
    tag, above = place.tag, place.manner
    manner = above.within.get(tag)
    if manner is not None:
        return manner
    shape, level, lists, row = above.shape, above.level, above.lists, above.row
    if tag in LISTS:
        lists += 1
    elif tag == "li" and not row:
        shape, level = Shape.LIST_ITEM, max(1, lists)
    elif tag[0] == "h" and tag[1:].isdigit():
        shape, level = Shape.HEADING, int(tag[1])
    elif tag == "blockquote":
        shape = Shape.BLOCK_QUOTE
    elif tag in PREFORMATTED:
        shape = Shape.CODE
    else:
        return _of_one(place)
    manner = above.within[tag] = Manner(shape, level, lists, row)
    return manner


def _of_one(place: Place) -> Manner:
    """The same of a block whose name alone doesn't tell."""
    above = place.manner
    if place.tag == "table":
        return Manner(Shape.PARAGRAPH, above.level, above.lists, is_grid(place.element))
    if place.tag == "tr" and above.row:
        return Manner(Shape.TABLE_ROW, int(is_head_row(place.element)), above.lists, above.row)
    if place.attributes.get("role") == "heading":
        said = (place.attributes.get("aria-level") or "").strip()
        return Manner(Shape.HEADING, int(said) if said in _LEVELS else 2, above.lists, above.row)
    return above
