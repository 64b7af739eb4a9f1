"""Features of the lines of an HTML page: their place among its elements, their words, their neighbours.

They are made in two steps. Half of a page's lines are links far from any prose: that alone tells that they aren't the
story's, and no features are made of them. For the others, the `near` ones, `survey_page` makes those that are cheap,
and `dom_columns` the rest for the lines that a first look has left in doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import mul

from reader.analysis.dom.elements import ELEMENT_COLUMNS, NEVER, Elements
from reader.analysis.dom.names import Naming
from reader.analysis.dom.pictures import Pictured, find_pictured, picture_columns
from reader.analysis.evidence.columns import (
    FAR,
    NOWHERE,
    Column,
    Columns,
    Windows,
    carried,
    distances,
    picker,
    shifted,
    since_and_until,
)
from reader.analysis.evidence.form import length_columns, look_columns
from reader.analysis.evidence.page import PROSE_WORDS, Line, Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.wording import Wording
from reader.article.document import Head, Shape, Style
from reader.article.model import Role

SHAPES = {shape: number for number, shape in enumerate(Shape)}
"""The number of each shape, as a feature's value."""
_TOLD = {Role.BODY: 1, Role.FRONT: 2, Role.BOILERPLATE: 3}
_LINK, _STRONG, _EMPHASIS = Style.LINK, Style.STRONG, Style.EMPHASIS  # by names of their own: asked for each stretch
_PROSE_CHARS = 80
"""The fewest characters of prose, besides `PROSE_WORDS`."""
_LONG_CHARS = 140
"""The fewest characters of a long line of prose."""
LINKED = 0.6
"""A line of which a larger share is links is a link: an item of a menu, or a teaser."""
_MOST_LINKED = 0.5
"""The largest share of links in prose."""
_ALL_LINKED = 0.8
"""A line of which a larger share is links is no candidate for the story, if it is far from prose too."""
_TELLING = 4
"""Letters: words with no more of them tell nothing about the topic."""
_BEGUN = 60
"""Words from a line's beginning that are looked for elsewhere."""
_STORY_DEPTH = 3
"""Prose no deeper than this in the element of the story counts as the story's."""
_NEIGHBOURS = (
    *(("chars", (-2, -1, 1, 2)), ("links", (-1, 1)), ("tag", (-1, 1)), ("below_story", (-1, 1))),
    *(("means_6", (-2, -1, 1, 2)), ("least_6", (-2, -1, 1, 2))),
)
_REACH = 2
"""Lines to the farthest neighbour."""


@dataclass(frozen=True)
class Survey:
    """A page with what is seen of its lines before any is looked at closely."""

    page: Page
    elements: Elements
    prose: Sequence[bool]
    """For each line whether it reads as prose."""
    links: Column
    """For each line the share of it that is links."""
    pictured: Mapping[int, Pictured]
    """By index the lines near a picture, and how near."""
    near: Sequence[int]
    """Indexes of the lines that aren't links far from any prose: only these may be the story's."""
    columns: Columns
    """Features of the lines in `near`."""
    doubtful: Sequence[int]
    """Those of `near` that a first look has left in doubt; all before it is taken."""
    rows: Sequence[int]
    """Where in `columns` these stand."""
    sure: Mapping[int, float] = field(default_factory=dict)
    """Those of `near` that are the story's by the first look, and their scores."""


def survey_page(page: Page, naming: Naming) -> Survey:
    """The survey of a page with one line at least."""
    lines = page.lines
    links, chars = _linked(lines), [len(line.text) for line in lines]
    prose = [
        share < _MOST_LINKED and (size >= _PROSE_CHARS or len(line.words) >= PROSE_WORDS) and line.ends_sentence
        for line, share, size in zip(lines, links, chars, strict=True)
    ]
    linked = list(map(mul, links, chars))
    elements = Elements([line.node for line in lines], naming, chars, linked, prose)
    near = [
        at
        for at, (element, share) in enumerate(zip(elements.of, links, strict=True))
        if share <= _ALL_LINKED or element.below_story != NEVER or element.block.up(2).proses
    ]
    pictured = find_pictured(lines, elements.of)
    if not near:
        return Survey(page, elements, prose, links, pictured, near, {}, near, near)
    columns = _markup_columns([lines[at] for at in near])
    columns |= _neighbour_columns(elements, {"chars": chars, "links": links}, near)
    columns |= _order_columns(elements, prose, chars, linked, near)
    columns |= picture_columns(pictured, near)
    return Survey(page, elements, prose, links, pictured, near, columns, near, range(len(near)))


def dom_columns(survey: Survey, head: Head, verdicts: Sequence[Rule | None], wording: Wording) -> Columns:
    """All features of the doubtful lines; `head` is what the page declares of itself."""
    doubtful = survey.doubtful
    lines = [survey.page.lines[at] for at in doubtful]
    pick = picker(survey.rows)
    columns: Columns = {name: pick(column) for name, column in survey.columns.items()}
    columns |= _word_columns(survey, wording)
    columns["commas"] = [line.text.count(",") for line in lines]
    rows = [survey.elements.row(survey.elements.of[at]) for at in doubtful]
    columns |= dict(zip(ELEMENT_COLUMNS, zip(*rows, strict=True), strict=True))
    columns["told"] = [rule_number(verdicts[at]) for at in doubtful]
    columns["story_share"] = [survey.elements.story_share] * len(doubtful)
    columns |= _likeness_columns(survey, lines, head)
    return columns


def _word_columns(survey: Survey, wording: Wording) -> Columns:
    """The form and the words of the doubtful lines, and some of that of their neighbours.

    Neighbours here are the next lines that are doubtful or sure. Sure lines between sure ones need no look for that.
    """
    passed, sure = sorted([*survey.doubtful, *survey.sure]), survey.sure
    lines, is_sure = [survey.page.lines[at] for at in passed], [at in sure for at in passed]
    needless = [a and b and c for a, b, c in zip([True, *is_sure], is_sure, [*is_sure[1:], True], strict=False)]
    columns = length_columns(lines) | look_columns(lines, needless) | wording.columns(lines, needless)
    for step in (-1, 1):
        columns[f"word_mean{step:+d}"] = shifted(columns["word_mean"], step)
        columns[f"caps{step:+d}"] = shifted(columns["caps"], step)
    pick = picker([row for row, flag in enumerate(is_sure) if not flag])
    return {name: pick(column) for name, column in columns.items()}


def rule_number(verdict: Rule | None) -> int:
    """What a rule says of a line, as a number: 0 for nothing, 1 for story, 2 for front matter, 3 for boilerplate."""
    return 0 if verdict is None else _TOLD[verdict.kind.role]


def _linked(lines: Sequence[Line]) -> list[float]:
    """For each line the share of it that is links."""
    found = []
    for line in lines:
        linked = 0
        for start, end, style, _ in line.node.inlines:
            if style is _LINK:
                linked += end - start
        found.append(min(1.0, linked / (len(line.text) or 1)) if linked else 0.0)
    return found


def _markup_columns(lines: Sequence[Line]) -> Columns:
    """The shape of lines as the format gives it, and how many links and how much emphasis they have."""
    emphasis, count = [], []
    for line in lines:
        stressed = number = 0
        for start, end, style, _ in line.node.inlines:
            if style is _LINK:
                number += 1
            elif style is _STRONG or style is _EMPHASIS:
                stressed += end - start
        emphasis.append(min(1.0, stressed / (len(line.text) or 1)) if stressed else 0.0)
        count.append(number)
    return {
        "shape": [SHAPES[line.node.shape] for line in lines],
        "level": [line.node.level for line in lines],
        "link_count": count,
        "emphasis": emphasis,
    }


def _neighbour_columns(elements: Elements, own: Columns, near: Sequence[int]) -> Columns:
    """Length, links and elements of the near lines and of the page's lines beside each."""
    of = elements.of
    pick = {step: picker([at + step + _REACH for at in near]) for step in range(-_REACH, _REACH + 1)}
    own = {
        **own,
        "tag": [element.block.name.tag_number for element in of],
        "below_story": [element.below_story for element in of],
        "means_6": [element.lineage.sound()[0] for element in of],
        "least_6": [element.lineage.sound()[1] for element in of],
    }
    columns: Columns = {}
    for name, steps in _NEIGHBOURS:
        beyond = [NOWHERE] * _REACH
        padded = [*beyond, *own[name], *beyond]
        for step in (0, *steps):
            columns[f"{name}{step:+d}" if step else name] = pick[step](padded)
    return columns


def _order_columns(
    elements: Elements, prose: Sequence[bool], chars: Sequence[int], linked: Column, near: Sequence[int]
) -> Columns:
    """Where the near lines stand in the order of the page, and relative to its prose."""
    size, pick = len(prose), picker(near)
    proses = [at for at, flag in enumerate(prose) if flag]
    in_story = [at for at in proses if elements.of[at].below_story <= _STORY_DEPTH]
    first, last = (in_story[0], in_story[-1]) if in_story else (0, size)
    share = [0.0] * size
    for at in proses:
        share[at] = chars[at] / elements.prose
    columns: Columns = {
        "position": [at / size for at in near],
        "from_first": distances(near, first),
        "from_last": distances(near, last),
        "prose_before": pick(carried(share)),
    }
    for name, places in (("prose", proses), ("long", [at for at in proses if chars[at] >= _LONG_CHARS])):
        columns[f"{name}_since"], columns[f"{name}_until"] = since_and_until(places, near)
    counts, links, lengths = Windows(prose), Windows(linked), Windows(chars)
    columns["proses_before"], columns["proses_after"] = counts.before(5, near), counts.after(5, near)
    for reach in (2, 5, 10):
        around = zip(links.around(reach, near), lengths.around(reach, near), strict=True)
        columns[f"links_near_{reach}"] = [of_links / (of_all or 1) for of_links, of_all in around]
    return columns


def _likeness_columns(survey: Survey, lines: Sequence[Line], head: Head) -> Columns:
    """How many words a line shares with the declared title and summary, and with the prose of the story."""
    telling = [telling_words(line) for line in lines]
    is_story = [_is_in_story(survey, at) for at in survey.doubtful]
    story: Counter[str] = Counter()
    for words, flag in zip(telling, is_story, strict=True):
        if flag:
            story.update(words)
    for at in survey.sure:
        if _is_in_story(survey, at):
            story.update(telling_words(survey.page.lines[at]))
    count = story.get
    title, summary = telling_of(head.title), telling_of(head.standfirst)
    copies = Counter([line.lowered for line in survey.page.lines])
    seen: set[str] = set()
    again = []
    for line in lines:
        again.append(line.lowered in seen)
        seen.add(line.lowered)
    alike = [len(title & words) for words in telling]
    first = _first_heading(lines, alike)
    return {
        "topic": [
            sum([count(word, 0) > own_one for word in words]) / (len(words) + 1)
            for words, own_one in zip(telling, is_story, strict=True)
        ],
        "title": [same / (len(title) + 1) for same in alike],
        "title_own": [same / (len(words) + 1) for same, words in zip(alike, telling, strict=True)],
        "summary": [len(summary & words) / (len(words) + 3) for words in telling],
        "copies": [min(5, copies[line.lowered]) for line in lines],
        "again": again,
        "from_heading": distances(survey.doubtful, first) if first >= 0 else [-FAR - 1] * len(lines),
    }


def _is_in_story(survey: Survey, at: int) -> bool:
    """Whether a line is prose in the element of the story, and not deep in it."""
    return survey.prose[at] and survey.elements.of[at].below_story <= _STORY_DEPTH


def telling_words(line: Line) -> set[str]:
    """The words, of a line's first, that tell what it is about."""
    return {word for word in line.words[:_BEGUN] if len(word) > _TELLING}


def telling_of(text: str | None) -> set[str]:
    """The same of a declared title or summary."""
    return {word.strip(".,:;!?\"'“”‘’()") for word in (text or "").lower().split() if len(word) > _TELLING}


def _first_heading(lines: Sequence[Line], alike: Sequence[int]) -> int:
    """Index on the page of the first-level heading that shares most words with the title; -1 where there is none."""
    headings = [at for at, line in enumerate(lines) if line.node.shape is Shape.HEADING and line.node.level == 1]
    best = max(headings, key=lambda at: alike[at], default=-1)
    return lines[best].index if best >= 0 else -1
