"""What is seen of a node that is set aside, for the trees that tell its kind.

The names of elements alone are often wrong about it: a teaser lies in an element named for its picture, a menu in one
named for what it shares. The trees weigh how close above which names stand, what the words tell, what the node looks
like, and where it lies to the story.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.analysis.dom.features import SHAPES, Survey
from reader.analysis.dom.lineage import CLOSE_COLUMNS
from reader.analysis.evidence.columns import FAR, Columns, sides
from reader.analysis.forest import Choice, Forest
from reader.analysis.labels.telltales import ASIDES, NAMES, Telltales
from reader.article.model import Kind

TREES = 20
"""Trees for each kind."""
_OFTEN = 2_000
"""Lines that are walked through before the trees are written as code: those of some forty pages."""
_TOP = 60
"""Nodes from the page's start: what is farther down is just far."""
_ABOVE = 3
"""Elements above the node's, of which the one there is taken for the list or box it lies in."""
_FORM = (
    *("tag", "inline_tag", "shape", "level", "links", "words", "chars", "digits", "ends", "caps"),
    *("links-1", "words-1", "links+1", "words+1", "own_nodes", "box_nodes", "box_links"),
    *("place", "since_story", "until_story", "from_top"),
)
FEATURES = (*CLOSE_COLUMNS, *_FORM, *NAMES)
FRACTIONS = ("links", "caps", "links-1", "links+1", "box_links", *NAMES)
"""The features that are no whole numbers."""
_BEYOND = (-1.0, -1)
"""Links and words of what would stand before the first node or after the last."""


@cache
def _choice() -> Choice:
    return Choice(Forest.load("dom_kinds").of_whole_numbers(*FRACTIONS), TREES, _OFTEN)


def kinds_of(survey: Survey, is_story: Sequence[bool], indexes: Sequence[int]) -> list[Kind]:
    """The likeliest kind of each of these lines, which are none of the story's."""
    if not indexes:
        return []
    return [ASIDES[number] for number in _choice().likeliest(aside_columns(survey, is_story, indexes))]


def aside_columns(
    survey: Survey, is_story: Sequence[bool], indexes: Sequence[int], telltales: Telltales | None = None
) -> Columns:
    """The features of these lines, one at least."""
    lines = survey.page.lines
    spoken = (telltales or Telltales.load()).columns([lines[at] for at in indexes])
    places = sides(indexes, [at for at, flag in enumerate(is_story) if flag])
    since, until = _steps(is_story), _steps(is_story[::-1])[::-1]
    rows = [
        (*_looks(survey, at), place, since[at], until[at], min(at, _TOP))
        for at, place in zip(indexes, places, strict=True)
    ]
    return dict(zip((*CLOSE_COLUMNS, *_FORM), zip(*rows, strict=True), strict=True)) | spoken


def _looks(survey: Survey, at: int) -> tuple[float, ...]:
    """The names around a node, its look, and that of the nodes beside it."""
    element, line = survey.elements.of[at], survey.page.lines[at]
    block = element.block
    box = block.up(_ABOVE)
    text = line.text
    return (
        *element.lineage.closeness(),
        block.name.tag_number,
        element.name.tag_number,
        SHAPES[line.node.shape],
        line.node.level,
        survey.links[at],
        len(line.words),
        len(text),
        sum(map(str.isdigit, text)),
        int(line.ends_sentence),
        sum([word[:1].isupper() for word in text.split()]) / max(1, len(line.words)),
        *_beside(survey, at - 1),
        *_beside(survey, at + 1),
        block.nodes,
        box.nodes,
        box.linked / (box.chars or 1),
    )


def _beside(survey: Survey, at: int) -> tuple[float, int]:
    """How much of a node beside is links, and how many words it has."""
    return (survey.links[at], len(survey.page.lines[at].words)) if 0 <= at < len(survey.links) else _BEYOND


def _steps(is_story: Sequence[bool]) -> list[int]:
    """For each line how many stand between the last one of the story before it and itself."""
    found, steps = [], FAR
    for flag in is_story:
        found.append(min(steps, FAR))
        steps = 0 if flag else steps + 1
    return found
