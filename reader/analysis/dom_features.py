"""What the model sees of a node of a page with elements: its place among them, its words, its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.analysis.columns import FAR, Column, Columns, Windows, carried, carried_back, clipped, shifted
from reader.analysis.dom_elements import ELEMENT_COLUMNS, Elements
from reader.analysis.dom_names import Naming
from reader.analysis.form import form_columns
from reader.analysis.page import PROSE_WORDS, Line, Page
from reader.analysis.rules import Rule
from reader.analysis.wording import Wording
from reader.article.document import Head, Shape, Style
from reader.article.model import Role

_SHAPES = {shape: number for number, shape in enumerate(Shape)}
_PROSE_CHARS = 80
_LONG_CHARS = 140
_MOST_LINKED = 0.5
_TELLING = 4
"""Letters: shorter words come back everywhere."""
_BEGUN = 60
"""Words of a line that are looked for elsewhere."""
_STORY_DEPTH = 3
_NEIGHBOURS = (
    ("means_6", (-2, -1, 1, 2)),
    ("least_6", (-2, -1, 1, 2)),
    ("below_story", (-1, 1)),
    ("tag", (-1, 1)),
    ("links", (-1, 1)),
    ("chars", (-2, -1, 1, 2)),
    ("caps", (-1, 1)),
    ("word_mean", (-1, 1)),
)


def dom_columns(page: Page, head: Head, verdicts: Sequence[Rule | None], wording: Wording, naming: Naming) -> Columns:
    """All features of a page that has at least one line."""
    columns = form_columns(page.lines)
    columns |= _markup_columns(page.lines, columns["chars"])
    prose = [
        ends and links < _MOST_LINKED and (words >= PROSE_WORDS or chars >= _PROSE_CHARS)
        for ends, links, words, chars in zip(
            *(columns[name] for name in ("ends", "links", "words", "chars")), strict=True
        )
    ]
    chars = [len(line.text) for line in page.lines]
    linked = [share * size for share, size in zip(columns["links"], chars, strict=True)]
    elements = Elements([line.node for line in page.lines], naming, chars, linked, prose)
    rows = map(elements.row, elements.of)
    columns |= dict(zip(ELEMENT_COLUMNS, zip(*rows, strict=True), strict=True))
    columns |= wording.columns([line.lowered for line in page.lines])
    columns["told"] = [_told(verdict) for verdict in verdicts]
    columns["story_share"] = [elements.story_share] * len(chars)
    columns |= _order_columns(columns, prose, linked, elements.prose)
    columns |= _likeness_columns(page.lines, head, prose, columns)
    for name, steps in _NEIGHBOURS:
        for step in steps:
            columns[f"{name}{step:+d}"] = shifted(columns[name], step)
    return columns


def _told(verdict: Rule | None) -> int:
    """What a rule says: nothing, story, front matter, boilerplate."""
    return 0 if verdict is None else {Role.BODY: 1, Role.FRONT: 2, Role.BOILERPLATE: 3}[verdict.kind.role]


def _markup_columns(lines: Sequence[Line], chars: Column) -> Columns:
    """The format's own word on a node, and how much of it is links and emphasis."""
    links, emphasis, count = [], [], []
    for line, size in zip(lines, chars, strict=True):
        linked = stressed = number = 0
        for inline in line.node.inlines:
            if inline.style is Style.LINK:
                linked += inline.end - inline.start
                number += 1
            elif inline.style in (Style.STRONG, Style.EMPHASIS):
                stressed += inline.end - inline.start
        links.append(min(1.0, linked / (size or 1)))
        emphasis.append(min(1.0, stressed / (size or 1)))
        count.append(number)
    return {
        "shape": [_SHAPES[line.node.shape] for line in lines],
        "level": [line.node.level for line in lines],
        "links": links,
        "link_count": count,
        "emphasis": emphasis,
    }


def _order_columns(own: Columns, prose: Sequence[bool], linked: Column, whole: int) -> Columns:
    """Where a node stands in the order of the page: to the prose, and to the first and last of the story's."""
    size = len(prose)
    chars = own["chars"]
    in_story = [at for at in range(size) if prose[at] and own["below_story"][at] <= _STORY_DEPTH]
    first, last = (in_story[0], in_story[-1]) if in_story else (0, size)
    is_long = [flag and length >= _LONG_CHARS for flag, length in zip(prose, chars, strict=True)]
    columns: Columns = {
        "position": [at / size for at in range(size)],
        "from_first": [clipped(at, first) for at in range(size)],
        "from_last": [clipped(at, last) for at in range(size)],
        "prose_before": carried(
            [length / whole if flag else 0.0 for length, flag in zip(chars, prose, strict=True)], float.__add__
        ),
    }
    for name, flags in (("prose", prose), ("long", is_long)):
        columns[f"{name}_since"] = carried(flags, _since, FAR)
        columns[f"{name}_until"] = carried_back(flags, _since, FAR)
    counts, links, lengths = Windows(prose), Windows(linked), Windows(chars)
    columns["proses_before"], columns["proses_after"] = counts.before(5), counts.after(5)
    for reach in (2, 5, 10):
        around = zip(links.around(reach), lengths.around(reach), strict=True)
        columns[f"links_near_{reach}"] = [of_links / (of_all or 1) for of_links, of_all in around]
    return columns


def _since(distance: float, flag: float) -> float:
    return 1.0 if flag else min(FAR, distance + 1)


def _likeness_columns(lines: Sequence[Line], head: Head, prose: Sequence[bool], own: Columns) -> Columns:
    """The words a node shares with the declared title and summary, and with the prose of the story's element."""
    telling = [{word for word in line.words[:_BEGUN] if len(word) > _TELLING} for line in lines]
    is_story = [flag and depth <= _STORY_DEPTH for flag, depth in zip(prose, own["below_story"], strict=True)]
    story: Counter[str] = Counter()
    for words, flag in zip(telling, is_story, strict=True):
        if flag:
            story.update(words)
    title, summary = _telling(head.title), _telling(head.standfirst)
    copies = Counter(line.lowered for line in lines)
    seen: set[str] = set()
    again = []
    for line in lines:
        again.append(line.lowered in seen)
        seen.add(line.lowered)
    first = _first_heading(lines, [len(title & words) for words in telling])
    return {
        "topic": [
            sum([story[word] > own_one for word in words]) / (len(words) + 1)
            for words, own_one in zip(telling, is_story, strict=True)
        ],
        "title": [len(title & words) / (len(title) + 1) for words in telling],
        "title_own": [len(title & words) / (len(words) + 1) for words in telling],
        "summary": [len(summary & words) / (len(words) + 3) for words in telling],
        "copies": [min(5, copies[line.lowered]) for line in lines],
        "again": again,
        "from_heading": [clipped(at, first) if first >= 0 else -FAR - 1 for at in range(len(lines))],
    }


def _telling(text: str | None) -> set[str]:
    return {word.strip(".,:;!?\"'“”‘’()") for word in (text or "").lower().split() if len(word) > _TELLING}


def _first_heading(lines: Sequence[Line], alike: Sequence[int]) -> int:
    """Index of the heading of the first level that is most like the title; -1 where there is none."""
    headings = [at for at, line in enumerate(lines) if line.node.shape is Shape.HEADING and line.node.level == 1]
    return max(headings, key=lambda at: alike[at], default=-1)
