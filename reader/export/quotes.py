"""Listings of what was said: one quotation a record, with the article it comes from.

A listing takes the quotations of one article after another, so that the first are printed while the last are read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from reader.article.model import Article, Quote, QuoteKind
from reader.article.visible import one_line
from reader.export.citation import quotation
from reader.export.escape import escaped
from reader.export.json import listed
from reader.export.names import matches

CSV_COLUMNS = (
    "path",
    "title",
    "published",
    "site",
    "url",
    "line",
    "kind",
    "speaker",
    "speaker_role",
    "mention",
    "cue",
    "text",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spoken(article: Article, speaker: str | None = None) -> Iterator[tuple[int, Quote]]:
    """The quotations that somebody said, with their places in `article.quotes`; those of one speaker if named."""
    for index, quote in enumerate(article.quotes):
        if quote.kind is QuoteKind.SCARE:
            continue
        if speaker is None or (quote.speaker and matches(speaker, quote.speaker.name)):
            yield index, quote


def as_text(article: Article, quotes: Sequence[tuple[int, Quote]]) -> str:
    """The headline, then each quotation below its speaker's name."""
    lines = [_title(article)]
    for _, quote in quotes:
        line = _line(article, quote)
        lines.append(f"  {_speaker(quote)}{f', line {line}' if line else ''}")
        lines.append(f"    {quotation(quote, article.head.language)}")
    return "\n".join(lines) + "\n"


def as_markdown(article: Article, quotes: Sequence[tuple[int, Quote]]) -> str:
    """A heading for the article, a block quotation for each."""
    cited = (
        f"> {escaped(quotation(quote, article.head.language))}\n>\n> — {escaped(_speaker(quote))}"
        for _, quote in quotes
    )
    return "\n\n".join((f"## {escaped(_title(article))}", *cited)) + "\n"


def as_csv(article: Article, quotes: Sequence[tuple[int, Quote]]) -> str:
    """A row for each quotation, in the order of `CSV_COLUMNS`, without a head row."""
    rows = io.StringIO()
    writer = csv.writer(rows)
    for index, _ in quotes:
        record = listed(article, index)
        writer.writerow([cell(getattr(record, column)) for column in CSV_COLUMNS])
    return rows.getvalue()


def csv_head() -> str:
    """The head row."""
    return ",".join(CSV_COLUMNS) + "\r\n"


def cell(value: str | int | None) -> str | int:
    """A value that no spreadsheet takes for a formula: an apostrophe makes it text."""
    if not isinstance(value, str):
        return "" if value is None else value
    value = one_line(value)
    return f"'{value}" if value.startswith(_FORMULA) else value


def _title(article: Article) -> str:
    return one_line(article.head.title or article.path)


def _speaker(quote: Quote) -> str:
    return one_line(quote.speaker.name) if quote.speaker else "unknown speaker"


def _line(article: Article, quote: Quote) -> int | None:
    """Where the quotation's paragraph begins in the source."""
    return article.blocks[quote.span.block].node.first_line
