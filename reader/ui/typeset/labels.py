"""The words for kinds that the page prints: singular and plural."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reader.article.model import Kind

_PLURALS = {
    Kind.KICKER: "kickers",
    Kind.STANDFIRST: "standfirsts",
    Kind.BYLINE: "bylines",
    Kind.DATELINE: "datelines",
    Kind.DATE: "dates",
    Kind.PULL_QUOTE: "pull quotes",
    Kind.CAPTION: "captions",
    Kind.CREDIT: "credits",
    Kind.PROMO: "promos",
    Kind.ADVERTISEMENT: "advertisements",
    Kind.COMMENT: "comments",
    Kind.CORRECTION: "corrections",
    Kind.BIO: "bios",
}


def label(kind: Kind, count: int = 1) -> str:
    """What a block of this kind is called, or several."""
    name = kind.value.replace("_", " ")
    return name if count == 1 else _PLURALS.get(kind, name)


def tally(kinds: Iterable[Kind]) -> str:
    """How many of each kind, in the order the kinds are declared: "2 captions · 4 related · 1 credit"."""
    counts = Counter(kinds)
    return " · ".join(f"{counts[kind]:,} {label(kind, counts[kind])}" for kind in Kind if kind in counts)
