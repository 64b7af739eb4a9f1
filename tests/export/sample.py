"""An article with one of everything, made by hand: what the formats are shown on does not depend on the analysis."""

from __future__ import annotations

from dataclasses import replace

from reader.article.document import Document, Head, Inline, Node, Piece, Shape, Style
from reader.article.model import Article, Block, CueTone, Kind, Quote, QuoteKind, Span, Speaker

HEAD = Head(
    title="Harbour *bridge* opens, late & over budget",
    kicker="Local [news]",
    standfirst="The crossing cost twice what was promised.",
    byline=("Ada Quill", "Tom Ferris"),
    dateline="PORT ELLEN",
    published="2025-09-07T08:30:00+00:00",
    site="The Harbour Post",
    url="https://post.example/news/bridge_(new)?id=7",
    language="en",
)

_LINES: tuple[tuple[Kind, Node, str | None, float], ...] = (
    (Kind.KICKER, Node("Local [news]"), "short-line-above", 0.9),
    (Kind.HEADLINE, Node("Harbour *bridge* opens, late & over budget", Shape.HEADING, 1), "first-heading", 0.9954),
    (Kind.BYLINE, Node("By Ada Quill and Tom Ferris"), "by-names", 0.98),
    (Kind.CAPTION, Node("The bridge at dawn. Photo: A. Quill"), "photo-credit", 0.91),
    (
        Kind.BODY,
        Node('"It is done," said Mara Lindqvist, the harbour master. "Now we pay for it." <b>&amp;</b> $5_000_'),
        None,
        0.5,
    ),
    (Kind.RELATED, Node("Read more: Ferries to stop in June"), "read-more", 0.97),
    (Kind.RELATED, Node("Read more: Ferries to stop in June"), "read-more", 0.97),
    (Kind.HEADING, Node("What it cost #", Shape.HEADING, 3), "heading", 0.99),
    (Kind.LIST_ITEM, Node("- Steel: 12 million", Shape.LIST_ITEM, 1), "item", 0.9),
    (Kind.LIST_ITEM, Node("1. Rivets", Shape.LIST_ITEM, 2), "item", 0.9),
    (Kind.LIST_ITEM, Node("• Paint (see the report)", Shape.LIST_ITEM, 1), "item", 0.9),
    (Kind.TABLE, Node("Year\tCost | budget", Shape.TABLE_ROW, 1), "row", 0.9),
    (Kind.TABLE, Node("2024\t12\tlate", Shape.TABLE_ROW), "row", 0.9),
    (Kind.BLOCK_QUOTE, Node("A bridge is a promise.", Shape.BLOCK_QUOTE), "quote", 0.9),
    (Kind.BLOCK_QUOTE, Node("Kept, at last.", Shape.BLOCK_QUOTE), "quote", 0.9),
    (Kind.CODE, Node("span = 400\n```\nload", Shape.CODE), "code", 0.9),
    (Kind.BODY, Node('He called the "Old Lady" a "grand ruin", and was glad. 1986. That was long ago.'), None, 0.5),
    (Kind.BODY, Node("1986. The year it began."), None, 0.5),
    (Kind.OTHER, Node("=SUM(A1) \u241b[31m"), None, 0.5),
)

HARBOUR_MASTER = Speaker("Mara Lindqvist", "harbour master")


def sample() -> Article:
    """An article of nineteen blocks, an empty line between any two, and four quotations."""
    blocks, place, line = [], 0, 1
    for kind, node, reason, confidence in _LINES:
        lines = node.text.count("\n") + 1
        placed = replace(node, first_line=line, last_line=line + lines - 1, pieces=(Piece(0, place),))
        blocks.append(Block(placed, kind, reason, confidence))
        place += len(node.text) + 2
        line += lines + 1
    blocks[6] = replace(blocks[6], duplicate_of=5)
    blocks[16] = replace(blocks[16], node=replace(blocks[16].node, inlines=_INLINES))
    source = "\n\n".join(block.text for block in blocks)
    document = Document("news/bridge.txt", "text", source, tuple(block.node for block in blocks))
    return Article(document, HEAD, tuple(blocks), _quotes(blocks), words=63)


def bare(head: Head | None = None) -> Article:
    """An article of which little is known: one quotation by nobody, by standard input."""
    node = Node("“Bring a lamp,” it says.")
    quote = Quote(QuoteKind.DIRECT, Span(0, 1, 14), "Bring a lamp,")
    return Article(Document("-", "text", node.text, (node,)), head or Head(), (Block(node),), (quote,), 5)


_INLINES = (Inline(3, 9, Style.EMPHASIS), Inline(15, 23, Style.LINK, "https://post.example/a b"))


def _quotes(blocks: list[Block]) -> tuple[Quote, ...]:
    def find(block: int, words: str) -> Span:
        start = blocks[block].text.index(words)
        return Span(block, start, start + len(words))

    def quote(kind: QuoteKind, block: int, words: str, mention: str | None, continues: int | None = None) -> Quote:
        span = find(block, words)
        return Quote(
            kind,
            span,
            words,
            blocks[block].node.source_span(span.start, span.end),
            find(block, "said") if block == 4 else None,
            find(block, mention) if mention else None,
            HARBOUR_MASTER if mention else None,
            continues,
            0.87654,
            CueTone.NEUTRAL if block == 4 else None,
        )

    return (
        quote(QuoteKind.DIRECT, 4, "It is done,", "Mara Lindqvist"),
        quote(QuoteKind.DIRECT, 4, "Now we pay for it.", "Mara Lindqvist", continues=0),
        quote(QuoteKind.SCARE, 16, "Old Lady", None),
        quote(QuoteKind.PARTIAL, 16, "grand ruin", "He"),
    )
