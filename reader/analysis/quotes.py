"""Quotation spans: which quoted strings are speech."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon, lexicon
from reader.analysis.marks import Quoted, quoted_strings
from reader.analysis.tokens import Paragraph
from reader.article.model import Block, Kind, Quote, QuoteKind, Role, Span

_FRONT = (Kind.HEADLINE, Kind.STANDFIRST)
_WHOLE = 6
"""So many words and more are a clause, and a clause is somebody's."""


def find_quotes(blocks: Sequence[Block], code: str | None) -> tuple[Quote, ...]:
    """Every quoted string of the body and of the front matter, in reading order, without speakers.

    Strings never overlap: a quotation inside a quotation belongs to the outer one. Boilerplate is not searched: its
    quotations are another article's, or are printed in the body too.
    """
    known = lexicon(code)
    quotes: list[Quote] = []
    for at, strings in quoted_blocks(blocks):
        if not strings:
            continue
        paragraph = Paragraph(at, blocks[at].text, strings, known)
        for index, string in enumerate(strings):
            kind = _kind(paragraph, index, known)
            resumed = len(quotes) - 1 if string.resumes and quotes else None
            quotes.append(_quote(blocks[at], at, string, kind, resumed))
    return tuple(quotes)


def quoted_blocks(blocks: Sequence[Block]) -> list[tuple[int, list[Quoted]]]:
    """The blocks that are searched, by index, each with its quoted strings."""
    found: list[tuple[int, list[Quoted]]] = []
    for at, block in enumerate(blocks):
        if block.kind in _FRONT:
            found.append((at, quoted_strings([block.text])[0]))
    body = [at for at, block in enumerate(blocks) if block.role is Role.BODY and block.kind is not Kind.CODE]
    found += zip(body, quoted_strings([blocks[at].text for at in body]), strict=True)
    found.sort(key=lambda pair: pair[0])
    return found


def _quote(block: Block, at: int, string: Quoted, kind: QuoteKind, resumed: int | None) -> Quote:
    return Quote(
        kind=kind,
        span=Span(at, string.start, string.end),
        text=block.text[string.start : string.end],
        source=block.node.source_span(string.start, string.end),
        continues=resumed,
    )


def _kind(paragraph: Paragraph, index: int, known: Lexicon) -> QuoteKind:
    string = paragraph.quoted[index]
    text = paragraph.text[string.start : string.end]
    words = text.split()
    clause = len(words) >= _WHOLE or (text[0].isupper() and text[-1] in ".,!?…" and len(words) > 1)
    if clause:
        return QuoteKind.DIRECT
    place = paragraph.place[index]
    sentence = paragraph.sentences[place]
    reported = any(
        low in known.speech
        for low, number in zip(paragraph.lows, paragraph.sentences, strict=True)
        if number == sentence
    )
    return QuoteKind.PARTIAL if reported else QuoteKind.SCARE
