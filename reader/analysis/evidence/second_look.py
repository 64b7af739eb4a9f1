"""What the model's first verdicts say about each other: the features of its second look.

The first look judges each line by itself. The second sees what the first thought of the lines around: a line among
lines that are all half believed to be the story is the story, and a sentence alone in a row of teasers is not. So the
sequence is decided as a whole, at the price of a second set of trees.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from reader.analysis.evidence.columns import NOWHERE, Column, Columns, densest, distances
from reader.analysis.evidence.zones import stretches_of

_LEANINGS = (("", 0.0), ("_wide", 1.0), ("_narrow", -1.0))
"""The stretch that is most likely the story, as it is and with every line believed more or less."""
WHOLE_OF_SECOND = frozenset(f"from_{end}{name}" for end in ("start", "end") for name, _ in _LEANINGS)
"""The features that are whole numbers."""
_SURE = 1.4
"""Logarithm of the odds (four to one) from which a line is held for the story."""
_EDGE = -7.0


def second_columns(
    scores: Column, probabilities: Column, known: Sequence[int], asked: Sequence[int]
) -> dict[str, Column]:
    """For the lines asked about, from the first look's scores (logarithms of odds) of all lines and the probabilities
    they stand for.
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
    """What the first look thought of the whole stretch of undecided lines, and of the lines at its ends."""
    size, rows = len(scores), list[tuple[float, ...]]()
    for start, end, lines in stretches_of(known, asked):
        here = scores[start:end]
        left, right = scores[start - 1] if start else _EDGE, scores[end] if end < size else _EDGE
        rows += [(sum(here) / (end - start), max(here), min(here), left, right)] * lines
    names = ("mean", "most", "least", "left", "right")
    return {f"scores_{name}": column for name, column in zip(names, zip(*rows, strict=True), strict=True)}


def _doubt_columns(scores: Column, asked: Sequence[int]) -> Columns:
    """How much doubt lies between a line and the nearest that is surely the story's."""
    before, after, last = _doubt(scores), _doubt(reversed(scores)), len(scores) - 1
    return {"doubt_before": [before[at] for at in asked], "doubt_after": [after[last - at] for at in asked]}


def _doubt(scores: Iterable[float]) -> list[float]:
    """For each line how much of it has been gathered since the last line that is surely the story's."""
    found, gathered = [], 0.0
    for score in scores:
        found.append(gathered)
        if score < 0:
            gathered -= score
        elif score > _SURE:
            gathered = 0.0
    return found
