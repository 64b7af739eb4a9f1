"""How near a picture a line stands: captions and credits do, whatever their elements are named.

A picture of which something is said is a line of its own; of another only the line right below it is told
(`Node.pictured`). Near is what stands a few lines above or below it, the nearer the fewer lines lie in the element
that holds them both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.analysis.dom.elements import Element
from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.page import Line
from reader.article.document import Shape

REACH = 3
"""Lines from a picture to the farthest that may be about it."""
_MANY = 30
"""Lines in an element; one with more is no picture's own."""
_NONE = 99
"""What stands for the number of lines in the element that holds a line and a picture, where none is near."""
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
    """The lines near a picture; `of` tells for each line its innermost element."""
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
    """The same as columns, with an entry for each line asked about, one at least."""
    return dict(zip(COLUMNS, zip(*[pictured.get(at, _FAR) for at in asked], strict=True), strict=True))


def _held(picture: Element, line: Element, is_line: bool) -> tuple[int, int]:
    """Lines in the innermost element that holds both, without the picture's own; and whether it is the line's block."""
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
