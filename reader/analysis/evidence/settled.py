"""Which lines their place alone decides: prose amid prose, and what is short and far from any.

Nobody looks closely at these, which is half of a long page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from reader.analysis.evidence.columns import Column, Columns
from reader.analysis.evidence.page import Line
from reader.analysis.evidence.zones import INSET, PLAIN, PROSE, TAIL

CERTAIN = 4.0
"""The score, in logarithms of odds, of a line that a rule or its place has decided: the model isn't asked about it."""
_LONG_PAGE = 300
"""Lines from which a page is worth being cut down."""
_PROSE_SHARE = 0.4
"""Share of prose in a page's lines from which prose between prose is the story's."""
_AWAY, _OUT_OF_REACH = 20, 30
"""Lines around without prose that make a line distant: where they hold certain boilerplate, and on a long page."""
_FEW_WORDS = 6
"""A line of fewer may be distant."""
_SEEN, _MUCH_PROSE = 3, 10
"""Lines of prose from which anything is distant from it; and from which figures are too: results fill whole pages on
which little else is told.
"""
_CELLS = re.compile(r"[\d\t]")


def settled_scores(lines: Sequence[Line], own: Columns, known: Sequence[int]) -> list[float]:
    """The scores of lines that their place alone decides: of prose amid prose, and of what is far from any.

    On labelled pages 985 of 1,000 such lines of prose are the story's; and of the story's lines 6 in 1,000 are distant,
    on pages that are one long list. Nought for the others, which are to be looked at.
    """
    prose = [at for at, what in enumerate(known) if what == PROSE]
    is_long = len(known) >= _LONG_PAGE and len(prose) >= _MUCH_PROSE
    scores = _amid_prose(known) if len(prose) >= _PROSE_SHARE * len(known) and not is_long else [0.0] * len(known)
    if len(prose) >= _SEEN:
        for at in _distant(lines, own["words"], known, prose):
            scores[at] = -CERTAIN
    return scores


def _distant(lines: Sequence[Line], words: Column, known: Sequence[int], prose: Sequence[int]) -> Iterator[int]:
    """Indexes of short lines without prose around them: with certain boilerplate around, or on long pages, farther
    away.

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
    """The scores of lines of prose between others, or, in the middle of a page or below a byline, above two others.

    What stands in the middle of stories, as captions do, is passed over.
    """
    places = [at for at, what in enumerate(known) if what != INSET]
    line = [PLAIN, *[known[at] for at in places], PLAIN, PLAIN]
    scores, begun = [0.0] * len(known), False
    for at, before, what, after, later in zip(places, line, line[1:], line[2:], line[3:], strict=False):
        if what == after == PROSE and (before == PROSE or (later == PROSE and (begun or before != PLAIN))):
            scores[at] = CERTAIN
        begun = begun or what == PROSE
    return scores
