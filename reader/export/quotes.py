"""Listings of what was said: one quotation per record, with the article it comes from.

A listing takes the articles one after another, so that the first are printed while the last are still being read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from reader.article.model import Article, CueTone, Quote, QuoteKind, Speaker
from reader.article.visible import flattened, one_line
from reader.export.citation import page_of, quotation
from reader.export.escape import escaped
from reader.export.json import listed
from reader.export.names import matches
from reader.export.source_line import source_line

CSV_COLUMNS = tuple(
    """
    path title byline published site url line page kind speaker
    speaker_role mention cue cue_tone text confidence
    """.split()
)
_BREAKS = re.compile(r"[^\S\n]*[\n\t]\s*")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spoken(article: Article, speaker: str | None = None) -> Iterator[tuple[int, Quote]]:
    """The quotations that somebody said, with their places in `article.quotes`; only one speaker's if one is named."""
    for index, quote in enumerate(article.quotes):
        if quote.kind is QuoteKind.SCARE:
            continue
        if speaker is None or (quote.speaker and matches(speaker, quote.speaker.name)):
            yield index, quote


def as_text(article: Article, quotes: Sequence[tuple[int, Quote]]) -> str:
    """The headline, then each speaker with role and number of quotations, and these below."""
    lines = [_title(article)]
    for speaker, said in by_speaker(quotes):
        lines.append(f"  {one_line(_named(speaker))} · {len(said)}")
        lines += [f"    {_words(article, quote)}{_place(article, quote)}" for quote in said]
    return "\n".join(lines) + "\n"


def as_markdown(article: Article, quotes: Sequence[tuple[int, Quote]]) -> str:
    """A heading for the article with its source, one for each speaker, and a block quotation for each of theirs."""
    title = _title(article)
    parts = [f"## {escaped(title)}"]
    if source := source_line(article.head, article.path, title):
        parts.append(source)
    for speaker, said in by_speaker(quotes):
        parts.append(f"### {escaped(one_line(_named(speaker)))}")
        for quote in said:
            said_by = f"\n>\n> — {escaped(_speaker(quote))}{escaped(_place(article, quote))}"
            parts.append(f"> {escaped(_words(article, quote))}{said_by}")
    return "\n\n".join(parts) + "\n"


def by_speaker(quotes: Sequence[tuple[int, Quote]]) -> list[tuple[Speaker | None, list[Quote]]]:
    """The quotations of each speaker, in the order in which they first speak; those without a speaker come last."""
    groups: dict[Speaker | None, list[Quote]] = {}
    for _, quote in quotes:
        groups.setdefault(quote.speaker, []).append(quote)
    unknown = groups.pop(None, None)
    for said in groups.values():
        said.sort(key=lambda quote: quote.span)
    return [*groups.items(), *([(None, unknown)] if unknown else [])]


def as_csv(article: Article, quotes: Sequence[tuple[int, Quote]]) -> str:
    """A row for each quotation, with the columns `CSV_COLUMNS`, without a head row."""
    rows = io.StringIO()
    writer = csv.writer(rows)
    for index, _ in quotes:
        record = listed(article, index)
        writer.writerow([cell(getattr(record, column)) for column in CSV_COLUMNS])
    return rows.getvalue()


def csv_head() -> str:
    """The head row."""
    return ",".join(CSV_COLUMNS) + "\r\n"


def cell(value: str | float | list[str] | None) -> str | float:
    """A value on one line, with an apostrophe in front if a spreadsheet would take it for a formula."""
    if isinstance(value, list):
        value = "; ".join(value)
    if not isinstance(value, str):
        return "" if value is None else value
    value = one_line(_BREAKS.sub(" ", value))
    return f"'{value}" if value.startswith(_FORMULA) else value


def _title(article: Article) -> str:
    return flattened(article.head.title or article.path)


def _words(article: Article, quote: Quote) -> str:
    """The words, in marks where they are the speaker's own."""
    if quote.kind is QuoteKind.INDIRECT:
        return f"[{one_line(' '.join(quote.text.split()))}]"
    return quotation(quote, article.head.language)


def _named(speaker: Speaker | None) -> str:
    return ", ".join(filter(None, speaker)) if speaker else "unknown speaker"


def _speaker(quote: Quote) -> str:
    return one_line(quote.speaker.name) if quote.speaker else "unknown speaker"


def _place(article: Article, quote: Quote) -> str:
    """What a reader should know of a quotation: its line, whether the speaker is doubtful, a cue that takes a side."""
    line = article.blocks[quote.span.block].node.first_line
    page = page_of(article, quote)
    loaded = quote.cue is not None and quote.cue_tone is CueTone.LOADED
    known = (
        page or (f"line {line}" if line else ""),
        f"“{one_line(article.passage(quote.cue))}”" if quote.cue and loaded else "",
        "speaker uncertain" if quote.doubtful else "",
    )
    said = ", ".join(filter(None, known))
    return f" ({said})" if said else ""
