"""The line under the headline: where from, when, how long, how much."""

from __future__ import annotations

from collections.abc import Set

from reader.article.counted import counted
from reader.article.model import Article, Kind, QuoteKind
from reader.export.dates import printed_date
from reader.library.shelf.entry import minutes


def meta_line(article: Article, shown: Set[Kind], aside: int) -> str:
    """Dateline, source, date, reading time, quotations and blocks set aside: "WASHINGTON DC · 2 min · 5 quotes".

    What is of a kind that is `shown` in a line of its own is left out.
    """
    head = article.head
    quotes = sum(quote.kind is not QuoteKind.SCARE for quote in article.quotes)
    parts = [
        head.dateline.upper() if head.dateline and Kind.DATELINE not in shown else None,
        head.site,
        None if Kind.DATE in shown else printed_date(head.published, head.language),
        f"{minutes(article.words):,} min",
        counted(quotes, "quote") if quotes else None,
        f"{aside:,} set aside" if aside else None,
    ]
    # No-break spaces, so that a narrow pane breaks the line between its parts.
    return " · ".join(part.replace(" ", "\xa0") for part in parts if part)
