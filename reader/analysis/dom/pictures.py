"""How near a picture a line stands: captions and credits do, however their elements are named.

A picture with an alternative text is a line of its own; without, only the line right below it knows of it
(`Node.pictured`). A line is near a picture if it stands a few lines above or below it; how near is told by the element
that holds both, and how many lines lie in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.analysis.dom.elements import Element
from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.page import Line
from reader.article.document import Shape

REACH = 3
"""The most lines between a picture and what may be about it."""
_MANY = 30
"""Lines in an element; a larger number counts as this one."""
_NONE = 99
"""Stands for that number where no picture is near."""
_IMAGE = Shape.IMAGE


class Pictured(NamedTuple):
    """How a line stands to the pictures near it."""

    since: int = REACH + 1
    """How many lines below a picture it is; 1 right below it, more than `REACH` where none is near."""
    until: int = REACH + 1
    """How many lines above one."""
    box_above: int = _NONE
    """How many lines lie in the innermost element that holds it and the picture above, without that picture's own."""
    box_below: int = _NONE
    """The same of the picture below."""
    inside: int = 0
    """1 where the picture above stands in the line's own block, as at the beginning of a paragraph."""


_FAR = Pictured()
COLUMNS = tuple(f"picture_{name}" for name in Pictured._fields)
"""What `picture_columns` tells of a line."""


def find_pictured(lines: Sequence[Line], of: Sequence[Element]) -> dict[int, Pictured]:
    """By index the lines near a picture, and how near; `of` has each line's innermost element."""
    above: dict[int, tuple[int, Element, bool]] = {}
    below: dict[int, tuple[int, Element, bool]] = {}
    size = len(lines)
    for at, line in enumerate(lines):
        node = line.node
        is_line = node.shape is _IMAGE
        if not is_line and not node.pictured:
            continue
        picture = of[at]
        while not is_line and picture.lineage.depth > node.pictured and picture.parent is not None:
            picture = picture.parent
        for step in range(is_line, min(REACH + is_line, size - at)):
            above[at + step] = (step + (not is_line), picture, is_line)
        for step in range(1, min(REACH, at) + 1):
            below.setdefault(at - step, (step, picture, is_line))
    found = {}
    for at in above.keys() | below.keys():
        since, until = above.get(at), below.get(at)
        box_above, inside = _held(since[1], of[at], since[2]) if since else (_NONE, 0)
        box_below = _held(until[1], of[at], until[2])[0] if until else _NONE
        found[at] = Pictured(
            since[0] if since else _FAR.since, until[0] if until else _FAR.until, box_above, box_below, inside
        )
    return found


def picture_columns(pictured: Mapping[int, Pictured], asked: Sequence[int]) -> Columns:
    """The same as features of the lines in `asked`, one at least."""
    return dict(zip(COLUMNS, zip(*[pictured.get(at, _FAR) for at in asked], strict=True), strict=True))


def _held(picture: Element, line: Element, is_line: bool) -> tuple[int, int]:
    """How many lines lie in the innermost element that holds both, without the picture's own if it is one; and 1 if
    that element lies in the line's block, else 0.
    """
    block = line.block
    while picture is not line:
        above = picture.parent if picture.lineage.depth >= line.lineage.depth else line.parent
        if above is None:
            return _MANY, 0
        if picture.lineage.depth >= line.lineage.depth:
            picture = above
        else:
            line = above
    return min(_MANY, line.nodes - is_line), int(line.lineage.depth >= block.lineage.depth)
