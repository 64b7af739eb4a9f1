"""Features: what the model sees of a line, its form, its words, its neighbours, its place on the page.

Every feature is a number that can be had of any page of any publisher. None says how long the page is or how much prose
it holds in all: by such numbers the model would recognise the pages that it is fitted on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import NamedTuple

from reader.analysis.evidence.columns import NOWHERE, Columns, picker
from reader.analysis.evidence.form import length_columns, look_columns
from reader.analysis.evidence.page import Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.series import series_scores
from reader.analysis.evidence.settled import settled_scores
from reader.analysis.evidence.surroundings import block_columns, place_columns, run_columns, topic_columns
from reader.analysis.evidence.wording import Wording
from reader.analysis.evidence.zones import PROSE, certain_columns, known_as, part_columns, stretch_columns, zone_columns

_NEIGHBOURS: Mapping[int, Sequence[tuple[str, str]]] = {
    step: [(name, f"{name}{step:+d}") for name in names]
    for step, names in (
        (-2, ("chars",)),
        (-1, ("digits", "caps", "first", "last", "run", "chars")),
        (1, ("caps", "first", "last", "chars")),
    )
}
"""Features of neighbours that a line has too, by how many lines on (or back, where negative) the neighbour is: the name
that they have there, and the one they have here.
"""
_EDGE = 2
"""Lines before the first and after the last for which `NOWHERE` stands: the farthest neighbour is so far."""
WHOLE = frozenset(
    """
    chars words ends first last gap run since_colon block block_at block_prose tight_in tight_from tight_to loose_from
    loose_to stretch_length certain_before certain_after part part_from part_tails first-1 first+1 last-1 last+1 run-1
    chars-2 chars-1 chars+1
    """.split()
)
"""The features that are always whole numbers: forests compare these faster."""


class Evidence(NamedTuple):
    """What is seen of a page before the model is asked."""

    own: Columns
    """What each line is like by itself; an entry for every line of the page."""
    known: Sequence[int]
    """For each line what rules and form say of it: `PLAIN`, `INSET`, `FRONT`, `TAIL` or `PROSE` (see `zones`)."""
    settled: Sequence[float]
    """For each line the score (logarithm of odds) that its place gives it; 0 where that decides nothing."""
    asked: Sequence[int]
    """Indexes of the lines about which the model is asked: neither a rule nor their place has decided."""
    rows: Mapping[int, int]
    """By index of such a line where it stands in `asked` and `columns`."""
    columns: Columns
    """The model's features; an entry for each line of `asked`."""


def evidence_of(page: Page, verdicts: Sequence[Rule | None], wording: Wording) -> Evidence:
    """The evidence of a page with one line at least; `verdicts` are the rules that have spoken, see `rules`."""
    lines = page.lines
    own = length_columns(lines)
    known = known_as(verdicts, own)
    settled = settled_scores(lines, own, known)
    for at, score in series_scores(page, known, verdicts).items():
        settled[at] = score
    own |= look_columns(lines, _needless(own, known, settled))
    own |= wording.columns(lines, settled)
    asked = [at for at, (rule, score) in enumerate(zip(verdicts, settled, strict=True)) if rule is None and not score]
    rows = dict(zip(asked, count(), strict=False))
    return Evidence(own, known, settled, asked, rows, _columns(page, own, known, asked) if asked else {})


def _needless(own: Columns, known: Sequence[int], settled: Sequence[float]) -> list[bool]:
    """Which lines need no close look: prose that its place decides, between two other lines of that sort."""
    sure = [
        score > 0 and what == PROSE and ends > 0 for score, what, ends in zip(settled, known, own["ends"], strict=True)
    ]
    return [a and b and c for a, b, c in zip([True, *sure], sure, [*sure[1:], True], strict=False)]


def _columns(page: Page, own: Columns, known: Sequence[int], asked: Sequence[int]) -> Columns:
    """The features of the lines in `asked`."""
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
