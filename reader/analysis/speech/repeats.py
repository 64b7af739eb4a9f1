"""Words that stand twice: in a heading, a standfirst or a pull quote, where nobody is named beside them, and in the
paragraph that says who spoke them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.article.bare import bare
from reader.article.model import DOUBTFUL, Quote, QuoteKind

_FEWEST = 5
"""Fewer words may well be two people's."""
_SENTENCES = re.compile(r"(?<=[.?!…])\s+")


def with_repeated(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes, those beside which nobody is named with the speaker of the same words elsewhere.

    What was taken for nobody's speech is somebody's, if it is said to be that elsewhere.
    """
    alone = [quote for quote in quotes if _is_alone(quote)]
    if not alone:
        return tuple(quotes)
    told: dict[str, Quote] = {}
    for quote in quotes:
        if quote.confidence >= DOUBTFUL and not _is_alone(quote):
            for words in _parts(quote.text):
                told.setdefault(words, quote)
    return tuple(_told_by(quote, told.get(bare(quote.text))) if _is_alone(quote) else quote for quote in quotes)


def _is_alone(quote: Quote) -> bool:
    """Whether its own paragraph names no speaker."""
    return quote.kind is QuoteKind.SCARE or quote.mention is None or quote.mention.block != quote.span.block


def _told_by(quote: Quote, other: Quote | None) -> Quote:
    """The quote as speech of another's speaker."""
    if other is None:
        return quote
    return replace(other, span=quote.span, text=quote.text, source=quote.source, continues=None)


def _parts(text: str) -> Iterator[str]:
    """The words of all of a text and of each of its sentences, where they are enough."""
    for part in (text, *_SENTENCES.split(text)):
        words = bare(part)
        if words.count(" ") + 1 >= _FEWEST:
            yield words
