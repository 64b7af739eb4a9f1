"""Which block is what, and why."""

from __future__ import annotations

from reader.article.document import Document
from reader.article.model import Block


def segment(document: Document) -> tuple[Block, ...]:
    """Label every node."""
    return tuple(Block(node) for node in document.nodes)
