"""What the list says of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article.model import Quote, QuoteKind, Span, Speaker
from reader.library.shelf.entry import Entry, Facts, Place, facts_of, minutes
from tests.ui.articles import HARBOUR


def test_the_facts_are_those_of_the_article() -> None:
    facts = facts_of(HARBOUR)
    assert facts.headline == HARBOUR.head.title
    assert facts.words == HARBOUR.words
    assert facts.speaker == "Rosa Lindqvist"


def test_scare_quotes_are_not_counted() -> None:
    quiet = replace(HARBOUR, quotes=tuple(replace(quote, kind=QuoteKind.SCARE) for quote in HARBOUR.quotes))
    assert facts_of(quiet).quotes == 0
    assert facts_of(quiet).speaker is None


@pytest.mark.parametrize(
    ("speakers", "foremost"),
    [
        (["we", "we", "Ada Brink"], "Ada Brink"),
        (["a clerk", "a clerk", "Ada Brink"], "Ada Brink"),
        (["we", "we", "a clerk"], "a clerk"),
        (["we"], None),
        (["박서연", "we"], "박서연"),
        (["Jo Mendel", "Ada Brink", "Ada Brink"], "Ada Brink"),
    ],
)
def test_who_speaks_most_is_somebody_with_a_name_if_anybody_has_one(speakers: list[str], foremost: str | None) -> None:
    quotes = tuple(Quote(QuoteKind.DIRECT, Span(0, 0, 1), "a", speaker=Speaker(name)) for name in speakers)
    assert facts_of(replace(HARBOUR, quotes=quotes)).speaker == foremost


@pytest.mark.parametrize(("words", "expected"), [(0, 1), (230, 1), (800, 3), (100_000, 435)])
def test_reading_takes_a_minute_at_least(words: int, expected: int) -> None:
    assert minutes(words) == expected


def test_an_entry_is_called_by_its_file_until_its_headline_is_known() -> None:
    entry = Entry("news/a\x1bb.txt", 1)
    assert (entry.title, entry.titles[1], entry.known) == ("a␛b.txt", "", False)
    entry.facts = Facts("Flood\n", "The Gull", None, 1, 0, "Ida Holm")
    assert (entry.title, entry.titles[1], entry.known) == ("Flood␊", "The Gull Ida Holm", True)


def test_an_article_in_a_file_of_many_shares_the_name_of_its_file() -> None:
    entry = Entry.within("news/in.mbox", "news/in.mbox#a#7@example.org", 1)
    assert entry.path == "news/in.mbox#a#7@example.org"
    assert Entry.within("news/in.mbox", "elsewhere", 1).path == "elsewhere"
    entry.path = "moved.mbox"
    assert entry.path == "moved.mbox"


def test_what_a_file_calls_an_article_goes_when_its_headline_is_known() -> None:
    entry = Entry.within("in.mbox", "in.mbox#7", 1)
    entry.found = Place((4711, 0), 800, "A letter")
    assert (entry.title, entry.found.at, entry.found.cost) == ("A letter", (4711, 0), 800)
    entry.facts = Facts(None, None, None, 1, 0, None)
    assert entry.title == "A letter"
    entry.facts = Facts("Flood", None, None, 1, 0, None)
    assert (entry.title, entry.found) == ("Flood", Place((4711, 0), 800))
