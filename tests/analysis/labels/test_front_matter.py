"""What stands around the headline."""

from __future__ import annotations

import pytest

from reader.analysis.segment import segment
from reader.article.model import Kind
from tests.analysis.pages import page_of

STORY = """
The harbour board will raise its fees on coal ships in spring, its chair Mona Reyes said on Monday.

"We have waited long enough for the ministry to act," she said. "Nobody is going to do it for us."

It is the third time in as many years that the board has raised the fees, and the ships have stayed.
"""
HEADLINE = "Harbour board to raise fees on coal ships in spring"


def kinds(front: str) -> list[Kind]:
    document, _ = page_of(f"{front}\n{STORY}")
    return [block.kind for block in segment(document)][: -STORY.count("\n\n") - 1]


def test_a_word_above_the_headline_is_the_kicker() -> None:
    assert kinds(f"Shipping\n\n{HEADLINE}\n\nBy Ada Brink") == [Kind.KICKER, Kind.HEADLINE, Kind.BYLINE]


def test_the_last_item_of_a_menu_is_no_kicker() -> None:
    assert Kind.KICKER not in kinds(f"Home\nNews\nWorld\nSport\nShipping\n{HEADLINE}")


def test_a_day_above_the_headline_is_no_kicker() -> None:
    assert kinds(f"November 18, 2019\n\n{HEADLINE}\n\nBy Ada Brink") == [Kind.DATE, Kind.HEADLINE, Kind.BYLINE]


def test_buttons_below_the_headline_are_no_standfirst() -> None:
    buttons = "Share on Facebook Share on Twitter"
    assert kinds(f"{HEADLINE}\n\n{buttons}\n\nBy Ada Brink") == [Kind.HEADLINE, Kind.SHARE, Kind.BYLINE]


def test_the_sentence_between_headline_and_byline_is_the_standfirst() -> None:
    found = kinds(f"{HEADLINE}\n\nA port that lives on coal asks more of it, and nobody goes away.\n\nBy Ada Brink\n")
    assert found == [Kind.HEADLINE, Kind.STANDFIRST, Kind.BYLINE]


def test_a_row_with_the_day_is_no_standfirst_however_long() -> None:
    row = "Esk Courier | 04.05.2019 à 13h36 • Mis à jour le 05.05.2019 | Par Ada Brink (avec Jo Mendel et Luc Petit)"
    assert kinds(f"{HEADLINE}\n\n{row}") == [Kind.HEADLINE, Kind.DATE]
    told = "The harbour board met on 4 May 2019 to hear the captains | and the ministry | and wants more of coal ships"
    assert kinds(f"{HEADLINE}\n\n{told}, and nobody goes away.\n\nBy Ada Brink")[1] is Kind.STANDFIRST


def test_a_name_alone_below_the_headline_is_the_byline() -> None:
    assert kinds(f"{HEADLINE}\n\nAda Brink\n\nMay 3, 2019 at 4:10 pm") == [Kind.HEADLINE, Kind.BYLINE, Kind.DATE]


def test_the_authors_name_on_a_network_is_the_byline_too() -> None:
    assert kinds(f"{HEADLINE}\n\nAda Brink\n\n@adabrink\n\nMay 3, 2019 at 4:10 pm") == [
        Kind.HEADLINE,
        Kind.BYLINE,
        Kind.BYLINE,
        Kind.DATE,
    ]


def test_a_row_of_lines_that_look_like_names_is_no_byline() -> None:
    menu = "Esk Evening\n\nFace The Harbour\n\nBoats Tonight\n\nEsk Originals"
    assert Kind.BYLINE not in kinds(f"{HEADLINE}\n\n{menu}")


def test_a_story_without_a_headline_has_no_front_matter() -> None:
    document, _ = page_of(STORY)
    assert {block.kind for block in segment(document)} == {Kind.BODY}


@pytest.mark.parametrize("farewell", ["Your harbour correspondent,", "Kind regards", "Mit freundlichen Grüßen"])
def test_a_letter_is_signed_below_its_end(farewell: str) -> None:
    document, _ = page_of(f"{HEADLINE}\n\n{STORY}\n\n{farewell}\nAda Brink\n\nUnsubscribe")
    assert [block.kind for block in segment(document)][-3:-1] == [Kind.BODY, Kind.BYLINE]


def test_a_button_below_the_story_signs_nothing() -> None:
    document, _ = page_of(f"{HEADLINE}\n\n{STORY}\n\nHARBOUR NEWS")
    assert segment(document)[-1].kind is not Kind.BYLINE


@pytest.mark.parametrize(
    "told",
    [
        "The first coal ship came in on 3 May 1931.",
        "The coal quay that opened on 3 May 1931 will have to close",
        "Der Kai steht schon seit dem 3. Mai 1931.",
    ],
)
def test_a_sentence_that_tells_of_a_day_is_no_date(told: str) -> None:
    assert Kind.DATE not in kinds(f"{HEADLINE}\n\n{told}\n\nBy Ada Brink")


@pytest.mark.parametrize(
    "line",
    [
        "Article mis à jour le 7 janvier 2020.",
        "Published by Norden Harbour Desk, 7 January 2020 5 min read",
        "⋅ 3 August 2025 · Filed under rather private things of mine",
    ],
)
def test_a_line_that_says_when_it_was_printed_is_no_standfirst_with_a_dot_either(line: str) -> None:
    assert Kind.STANDFIRST not in kinds(f"{HEADLINE}\n\n{line}\n\nBy Ada Brink")
