"""The styles of a DOCX, and its signs from fonts of signs.

A style may be made from another: a desk's "Our headline" from "Title". Then it says what that one does, unless its own
name is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.document import Shape
from reader.sources.office.paragraphs import styled
from reader.sources.xml_tree import attribute, child, descendants

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LONGEST_LINE = 10
"""How many styles are made from one another at most: a file may have them in a circle."""
_LISTS = ("list bullet", "list number", "listbullet")
_LEVELS = 6
_SYMBOL = dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_SIGNS = {
    "symbol": {**_SYMBOL, 0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB0: "°", 0xAC: "←", 0xAE: "→"},
    "wingdings": {0xE0: "→", 0xDF: "←", 0x4A: "☺", 0x4C: "☹", 0xFC: "✓", 0xFB: "✗", 0xA7: "▪", 0x28: "☎", 0x2A: "✉"},
}
"""What the fonts' characters show: arrows and faces are what Word itself makes of --> and :-)."""


def value_of(element: Element | None) -> str:
    """What an element says in its attribute `val`."""
    return attribute(element, "val")


def symbol(font: str, code: str) -> str:
    """A sign by its number in a font; of one that is not known, that there is one."""
    try:
        return _SIGNS.get(font.casefold(), {}).get(int(code, 16) & 0xFF, "\ufffd")
    except ValueError:
        return "\ufffd"


class StyleSheet:
    """The styles by their names in the file, which may be any."""

    def __init__(self, root: Element | None) -> None:
        found = descendants(root, "style") if root is not None else ()
        self._styles = {attribute(style, "styleId"): style for style in found}

    def shape(self, ident: str) -> tuple[Shape, int, str]:
        """Shape, level and hint of the paragraphs in a style."""
        for style in self._line_of(ident):
            name = value_of(child(style, "name")) if style is not None else ident
            shape, level, hint = styled(name)
            if shape is not Shape.PARAGRAPH or hint:
                return shape, level, hint
            properties = child(style, "pPr")
            outline = value_of(child(properties, "outlineLvl"))
            if outline.isdecimal() and int(outline) < _LEVELS:
                return Shape.HEADING, int(outline) + 1, ""
            if child(properties, "numPr") is not None or name.casefold().startswith(_LISTS):
                return Shape.LIST_ITEM, 1, ""
        return Shape.PARAGRAPH, 0, ""

    def _line_of(self, ident: str) -> list[Element | None]:
        """A style and those that it is made from; None for one that the file doesn't have."""
        line: list[Element | None] = []
        while ident and len(line) < _LONGEST_LINE:
            style = self._styles.get(ident)
            line.append(style)
            ident = value_of(child(style, "basedOn"))
        return line
