"""More features for the second look: what the first look thought of the lines around.

The first look judges each line by itself. But a line among lines that are all half believed to be the story is the
story, and a sentence alone in a row of teasers is not. With these features the second look decides on the sequence as a
whole. (This is stacked sequential learning, after Cohen and Carvalho, IJCAI 2005.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from reader.analysis.evidence.columns import NOWHERE, Column, Columns, densest, distances
from reader.analysis.evidence.zones import stretches_of

_LEANINGS = (("", 0.0), ("_wide", 1.0), ("_narrow", -1.0))
"""The most likely stretch of story is looked for three times: with the scores as they are, raised, and lowered."""
WHOLE_OF_SECOND = frozenset(f"from_{end}{name}" for end in ("start", "end") for name, _ in _LEANINGS)
"""The features that are always whole numbers: forests compare these faster."""
_SURE = 1.4
"""A line with a higher score, the logarithm of the odds (here four to one), surely is the story's."""
_EDGE = -7.0
"""Stands for the score of what is before the first line, and after the last."""


def second_columns(
    scores: Column, probabilities: Column, known: Sequence[int], asked: Sequence[int]
) -> dict[str, Column]:
    """The features of the lines in `asked`, from the first look's scores (logarithms of odds) of all lines, and the
    probabilities that these stand for.
    """
    size = len(scores)
    so_far = [0.0, *accumulate(probabilities)]
    total = so_far[-1] or 1.0
    columns: Columns = {
        "score": [scores[at] for at in asked],
        "score-1": [scores[at - 1] if at else NOWHERE for at in asked],
        "score+1": [scores[at + 1] if at + 1 < size else NOWHERE for at in asked],
        "story_so_far": [so_far[at] / total for at in asked],
        "story_share": [total / size] * len(asked),
    }
    for name, leaning in _LEANINGS:
        start, end = densest(scores, leaning)
        columns[f"from_start{name}"] = distances(asked, start)
        columns[f"from_end{name}"] = distances(asked, end)
    return columns | _stretch_columns(scores, known, asked) | _doubt_columns(scores, asked)


def _stretch_columns(scores: Column, known: Sequence[int], asked: Sequence[int]) -> Columns:
    """What the first look thought of the stretch of undecided lines that a line is in, and of the lines at its ends."""
    size, rows = len(scores), list[tuple[float, ...]]()
    for start, end, lines in stretches_of(known, asked):
        here = scores[start:end]
        left, right = scores[start - 1] if start else _EDGE, scores[end] if end < size else _EDGE
        rows += [(sum(here) / (end - start), max(here), min(here), left, right)] * lines
    names = ("mean", "most", "least", "left", "right")
    return {f"scores_{name}": column for name, column in zip(names, zip(*rows, strict=True), strict=True)}


def _doubt_columns(scores: Column, asked: Sequence[int]) -> Columns:
    """How much speaks against the lines between a line and the nearest that is surely the story's, on each side."""
    before, after, last = _doubt(scores), _doubt(reversed(scores)), len(scores) - 1
    return {"doubt_before": [before[at] for at in asked], "doubt_after": [after[last - at] for at in asked]}


def _doubt(scores: Iterable[float]) -> list[float]:
    """For each line how much speaks against the lines since the last that is surely the story's: a sum."""
    found, gathered = [], 0.0
    for score in scores:
        found.append(gathered)
        if score < 0:
            gathered -= score
        elif score > _SURE:
            gathered = 0.0
    return found
