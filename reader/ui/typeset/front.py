"""The line under the headline: where from, when, how long, how much."""

from __future__ import annotations

from reader.article.model import Article, Kind, QuoteKind, Role
from reader.export.dates import printed_date
from reader.library.shelf.entry import minutes
from reader.ui.typeset.labels import counted


def meta_line(article: Article) -> str:
    """Dateline, source, date, reading time, quotations and blocks set aside: "WASHINGTON DC · 2 min · 5 quotes"."""
    head = article.head
    kinds = {block.kind for block in article.blocks}
    quotes = sum(quote.kind is not QuoteKind.SCARE for quote in article.quotes)
    aside = sum(block.role is Role.BOILERPLATE for block in article.blocks)
    parts = [
        head.dateline.upper() if head.dateline and Kind.DATELINE not in kinds else None,
        head.site,
        None if Kind.DATE in kinds else printed_date(head.published, head.language),
        f"{minutes(article.words):,} min",
        counted(quotes, "quote") if quotes else None,
        f"{aside:,} set aside" if aside else None,
    ]
    # No-break spaces, so that a narrow pane breaks the line between its parts.
    return " · ".join(part.replace(" ", "\xa0") for part in parts if part)
