"""What kind a node is that is set aside, as trees tell it, and what they see of it.

The names of elements alone are often wrong about it: a teaser lies in an element named for its picture, a menu in one
named for what it shares. The trees weigh how close above which names stand and how often these were right, what the
words tell, what the node looks like, and where it lies to the story and to pictures. Nodes in elements of the same
names are heard together.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import cache
from operator import add

from reader.analysis.choice import Chances, Choice
from reader.analysis.dom.features import SHAPES, Survey
from reader.analysis.dom.lineage import CLOSE_COLUMNS
from reader.analysis.dom.namesakes import NAMES as NAMED
from reader.analysis.dom.namesakes import Namesakes
from reader.analysis.dom.pictures import COLUMNS as PICTURED
from reader.analysis.dom.pictures import picture_columns
from reader.analysis.evidence.columns import Columns, sides, since_and_until
from reader.analysis.forest import Forest
from reader.analysis.labels.telltales import ASIDES, NAMES, Telltales
from reader.article.model import Kind

_OTHERS = 2.0
"""How much the nodes in elements of the same names, the items of a menu or a box of teasers, say of one of them, beside
its own word. Out of fold six of a thousand more are right by it; weights from one to five do nearly as well.
"""
_ASKED = 3
"""Nodes in elements of the same names that the trees are asked about; with more of them no more is right."""
TREES = 28
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
FEATURES = (*CLOSE_COLUMNS, *_FORM, *PICTURED, *NAMED, *NAMES)
FRACTIONS = ("links", "caps", "links-1", "links+1", "box_links", *NAMED, *NAMES)
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
    groups: dict[Hashable, list[int]] = {}
    for at in indexes:
        groups.setdefault((survey.elements.of[at].lineage, survey.page.lines[at].node.shape), []).append(at)
    asked = sorted(at for group in groups.values() for at in _some(group))
    chances = dict(zip(asked, _choice().chances(aside_columns(survey, is_story, asked)), strict=True))
    found: dict[int, Kind] = {}
    for group in groups.values():
        heard = agreed([chances.get(at) for at in group])
        found.update((at, ASIDES[each.index(max(each))]) for at, each in zip(group, heard, strict=True))
    return [found[at] for at in indexes]


def _some(group: Sequence[int]) -> Sequence[int]:
    """Of many `_ASKED`, evenly spread."""
    size = len(group)
    return group if size <= _ASKED else [group[number * size // _ASKED] for number in range(_ASKED)]


def agreed(chances: Sequence[Chances | None]) -> list[Chances]:
    """The chances of the nodes of a group: of each that was asked its own, and the mean, weighed by `_OTHERS`."""
    known = [each for each in chances if each is not None]
    if len(known) == 1:
        return known * len(chances)
    mean = [_OTHERS / len(known) * total for total in map(sum, zip(*known, strict=True))]
    return [mean if each is None else list(map(add, each, mean)) for each in chances]


def aside_columns(
    survey: Survey,
    is_story: Sequence[bool],
    indexes: Sequence[int],
    telltales: Telltales | None = None,
    namesakes: Namesakes | None = None,
) -> Columns:
    """The features of these lines, one at least."""
    lines = survey.page.lines
    spoken = (telltales or Telltales.load()).columns([lines[at] for at in indexes])
    story = [at for at, flag in enumerate(is_story) if flag]
    places = zip(indexes, sides(indexes, story), *since_and_until(story, indexes), strict=True)
    rows = [(*_looks(survey, at), place, since, until, min(at, _TOP)) for at, place, since, until in places]
    columns = dict(zip((*CLOSE_COLUMNS, *_FORM), zip(*rows, strict=True), strict=True))
    named = (namesakes or Namesakes.load()).columns([lines[at].node for at in indexes])
    return columns | picture_columns(survey.pictured, indexes) | named | spoken


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
