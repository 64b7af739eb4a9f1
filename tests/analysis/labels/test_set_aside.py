"""What is set aside because nothing else is known of it, and what its place makes of it."""

from __future__ import annotations

import pytest

from reader.analysis.segment import segment
from reader.article.document import Document, Node, Shape
from reader.article.model import Kind
from tests.analysis.labels.told import STORY, kinds_of
from tests.analysis.pages import page_of


@pytest.mark.parametrize(("below", "kind"), [("00:00 / 02:14", Kind.OTHER), ("Shipping", Kind.NAVIGATION)])
def test_the_word_video_is_a_players_above_its_clock_and_a_menus_elsewhere(below: str, kind: Kind) -> None:
    menu = "\nFish market\nSport\nVideo\n{}\nWeather\nCrosswords\nCulture\nTravel\nJobs\nCars\n"
    assert kinds_of("Video", tail=menu.format(below)) == [kind]


def test_a_picture_is_set_aside_whatever_its_text() -> None:
    nodes = (
        Node("The board met on Monday in the old customs house, behind closed doors.", Shape.PARAGRAPH),
        Node("The old customs house on Monday.", Shape.IMAGE, gap=1),
        Node("Nobody was let in, and nothing was said to those who had waited outside.", Shape.PARAGRAPH, gap=1),
    )
    assert [block.kind for block in segment(Document("p", "markdown", "", nodes))] == [
        Kind.BODY,
        Kind.CAPTION,
        Kind.BODY,
    ]


def test_months_that_follow_their_year_are_a_row_too() -> None:
    months = "2012 / Mar\n2012 / Feb\n2012 / Jan"
    assert kinds_of(months, tail=f"\n{months}") == [Kind.NAVIGATION] * 3


def test_a_row_of_months_below_the_story_is_navigation_and_a_month_alone_is_not() -> None:
    months = "Oktober 2020\nSeptember 2020\nAugust 2020"
    assert kinds_of(months, tail=f"\n{months}") == [Kind.NAVIGATION] * 3
    document, _ = page_of(STORY.format(insert="\nSeptember 2020\n", tail=""))
    assert "one of a row of months" not in {block.reason for block in segment(document)}


def test_the_time_of_day_far_from_any_story_is_a_date() -> None:
    menus = "Weather\nSport\n" * 20 + "09:59 p. m.\n" + "Home\nLogin\n" * 5
    document, _ = page_of(STORY.format(insert="", tail=f"\nBoard meets again\nFees go up\n{menus}"))
    assert [block.kind for block in segment(document) if block.text == "09:59 p. m."] == [Kind.DATE]


def test_a_number_alone_counts_something_and_in_a_row_of_numbers_leads_to_a_page() -> None:
    menus = "Weather\nSport\n" * 20
    tail = f"\nBoard meets again\n{menus}2.925\n{menus}1\n2\n3\n{menus}Home\nLogin\n"
    found = kinds_of("2.925\n1\n2\n3", tail=tail)
    assert found == [Kind.OTHER, Kind.NAVIGATION, Kind.NAVIGATION, Kind.NAVIGATION]
