"""bytes -> Document -> Article: the stages, in order, on one page."""

from __future__ import annotations

from reader.analysis.metadata import read_head
from reader.analysis.quotes import find_quotes
from reader.analysis.segment import segment
from reader.analysis.speakers import attribute
from reader.analysis.story import read_story
from reader.article.document import Document
from reader.article.model import Article, Role


def analyse(document: Document) -> Article:
    """Take a document apart: label its blocks, read its head, find its quotations and say who spoke.

    Pure: the same document always gives the same article. Every node becomes exactly one block, in order.
    """
    blocks = segment(document)
    head = read_head(document, blocks)
    story = read_story(blocks, head.language)
    quotes = attribute(story, find_quotes(story))
    words = sum(len(block.text.split()) for block in blocks if block.role is Role.BODY)
    return Article(document, head, blocks, quotes, words)
