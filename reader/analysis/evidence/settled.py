"""Lines whose place alone decides: prose amid prose, and short lines far from any prose.

The model isn't asked about them; on a long page they are half of all lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from reader.analysis.evidence.columns import Column, Columns
from reader.analysis.evidence.page import Line
from reader.analysis.evidence.zones import INSET, PLAIN, PROSE, TAIL

CERTAIN = 4.0
"""The score (logarithm of odds) of a line that a rule or its place has decided; negative if it isn't the story's."""
_LONG_PAGE = 300
"""A page of so many lines is long."""
_PROSE_SHARE = 0.4
"""The least share of a page's lines that are prose, for prose between prose to be settled."""
_AWAY, _OUT_OF_REACH = 20, 30
"""A line is distant if there is no prose so many lines up and down: the first where certain boilerplate is among these,
the second on a long page.
"""
_FEW_WORDS = 6
"""Only a line of fewer words may be distant."""
_SEEN, _MUCH_PROSE = 3, 10
"""The fewest lines of prose on a page with distant lines; and on one where lines with figures may be distant too, for
results fill whole pages with little prose.
"""
_CELLS = re.compile(r"[\d\t]")


def settled_scores(lines: Sequence[Line], own: Columns, known: Sequence[int]) -> list[float]:
    """For each line the score that its place gives it; 0 where that decides nothing. `own` is that of `Evidence`.

    On labelled pages 985 of 1,000 such lines of prose are the story's; and of the story's lines 6 in 1,000 are distant,
    on pages that are one long list.
    """
    prose = [at for at, what in enumerate(known) if what == PROSE]
    is_long = len(known) >= _LONG_PAGE and len(prose) >= _MUCH_PROSE
    scores = _amid_prose(known) if len(prose) >= _PROSE_SHARE * len(known) and not is_long else [0.0] * len(known)
    if len(prose) >= _SEEN:
        for at in _distant(lines, own["words"], known, prose):
            scores[at] = -CERTAIN
    return scores


def _distant(lines: Sequence[Line], words: Column, known: Sequence[int], prose: Sequence[int]) -> Iterator[int]:
    """Indexes of short lines far from prose: with certain boilerplate around them, or farther still on a long page.

    On labelled pages 2 of 10,000 short lines of the first sort are the story's; of the second, 2 in 1,000 where there
    is little prose.
    """
    size, has_much = len(known), len(prose) >= _MUCH_PROSE
    reach = _OUT_OF_REACH if size >= _LONG_PAGE else size
    tails: list[int] | None = None
    for before, after in pairwise([-size, *prose, 2 * size]):
        start, end = max(0, before + _AWAY + 1), min(size, after - _AWAY)
        if start >= end:
            continue
        tails = tails or [0, *accumulate([what == TAIL for what in known])]
        for at in range(start, end):
            if known[at] != PLAIN or words[at] >= _FEW_WORDS:
                continue
            if tails[min(size, at + _AWAY + 1)] > tails[max(0, at - _AWAY)] or (
                before + reach < at < after - reach and (has_much or _CELLS.search(lines[at].text) is None)
            ):
                yield at


def _amid_prose(known: Sequence[int]) -> list[float]:
    """The scores of all lines, where prose is settled that stands between prose; or above two lines of prose, in the
    middle of a page or below a byline. What stands in the middle of stories, such as captions, is passed over.
    """
    places = [at for at, what in enumerate(known) if what != INSET]
    line = [PLAIN, *[known[at] for at in places], PLAIN, PLAIN]
    scores, begun = [0.0] * len(known), False
    for at, before, what, after, later in zip(places, line, line[1:], line[2:], line[3:], strict=False):
        if what == after == PROSE and (before == PROSE or (later == PROSE and (begun or before != PLAIN))):
            scores[at] = CERTAIN
        begun = begun or what == PROSE
    return scores
