"""Which block is what, and why.

Certain things first: what repeats what, what a rule knows for sure, which line is the headline. What is left is
decided for the page as a whole, and every verdict names its reason.
"""

from __future__ import annotations

from reader.analysis.front import find_headline
from reader.analysis.page import read_page
from reader.analysis.repeats import find_repeats
from reader.analysis.rules import rule_book
from reader.article.document import Document, Shape
from reader.article.model import Block, Kind

_BY_SHAPE = {
    Shape.HEADING: Kind.HEADING,
    Shape.LIST_ITEM: Kind.LIST_ITEM,
    Shape.TABLE_ROW: Kind.TABLE,
    Shape.BLOCK_QUOTE: Kind.BLOCK_QUOTE,
    Shape.CODE: Kind.CODE,
    Shape.IMAGE: Kind.CAPTION,
}


def segment(document: Document) -> tuple[Block, ...]:
    """Label every node."""
    page = read_page(document)
    repeats = find_repeats(page.lines)
    verdicts = rule_book().verdicts(page, repeats)
    headline = find_headline(page, [verdict is not None for verdict in verdicts])
    blocks: list[Block] = []
    for node, rule, repeated in zip(document.nodes, verdicts, repeats, strict=True):
        if rule is not None:
            block = Block(node, rule.kind, rule.name, rule.confidence, repeated)
        elif len(blocks) == headline:
            block = Block(node, Kind.HEADLINE, "the story says it again", 0.9, repeated)
        else:
            block = Block(node, _BY_SHAPE.get(node.shape, Kind.BODY), None, 0.5, repeated)
        blocks.append(block)
    return tuple(blocks)
