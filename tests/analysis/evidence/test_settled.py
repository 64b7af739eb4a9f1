"""Which lines their place alone decides."""

from __future__ import annotations

from reader.analysis.evidence.page import Line
from reader.analysis.evidence.settled import CERTAIN, settled_scores
from reader.analysis.evidence.zones import FRONT, INSET, PLAIN, PROSE, TAIL
from reader.article.document import Node


def settled(known: list[int], words: int, text: str = "Über uns") -> list[float]:
    """The scores of lines of so many words each."""
    lines = [Line(Node(text), at) for at in range(len(known))]
    return settled_scores(lines, {"words": [words] * len(known)}, known)


def test_short_lines_of_a_long_page_far_from_prose_are_settled() -> None:
    known = [PLAIN] * 200 + [PROSE] * 20 + [PLAIN] * 200
    scores = settled(known, 2)
    assert scores == [-CERTAIN] * 170 + [0.0] * 80 + [-CERTAIN] * 170


def test_short_lines_far_from_prose_and_near_certain_boilerplate_are_settled_on_any_page() -> None:
    known = [PROSE] * 3 + [PLAIN] * 70
    assert not any(settled(known, 2))
    known[70] = TAIL
    assert settled(known, 2) == [0] * 50 + [-CERTAIN] * 20 + [0] + [-CERTAIN] * 2
    assert not any(settled(known, 6))


def test_nothing_is_distant_where_lines_are_long_or_hardly_anything_is_prose() -> None:
    long, bare = [PLAIN] * 400 + [PROSE] * 20, [PLAIN] * 400 + [PROSE]
    assert not any(settled(long, 9))
    assert not any(settled(bare, 2))


def test_prose_amid_prose_is_settled_where_the_page_is_mostly_prose() -> None:
    known = [PLAIN, PROSE, PROSE, PROSE, PROSE, TAIL, PROSE]
    assert settled(known, 20) == [0, 0, CERTAIN, CERTAIN, 0, 0, 0]
    menu = [PLAIN] * 20 + [PROSE] * 4
    assert not any(settled(menu, 20))


def test_prose_above_two_others_is_settled_but_not_what_may_be_a_standfirst() -> None:
    known = [PLAIN, PROSE, PROSE, PROSE, PLAIN, PROSE, PROSE, PROSE, PLAIN]
    assert settled(known, 20) == [0, 0, CERTAIN, 0, 0, CERTAIN, CERTAIN, 0, 0]
    signed = [FRONT, PROSE, PROSE, PROSE]
    assert settled(signed, 20) == [0, CERTAIN, CERTAIN, 0]


def test_a_caption_between_paragraphs_parts_them_from_nothing() -> None:
    known = [FRONT, PROSE, INSET, INSET, PROSE, INSET, PROSE]
    assert settled(known, 20) == [0, CERTAIN, 0, 0, CERTAIN, 0, 0]


def test_on_a_long_page_of_little_prose_only_what_holds_no_figure_and_no_cell_is_distant() -> None:
    known = [PLAIN] * 200 + [PROSE] * 3 + [PLAIN] * 100
    assert settled(known, 2) == [-CERTAIN] * 170 + [0.0] * 63 + [-CERTAIN] * 70
    assert not any(settled(known, 2, "Round 2"))
    assert not any(settled(known, 2, "Norden\tSüden"))
    assert not any(settled(known[:299], 2))
    known[290] = TAIL
    assert settled(known, 2, "Round 2") == [0.0] * 270 + [-CERTAIN] * 20 + [0.0] + [-CERTAIN] * 12
