"""Who speaks in an article: a steady colour for each, and whether a paragraph names its speaker."""

from __future__ import annotations

from functools import cached_property

from reader.article.items import item_numbers
from reader.article.model import Article, Quote, QuoteKind, Speaker

VOICES = 8
"""Colours for speakers that a theme gives; a ninth speaker takes the first again."""


class Voices:
    """The quotations of one article by speaker and by block."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.numbers: dict[Speaker, int] = {}
        """Speaker -> the number of the colour, from 1, in the order in which they first speak."""
        for quote in article.quotes:
            if quote.speaker is not None and quote.kind is not QuoteKind.SCARE:
                self.numbers.setdefault(quote.speaker, len(self.numbers) % VOICES + 1)

    @cached_property
    def by_block(self) -> dict[int, tuple[int, ...]]:
        """Indexes of the quotations, scare quotes left out, that stand in each block."""
        found: dict[int, list[int]] = {}
        for index, quote in enumerate(self.article.quotes):
            if self.is_spoken(index):
                found.setdefault(quote.span.block, []).append(index)
        return {block: tuple(indexes) for block, indexes in found.items()}

    @cached_property
    def spoken(self) -> tuple[int, ...]:
        """Indexes of the quotations that are speech, in reading order."""
        return tuple(index for index in range(len(self.article.quotes)) if self.is_spoken(index))

    @cached_property
    def item_numbers(self) -> dict[int, int]:
        """Index of a block -> its number, for the items of ordered lists whose text doesn't say."""
        return item_numbers([block.node for block in self.article.blocks])

    def is_spoken(self, index: int) -> bool:
        """Whether a quotation is speech, and no scare quote."""
        return self.article.quotes[index].kind is not QuoteKind.SCARE

    def voice(self, quote: Quote) -> int:
        """The colour of the quotation's speaker; 0 where nobody is known."""
        return self.numbers.get(quote.speaker, 0) if quote.speaker else 0

    def unnamed(self, block: int) -> list[Quote]:
        """One quotation for each speaker whom the block's own text, quotations left out, does not name."""
        quotes = [self.article.quotes[index] for index in self.by_block.get(block, ())]
        if not quotes:
            return []
        told = _outside(self.article.blocks[block].text, quotes).casefold()
        words = set(told.replace("'s", " ").replace("’s", " ").translate(_STOPS).split())
        absent: dict[Speaker, Quote] = {}
        for quote in quotes:
            if quote.speaker is not None and not _names(words, told, quote.speaker.name.casefold()):
                absent.setdefault(quote.speaker, quote)
        return list(absent.values())


_STOPS = {ord(mark): " " for mark in '.,;:!?()[]"“”„‘’«»—–'}


def _outside(text: str, quotes: list[Quote]) -> str:
    """The text between the quotations."""
    parts, at = [], 0
    for quote in quotes:
        parts.append(text[at : quote.span.start])
        at = max(at, quote.span.end)
    return " ".join([*parts, text[at:]])


def _names(words: set[str], told: str, name: str) -> bool:
    """Whether the last word of a name stands among the words; or the name whole, in scripts without spaces."""
    last = name.rsplit(None, 1)[-1] if name.strip() else name
    return last in words or (not last.isascii() and name in told)
