"""Which of an article's blocks are given out: the story, what was set aside, or both."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from reader.article.model import Article, Block, Quote, Role, Span


class Selection(Enum):
    """What becomes of the boilerplate."""

    DROP = "drop"
    KEEP = "keep"
    ONLY = "only"
    """Nothing else is given out."""

    def takes(self, block: Block) -> bool:
        """Whether the block is given out."""
        return self is Selection.KEEP or (block.role is Role.BOILERPLATE) is (self is Selection.ONLY)


def select(article: Article, selection: Selection) -> Article:
    """The article with the selected blocks alone.

    Every index in what is given back counts the blocks and quotations that are left: a quotation in a block that is
    gone is gone too, and what pointed to something gone points nowhere.
    """
    if selection is Selection.KEEP:
        return article
    kept = [index for index, block in enumerate(article.blocks) if selection.takes(block)]
    moved = {index: place for place, index in enumerate(kept)}
    blocks = tuple(
        replace(block, duplicate_of=moved.get(block.duplicate_of) if block.duplicate_of is not None else None)
        for block in (article.blocks[index] for index in kept)
    )
    return replace(article, blocks=blocks, quotes=_quotes(article, moved))


def _quotes(article: Article, moved: dict[int, int]) -> tuple[Quote, ...]:
    """The quotations of the blocks that are left, their indices set right."""
    kept = [index for index, quote in enumerate(article.quotes) if quote.span.block in moved]
    places = {index: place for place, index in enumerate(kept)}

    def span(old: Span | None) -> Span | None:
        return old._replace(block=moved[old.block]) if old and old.block in moved else None

    return tuple(
        replace(
            quote,
            span=quote.span._replace(block=moved[quote.span.block]),
            cue=span(quote.cue),
            mention=span(quote.mention),
            continues=places.get(quote.continues) if quote.continues is not None else None,
        )
        for quote in (article.quotes[index] for index in kept)
    )
