"""What kinds of blocks are called."""

from __future__ import annotations

from reader.article.model import Kind
from reader.ui.typeset.labels import tally


def test_a_tally_counts_in_the_order_of_kinds() -> None:
    kinds = [Kind.RELATED, Kind.CAPTION, *[Kind.CREDIT] * 1204, Kind.CAPTION]
    assert tally(kinds) == "2 captions · 1,204 credits · 1 related"
