"""Who stands right behind the words, and so plainly said them."""

from __future__ import annotations

import pytest

from reader.article.model import DOUBTFUL
from tests.analysis.attributed import attributed
from tests.analysis.stories import blocks_of


def certain(text: str, language: str = "en") -> list[str | None]:
    """Who is named for certain, for each string that is speech."""
    quotes = (quote for quote in attributed(blocks_of(text), language) if quote.kind.value != "scare")
    return [quote.speaker.name if quote.speaker and quote.confidence >= DOUBTFUL else None for quote in quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We think the ice is thinner than that,” Lund and her team wrote in the paper.", "Lund and her team"),
        ("“Guilty,” the foreman said.", "the foreman"),
        ("“Yes!” shouted the crowd.", "the crowd"),
        ("“The waiting,” laughs Rosie Lund, 34.", "Rosie Lund"),
        ("The 56-year-old said after the match: “I am glad to be home again.”", "The 56-year-old"),
        ("“It was a long night,” the chair once said of it.", "the chair"),
        ("Chief executive Ida Kern: “Margins improved in every region.”", "Ida Kern"),
        ("Striker Paul Lund, 19, who scored late: “It was a dream.”", "Paul Lund"),
        ("Quarterback QB Tom Harlan said the Bears “have to run the ball”.", "Tom Harlan"),
    ],
)
def test_who_stands_right_behind_the_words_said_them(text: str, speaker: str) -> None:
    assert certain(text) == [speaker]


def test_whose_verb_stands_in_the_next_sentence_did_not_say_what_a_colon_announced() -> None:
    text = "Brandt is famous for her demand to the board in 1987: “Mend this bridge!” Engineers still say it was brave."
    assert certain(text) != ["Engineers"]


@pytest.mark.parametrize("text", ["“Hello Norland,” his second book, sold well.", "He liked “Brandt!” best of all."])
def test_a_title_that_ends_like_speech_is_nobodys(text: str) -> None:
    assert certain(text) in ([], [None])
