"""The speakers of articles' quotations, as the tests ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.story import read_story
from reader.article.model import Block, Kind, Quote
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
