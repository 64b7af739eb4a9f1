"""What is set aside for what it repeats or for the heading it stands under."""

from __future__ import annotations

import pytest

from reader.analysis.segment import segment
from reader.article.document import Document, Node, Shape
from reader.article.model import Kind
from tests.analysis.pages import page_of

STORY = """
Harbour board to raise fees on coal ships in spring

By Ada Brink

The harbour board will raise its fees on coal ships in spring, its chair Mona Reyes said on Monday.

"We have waited long enough for the ministry to act," she said. "Nobody is going to do it for us."
{insert}
It is the third time in as many years that the board has raised the fees, and the ships have stayed.

The ministry did not answer a letter that the board had sent in March, and another that it sent in June.
{tail}"""


def kinds_of(text: str, insert: str = "", tail: str = "") -> list[Kind]:
    """The kinds of the lines of `text`, put into the story or below it."""
    document, _ = page_of(STORY.format(insert=insert, tail=tail))
    wanted = [line for line in text.split("\n") if line.strip()]
    return [block.kind for block in segment(document) if block.text in wanted]


def test_a_sentence_of_the_story_set_apart_again_is_a_pull_quote() -> None:
    pulled = "“We have waited long enough for the ministry to act”"
    assert kinds_of(pulled, insert=f"\n{pulled}\n") == [Kind.PULL_QUOTE]


def test_a_label_that_the_story_has_too_is_no_pull_quote() -> None:
    label = "its fees on coal ships in spring"
    assert kinds_of(label, insert=f"\n{label}\n") != [Kind.PULL_QUOTE]


@pytest.mark.parametrize(("below", "kind"), [("00:00 / 02:14", Kind.OTHER), ("Shipping", Kind.NAVIGATION)])
def test_the_word_video_is_a_players_above_its_clock_and_a_menus_elsewhere(below: str, kind: Kind) -> None:
    menu = "\nFish market\nSport\nVideo\n{}\nWeather\nCrosswords\nCulture\nTravel\nJobs\nCars\n"
    assert kinds_of("Video", tail=menu.format(below)) == [kind]


def test_a_pull_quote_below_its_paragraph_says_what_it_repeats() -> None:
    document, _ = page_of(STORY.format(insert="\nWe have waited long enough for the ministry to act\n", tail=""))
    pulled = next(block for block in segment(document) if block.kind is Kind.PULL_QUOTE)
    assert pulled.duplicate_of == 3


def test_a_sentence_said_twice_running_is_a_caption() -> None:
    caption = "Coal ships wait in the roads off Port Esk at dawn."
    assert kinds_of(caption, insert=f"\n{caption}\n{caption}\n") == [Kind.CAPTION, Kind.CAPTION]


def test_lines_below_the_story_that_start_with_its_author_are_the_bio() -> None:
    bio = "Ada Brink has lived in Port Esk for nine years and keeps bees."
    assert kinds_of(bio, tail=f"\n{bio}") == [Kind.BIO]


def test_links_below_a_heading_of_links_are_links() -> None:
    links = "Ferry to run again by summer\nWhat the budget means for renters"
    assert kinds_of(links, tail=f"\nRelated Stories\n\n{links}") == [Kind.RELATED, Kind.RELATED]


def test_the_heading_of_the_comments_opens_the_comments() -> None:
    comments = "Hilde M.\nI said so all along, they never listen to anybody in this town"
    assert kinds_of(comments, tail=f"\n2 Comments\n\n{comments}") == [Kind.COMMENT, Kind.COMMENT]


def test_the_button_for_comments_above_a_story_opens_none() -> None:
    document, _ = page_of("Post a Comment\n\nBlue gull on a white post\n" + STORY.format(insert="", tail=""))
    assert segment(document)[1].kind is not Kind.COMMENT


def test_a_single_word_below_a_heading_of_links_is_no_story() -> None:
    links = "Ferry to run again by summer\nHarbour\nWhat the budget means for renters"
    found = kinds_of(links, tail=f"\nRelated Stories\n\n{links}")
    assert found[0] is found[2] is Kind.RELATED


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


def test_what_stands_below_the_authors_name_below_the_story_is_the_bio() -> None:
    bio = "Lives above the fish market with two dogs, a boat and too many books"
    assert kinds_of(bio, tail=f"\nBy Ada Brink\n{bio}") == [Kind.BIO]
