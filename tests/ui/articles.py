"""Articles built by hand, each block as the analysis would label it: the screen is tested without the analysis."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article.document import Document, Head, Inline, Node, Piece, Shape
from reader.article.model import Article, Block, Kind, Quote, QuoteKind, Role, Span, Speaker

ROSA = Speaker("Rosa Lindqvist", "harbour master")
AMIR = Speaker("Amir Haddad")

Part = tuple[Kind, str]


def node(text: str, line: int | None = None, source: int = 0, level: int = 0, inlines: Sequence[Inline] = ()) -> Node:
    """A node on one line, or without a place in a source."""
    pieces = (Piece(0, source),) if line is not None else ()
    return Node(text, Shape.LINE, level, 1, line, line, pieces, tuple(inlines))


def article(parts: Sequence[Part], quotes: Sequence[Quote] = (), head: Head | None = None) -> Article:
    """An article of blocks, saved with a blank line between any two."""
    blocks, source = [], ""
    for number, (kind, text) in enumerate(parts):
        blocks.append(Block(node(text, number * 2 + 1, len(source)), kind, f"because-{kind.value}", 0.9))
        source += text.replace("\n", " ") + "\n\n"
    words = sum(len(block.text.split()) for block in blocks if block.role is Role.BODY)
    return Article(Document("harbour.txt", "text", source), head or Head(), tuple(blocks), tuple(quotes), words)


def quote(
    parts: Sequence[Part],
    block: int,
    words: str,
    speaker: Speaker | None = ROSA,
    kind: QuoteKind = QuoteKind.DIRECT,
    confidence: float = 0.9,
) -> Quote:
    """A quotation found in a block by its words."""
    start = parts[block][1].index(words)
    source = sum(len(text) + 2 for _, text in parts[:block]) + start
    return Quote(
        kind,
        Span(block, start, start + len(words)),
        words,
        (source, source + len(words)),
        speaker=speaker,
        confidence=confidence,
    )


HARBOUR_PARTS: tuple[Part, ...] = (
    (Kind.HEADLINE, "Harbour bridge opens after nine years of delays and two changes of contractor"),
    (Kind.BYLINE, "By Ines Okafor"),
    (Kind.BODY, "The bridge over the northern harbour opened on Monday, nine years after the first stone was laid."),
    (Kind.CAPTION, "Cyclists cross the new bridge on its first morning."),
    (Kind.CAPTION, "Cyclists cross the new bridge on its first morning. Photo: Handout"),
    (
        Kind.BODY,
        "“We have waited long enough,” harbour master Rosa Lindqvist said, standing in the rain at the east end.",
    ),
    (Kind.RELATED, "Read more: Why bridges cost what they cost"),
    (Kind.BODY, "“Nobody will remember the delays once the trams run,” she said, and called the cost “acceptable”."),
    (Kind.HEADING, "What comes next"),
    (Kind.BODY, "Amir Haddad, who runs a kiosk at the quay, was less sure. “The trams were promised for spring.”"),
    (Kind.CREDIT, "Cover photo: Handout"),
)
HARBOUR = article(
    HARBOUR_PARTS,
    (
        quote(HARBOUR_PARTS, 5, "We have waited long enough,"),
        quote(HARBOUR_PARTS, 7, "Nobody will remember the delays once the trams run,"),
        quote(HARBOUR_PARTS, 7, "acceptable", kind=QuoteKind.PARTIAL),
        quote(HARBOUR_PARTS, 9, "The trams were promised for spring.", AMIR),
    ),
    Head(
        title=HARBOUR_PARTS[0][1],
        dateline="Port Ellery",
        published="2025-09-07",
        site="The Ellery Post",
        byline=("Ines Okafor",),
    ),
)


def long_article(paragraphs: int) -> Article:
    """An article of many paragraphs, each with a quotation in it; fifty words a paragraph."""
    parts: list[Part] = [(Kind.HEADLINE, "A very long report")]
    quotes = []
    for number in range(1, paragraphs + 1):
        words = f"This is sentence number {number} of the inquiry."
        filler = "The clerk wrote it down, turned the page and waited for the next witness to be called. " * 2
        parts.append((Kind.BODY, f"{filler}“{words}” Lindqvist said."))
        start = parts[-1][1].index(words)
        quotes.append(Quote(QuoteKind.DIRECT, Span(number, start, start + len(words)), words, speaker=ROSA))
    return article(parts, quotes)
