"""The kinds of the lines of an HTML page that are set aside, by a forest, and its features.

The names of elements alone are often wrong: a teaser lies in an element named for its picture, a menu in one named for
what it shares. The forest weighs which names stand how close above and how often these are right, what the words tell,
what the line looks like, and where it lies to the story and to pictures. Lines in elements of the same names are told
together.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import cache
from operator import add, itemgetter

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
"""How much the mean chances of a group (lines in elements of the same names, such as the items of a menu) count for one
of its lines; its own chances count 1. Out of fold six of a thousand more are right by it; with weights from 1 to 5,
nearly as many.
"""
_ASKED = 3
"""Lines of a group that the forest is asked about; with more of them no more is right."""
TREES = 28
"""The forest's trees for each kind."""
_OFTEN = 2_000
"""Lines that are asked about before the trees are written as code: those of some forty pages."""
_TOP = 60
"""Lines from the page's beginning; a greater distance counts as this one."""
_ABOVE = 3
"""How many elements up the list or box of a line is looked for."""
_FORM = (
    *("tag", "inline_tag", "shape", "level", "links", "words", "chars", "digits", "ends", "caps"),
    *("links-1", "words-1", "links+1", "words+1", "own_nodes", "box_nodes", "box_links"),
    *("place", "since_story", "until_story", "from_top"),
)
FEATURES = (*CLOSE_COLUMNS, *_FORM, *PICTURED, *NAMED, *NAMES)
FRACTIONS = ("links", "caps", "links-1", "links+1", "box_links", *NAMED, *NAMES)
"""The features whose values may be fractions; all others are whole numbers, which forests compare faster."""
_BEYOND = (-1.0, -1)
"""Stands for links and words before the page's first line and after its last."""
_initial = itemgetter(0)


@cache
def _choice() -> Choice:
    return Choice(Forest.load("dom_kinds").of_whole_numbers(*FRACTIONS), TREES, _OFTEN)


def kinds_of(survey: Survey, is_story: Sequence[bool], indexes: Sequence[int]) -> list[Kind]:
    """The likeliest kind of each line of `indexes`, none of which are the story's."""
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
    """`_ASKED` lines of a group, evenly spread; all of a smaller one."""
    size = len(group)
    return group if size <= _ASKED else [group[number * size // _ASKED] for number in range(_ASKED)]


def agreed(chances: Sequence[Chances | None]) -> list[Chances]:
    """For each line of a group its own chances (None for one that wasn't asked about) and the mean, added up."""
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
    """The features of the lines of `indexes`, one at least."""
    lines = survey.page.lines
    spoken = (telltales or Telltales.load()).columns([lines[at] for at in indexes])
    story = [at for at, flag in enumerate(is_story) if flag]
    places = zip(indexes, sides(indexes, story), *since_and_until(story, indexes), strict=True)
    rows = [(*_looks(survey, at), place, since, until, min(at, _TOP)) for at, place, since, until in places]
    columns = dict(zip((*CLOSE_COLUMNS, *_FORM), zip(*rows, strict=True), strict=True))
    named = (namesakes or Namesakes.load()).columns([lines[at].node for at in indexes])
    return columns | picture_columns(survey.pictured, indexes) | named | spoken


def _looks(survey: Survey, at: int) -> tuple[float, ...]:
    """The features of a line in the order of `CLOSE_COLUMNS` and `_FORM`, up to "box_links"."""
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
        0 if text.replace(" ", "").isalpha() else sum(map(str.isdigit, text)),
        int(line.ends_sentence),
        sum(map(str.isupper, map(_initial, text.split()))) / max(1, len(line.words)),
        *_beside(survey, at - 1),
        *_beside(survey, at + 1),
        block.nodes,
        box.nodes,
        box.linked / (box.chars or 1),
    )


def _beside(survey: Survey, at: int) -> tuple[float, int]:
    """The share of links in the line at an index, and how many words it has."""
    return (survey.links[at], len(survey.page.lines[at].words)) if 0 <= at < len(survey.links) else _BEYOND
