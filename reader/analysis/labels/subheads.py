"""The subheads of a story of which the format says nothing: short lines, most of them above a paragraph.

Nothing in a line of plain text says that it is a subhead: so do captions, names, and lines of verse look. A small model
weighs how the line is written against the paragraphs around it and the page as a whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set
from functools import cache
from statistics import median_low
from typing import NamedTuple

from reader.analysis.evidence.page import Line, Page
from reader.analysis.forest import Forest
from reader.analysis.labels.body import PARAGRAPH, body_kind, may_name
from reader.article.document import Shape
from reader.article.model import Kind

MOST_WORDS = 20
"""A longer line is no subhead."""
_LINE, _HEADING = Shape.LINE, Kind.HEADING
_SUBHEAD = (_HEADING, "short, and written and placed like a subhead")
_DOUBTFUL = {Kind.BODY, _HEADING}
_FEWEST_OF_PROSE = 13
"""Words of a line that counts as a paragraph."""
_MANY = 60
"""Words of a line; a larger number counts as this one."""
_FARTHEST = 9
"""The most lines in a run that are counted."""
_OF_A_PARAGRAPH = 3
"""A line with less than a third of a usual paragraph's words is short."""
ENOUGH = 0.0
"""The least score of a subhead: as likely as not."""
ENOUGH_IN_PLACE = -0.85
"""The least of a line that stands where a subhead does: a chance of three in ten."""
_LASTS = {"?": 1, "!": 2, ".": 3, "…": 4, ":": 5, ",": 6, ";": 6}
"""Numbers for the marks at a line's end; 0 for none."""
_BRACKETS = "[({"
"""A line in brackets names a source, a picture or a step."""
_QUOTES = "‘“\"'„«¿¡»"
FEATURES = (
    *("words", "chars", "last", "first", "titled", "figures", "commas", "address", "above_words", "above_ends"),
    *("above_story", "below_words", "below_ends", "below_announces", "next_words", "before_words", "run_below"),
    *("paragraph", "short"),
)
"""What a row says of a line, in order: how it is written; the two lines above and below it; how many short lines
without a full stop stand in a row below; the words of a usual paragraph of the page, and the share of its story's lines
that are none.
"""
WHOLE = frozenset(FEATURES) - {"titled", "figures", "short"}
"""Those that are whole numbers."""


class _Story(NamedTuple):
    """A page of which it is known which lines are the story's."""

    lines: Sequence[Line]
    is_story: Sequence[bool]
    paragraph: int
    """Words of a usual paragraph; 0 where there is none."""
    short: float
    """The share of the story's lines that are no paragraphs."""

    @staticmethod
    def of(page: Page, is_story: Sequence[bool]) -> _Story:
        sizes = sorted(len(line.words) for line, told in zip(page.lines, is_story, strict=True) if told)
        first = bisect_right(sizes, _FEWEST_OF_PROSE - 1)
        usual = median_low(sizes[first:]) if first < len(sizes) else 0
        return _Story(page.lines, is_story, usual, first / len(sizes) if sizes else 1.0)

    def is_short(self, at: int) -> bool:
        line = self.lines[at]
        return self.is_story[at] and not line.ends_sentence and _OF_A_PARAGRAPH * len(line.words) <= self.paragraph

    def run_below(self, at: int) -> int:
        """How many short lines stand in a row right below a line."""
        end = at + 1
        while end < min(len(self.lines), at + 1 + _FARTHEST) and self.is_short(end):
            end += 1
        return end - at - 1

    def words(self, at: int) -> int:
        """How long a line is; -1 where there is none."""
        return min(_MANY, len(self.lines[at].words)) if 0 <= at < len(self.lines) else -1


def body_kinds(page: Page, is_story: Sequence[bool], asked: Sequence[int]) -> dict[int, tuple[Kind, str | None]]:
    """By index the kinds of lines of the story, and the reasons; None for a plain paragraph."""
    kinds = {at: body_kind(page, is_story, at) for at in asked}
    doubtful = [at for at, (kind, _) in kinds.items() if kind in _DOUBTFUL and may_head(page.lines[at])]
    if not doubtful:
        return kinds
    scores = _forest().scores(rows_of(page, is_story, doubtful))
    heads = {
        at
        for at, score in zip(doubtful, scores, strict=True)
        if score > (ENOUGH_IN_PLACE if kinds[at][0] is _HEADING else ENOUGH)
    }
    heads -= _questions_among_others(page.lines, doubtful, heads)
    for at in doubtful:
        if at not in heads:
            kinds[at] = PARAGRAPH
        elif kinds[at][0] is not _HEADING:
            kinds[at] = _SUBHEAD
    return kinds


def _questions_among_others(lines: Sequence[Line], doubtful: Sequence[int], heads: Set[int]) -> set[int]:
    """The questions that were taken for subheads where most others weren't: an interviewer's are all the same."""
    questions = {at for at in doubtful if lines[at].last == "?"}
    return questions & heads if 2 * len(questions & heads) <= len(questions) else set()


def may_head(line: Line) -> bool:
    """Whether a line of the story is short enough to be a subhead, of no shape of its own, names something, and is not
    in brackets.
    """
    is_short = line.node.shape is _LINE and 0 < len(line.words) <= MOST_WORDS
    return is_short and line.text[0] not in _BRACKETS and may_name(line.text)


@cache
def _forest() -> Forest:
    return Forest.load("subheads").with_whole(WHOLE)


def rows_of(page: Page, is_story: Sequence[bool], asked: Sequence[int]) -> list[tuple[float, ...]]:
    """For each line in `asked` what `FEATURES` names."""
    story = _Story.of(page, is_story)
    return [(*_written(page.lines[at]), *_placed(story, at), story.paragraph, story.short) for at in asked]


def _written(line: Line) -> tuple[float, ...]:
    text = line.text
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    first = text[0]
    return (
        len(line.words),
        len(text),
        _LASTS.get(line.last, 0),
        1 if first.isupper() else 2 if first.isdigit() else 3 if first in _QUOTES else 0 if first.islower() else 4,
        sum(word[0].isupper() for word in words) / len(words) if words else 0.0,
        sum(map(str.isdigit, text)) / len(text),
        text.count(","),
        "http" in text or "www" in text or "@" in text or "/" in text,
    )


def _placed(story: _Story, at: int) -> tuple[float, ...]:
    above = story.lines[at - 1] if at else None
    below = story.lines[at + 1] if at + 1 < len(story.lines) else None
    return (
        story.words(at - 1),
        above is not None and above.ends_sentence,
        above is not None and story.is_story[at - 1],
        story.words(at + 1),
        below is not None and below.ends_sentence,
        below is not None and below.text.endswith(":"),
        story.words(at + 2),
        story.words(at - 2),
        story.run_below(at),
    )
