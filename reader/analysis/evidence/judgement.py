"""Which lines are the story: for each the probability, by two forests.

The first looks at each line in its surroundings; the second also at what the first thought of the lines around.
`models/segment.md` says what they were fitted on and how good they are.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.features import WHOLE, Evidence, evidence_of
from reader.analysis.evidence.page import Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.second_look import WHOLE_OF_SECOND, second_columns
from reader.analysis.evidence.settled import CERTAIN
from reader.analysis.evidence.wording import Wording
from reader.analysis.forest import Forest
from reader.article.model import Role

_BODY = Role.BODY
_PLAIN = 1.5
"""Where each line's score (logarithm of odds) is so far from 0 after the first look, a second is not taken."""
_SURE = 3.0
"""A line whose score is so far from 0 keeps that of the first look."""
_TEMPER = 0.85
"""Scores are multiplied by this: out of fold, the trees are so much too sure."""
_LARGEST = 30.0
"""Scores beyond are as good as certain, and would overflow."""


class Judgement(NamedTuple):
    """What the model says of a page, and by which evidence."""

    story: Sequence[float]
    """For each line the probability that it is the story's."""
    evidence: Evidence


class Models(NamedTuple):
    """What the two looks are made with."""

    wording: Wording
    first: Forest
    second: Forest

    @staticmethod
    @cache
    def load() -> Models:
        """Those that come with the package."""
        return Models(
            Wording.load(),
            Forest.load("first_look").with_whole(WHOLE),
            Forest.load("second_look").with_whole(WHOLE | WHOLE_OF_SECOND),
        )


def judge(page: Page, verdicts: Sequence[Rule | None], models: Models | None = None) -> Judgement:
    """Judges a page with one line at least. `models` are those of the package where none are given."""
    models = models or Models.load()
    evidence = evidence_of(page, verdicts, models.wording)
    scores = certain_scores(verdicts, evidence.settled)
    asked, packed = evidence.asked, dict[str, bytes]()
    if asked:
        _look(models.first, evidence.columns, range(len(asked)), asked, scores, packed)
        if min([abs(scores[at]) for at in asked]) < _PLAIN:
            second = second_columns(scores, _probabilities(scores), evidence.known, asked)
            in_doubt = [row for row, at in enumerate(asked) if abs(scores[at]) < _SURE]
            _look(models.second, evidence.columns | second, in_doubt, asked, scores, packed)
    return Judgement(_probabilities([_TEMPER * score for score in scores]), evidence)


def certain_scores(verdicts: Sequence[Rule | None], settled: Sequence[float]) -> list[float]:
    """For each line the score that a rule or its place gives it; 0 where neither decides."""
    return [
        score if verdict is None else CERTAIN if verdict.kind.role is _BODY else -CERTAIN
        for verdict, score in zip(verdicts, settled, strict=True)
    ]


def _look(
    forest: Forest,
    columns: Columns,
    rows: Sequence[int],
    asked: Sequence[int],
    scores: list[float],
    packed: dict[str, bytes],
) -> None:
    """Asks a forest about some rows of the columns, and puts their scores where their lines are in `scores`; `packed`
    as in `Forest.scores_of_columns`.
    """
    for row, score in zip(rows, forest.scores_of_columns(columns, rows, packed), strict=True):
        scores[asked[row]] = score


def _probabilities(scores: Iterable[float]) -> list[float]:
    exp = math.exp
    return [1 / (1 + exp(-score)) if -_LARGEST < score < _LARGEST else probability(score) for score in scores]


def probability(score: float) -> float:
    """The probability that a score, a logarithm of odds, stands for."""
    return 1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, score))))
