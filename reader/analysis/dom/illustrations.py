"""Pictures of the story that are links: to a larger print, or to a gallery.

A picture that is a link looks like the thumbnail of another story, and is mostly labelled so. Where it leads, and what
stands around it, tells which it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.dom.kinds import OF_PICTURE
from reader.analysis.labels.verdict import Verdict
from reader.article.document import Node, Shape, Style
from reader.article.model import Kind, Role

_IMAGE = Shape.IMAGE
_REACH = 12
"""The most pictures in a row across which the lines around one are looked for."""
_FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp")
_MISTAKEN = {Kind.RELATED, Kind.NAVIGATION}
_ABOUT = {Kind.CAPTION, Kind.CREDIT}
_ENLARGED = Verdict(Kind.CAPTION, "the text of a picture that leads to a larger one", 0.95)
_AMID = Verdict(Kind.CAPTION, "the text of a picture amid the story", 0.85)


def illustrations(nodes: Sequence[Node], verdicts: Sequence[Verdict]) -> dict[int, Verdict]:
    """By index the pictures that `verdicts` take for links to somewhere else and that are the story's own.

    What an element's name or a rule says of a picture stands.
    """
    found = {}
    for at, verdict in enumerate(verdicts):
        if verdict.reason is OF_PICTURE and verdict.kind in _MISTAKEN:
            if _is_enlarged(nodes[at]):
                found[at] = _ENLARGED
            elif _is_amid_story(nodes, verdicts, at):
                found[at] = _AMID
    return found


def _is_enlarged(node: Node) -> bool:
    """Whether a picture leads to a picture."""
    targets = (inline.target for inline in node.inlines if inline.style is Style.LINK)
    return any(target is not None and target.lower().endswith(_FILES) for target in targets)


def _is_amid_story(nodes: Sequence[Node], verdicts: Sequence[Verdict], at: int) -> bool:
    """Whether the lines around a picture are the story's, one of which may be about a picture."""
    above = _first_line(nodes, verdicts, range(at - 1, max(at - 1 - _REACH, -1), -1))
    below = _first_line(nodes, verdicts, range(at + 1, min(at + 1 + _REACH, len(nodes))))
    if above is None or below is None:
        return False
    is_story = [kind.role is Role.BODY for kind in (above, below)]
    return all(is_story) or (any(is_story) and (above in _ABOUT or below in _ABOUT))


def _first_line(nodes: Sequence[Node], verdicts: Sequence[Verdict], places: Iterable[int]) -> Kind | None:
    """The kind of the first of the places that is no picture."""
    return next((verdicts[place].kind for place in places if nodes[place].shape is not _IMAGE), None)
