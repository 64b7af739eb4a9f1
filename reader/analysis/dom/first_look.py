"""Which nodes of a page are worth a close look: most of those that might be the story's are seen at once not to be.

A small forest is asked about what the survey of the page knows anyway. A node that it gives next to no chance is set
aside unheard: half of them, and of those that are labelled the story's seven in a thousand by weight, which the model
would not have kept either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.dom.features import Survey, told
from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.rules import Rule
from reader.analysis.forest import Forest

LEAST_CHANCE_SCORE = -3.476
"""The logarithm of the odds of three in a hundred: what is given less is not looked at closely."""


def look_first(survey: Survey, verdicts: Sequence[Rule | None]) -> Survey:
    """The survey with those lines doubtful that a first look leaves so."""
    if not survey.near:
        return survey
    columns = first_columns(survey, verdicts)
    return narrowed(survey, Forest.load("dom_first").scores_of_columns(columns, survey.rows))


def first_columns(survey: Survey, verdicts: Sequence[Rule | None]) -> Columns:
    """The features that the first look takes in, of the lines of a page that it is asked about."""
    return {**survey.columns, "told": [told(verdicts[at]) for at in survey.near]}


def narrowed(survey: Survey, scores: Sequence[float]) -> Survey:
    """The survey with those lines doubtful whose score, one for each of `near`, is high enough."""
    rows = [row for row, score in enumerate(scores) if score >= LEAST_CHANCE_SCORE]
    return replace(survey, doubtful=[survey.near[row] for row in rows], rows=rows)
