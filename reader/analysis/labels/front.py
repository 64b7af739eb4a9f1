"""The headline of a page of plain text.

It says in a few words what the first paragraphs say in many, so of the lines above the story it is the one whose words
come back below. A small forest weighs that against length, place and looks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analysis.evidence.judgement import Judgement, probability
from reader.analysis.evidence.page import Line, Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.forest import Forest
from reader.analysis.head.bylines import find_led_names
from reader.analysis.head.dated import find_dated_name
from reader.analysis.head.whole import kind_of_whole
from reader.analysis.labels.candidates import MOST_WORDS, WHOLE_OF_CANDIDATES, Candidates, candidates_of
from reader.article.document import Shape
from reader.article.model import Kind

_HEADING = Shape.HEADING
ENOUGH, _LIKELY = 0.2, 0.08
"""The least probability of a headline; and that of one that stands out, with a byline or date right below."""
_STANDS_OUT = 2.0
"""How many times the probability of the second-best line one has that stands out."""
_SIGNED = 3
"""Lines below such a headline among which the byline or date is."""
_BESIDE = frozenset({Kind.CAPTION, Kind.CREDIT, Kind.BYLINE, Kind.DATE, Kind.SHARE, Kind.ADVERTISEMENT})
"""Kinds that stand beside headlines: a line that a rule takes for one of these is none."""
_PARAGRAPHS = 4
"""A headline that is known by its quotation marks alone has at least so many lines below it."""
_QUOTED = re.compile(r"[«„“”‘\"»](?:(?![«„“”‘’\"»]).)*[^.!?,…\s«„“”‘’\"»]\s?[»“”’\"«]$")
"""Words in quotation marks, and nothing else."""
_TRAILS = (" » ", " › ", " > ", " → ")
"""What parts the links of a trail, from the home page to the story's section."""
_ARROWS = frozenset("←→⟵⟶⇐⇒◄►◀▶")
"""Marks at the ends of a link to the story before or after this one."""


def find_headline(page: Page, verdicts: Sequence[Rule | None], judgement: Judgement) -> tuple[int, float] | None:
    """Index of the line that heads the story, and how sure that is; None for a text without one."""
    for line in page.lines:
        if line.node.shape is _HEADING and line.node.level == 1:
            return line.index, 0.99
    candidates = candidates_of(page, judgement)
    above = [at for at, before in zip(candidates.indexes, candidates.columns["before"], strict=True) if before > 0]
    if above in ([], [0]) and _begins_with_quotation(page):
        return 0, ENOUGH
    return _likeliest(page, verdicts, candidates) if candidates.indexes else None


def _likeliest(page: Page, verdicts: Sequence[Rule | None], candidates: Candidates) -> tuple[int, float] | None:
    """The likeliest of the candidates, if it is likely enough; else the first line, if it stands above a byline."""
    chances = _chances(page, verdicts, candidates)
    best = _best(chances)
    others = max((chance for at, chance in enumerate(chances) if at != best), default=0.0)
    is_signed = candidates.columns["front_after"][best] <= _SIGNED
    stands_out = is_signed and chances[best] > _STANDS_OUT * others
    if chances[best] >= (_LIKELY if stands_out else ENOUGH):
        return candidates.indexes[best], chances[best]
    return _two_above_front(page, verdicts, candidates.indexes, chances) or _above_front(
        page, verdicts, candidates.indexes
    )


def _two_above_front(
    page: Page, verdicts: Sequence[Rule | None], candidates: Sequence[int], chances: Sequence[float]
) -> tuple[int, float] | None:
    """The first of two lines that are likely enough together, with the byline or the day right below: a headline and
    its standfirst, of which the model can't say which is which.
    """
    likeliest = sorted(sorted(range(len(chances)), key=chances.__getitem__)[-2:])
    first, last = candidates[likeliest[0]], candidates[likeliest[-1]]
    both = sum(chances[at] for at in likeliest)
    if last != first + 1 or both < ENOUGH or min(chances[at] for at in likeliest) < _LIKELY:
        return None
    below = range(last + 1, min(len(page.lines), last + 1 + _SIGNED))
    return (first, both) if any(_is_front(page.lines[at], verdicts[at]) for at in below) else None


def _above_front(page: Page, verdicts: Sequence[Rule | None], candidates: Sequence[int]) -> tuple[int, float] | None:
    """The page's first line, if the byline or the day stands right below it, and then the story: the model, which knows
    few words of some languages, may not believe in it.
    """
    below = 1
    while below < len(page.lines) and _is_front(page.lines[below], verdicts[below]):
        below += 1
    is_above = 1 < below < len(page.lines) and page.lines[below].ends_sentence
    return (0, ENOUGH) if is_above and 0 in candidates and not _is_front(page.lines[0], verdicts[0]) else None


def _is_front(line: Line, verdict: Rule | None) -> bool:
    """Whether a line is a byline, a day or the like, as a rule says or the line itself."""
    return verdict.kind in _BESIDE if verdict is not None else kind_of_whole(line.text) is not None


def _chances(page: Page, verdicts: Sequence[Rule | None], candidates: Candidates) -> list[float]:
    """The probability of each candidate that it is the headline."""
    forest = _forest()
    rows = list(zip(*[candidates.columns[name] for name in forest.features], strict=True))
    asked = [row for row, at in enumerate(candidates.indexes) if not _is_no_headline(page.lines[at], verdicts[at])]
    chances = [0.0] * len(rows)
    for row, score in zip(asked, forest.scores([rows[row] for row in asked]), strict=True):
        chances[row] = probability(score)
    while chances[best := _best(chances)] and _tells_who_and_when(page.lines[candidates.indexes[best]].text):
        chances[best] = 0.0
    return chances


def _begins_with_quotation(page: Page) -> bool:
    """Whether the first line is a headline that quotes an interview's best answer: words in quotation marks without a
    full stop, alone above several paragraphs. Asked where no other line stands above the story.
    """
    if len(page.lines) <= _PARAGRAPHS:
        return False
    first, second = page.lines[:2]
    return (
        first.is_prose_shape
        and len(first.words) <= MOST_WORDS
        and second.node.gap > 0
        and _QUOTED.match(first.text) is not None
    )


@cache
def _forest() -> Forest:
    return Forest.load("headline").with_whole(WHOLE_OF_CANDIDATES)


def _is_no_headline(line: Line, verdict: Rule | None) -> bool:
    """Whether a line is a trail of links or a link to the story before or after, or a rule takes it for something that
    stands beside headlines.
    """
    text = line.text
    if text[0] in _ARROWS or text[-1] in _ARROWS or any(text.count(mark) > 1 for mark in _TRAILS):
        return True
    return verdict is not None and verdict.kind in _BESIDE


def _best(chances: Sequence[float]) -> int:
    """The place of the highest chance; of several, the last."""
    return max(range(len(chances)), key=lambda at: (chances[at], at))


def _tells_who_and_when(text: str) -> bool:
    """Whether a line is a day, or a byline in any language or with a number in it: "15 October 2019 by Ada Brandt"."""
    is_numbered = any(map(str.isdigit, text)) and bool(find_led_names(text) or find_dated_name(text))
    return is_numbered or kind_of_whole(text) is not None
