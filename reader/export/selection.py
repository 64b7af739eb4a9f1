"""Which of an article's blocks are printed: the story, what was set aside, or both."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from reader.article.apart import apart
from reader.article.model import Article, Quote, Span


class Selection(Enum):
    """What becomes of the boilerplate."""

    DROP = "drop"
    KEEP = "keep"
    ONLY = "only"
    """Only the boilerplate is printed."""

    def takes(self, *, is_apart: bool) -> bool:
        """Whether a block is printed that stands apart from the story, or does not."""
        return self is Selection.KEEP or is_apart is (self is Selection.ONLY)


def select(article: Article, selection: Selection) -> Article:
    """The article with the selected blocks alone.

    Every index in it counts the blocks and quotations that are left. A quotation in a block that is gone is gone too,
    and a reference to something gone becomes None.
    """
    if selection is Selection.KEEP:
        return article
    kept = [at for at, is_apart in enumerate(apart(article.blocks)) if selection.takes(is_apart=is_apart)]
    moved = {index: place for place, index in enumerate(kept)}
    blocks = tuple(
        replace(block, duplicate_of=moved.get(block.duplicate_of) if block.duplicate_of is not None else None)
        for block in (article.blocks[index] for index in kept)
    )
    return replace(article, blocks=blocks, quotes=_quotes(article, moved))


def _quotes(article: Article, moved: dict[int, int]) -> tuple[Quote, ...]:
    """The quotations of the blocks that are left, with their indices adjusted."""
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
