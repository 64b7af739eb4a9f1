"""What the model sees of a line: its form, its words, its neighbours, its place on the page.

Every feature is a number that can be had of any page of any publisher. Nothing says how long the page is or how much
prose it holds in all: such numbers would tell the pages apart on which the model is fitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.evidence.columns import Columns, shifted
from reader.analysis.evidence.form import form_columns
from reader.analysis.evidence.page import PROSE_WORDS, Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.series import series_scores
from reader.analysis.evidence.surroundings import place_columns, run_columns, topic_columns
from reader.analysis.evidence.wording import Wording
from reader.analysis.evidence.zones import (
    PROSE,
    certain_columns,
    known_as,
    part_columns,
    settled_scores,
    stretch_columns,
    zone_columns,
)

_NEIGHBOURS = (
    ("digits", (-1,)),
    ("caps", (-1, 1)),
    ("first", (-1, 1)),
    ("last", (-1, 1)),
    ("run", (-1,)),
    ("chars", (-2, -1, 1)),
)
"""Which features of which lines before and after are a line's own."""


class Evidence(NamedTuple):
    """A page's features, and what was known of its lines before."""

    columns: Columns
    known: Sequence[int]
    """For each line one of the constants of `zones`."""
    settled: Sequence[float]
    """The scores of lines that their place decides; nought for the others."""


def evidence_of(page: Page, verdicts: Sequence[Rule | None], wording: Wording) -> Evidence:
    """All features of a page that has at least one line."""
    columns = form_columns(page.lines)
    known = known_as(verdicts, columns, PROSE_WORDS)
    settled = settled_scores(columns, known)
    for at, score in series_scores(page, known, verdicts).items():
        settled[at] = score
    columns |= wording.columns(page.lines, settled)
    prose = [what == PROSE for what in known]
    columns |= place_columns(page, columns, prose)
    columns |= run_columns(page, columns, prose)
    columns |= topic_columns(page, prose)
    columns |= zone_columns(columns, known)
    columns |= stretch_columns(columns, known)
    columns |= certain_columns(known)
    columns |= part_columns(columns, known)
    for name, steps in _NEIGHBOURS:
        for step in steps:
            columns[f"{name}{step:+d}"] = shifted(columns[name], step)
    return Evidence(columns, known, settled)
