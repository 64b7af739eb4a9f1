"""Who said each quotation: the person or body that its mention stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.pronouns import Resolver
from reader.analysis.story import Story
from reader.article.model import Quote


def attribute(story: Story, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The same quotations, each with the speaker that its mention stands for; `quotes` are those of the story."""
    resolver = Resolver(story)
    return tuple(
        replace(quote, speaker=resolver.speaker(quote.mention, quote.span)) if quote.mention else quote
        for quote in quotes
    )
