"""Headline, standfirst, byline, dateline, date, language: what is said about the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.datelines import find_dateline
from reader.article.document import Document, Head
from reader.article.model import Block, Kind, Role

_OPENING = 2
"""Body paragraphs in which a dateline is looked for: a lede may stand before the first that carries one."""


def read_head(document: Document, blocks: Sequence[Block]) -> Head:
    """The document's declared head, completed from its front matter."""
    said = document.declared
    front = {block.kind: block for block in reversed(blocks) if block.role is Role.FRONT}
    return replace(
        said,
        title=said.title or _text(front.get(Kind.HEADLINE)),
        kicker=said.kicker or _text(front.get(Kind.KICKER)),
        standfirst=said.standfirst or _text(front.get(Kind.STANDFIRST)),
        dateline=said.dateline or _dateline(blocks),
    )


def _text(block: Block | None) -> str | None:
    return block.text.strip() if block else None


def _dateline(blocks: Sequence[Block]) -> str | None:
    """The place that opens the story."""
    opening = [block for block in blocks if block.kind is Kind.BODY][:_OPENING]
    return next(filter(None, (find_dateline(block.text) for block in opening)), None)
