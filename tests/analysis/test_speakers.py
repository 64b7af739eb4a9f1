"""Who said each quotation."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.story import read_story
from reader.article.model import Block, Kind, Quote, Speaker
from tests.analysis.stories import blocks_of


def attributed(blocks: Sequence[Block], language: str = "en") -> tuple[Quote, ...]:
    """The quotes of an article, with their speakers."""
    story = read_story(blocks, language)
    return attribute(story, find_quotes(story))


def said(*paragraphs: str | tuple[Kind, str], language: str = "en") -> list[tuple[str, str | None, str | None]]:
    """(words, mention, speaker's name) of each quotation."""
    blocks = blocks_of(*paragraphs)
    quotes = attributed(blocks, language)
    return [
        (
            quote.text,
            blocks[quote.mention.block].text[quote.mention.start : quote.mention.end] if quote.mention else None,
            quote.speaker.name if quote.speaker else None,
        )
        for quote in quotes
    ]


def test_a_pronoun_stands_for_the_speaker_before_it_though_links_stand_between() -> None:
    assert said(
        'US Energy Secretary Ada Brandt said on Monday that Washington would "wait and see".',
        "Brandt said the president and his deputy, Tom Reiss, agreed.",
        '"We have time," Brandt told reporters.',
        (Kind.RELATED, 'Minister Paul Okafor calls the plan "absurd"'),
        '"But they must move," she said.',
    ) == [
        ("wait and see", "US Energy Secretary Ada Brandt", "Ada Brandt"),
        ("We have time,", "Brandt", "Ada Brandt"),
        ("But they must move,", "she", "Ada Brandt"),
    ]


def test_the_role_is_the_first_given() -> None:
    blocks = blocks_of('Prime Minister Lena Vogt said: "No."', '"Never," Vogt added.')
    quotes = attributed(blocks)
    assert quotes[1].speaker == Speaker("Lena Vogt", "Prime Minister")


@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_can_be_attributed(paragraphs: list[str]) -> None:
    blocks = blocks_of(*paragraphs)
    for quote in attributed(blocks):
        if quote.mention:
            text = blocks[quote.mention.block].text
            assert 0 <= quote.mention.start < quote.mention.end <= len(text)
