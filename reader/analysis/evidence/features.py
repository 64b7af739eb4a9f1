"""What the model sees of a line: its form, its words, its neighbours, its place on the page.

Every feature is a number that can be had of any page of any publisher. Nothing says how long the page is or how much
prose it holds in all: such numbers would tell the pages apart on which the model is fitted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.analysis.evidence.columns import NOWHERE, Columns, picker
from reader.analysis.evidence.form import length_columns, look_columns
from reader.analysis.evidence.page import PROSE_WORDS, Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.series import series_scores
from reader.analysis.evidence.settled import settled_scores
from reader.analysis.evidence.surroundings import (
    block_columns,
    place_columns,
    run_columns,
    topic_columns,
)
from reader.analysis.evidence.wording import Wording
from reader.analysis.evidence.zones import (
    PROSE,
    certain_columns,
    known_as,
    part_columns,
    stretch_columns,
    zone_columns,
)

_NEIGHBOURS: Mapping[int, Sequence[tuple[str, str]]] = {
    step: [(name, f"{name}{step:+d}") for name in names]
    for step, names in (
        (-2, ("chars",)),
        (-1, ("digits", "caps", "first", "last", "run", "chars")),
        (1, ("caps", "first", "last", "chars")),
    )
}
"""Which features of the lines so many on, or before, are a line's own: their names there and here."""
_EDGE = 2
"""Lines beyond the first and the last for whose values something stands."""
WHOLE = frozenset(
    (
        *("chars", "words", "ends", "first", "last", "gap", "run", "since_colon", "block", "block_at", "block_prose"),
        *("tight_in", "tight_from", "tight_to", "loose_from", "loose_to", "stretch_length"),
        *("certain_before", "certain_after", "part", "part_from", "part_tails"),
        *("first-1", "first+1", "last-1", "last+1", "run-1", "chars-2", "chars-1", "chars+1"),
    )
)
"""The features that are whole numbers; the others are fractions, also where they are whole."""


class Evidence(NamedTuple):
    """What is seen of a page, and what was known of its lines before the model is asked."""

    own: Columns
    """What each line is like by itself, for every line of the page."""
    known: Sequence[int]
    """For each line one of the constants of `zones`."""
    settled: Sequence[float]
    """The scores of lines that their place decides; nought for the others."""
    asked: Sequence[int]
    """Indexes of the lines that neither a rule nor their place decides."""
    columns: Columns
    """The model's features of those: an entry for each line that is asked about."""

    def row_of(self, index: int) -> int | None:
        """The place in `columns` of a line of the page; None for one that is decided."""
        row = bisect_left(self.asked, index)
        return row if row < len(self.asked) and self.asked[row] == index else None


def evidence_of(page: Page, verdicts: Sequence[Rule | None], wording: Wording) -> Evidence:
    """All features of a page that has at least one line."""
    lines = page.lines
    own = length_columns(lines)
    known = known_as(verdicts, own, PROSE_WORDS)
    settled = settled_scores(lines, own, known)
    for at, score in series_scores(page, known, verdicts).items():
        settled[at] = score
    own |= look_columns(lines, _needless(own, known, settled))
    own |= wording.columns(lines, settled)
    asked = [at for at, (rule, score) in enumerate(zip(verdicts, settled, strict=True)) if rule is None and not score]
    return Evidence(own, known, settled, asked, _columns(page, own, known, asked) if asked else {})


def _needless(own: Columns, known: Sequence[int], settled: Sequence[float]) -> list[bool]:
    """Which lines nobody will look at closely: prose that its place decides, between others of which that is so."""
    sure = [
        score > 0 and what == PROSE and ends > 0 for score, what, ends in zip(settled, known, own["ends"], strict=True)
    ]
    return [a and b and c for a, b, c in zip([True, *sure], sure, [*sure[1:], True], strict=False)]


def _columns(page: Page, own: Columns, known: Sequence[int], asked: Sequence[int]) -> Columns:
    """The features of the lines asked about."""
    prose = [what == PROSE for what in known]
    whole = own | run_columns(own)
    pick = picker(asked)
    columns = {name: pick(column) for name, column in whole.items()}
    for step, names in _NEIGHBOURS.items():
        pick_beside = picker([at + step + _EDGE for at in asked])
        for name, name_beside in names:
            beyond = [int(NOWHERE) if name in WHOLE else NOWHERE] * _EDGE
            columns[name_beside] = pick_beside([*beyond, *whole[name], *beyond])
    columns |= zone_columns(own, known, asked) | part_columns(own, known, asked)
    columns |= place_columns(page, own, prose, asked)
    columns |= block_columns(page, own, prose, asked)
    columns |= topic_columns(page, prose, asked)
    columns |= stretch_columns(own, known, asked)
    return columns | certain_columns(known, asked)
