"""Which nodes of a page are worth a close look: of most it is seen at once that they are the story's or not.

A small forest is asked about what the survey of the page knows anyway. A node that it gives next to no chance is set
aside unheard: half of them, and of those that are labelled the story's seven in a thousand by weight, which the model
would not have kept either. Prose that it gives a good chance is the story's: the model would say so of 9,997 in 10,000.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.dom.features import Survey, told
from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.rules import Rule
from reader.analysis.forest import Forest

LEAST_CHANCE_SCORE = -2.944
"""The logarithm of the odds of five in a hundred: what is given less is not looked at closely."""
SURE_SCORE = 2.197
"""That of nine in ten: prose that is given more is the story's."""


def look_first(survey: Survey, verdicts: Sequence[Rule | None]) -> Survey:
    """The survey with those lines doubtful that a first look leaves so."""
    if not survey.near:
        return survey
    columns = first_columns(survey, verdicts)
    return narrowed(survey, Forest.load("dom_first").scores_of_columns(columns, survey.rows))


def first_columns(survey: Survey, verdicts: Sequence[Rule | None]) -> Columns:
    """The features that the first look takes in, of the lines of a page that it is asked about."""
    return {**survey.columns, "told": [told(verdicts[at]) for at in survey.near]}


def narrowed(survey: Survey, scores: Sequence[float], sure_from: float = SURE_SCORE) -> Survey:
    """The survey with those lines doubtful, or sure, whose score, one for each of `near`, is high enough."""
    near, prose = survey.near, survey.prose
    found = [(row, score) for row, score in enumerate(scores) if score >= LEAST_CHANCE_SCORE]
    sure = {near[row]: score for row, score in found if score >= sure_from and prose[near[row]]}
    rows = [row for row, _ in found if near[row] not in sure]
    return replace(survey, doubtful=[near[row] for row in rows], rows=rows, sure=sure)
