"""Which lines are the story: what the model thinks of each, as a probability.

Two sets of trees: the first looks at each line in its surroundings, the second also at what the first thought of all
the others. `models/README.md` tells on what they were fitted and how good they are.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.columns import Columns
from reader.analysis.features import Evidence, evidence_of
from reader.analysis.forest import Forest, Row
from reader.analysis.page import Page
from reader.analysis.rules import Rule
from reader.analysis.second_look import second_columns
from reader.analysis.wording import Wording

_LARGEST = 30.0
"""Scores beyond are as good as certain, and would overflow."""


@dataclass(frozen=True)
class Judgement:
    """The model's view of a page."""

    story: Sequence[float]
    """For each line the probability that it is the story's."""
    evidence: Evidence


def judge(page: Page, verdicts: Sequence[Rule | None]) -> Judgement:
    """Look at a page twice. It has at least one line."""
    evidence = evidence_of(page, verdicts, Wording.load())
    scores = _look("first_look", evidence.columns)
    second = second_columns(scores, [probability(score) for score in scores], evidence.known)
    scores = _look("second_look", {**evidence.columns, **second})
    return Judgement([probability(score) for score in scores], evidence)


def _look(model: str, columns: Columns) -> list[float]:
    forest = Forest.load(model)
    rows: list[Row] = list(zip(*[columns[name] for name in forest.features], strict=True))
    return forest.scores(rows)


def probability(score: float) -> float:
    """Of the logarithm of the odds."""
    return 1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, score))))
