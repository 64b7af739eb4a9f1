"""What the model sees of a node of a page with elements: its place among them, its words, its neighbours.

Half of a page's nodes are links far from any prose. They are told by that alone, so that the words of the rest can be
looked at in the time a page may take.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add

from reader.analysis.dom.elements import ELEMENT_COLUMNS, NEVER, Elements
from reader.analysis.dom.names import Naming
from reader.analysis.evidence.columns import FAR, Column, Columns, Windows, carried, picker, ramp, shifted
from reader.analysis.evidence.form import form_columns
from reader.analysis.evidence.page import PROSE_WORDS, Line, Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.wording import Wording
from reader.article.document import Head, Shape, Style
from reader.article.model import Role

_SHAPES = {shape: number for number, shape in enumerate(Shape)}
_TOLD = {Role.BODY: 1, Role.FRONT: 2, Role.BOILERPLATE: 3}
_LINK, _STRONG, _EMPHASIS = Style.LINK, Style.STRONG, Style.EMPHASIS  # by names of their own: asked for each stretch
_PROSE_CHARS = 80
_LONG_CHARS = 140
_MOST_LINKED = 0.5
_ALL_LINKED = 0.8
_TELLING = 4
"""Letters: shorter words come back everywhere."""
_BEGUN = 60
"""Words of a line that are looked for elsewhere."""
_STORY_DEPTH = 3
_NEIGHBOURS = (("chars", (-2, -1, 1, 2)), ("links", (-1, 1)), ("tag", (-1, 1)), ("below_story", (-1, 1)))
_NAMED_NEIGHBOURS = (-2, -1, 1, 2)


@dataclass(frozen=True)
class Survey:
    """What is seen of all lines of a page at once."""

    page: Page
    elements: Elements
    prose: Sequence[bool]
    columns: Columns
    near: Sequence[int]
    """Indexes of the lines that aren't links far from any prose."""
    doubtful: Sequence[int]
    """Of these the ones to be looked at closely; all, until a first look has been taken."""


def survey_page(page: Page, naming: Naming) -> Survey:
    """Look over a page that has at least one line."""
    lines = page.lines
    columns = _markup_columns(lines)
    prose = [
        links < _MOST_LINKED and (len(line.words) >= PROSE_WORDS or size >= _PROSE_CHARS) and line.ends_sentence
        for line, links, size in zip(lines, columns["links"], columns["chars"], strict=True)
    ]
    linked = [share * size for share, size in zip(columns["links"], columns["chars"], strict=True)]
    elements = Elements([line.node for line in lines], naming, columns["chars"], linked, prose)
    columns["tag"] = [element.block.name.tag_number for element in elements.of]
    columns["below_story"] = [element.below_story for element in elements.of]
    for name, steps in _NEIGHBOURS:
        for step in steps:
            columns[f"{name}{step:+d}"] = shifted(columns[name], step)
    means, leasts = zip(*[element.sound() for element in elements.of], strict=True)
    columns["means_6"], columns["least_6"] = means, leasts
    for step in _NAMED_NEIGHBOURS:
        columns[f"means_6{step:+d}"], columns[f"least_6{step:+d}"] = shifted(means, step), shifted(leasts, step)
    columns |= _order_columns(columns, prose, linked, elements.prose)
    near = [
        at
        for at, (element, links) in enumerate(zip(elements.of, columns["links"], strict=True))
        if links <= _ALL_LINKED or element.below_story != NEVER or element.block.up(2).proses
    ]
    return Survey(page, elements, prose, columns, near, near)


def dom_columns(survey: Survey, head: Head, verdicts: Sequence[Rule | None], wording: Wording) -> Columns:
    """All features of the doubtful lines of a page."""
    doubtful = survey.doubtful
    lines = [survey.page.lines[at] for at in doubtful]
    pick = picker(doubtful)
    columns: Columns = {name: pick(column) for name, column in survey.columns.items()}
    columns |= form_columns(lines)
    columns["commas"] = [line.text.count(",") for line in lines]
    rows = [survey.elements.row(survey.elements.of[at]) for at in doubtful]
    columns |= dict(zip(ELEMENT_COLUMNS, zip(*rows, strict=True), strict=True))
    columns |= wording.columns(lines)
    for step in (-1, 1):
        columns[f"word_mean{step:+d}"] = shifted(columns["word_mean"], step)
        columns[f"caps{step:+d}"] = shifted(columns["caps"], step)
    columns["told"] = [told(verdicts[at]) for at in doubtful]
    columns["story_share"] = [survey.elements.story_share] * len(doubtful)
    columns |= _likeness_columns(survey, lines, head)
    return columns


def told(verdict: Rule | None) -> int:
    """What a rule says: nothing, story, front matter, boilerplate."""
    return 0 if verdict is None else _TOLD[verdict.kind.role]


def _markup_columns(lines: Sequence[Line]) -> Columns:
    """The format's own word on a node, its length, and how much of it is links and emphasis."""
    links, emphasis, count = [], [], []
    for line in lines:
        linked = stressed = number = 0
        for start, end, style, _ in line.node.inlines:
            if style is _LINK:
                linked += end - start
                number += 1
            elif style is _STRONG or style is _EMPHASIS:
                stressed += end - start
        size = len(line.text) or 1
        links.append(min(1.0, linked / size) if linked else 0.0)
        emphasis.append(min(1.0, stressed / size) if stressed else 0.0)
        count.append(number)
    return {
        "shape": [_SHAPES[line.node.shape] for line in lines],
        "level": [line.node.level for line in lines],
        "chars": [len(line.text) for line in lines],
        "links": links,
        "link_count": count,
        "emphasis": emphasis,
    }


def _order_columns(own: Columns, prose: Sequence[bool], linked: Column, whole: float) -> Columns:
    """Where a node stands in the order of the page: to the prose, and to the first and last of the story's."""
    size = len(prose)
    chars = own["chars"]
    in_story = [at for at in range(size) if prose[at] and own["below_story"][at] <= _STORY_DEPTH]
    first, last = (in_story[0], in_story[-1]) if in_story else (0, size)
    is_long = [flag and length >= _LONG_CHARS for flag, length in zip(prose, chars, strict=True)]
    columns: Columns = {
        "position": [at / size for at in range(size)],
        "from_first": ramp(size, first),
        "from_last": ramp(size, last),
        "prose_before": carried(
            [length / whole if flag else 0.0 for length, flag in zip(chars, prose, strict=True)], add
        ),
    }
    for name, flags in (("prose", prose), ("long", is_long)):
        columns[f"{name}_since"] = _since(flags)
        columns[f"{name}_until"] = _since(flags[::-1])[::-1]
    counts, links, lengths = Windows(prose), Windows(linked), Windows(chars)
    columns["proses_before"], columns["proses_after"] = counts.before(5), counts.after(5)
    for reach in (2, 5, 10):
        around = zip(links.around(reach), lengths.around(reach), strict=True)
        columns[f"links_near_{reach}"] = [of_links / (of_all or 1) for of_links, of_all in around]
    return columns


def _since(flags: Sequence[bool]) -> list[int]:
    """For each line how long ago the last was that is flagged."""
    found, distance = [], FAR
    for flag in flags:
        found.append(distance)
        distance = 1 if flag else distance + 1 if distance < FAR else FAR
    return found


def _likeness_columns(survey: Survey, lines: Sequence[Line], head: Head) -> Columns:
    """The words a node shares with the declared title and summary, and with the prose of the story's element."""
    telling = [telling_words(line) for line in lines]
    is_story = [survey.prose[at] and survey.elements.of[at].below_story <= _STORY_DEPTH for at in survey.doubtful]
    story: Counter[str] = Counter()
    for words, flag in zip(telling, is_story, strict=True):
        if flag:
            story.update(words)
    count = story.get
    title, summary = telling_of(head.title), telling_of(head.standfirst)
    copies = Counter(line.lowered for line in survey.page.lines)
    seen: set[str] = set()
    again = []
    for line in lines:
        again.append(line.lowered in seen)
        seen.add(line.lowered)
    alike = [len(title & words) for words in telling]
    first = _first_heading(lines, alike)
    size = len(survey.page.lines)
    from_first = ramp(size, first) if first >= 0 else [-FAR - 1] * size
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
        "from_heading": [from_first[line.index] for line in lines],
    }


def telling_words(line: Line) -> set[str]:
    """Of a line's first words those that tell what it is about."""
    return {word for word in line.words[:_BEGUN] if len(word) > _TELLING}


def telling_of(text: str | None) -> set[str]:
    """The same of what is declared."""
    return {word.strip(".,:;!?\"'“”‘’()") for word in (text or "").lower().split() if len(word) > _TELLING}


def _first_heading(lines: Sequence[Line], alike: Sequence[int]) -> int:
    """Index on the page of the heading of the first level that is most like the title; -1 where there is none."""
    headings = [at for at, line in enumerate(lines) if line.node.shape is Shape.HEADING and line.node.level == 1]
    best = max(headings, key=lambda at: alike[at], default=-1)
    return lines[best].index if best >= 0 else -1
