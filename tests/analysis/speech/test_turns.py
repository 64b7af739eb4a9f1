"""Speech that stands in no quotation marks: interviews, transcripts, dialogue behind dashes."""

from __future__ import annotations

import pytest

from reader.analysis.lexicons import lexicon
from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.story import read_story
from reader.analysis.speech.turns import turns
from reader.article.model import QuoteKind
from tests.analysis.stories import blocks_of

INTRODUCTION = "Britta Aalto, the last keeper of the Norrskär light, talked to us. Paul Reiss of Norbank was there too."


def spoken(*paragraphs: str, language: str = "en", direct: bool = True) -> list[tuple[str, str | None]]:
    """(words, speaker's name) of each quotation."""
    story = read_story(blocks_of(*paragraphs), language)
    quotes = attribute(story, find_quotes(story))
    assert not direct or all(quote.kind is QuoteKind.DIRECT for quote in quotes)
    return [(quote.text, quote.speaker.name if quote.speaker else None) for quote in quotes]


def test_questions_and_answers_are_speech_and_the_answers_are_of_the_one_who_is_interviewed() -> None:
    assert spoken(
        "Britta Aalto, the last keeper of the Norrskär light, talked to us in Vaasa.",
        "Q: What did you do on your first day on the rock?",
        "A: I cleaned. Everybody “cleans” on the first day.",
        "Q: And the silence, was it hard on you?",
        "A: Silence is only loud for the first year.",
    ) == [
        ("What did you do on your first day on the rock?", None),
        ("I cleaned. Everybody “cleans” on the first day.", "Britta Aalto"),
        ("And the silence, was it hard on you?", None),
        ("Silence is only loud for the first year.", "Britta Aalto"),
    ]


@pytest.mark.parametrize("labels", [("Aalto", "Reiss"), ("AALTO", "REISS")])
def test_a_name_before_a_turn_is_its_speaker(labels: tuple[str, str]) -> None:
    keeper, banker = labels
    assert spoken(
        INTRODUCTION,
        f"{keeper}: We have plenty of time for all of it.",
        f"{banker}: I do not think that we have any time left.",
        f"{keeper}: Then let us start now, today, in this room.",
    ) == [
        ("We have plenty of time for all of it.", "Britta Aalto"),
        ("I do not think that we have any time left.", "Paul Reiss"),
        ("Then let us start now, today, in this room.", "Britta Aalto"),
    ]


def test_a_list_of_facts_is_no_conversation() -> None:
    facts = ["When: Saturday", "Where: the hall", "When: Sunday", "Where: the church"]
    assert turns(facts, lexicon("en")) == {}
    advice = ["Tip: Keep the water in the can for a day or two.", "Tip: Let the roots of the plant dry out at times."]
    assert turns(advice, lexicon("en")) == {}
    assert turns(["Q: Who asks only once in the whole of this text?"], lexicon("en")) == {}


def test_a_list_of_broadcasts_is_no_conversation() -> None:
    lines = (
        "Sea Tour: First day of the Norland Open in Port Esk, 11 a.m. on Channel 4 and Channel 4 Plus",
        "Bay Tour: First day of the Harbour Cup in Seastead, 7 p.m. on Channel 4 and Channel 4 Plus",
        "Sea Tour: Second day of the Norland Open in Port Esk, 11 a.m. on Channel 4 and Channel 4 Plus",
        "Bay Tour: Second day of the Harbour Cup in Seastead, 7 p.m. on Channel 4 and Channel 4 Plus",
    )
    assert not turns(("Sea Tour and Bay Tour are shown all week.", *lines), lexicon("en"))


def test_facts_that_end_with_brackets_are_no_conversation() -> None:
    lines = (
        "Esk FC: Black shirt, black shorts and black socks of last season (away)",
        "Bay FC: White shirt, white shorts and white socks of this season (home)",
        "Esk FC: Paul Reiss in the goal, Ole Lind and Jörn Brandt before him (captain)",
        "Bay FC: Ivo Dunmore in the goal, Tom Okafor and Ben Aalto before him (captain)",
    )
    assert not turns(("Esk FC and Bay FC meet on Monday.", *lines), lexicon("en"))


def test_who_asks_may_be_named_in_the_byline_alone() -> None:
    paragraphs = (
        "Britta Aalto, the last keeper of the Norrskär light, opens the door herself.",
        "Tom Reed: What did you do on your first day on the rock?",
        "Britta Aalto: I cleaned. There was a great deal of soot.",
        "Reed: And was the silence hard on you, in the first year?",
        "Aalto: Silence is only loud for the first year.",
        "TR: Would you go back there, if they asked you to?",
        "BA: I would be on the next boat, and you know it.",
        "TR: And your family, would they come with you too?",
        "BA: They would wave at me from the pier, all of them.",
    )
    story = read_story(blocks_of(*paragraphs), "en", byline=("Tom Reed",))
    names = [quote.speaker.name for quote in attribute(story, find_quotes(story)) if quote.speaker]
    assert names == ["Tom Reed", "Britta Aalto"] * 4
