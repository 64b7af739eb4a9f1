"""What was undone, in words."""

from __future__ import annotations

import pytest

from reader.article.model import Span
from reader.library.marks.clippings import Clipping, Cut
from reader.library.marks.state import Change, Field
from reader.ui.undone import quoted, undone, undone_in_each

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


@pytest.mark.parametrize(
    ("tags", "said"),
    [
        ([(["a", "b"], ["a"]), (["b"], [])], "no tag b any more"),
        ([([], ["a", "b"]), (["c"], ["a", "b", "c"])], "tagged a, b again"),
        ([(["a"], ["b"]), (["a", "c"], ["b", "c"])], "no tag a any more, tagged b again"),
        ([(["a"], []), ([], ["a"])], "tags as they were"),
        ([(["a", "b"], ["b"])], "tags: b"),
    ],
)
def test_of_several_articles_only_what_is_true_of_each_is_said(
    tags: list[tuple[list[str], list[str]]], said: str
) -> None:
    assert undone_in_each([Change(str(at), Field.TAGS, *each) for at, each in enumerate(tags)]) == said


def test_long_words_are_cut() -> None:
    assert len(quoted("bridge " * 30)) == 40 + len("“”")
