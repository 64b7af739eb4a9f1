"""Tables in plain text."""

from __future__ import annotations

from reader.analysis.segment import segment
from reader.article.model import Kind
from tests.analysis.pages import page_of

STORY = """\
Port Esk stay up after a draw that nobody enjoyed

Port Esk kept their place in the division on Saturday with a draw that nobody in the ground enjoyed, least of all the
coach, who watched the last minutes from the tunnel.

The point leaves Port Esk one place above the drop, and the coach said that he would take it and say no more about it.

{rows}
"""


def seen_together(rows: str) -> list[bool]:
    """For each row, whether it was called a table for the sake of the rows around it."""
    document, _ = page_of(STORY.format(rows=rows))
    return [
        block.kind is Kind.TABLE and block.reason == "as many cells as the lines around"
        for block in segment(document)[4:]
    ]


def test_rows_of_as_many_cells_below_the_story_are_a_table_with_its_head() -> None:
    assert seen_together("Pos\tTeam\tPts\n13\tArdle Rovers\t23\n14\tPort Esk\t22\n15\tSt Anne\t21") == [True] * 4


def test_a_menu_laid_out_with_tabs_is_none_for_it_has_no_figures() -> None:
    assert not any(seen_together("Home\tNews\tSport\nFood\tBooks\tFilm\nHelp\tJobs\tAbout"))


def test_a_calendar_is_none_for_it_has_no_words() -> None:
    assert not any(seen_together("1\t2\t3\t4\t5\n6\t7\t8\t9\t10\n11\t12\t13\t14\t15"))
