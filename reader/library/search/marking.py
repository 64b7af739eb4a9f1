"""Where the words of a query stand in a text, and the piece of it that shows them best."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from reader.article.model import Article, Kind, QuoteKind, Role
from reader.library.search.query_tree import All, Any, Column, Query, Words
from reader.library.store.folding import MARKS, WORD, fold, unmarked, unspaced, vowelled

_WIDTH = 160
"""Characters of a snippet: two lines of a terminal."""
_LEAD = 40
"""Of which before the first hit."""

_NOT_IN_THE_TEXT = (Column.SPEAKER, Column.SAID, Column.AUTHOR, Column.NOTE)
"""What stands elsewhere, or, as what was said, only in some places of it."""

Spans = tuple[tuple[int, int], ...]
Finder = Callable[[str], Iterator[tuple[int, int]]]
"""Text -> the places of some words in it, in order."""


class Snippet(NamedTuple):
    """A piece of an article."""

    text: str
    spans: Spans
    """What of it the query looked for."""
    block: int | None = None
    """The block that it is from, and where the first hit stands in its text; None where nothing was found there."""
    start: int = 0


def looked_for(query: Query) -> Iterator[Words]:
    """The words that an article must, or may, hold to be found."""
    match query:
        case Words():
            yield query
        case All(parts) | Any(parts):
            for part in parts:
                yield from looked_for(part)
        case _:
            return


@lru_cache(maxsize=64)
def pattern(query: Query) -> re.Pattern[str] | None:
    """What finds a query's words in a folded text; None where it looks for none that stand in one."""
    found = {pattern_of(words) for words in looked_for(query) if words.column not in _NOT_IN_THE_TEXT}
    return re.compile("|".join(sorted(found, key=len, reverse=True))) if found else None


def pattern_of(words: Words) -> str:
    """What finds words in a folded text; those in a row in one line of it, if they are an author's name."""
    between = r"(?:[^\w\n]|_)+" if words.column is Column.AUTHOR else r"[\W_]+"
    # Letters and digits only, so none of them means anything in a pattern.
    text = between.join(map(vowelled, WORD.findall(fold(unmarked(words.text)))))
    if unspaced(text):
        return text
    end = rf"(?:[^\W_]|[{MARKS}])*" if words.prefix else r"(?![^\W_])"
    return rf"(?<![^\W_])(?<![{MARKS}]){text}{end}"


def spans(text: str, query: Query) -> Spans:
    """The places of a query's words in a text."""
    wanted = pattern(query)
    return tuple(match.span() for match in wanted.finditer(fold(text))) if wanted else ()


def finder(query: Query, *columns: Column) -> Finder | None:
    """A function that finds in a text the words that a query looks for in some columns; None if it looks for none
    there.
    """
    words = (each for each in looked_for(query) if each.column in columns)
    wanted = pattern(Any(tuple(replace(each, column=Column.ANYWHERE) for each in words)))
    return (lambda text: (match.span() for match in wanted.finditer(fold(text)))) if wanted else None


def snippet(blocks: Sequence[tuple[Kind, str]], query: Query) -> Snippet:
    """The piece of a story in which most different words of the query stand; its beginning if none does."""
    wanted = pattern(query)
    best: tuple[int, int, tuple[tuple[int, int], ...]] | None = None
    for index, (kind, text) in enumerate(blocks):
        if not wanted or (kind.role is not Role.BODY and kind is not Kind.STANDFIRST):
            continue
        folded = fold(text)
        places = tuple(match.span() for match in wanted.finditer(folded))
        variety = len({folded[start:end] for start, end in places})
        if variety > (best[0] if best else 0):
            best = variety, index, places
    if best is None:
        text = next((text for kind, text in blocks if kind.role is Role.BODY), "")
        return Snippet(*_cut(text, ()))
    _, index, places = best
    return Snippet(*_cut(blocks[index][1], places), index, places[0][0])


def quotes_for(article: Article, query: Query) -> Sequence[int]:
    """The quotations that a query looks for: with its words in them, and of these the ones by whom it looks for too, if
    there are any; all that somebody said where it looks for no words.
    """
    voice, words = finder(query, Column.SPEAKER), finder(query, Column.SAID)
    by = tuple(_said_by(article, voice)) if voice else ()
    if words is None:
        return by
    said = tuple(
        index
        for index, quote in enumerate(article.quotes)
        if quote.kind is not QuoteKind.SCARE and any(words(quote.text))
    )
    return tuple(sorted({*said} & {*by})) or said or by


def _said_by(article: Article, voice: Finder) -> Iterator[int]:
    for index, quote in enumerate(article.quotes):
        speaker = quote.speaker
        if speaker and any(voice(f"{speaker.name} {speaker.role or ''}")):
            yield index


def quote_for(article: Article, query: Query) -> Snippet | None:
    """The first quotation that the query looks for, its words in it marked; None where there is none."""
    index = next(iter(quotes_for(article, query)), None)
    if index is None:
        return None
    block, first, last = article.quotes[index].span
    text, words = article.blocks[block].text, finder(query, Column.SAID)
    places = tuple((start + first, end + first) for start, end in words(text[first:last])) if words else ()
    places = places or ((first, last),)
    return Snippet(*_cut(text, places), block, places[0][0])


def _cut(text: str, places: Spans) -> tuple[str, Spans]:
    """A window on a text, at words' ends, and the places in it."""
    first = places[0][0] if places else 0
    start = 0 if first <= _LEAD else text.find(" ", first - _LEAD) + 1
    start = min(start, first) if start else 0
    end = len(text) if len(text) - start <= _WIDTH else max(text.rfind(" ", start, start + _WIDTH), 0)
    if places:
        end = max(end, min(places[0][1], start + 2 * _WIDTH))
    end = end or start + _WIDTH
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((at + shift, to + shift) for at, to in places if start <= at and to <= end)
    return f"{before}{text[start:end]}{after}".replace("\n", " "), inside
