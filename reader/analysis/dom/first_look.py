"""The first look at an HTML page: a small forest decides on most lines, by features that are cheap.

Lines with next to no chance are set aside: that is half of them, and seven in a thousand (by weight) of those that are
labelled the story's, which the large model would not have kept either. Prose with a good chance is the story's: the
large model would say so of 9,997 in 10,000. Only the others are looked at closely.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.dom.features import Survey, rule_number
from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.rules import Rule
from reader.analysis.forest import Forest

LEAST_CHANCE_SCORE = -2.944
"""A line with a lower score is set aside: the logarithm of the odds of five in a hundred."""
SURE_SCORE = 2.197
"""Prose with a higher score is the story's: the logarithm of the odds of nine in ten."""


def look_first(survey: Survey, verdicts: Sequence[Rule | None]) -> Survey:
    """The survey after a first look: with fewer doubtful lines, and those that are sure."""
    if not survey.near:
        return survey
    columns = first_columns(survey, verdicts)
    return narrowed(survey, Forest.load("dom_first").scores_of_columns(columns, survey.rows))


def first_columns(survey: Survey, verdicts: Sequence[Rule | None]) -> Columns:
    """The features of the first look, of the lines in `near`."""
    return {**survey.columns, "told": [rule_number(verdicts[at]) for at in survey.near]}


def narrowed(survey: Survey, scores: Sequence[float], sure_from: float = SURE_SCORE) -> Survey:
    """The survey with doubtful and sure lines by their scores, of which there is one for each line in `near`."""
    near, prose = survey.near, survey.prose
    found = [(row, score) for row, score in enumerate(scores) if score >= LEAST_CHANCE_SCORE]
    sure = {near[row]: score for row, score in found if score >= sure_from and prose[near[row]]}
    rows = [row for row, _ in found if near[row] not in sure]
    return replace(survey, doubtful=[near[row] for row in rows], rows=rows, sure=sure)
