"""What the model's first verdicts say about each other: the features of its second look.

The first look judges each line by itself. The second sees what the first thought of the lines around: a line among
lines that are all half believed to be the story is the story, and a sentence alone in a row of teasers is not. So the
sequence is decided as a whole, at the price of a second set of trees.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import add

from reader.analysis.evidence.columns import Column, Columns, carried, densest, ramp, shifted
from reader.analysis.evidence.zones import stretches

_LEANINGS = (("", 0.0), ("_wide", 1.0), ("_narrow", -1.0))
"""The stretch that is most likely the story, as it is and with every line believed more or less."""
_SURE = 1.4
"""Logarithm of the odds (four to one) from which a line is held for the story."""
_EDGE = -7.0


def second_columns(scores: Column, probabilities: Column, known: Sequence[int]) -> Columns:
    """From the first look's scores (logarithms of odds) and the probabilities they stand for."""
    size = len(scores)
    columns: Columns = {"score": scores}
    for step in (-1, 1):
        columns[f"score{step:+d}"] = shifted(scores, step)
    total = sum(probabilities) or 1.0
    columns["story_so_far"] = [before / total for before in carried(probabilities, add)]
    columns["story_share"] = [total / size] * size
    for name, leaning in _LEANINGS:
        start, end = densest([score + leaning for score in scores])
        columns[f"from_start{name}"] = ramp(size, start)
        columns[f"from_end{name}"] = ramp(size, end)
    return columns | _stretch_columns(scores, known) | _doubt_columns(scores)


def _stretch_columns(scores: Column, known: Sequence[int]) -> Columns:
    """What the first look thought of the whole stretch of undecided lines, and of the lines at its ends."""
    size = len(scores)
    names = ("mean", "most", "least", "left", "right")
    columns: dict[str, list[float]] = {f"scores_{name}": [0.0] * size for name in names}
    for start, end in stretches(known):
        here = scores[start:end]
        length = end - start
        values = (
            sum(here) / length,
            max(here),
            min(here),
            scores[start - 1] if start else _EDGE,
            scores[end] if end < size else _EDGE,
        )
        for name, value in zip(names, values, strict=True):
            columns[f"scores_{name}"][start:end] = [value] * length
    return dict(columns)


def _doubt_columns(scores: Column) -> Columns:
    """How much doubt lies between a line and the nearest that is surely the story's."""
    return {"doubt_before": _doubt(scores), "doubt_after": _doubt(reversed(scores))[::-1]}


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
