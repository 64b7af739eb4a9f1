"""Headline, standfirst, byline, dateline, date, language: what is said about the article."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article.document import Document, Head
from reader.article.model import Block


def read_head(document: Document, blocks: Sequence[Block]) -> Head:
    """The document's declared head, completed from its front matter."""
    return document.declared
