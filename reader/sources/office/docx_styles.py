"""The styles of a DOCX, and its signs from fonts of signs.

A style may be made from another: a desk's "Our headline" from "Title". Then it says what that one does, unless its own
name is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.article.document import Shape
from reader.sources.office.paragraphs import styled
from reader.sources.xml_tree import attribute, child, descendants

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LONGEST_LINE = 10
"""How many styles are made from one another at most: a file may have them in a circle."""
_LISTS = ("list bullet", "list number", "listbullet")
_LEVELS = frozenset("012345")
_SYMBOL = dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_SIGNS = {
    "symbol": {**_SYMBOL, 0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB0: "°", 0xAC: "←", 0xAE: "→"},
    "wingdings": {0xE0: "→", 0xDF: "←", 0x4A: "☺", 0x4C: "☹", 0xFC: "✓", 0xFB: "✗", 0xA7: "▪", 0x28: "☎", 0x2A: "✉"},
}
"""What the fonts' characters show: arrows and faces are what Word itself makes of --> and :-)."""


def value_of(element: Element | None) -> str:
    """What an element says in its attribute `val`."""
    return attribute(element, "val")


def outline_level(properties: Element | None) -> int:
    """The level of the heading that these properties make of a paragraph; 0 for none."""
    level = value_of(child(properties, "outlineLvl"))
    return int(level) + 1 if level in _LEVELS else 0


def symbol(font: str, code: str) -> str:
    """A sign by its number in a font; of one that is not known, that there is one."""
    try:
        return _SIGNS.get(font.casefold(), {}).get(int(code, 16) & 0xFF, "\ufffd")
    except ValueError:
        return "\ufffd"


class _Style(NamedTuple):
    """What is asked of a style."""

    shape: Shape = Shape.PARAGRAPH
    level: int = 0
    hint: str = ""
    based_on: str = ""
    numbering: tuple[str, str] = ("", "")
    """The list and the level of its paragraphs, where it says so."""


class StyleSheet:
    """The styles by their names in the file, which may be any."""

    def __init__(self, root: Element | None) -> None:
        found = descendants(root, "style") if root is not None else ()
        self._styles = {attribute(style, "styleId"): _read(style) for style in found}

    def shape(self, ident: str) -> tuple[Shape, int, str]:
        """Shape, level and hint of the paragraphs in a style."""
        for _ in range(_LONGEST_LINE):
            style = self._styles.get(ident) or _Style(*styled(ident))
            if style.shape is not Shape.PARAGRAPH or style.hint or not style.based_on:
                return style.shape, style.level, style.hint
            ident = style.based_on
        return Shape.PARAGRAPH, 0, ""

    def numbering(self, ident: str) -> tuple[str, str]:
        """The list and the level of the paragraphs in a style; both empty where it says nothing of one."""
        for _ in range(_LONGEST_LINE):
            style = self._styles.get(ident)
            if style is None or style.numbering[0]:
                break
            ident = style.based_on
        return style.numbering if style is not None else ("", "")


def numbering_in(properties: Element | None) -> tuple[str, str]:
    """The list and the level that properties put a paragraph in; both empty where they say nothing of one."""
    found = child(properties, "numPr")
    list_ = value_of(child(found, "numId"))
    return (list_, value_of(child(found, "ilvl")) or "0") if list_ else ("", "")


def _read(style: Element) -> _Style:
    name, properties = value_of(child(style, "name")), child(style, "pPr")
    shape, level, hint = styled(name)
    if shape is Shape.PARAGRAPH and not hint:
        if level := outline_level(properties):
            shape = Shape.HEADING
        elif child(properties, "numPr") is not None or name.casefold().startswith(_LISTS):
            shape, level = Shape.LIST_ITEM, 1
    return _Style(shape, level, hint, value_of(child(style, "basedOn")), numbering_in(properties))
