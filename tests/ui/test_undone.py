"""What was undone, in words."""

from __future__ import annotations

import pytest

from reader.article.model import Span
from reader.library.marks.clippings import Clipping, Cut
from reader.library.marks.state import Change, Field
from reader.ui.undone import quoted, undone

CUT = Clipping(Cut.QUOTE, "It is\nan old bridge,", "It is an old bridge, she said.", Span(0, 0, 20), note="ask")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change("a", Field.READ, True, False), "unread again"),
        (Change("a", Field.STARRED, False, True), "starred again"),
        (Change("a", Field.STARRED, True, False), "no star any more"),
        (Change("a", Field.TAGS, ["b"], ["c", "d\x1b"]), "tags: c, d␛"),
        (Change("a", Field.TAGS, ["b"], []), "tags: none"),
        (Change("Boats", Field.SEARCH, "boat", None), "no saved search “Boats” any more"),
        (Change("Boats", Field.SEARCH, None, "boat"), "the search “Boats” is there again"),
        (Change("Boats", Field.SEARCH, "ship", "boat"), "the search “Boats” looks for boat"),
        (Change("a", Field.CLIPPING, CUT, None), "no clipping of “It is an old bridge,” any more"),
        (Change("a", Field.CLIPPING, None, CUT), "“It is an old bridge,” is cut out again"),
        (Change("a", Field.CLIPPING, CUT, CUT), "the note on “It is an old bridge,”: ask"),
    ],
)
def test_what_was_undone_is_said_as_it_is_now(change: Change, said: str) -> None:
    assert undone(change) == said


def test_long_words_are_cut() -> None:
    assert len(quoted("bridge " * 30)) == 40 + len("“”")
