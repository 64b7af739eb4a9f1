"""The headline of a page of plain text.

It says in a few words what the first paragraphs say in many, so of the lines above the story it is the one whose words
come back below. A small forest weighs that against length, place and looks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.judgement import Judgement, probability
from reader.analysis.evidence.page import Line, Page, told_of
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.zones import FRONT, PROSE
from reader.analysis.forest import Forest
from reader.analysis.head.bylines import find_dated_name, find_led_names
from reader.analysis.head.whole import kind_of_whole
from reader.article.document import Shape
from reader.article.model import Kind

_HEADING = Shape.HEADING
_REACH = 60
"""Lines above the story among which the headline is looked for."""
_FEWEST_WORDS, _MOST_WORDS = 2, 30
"""Length of a headline."""
_FEWEST_SIGNS = 6
"""The fewest where each character counts as a word, as in Chinese."""
_LEDE = 3
"""Paragraphs from the story's beginning that say what it is about."""
_SOLID = 8
"""The fewest words of a line of the story that surely isn't the headline said again."""
_ENOUGH, _LIKELY = 0.25, 0.08
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
_LONGEST, _FARTHEST = 40, 300
"""The longest line above or below, in words, and the farthest beginning of a story, in lines, that are told apart."""
_MARKS = (":", "?", "|", "»")
"""Marks that headlines have, and marks that trails of links and windows' titles have."""
_TRAILS = (" » ", " › ", " > ", " → ")
"""What parts the links of a trail, from the home page to the story's section."""
_ARROWS = frozenset("←→⟵⟶⇐⇒◄►◀▶")
"""Marks at the ends of a link to the story before or after this one."""
_HINT = 7
"""Lines: a byline or date farther from a line doesn't speak for it as the headline."""
_FAR = _HINT + 2
"""Stands for the distance of such a one, or of none."""


WHOLE_OF_CANDIDATES = frozenset(
    (
        *("chars", "words", "last", "gap", "certain", "at", "doubled", "rank", "copies", "before", "echoed"),
        *("front_after", "front_before", "start", "nth", "long_between", "words_above", "words_below", "marks"),
    )
)
"""The features that are always whole numbers: forests compare these faster."""


class Candidates(NamedTuple):
    """The lines that may be the headline, by index, and their features."""

    indexes: Sequence[int]
    columns: Columns


def find_headline(page: Page, verdicts: Sequence[Rule | None], judgement: Judgement) -> tuple[int, float] | None:
    """Index of the line that heads the story, and how sure that is; None for a text without one."""
    for line in page.lines:
        if line.node.shape is _HEADING and line.node.level == 1:
            return line.index, 0.99
    candidates = candidates_of(page, judgement)
    if not candidates.indexes:
        return (0, _ENOUGH) if _begins_with_quotation(page) else None
    chances = _chances(page, verdicts, candidates)
    best = _best(chances)
    others = max((chance for at, chance in enumerate(chances) if at != best), default=0.0)
    is_signed = candidates.columns["front_after"][best] <= _SIGNED
    stands_out = is_signed and chances[best] > _STANDS_OUT * others
    if chances[best] >= (_LIKELY if stands_out else _ENOUGH):
        return candidates.indexes[best], chances[best]
    return _above_front(page, verdicts, candidates.indexes)


def _above_front(page: Page, verdicts: Sequence[Rule | None], candidates: Sequence[int]) -> tuple[int, float] | None:
    """The page's first line, if the byline or the day stands right below it, and then the story: the model, which knows
    few words of some languages, may not believe in it.
    """
    below = 1
    while below < len(page.lines) and _is_front(page.lines[below], verdicts[below]):
        below += 1
    is_above = 1 < below < len(page.lines) and page.lines[below].ends_sentence
    return (0, _ENOUGH) if is_above and 0 in candidates and not _is_front(page.lines[0], verdicts[0]) else None


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
    full stop, alone above several paragraphs. Asked where the model takes the first line for the story's.
    """
    if len(page.lines) <= _PARAGRAPHS:
        return False
    first, second = page.lines[:2]
    return (
        first.is_prose_shape
        and len(first.words) <= _MOST_WORDS
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


def candidates_of(page: Page, judgement: Judgement) -> Candidates:
    """The lines above the story, and above the first marked heading, that are as long as headlines are."""
    start = story_start(page, judgement)
    end = next((line.index for line in page.lines[:start] if line.node.shape is _HEADING), start)
    indexes = [line.index for line in page.lines[max(0, start - _REACH) : end] if _may_head(line, judgement)]
    return Candidates(indexes, _columns(page, judgement, indexes, start))


def _may_head(line: Line, judgement: Judgement) -> bool:
    """Whether a line is as long as headlines are, and not the story's first sentence."""
    few = _FEWEST_SIGNS if line.words and max(map(len, line.words)) == 1 else _FEWEST_WORDS
    if not (line.is_prose_shape and few <= len(line.words) <= _MOST_WORDS):
        return False
    return not (line.text.endswith(".") and judgement.story[line.index] > 0.5)


def story_start(page: Page, judgement: Judgement) -> int:
    """Index of the first line that is surely the story's and no headline; the number of lines where there is none."""
    story = [at for at, chance in enumerate(judgement.story) if chance > 0.5]
    prose = (at for at in story if judgement.evidence.known[at] == PROSE)
    return next(prose, next((at for at in story if len(page.lines[at].words) >= _SOLID), len(page.lines)))


def _columns(page: Page, judgement: Judgement, indexes: Sequence[int], start: int) -> Columns:
    """The features of the candidates; `start` is where the story begins."""
    lines = [page.lines[at] for at in indexes]
    longest = max((len(line.words) for line in lines), default=1)
    copies = Counter([line.lowered for line in page.lines])
    front = [at for at, what in enumerate(judgement.evidence.known) if what == FRONT]
    said = "\n".join([line.lowered for line in lines])
    own = judgement.evidence.own
    sizes = [min(_LONGEST, len(line.words)) for line in page.lines[: start + 1]]
    columns: Columns = {
        name: [own[name][at] for at in indexes]
        for name in ("chars", "words", "last", "caps", "letters", "digits", "word_mean")
    }
    return (
        columns
        | _likeness(page, judgement, lines)
        | {
            "gap": [min(3, line.node.gap) for line in lines],
            "certain": [judgement.evidence.known[at] for at in indexes],
            "at": [min(_REACH, at) for at in indexes],
            "doubled": [1 if _is_doubled(page, at) else 0 for at in indexes],
            "copies": [min(4, copies[line.lowered]) for line in lines],
            "before": [start - at for at in indexes],
            "to_longest": [len(line.words) / longest for line in lines],
            # Whether another line above the story holds this one.
            "echoed": [1 if said.find(line.lowered, said.find(line.lowered) + 1) >= 0 else 0 for line in lines],
            "story": [judgement.story[at] for at in indexes],
            "start": [min(_FARTHEST, start)] * len(lines),
            "nth": list(range(len(lines))),
            # Lines as long as sentences on the way to the story.
            "long_between": [sum([size >= _SOLID for size in sizes[at + 1 : start]]) for at in indexes],
            "words_above": [sizes[at - 1] if at else 0 for at in indexes],
            "words_below": [sizes[at + 1] if at + 1 < len(sizes) else 0 for at in indexes],
            "marks": [sum([2**power for power, mark in enumerate(_MARKS) if mark in line.text]) for line in lines],
            "front_after": [_lines_to_next(front, at) for at in indexes],
            "front_before": [_lines_since_last(front, at) for at in indexes],
        }
    )


def _likeness(page: Page, judgement: Judgement, lines: Sequence[Line]) -> Columns:
    """How much of what each line says the story says again."""
    telling = [line.telling for line in lines]
    told, lede = _told(page, judgement, frozenset().union(*telling))
    in_story = [len(words & told) / (len(words) + 1) for words in telling]
    in_lede = [len(words & lede) / (len(words) + 1) for words in telling]
    likeness = [
        (story + lede_share / 2) * min(6, len(words))
        for story, lede_share, words in zip(in_story, in_lede, telling, strict=True)
    ]
    better = sorted(likeness, reverse=True)
    return {"in_story": in_story, "in_lede": in_lede, "rank": [min(20, better.index(value)) for value in likeness]}


def _told(page: Page, judgement: Judgement, wanted: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Which of the wanted words the story has, and which its first paragraphs have."""
    story = [
        line
        for line, chance in zip(page.lines, judgement.story, strict=True)
        if chance > 0.5 and len(line.words) >= _SOLID
    ]
    return told_of(wanted, story), told_of(wanted, story[:_LEDE])


def _is_doubled(page: Page, at: int) -> bool:
    """Whether a line next to it says the same, as with the texts of a picture."""
    text = page.lines[at].lowered
    near = page.lines[max(0, at - 1) : at] + page.lines[at + 1 : at + 2]
    return any(text.startswith(other.lowered) or other.lowered.startswith(text) for other in near if other.words)


def _lines_to_next(front: Sequence[int], at: int) -> int:
    """How far below a line the next byline or date is; 9 beyond 7 lines."""
    after = bisect_right(front, at)
    return _distance(front[after] - at) if after < len(front) else _FAR


def _lines_since_last(front: Sequence[int], at: int) -> int:
    """How far above it the last one is; 9 beyond 7 lines."""
    before = bisect_left(front, at)
    return _distance(at - front[before - 1]) if before else _FAR


def _distance(lines: int) -> int:
    return lines if lines <= _HINT else _FAR
