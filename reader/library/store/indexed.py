"""The parts of an article whose words are indexed."""

from __future__ import annotations

from typing import NamedTuple

from reader.article.model import Article, Kind, QuoteKind, Role
from reader.library.store.folding import spaced, storable

APART = " \ue000 "
"""Stands between two quotations or two names: a word of its own to the index, so that no phrase matches across."""


class Indexed(NamedTuple):
    """The columns of the index that follow from the article alone: what was written there can be removed again."""

    headline: str
    body: str
    """Standfirst, byline and story; what is set aside is not found by its words."""
    speakers: str
    quotations: str


def indexed(article: Article) -> Indexed:
    """The text of an article by the columns of the index."""
    head = article.head
    body = [head.kicker, head.standfirst, " ".join(head.byline)]
    body += [block.text for block in article.blocks if block.role is Role.BODY]
    body += [block.text for block in article.blocks if block.kind is Kind.DATELINE]
    spoken = [quote for quote in article.quotes if quote.kind is not QuoteKind.SCARE]
    speakers = dict.fromkeys(quote.speaker for quote in spoken if quote.speaker)
    return Indexed(
        _text(head.title or ""),
        _text("\n".join(part for part in body if part)),
        _text(APART.join(f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name for speaker in speakers)),
        _text(APART.join(quote.text for quote in spoken)),
    )


def _text(text: str) -> str:
    return storable(spaced(text))
