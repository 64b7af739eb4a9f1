"""The JSON record of an article, as promised by `reader show --format json` and `jsonl`.

The record types are the schema. A script may rely on every field being there, with this type. Fields may be added; none
is removed or changes its meaning without a new major version. The README documents them one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reader.article.document import Head
from reader.article.model import Article, Block, Kind, Quote
from reader.article.visible import visible

_KINDS = {kind: (kind.value, kind.role.value) for kind in Kind}
"""The names of each kind and its role; looking up an attribute of an enumeration takes longer."""


class BlockRecord(msgspec.Struct, frozen=True, gc=False):
    """One block, in the order of the source."""

    kind: str
    role: str
    text: str
    first_line: int | None
    last_line: int | None
    page: str | None
    reason: str | None
    confidence: float
    duplicate_of: int | None


class QuoteRecord(msgspec.Struct, frozen=True, gc=False):
    """One quoted string, in reading order."""

    kind: str
    text: str
    block: int
    start: int
    end: int
    source_start: int | None
    source_end: int | None
    cue: str | None
    cue_tone: str | None
    mention: str | None
    speaker: str | None
    speaker_role: str | None
    confidence: float
    continues: int | None


class ListedQuote(QuoteRecord, frozen=True, gc=False):
    """A quotation on its own, as `reader quotes` lists it: with its place in the article, and the article's facts."""

    index: int
    """Its place among the article's quotations, which `continues` counts by."""
    line: int | None
    """Where its paragraph begins in the source."""
    page: str | None
    path: str
    title: str | None
    byline: list[str]
    published: str | None
    site: str | None
    url: str | None


class HeadRecord(msgspec.Struct, frozen=True):
    """What is known of an article: where it is, what its head says, and how long it is."""

    path: str
    title: str | None
    kicker: str | None
    standfirst: str | None
    byline: list[str]
    dateline: str | None
    published: str | None
    site: str | None
    url: str | None
    language: str | None
    words: int


class ArticleRecord(HeadRecord, frozen=True):
    """One article."""

    blocks: list[BlockRecord]
    quotes: list[QuoteRecord]


def article_record(article: Article) -> ArticleRecord:
    """The record of an article."""
    return ArticleRecord(
        **head_fields(article.path, article.head, article.words),
        blocks=[_block(block) for block in article.blocks],
        quotes=[_quote(article, quote) for quote in article.quotes],
    )


def listed(article: Article, index: int) -> ListedQuote:
    """The record of one quotation, at `index` in the article's."""
    quote = article.quotes[index]
    return ListedQuote(
        **msgspec.structs.asdict(_quote(article, quote)),
        index=index,
        line=article.blocks[quote.span.block].node.first_line,
        page=article.blocks[quote.span.block].node.page,
        **origin_fields(article.path, article.head),
    )


def head_fields(path: str, head: Head, words: int) -> dict[str, Any]:
    """The fields of a `HeadRecord`."""
    return origin_fields(path, head) | {
        "kicker": shown(head.kicker),
        "standfirst": shown(head.standfirst),
        "dateline": shown(head.dateline),
        "language": head.language,
        "words": words,
    }


def origin_fields(path: str, head: Head) -> dict[str, Any]:
    """Those that stand in the records of an article's quotations and clippings, too."""
    return {
        "path": encodable(path),
        "title": shown(head.title),
        "byline": [visible(name) for name in head.byline],
        "published": shown(head.published),
        "site": shown(head.site),
        "url": shown(head.url),
    }


def line(record: msgspec.Struct) -> bytes:
    """A record on one line, UTF-8, with its line end."""
    return msgspec.json.encode(record) + b"\n"


def indented(record: msgspec.Struct) -> bytes:
    """A record for human eyes: indented by two spaces, UTF-8, without a line end."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2)


def array(records: Iterable[msgspec.Struct]) -> Iterator[bytes]:
    """A JSON array of indented records, each element given out as soon as it is there."""
    between = b"[\n"
    for record in records:
        yield between + indented(record)
        between = b",\n"
    yield b"[]\n" if between == b"[\n" else b"\n]\n"


def printed(records: Iterable[msgspec.Struct], form: str) -> Iterator[bytes]:
    """Records as `json`, an array, or as `jsonl`, lines."""
    return array(records) if form == "json" else map(line, records)


def encodable(text: str) -> str:
    """A file's name as JSON can carry it: bytes in it that are no UTF-8 (to Python, lone surrogates) become U+FFFD."""
    return text if text.isprintable() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def shown(text: str | None) -> str | None:
    """A fact from an article's head, made visible: its format may have declared it with control characters."""
    return text and visible(text)


def _quote(article: Article, quote: Quote) -> QuoteRecord:
    """The record of a quotation, with the passages that it points to written out."""
    source_start, source_end = quote.source or (None, None)
    speaker = quote.speaker
    return QuoteRecord(
        kind=quote.kind.value,
        text=quote.text,
        block=quote.span.block,
        start=quote.span.start,
        end=quote.span.end,
        source_start=source_start,
        source_end=source_end,
        cue=article.passage(quote.cue) if quote.cue else None,
        cue_tone=quote.cue_tone.value if quote.cue_tone else None,
        mention=article.passage(quote.mention) if quote.mention else None,
        speaker=speaker.name if speaker else None,
        speaker_role=speaker.role if speaker else None,
        confidence=round(quote.confidence, 3),
        continues=quote.continues,
    )


def _block(block: Block) -> BlockRecord:
    node, (kind, role) = block.node, _KINDS[block.kind]
    return BlockRecord(
        kind,
        role,
        node.text,
        node.first_line,
        node.last_line,
        node.page,
        block.reason,
        round(block.confidence, 3),
        block.duplicate_of,
    )
