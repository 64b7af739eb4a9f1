"""The lines of a page of plain text that may be its headline, and what can be told of each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.judgement import Judgement
from reader.analysis.evidence.page import Line, Page, told_of
from reader.analysis.evidence.zones import FRONT, PROSE
from reader.article.document import Shape

_HEADING = Shape.HEADING
_REACH = 60
"""Lines above the story among which the headline is looked for."""
_FEWEST_WORDS, MOST_WORDS = 2, 30
"""Length of a headline."""
_FEWEST_SIGNS = 6
"""The fewest where each character counts as a word, as in Chinese."""
_LEDE = 3
"""Paragraphs from the story's beginning that say what it is about."""
_SOLID = 8
"""The fewest words of a line of the story that surely isn't the headline said again."""
_INTO, _ABOVE_BULK = 6, 40
"""Lines from the story's beginning, and above the bulk of it, among which it is looked for as well."""
_SURE = 0.8
"""The probability from which a line above the bulk of the story is the story's and no headline."""
_APART = 15
"""Lines between two stretches of the story."""
_OPENING = 3000
"""Characters from the story's beginning that are searched for a line's words."""
_STEM = 4
"""Letters from a word's beginning that are the same in its other forms."""
_LONGEST, _FARTHEST = 40, 300
"""The longest line above or below, in words, and the farthest beginning of a story, in lines, that are told apart."""
_MARKS = (":", "?", "|", "»")
"""Marks that headlines have, and marks that trails of links and windows' titles have."""
_FAR_BELOW = 200
"""The farthest bulk of a story, in lines, that is told apart."""
_HINT = 7
"""Lines: a byline or date farther from a line doesn't speak for it as the headline."""
_FAR = _HINT + 2
"""Stands for the distance of such a one, or of none."""


WHOLE_OF_CANDIDATES = frozenset(
    """
    chars words last gap gap_below certain at doubled rank copies before echoed before_bulk front_after front_before
    start nth long_between words_above words_below marks
    """.split()
)
"""The features that are always whole numbers: forests compare these faster."""


class Candidates(NamedTuple):
    """The lines that may be the headline, by index, and their features."""

    indexes: Sequence[int]
    columns: Columns


class _Known(NamedTuple):
    """What is known of a page when its headline is looked for."""

    page: Page
    judgement: Judgement
    solid: Sequence[int]
    """Indexes of the lines that are the story's, and long enough to be no headline."""
    start: int
    """Index of the first line that is surely the story's and no headline; the number of lines where there is none."""

    @staticmethod
    def of(page: Page, judgement: Judgement) -> _Known:
        """Of a page, as it is judged."""
        story = [at for at, chance in enumerate(judgement.story) if chance > 0.5]
        solid = [at for at in story if len(page.lines[at].words) >= _SOLID]
        prose = (at for at in story if judgement.evidence.known[at] == PROSE)
        return _Known(page, judgement, solid, next(prose, next(iter(solid), len(page.lines))))

    def bulk(self) -> int:
        """Index of the first line of the stretch with most of the story's words; its start where it has none."""
        most, size, begun, last, found = 0, 0, self.start, -_APART, self.start
        for at in self.solid:
            if at - last > _APART:
                begun, size = at, 0
            size, last = size + len(self.page.lines[at].words), at
            if size > most:
                most, found = size, begun
        return found


def candidates_of(page: Page, judgement: Judgement) -> Candidates:
    """The lines that are as long as headlines are, above the story and above the first marked heading.

    What is taken for the story's first lines may be the headline, and what is taken for the story a teaser or a notice
    above it: so lines at its beginning, and right above the bulk of it, are among them.
    """
    known = _Known.of(page, judgement)
    first, bulk = known.start, known.bulk()
    heading = next((line.index for line in page.lines[:first] if line.node.shape is _HEADING), None)
    above = page.lines[max(0, first - _REACH) : first if heading is None else heading]
    indexes = [line.index for line in above if _may_head(line, judgement)]
    if heading is None and first:
        at_start = [line for line in page.lines[first : first + _INTO] if _may_head(line, judgement)]
        indexes += [line.index for line in at_start if not line.text.endswith(".")]
    if heading is None:
        below = page.lines[max(first, *[at + 1 for at in indexes[-1:]], bulk - _ABOVE_BULK) : bulk]
        indexes += [line.index for line in below if judgement.story[line.index] < _SURE and _may_head(line, judgement)]
    return Candidates(indexes, _columns(known, indexes, bulk))


def _may_head(line: Line, judgement: Judgement) -> bool:
    """Whether a line is as long as headlines are, and not the story's first sentence."""
    few = _FEWEST_SIGNS if line.words and max(map(len, line.words)) == 1 else _FEWEST_WORDS
    if not (line.is_prose_shape and few <= len(line.words) <= MOST_WORDS):
        return False
    return not (line.text.endswith(".") and judgement.story[line.index] > 0.5)


def _columns(known: _Known, indexes: Sequence[int], bulk: int) -> Columns:
    """The features of the candidates; `bulk` is where most of the story begins."""
    page, judgement = known.page, known.judgement
    lines = [page.lines[at] for at in indexes]
    longest = max((len(line.words) for line in lines), default=1)
    wanted = {line.lowered for line in lines}
    copies = Counter([line.lowered for line in page.lines if line.lowered in wanted])
    said = "\n".join([line.lowered for line in lines])
    own = judgement.evidence.own
    columns: Columns = {
        name: [own[name][at] for at in indexes]
        for name in ("chars", "words", "last", "caps", "letters", "digits", "word_mean", "word_known")
    }
    return (
        columns
        | _likeness(known, lines)
        | _wording(known, lines)
        | _place(known, indexes, bulk)
        | {
            "doubled": [1 if _is_doubled(page, at) else 0 for at in indexes],
            "copies": [min(4, copies[line.lowered]) for line in lines],
            "to_longest": [len(line.words) / longest for line in lines],
            # Whether another candidate holds this one.
            "echoed": [1 if said.find(line.lowered, said.find(line.lowered) + 1) >= 0 else 0 for line in lines],
            "marks": [sum([2**power for power, mark in enumerate(_MARKS) if mark in line.text]) for line in lines],
        }
    )


def _place(known: _Known, indexes: Sequence[int], bulk: int) -> Columns:
    """Where the candidates stand, and what stands around them."""
    lines, start, story = known.page.lines, known.start, [*known.judgement.story, 0.0]
    certain = known.judgement.evidence.known
    front = [at for at, what in enumerate(certain) if what == FRONT]
    end = max(start, indexes[-1] + 1 if indexes else 0)
    sizes = [*[min(_LONGEST, len(line.words)) for line in lines[: end + 1]], 0]
    gaps = [*[min(3, line.node.gap) for line in lines[: end + 1]], 3]
    upto = [0, *accumulate([size >= _SOLID for size in sizes])]  # lines as long as sentences
    return {
        "gap": [gaps[at] for at in indexes],
        "gap_below": [gaps[at + 1] for at in indexes],
        "certain": [certain[at] for at in indexes],
        "at": [min(_REACH, at) for at in indexes],
        "before": [start - at for at in indexes],
        "before_bulk": [max(-_REACH, min(_FAR_BELOW, bulk - at)) for at in indexes],
        "story": [story[at] for at in indexes],
        "story_below": [story[at + 1] for at in indexes],
        "story_near": [max(story[at + 1 : at + 4]) for at in indexes],
        "start": [min(_FARTHEST, start)] * len(indexes),
        "nth": list(range(len(indexes))),
        "long_between": [max(0, upto[start] - upto[at + 1]) for at in indexes],  # on the way to the story
        "words_above": [sizes[at - 1] if at else 0 for at in indexes],
        "words_below": [sizes[at + 1] for at in indexes],
        "front_after": [_lines_to_next(front, at) for at in indexes],
        "front_before": [_lines_since_last(front, at) for at in indexes],
    }


def _wording(known: _Known, lines: Sequence[Line]) -> Columns:
    """How much of each line's wording the story's opening has: words in any form, alone or in others, and pairs."""
    told: list[str] = []
    size = 0
    for at in known.solid:
        told.append(known.page.lines[at].lowered)
        size += len(told[-1])
        if size > _OPENING:
            break
    opening = "\n".join(told)[:_OPENING]
    lede = opening[: _OPENING // 2]
    return {
        "begun": [
            sum([word[:_STEM] in opening for word in line.words if len(word) >= _STEM]) / len(line.words)
            for line in lines
        ],
        "pairs": [
            sum([f"{one} {other}" in lede for one, other in pairwise(line.words)]) / len(line.words) for line in lines
        ],
    }


def _likeness(known: _Known, lines: Sequence[Line]) -> Columns:
    """How much of what each line says the story says again."""
    telling = [line.telling for line in lines]
    wanted, story = frozenset().union(*telling), [known.page.lines[at] for at in known.solid]
    told, lede = told_of(wanted, story), told_of(wanted, story[:_LEDE])
    in_story = [len(words & told) / (len(words) + 1) for words in telling]
    in_lede = [len(words & lede) / (len(words) + 1) for words in telling]
    likeness = [
        (story + lede_share / 2) * min(6, len(words))
        for story, lede_share, words in zip(in_story, in_lede, telling, strict=True)
    ]
    better = sorted(likeness, reverse=True)
    return {"in_story": in_story, "in_lede": in_lede, "rank": [min(20, better.index(value)) for value in likeness]}


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
