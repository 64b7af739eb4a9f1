"""What stands above the story: headline, kicker, standfirst.

A headline says in a few words what the first paragraphs say in many, so of the lines above the story it is the one
whose words come back below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.analysis.page import Line, Page
from reader.article.document import Shape

_FEWEST_WORDS, _MOST_WORDS = 2, 28
_TELLING = 4
"""Letters: shorter words are mostly function words and come back everywhere."""
_ENOUGH = 0.34
"""The share of a headline's telling words that come back in the story."""


def find_headline(page: Page, taken: Sequence[bool]) -> int | None:
    """Index of the line that heads the story; None for a text without one. `taken` lines have a kind already."""
    titles = [line.index for line in page.lines if line.node.shape is Shape.HEADING and line.node.level == 1]
    if titles:
        return titles[0]
    if not page.prose:
        return None
    story = Counter(word for index in page.prose for word in set(page.lines[index].words))
    candidates = [line for line in page.lines[: page.prose[0]] if not taken[line.index] and _may_head(line)]
    scored = [(_likeness(line, story), line.index) for line in candidates]
    best = max(scored, default=(0.0, 0))
    return best[1] if best[0] >= _ENOUGH else None


def _may_head(line: Line) -> bool:
    return line.is_prose_shape and _FEWEST_WORDS <= len(line.words) <= _MOST_WORDS and line.text[-1] not in ".:;,"


def _likeness(line: Line, story: Counter[str]) -> float:
    """The share of the line's telling words that the story uses."""
    telling = {word for word in line.words if len(word) >= _TELLING}
    return sum(word in story for word in telling) / (len(telling) + 1)
