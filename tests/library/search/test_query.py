"""The query language: what is understood, and where it says what is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.search.compiling import compiled
from reader.library.search.finding import Sort, count, find, hits
from reader.library.search.query import MOST_NESTED, MOST_TERMS, parse
from reader.library.search.query_tree import (
    Aged,
    All,
    Any,
    Column,
    Dated,
    Flag,
    From,
    Is,
    Not,
    Query,
    Tagged,
    Words,
    Written,
)
from reader.library.store.database import Database

_PIECES = st.sampled_from(
    (
        *(
            "bridge",
            "Café",
            "-",
            '"',
            "(",
            ")",
            " ",
            "OR",
            " OR ",
            "AND",
            " NOT ",
            "*",
            ":",
            "is:",
            "said:",
            "tag:",
            "before:",
        ),
        *("2025", "newer:1week", "is:unread", "NEAR(", "^", "{", "}", "\0", "\ud800", "'", ";", "--", "福岡", "title:"),
        *("%", "\u0301", "\ue000"),
    )
)
TEXTS = st.lists(_PIECES | st.text(max_size=4), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", All(())),
        ("bridge", Words("bridge")),
        ("harbour bridge", All((Words("harbour"), Words("bridge")))),
        ("harbour AND bridge", All((Words("harbour"), Words("bridge")))),
        ('"full collapse"', Words("full collapse")),
        ("bridg*", Words("bridg", prefix=True)),
        ('"harbour bri"*', Words("harbour bri", prefix=True)),
        ("-ferry", Not(Words("ferry"))),
        ("ferry NOT toll", All((Words("ferry"), Not(Words("toll"))))),
        ("ferry AND NOT (tag:x)", All((Words("ferry"), Not(Tagged("x"))))),
        ("not NOT", All((Words("not"), Words("NOT")))),
        ("(NOT) OR a", Any((Words("NOT"), Words("a")))),
        ('"NOT" toll', All((Words("NOT"), Words("toll")))),
        ("ferry -(tag:x)", All((Words("ferry"), Not(Tagged("x"))))),
        ("a OR b c", Any((Words("a"), All((Words("b"), Words("c")))))),
        ("(a OR b) c", All((Any((Words("a"), Words("b"))), Words("c")))),
        ("or and", All((Words("or"), Words("and")))),
        ("covid-19 12:30", All((Words("covid-19"), Words("12:30")))),
        ("Speaker:okafor", Words("okafor", Column.SPEAKER)),
        ('said:"full collapse"', Words("full collapse", Column.SAID)),
        ("title:harb*", Words("harb", Column.TITLE, prefix=True)),
        ("note:why", Words("why", Column.NOTE)),
        ("site:courier.example/x-y", From("courier.example/x-y")),
        ("lang:DE", Written("de")),
        ('tag:"to read"', Tagged("to read")),
        ("tag:a:b", Tagged("a:b")),
        ("tag:#docks", Tagged("docks")),
        ('tag:"# to read"', Tagged("to read")),
        ("before:2025-09-01", Dated(1756684800, True)),
        ("after:1970", Dated(0, False)),
        ("newer:1week", Aged(604800, False)),
        ("older:12h", Aged(43200, True)),
        ("is:unread has:notes", All((Is(Flag.UNREAD), Is(Flag.NOTES)))),
        ('is:"read"', Is(Flag.READ)),
        ("Quay & Sons", All((Words("Quay"), Words("Sons")))),
        ("Budget – what - next", All((Words("Budget"), Words("what"), Words("next")))),
    ],
)
def test_what_is_understood(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a foo:bar", "foo:", "there is no foo: to look for; in quotation marks"),
        ("spaeker:bessent", "spaeker:", "did you mean speaker:"),
        ("(bridge", "(", "this bracket is not closed"),
        ("bridge)", ")", "nothing was opened that this closes"),
        ("a ()", "()", "nothing in these brackets"),
        ('a "b c', '"', "these quotation marks are not closed"),
        ("a OR", "OR", "OR stands between two things"),
        ("OR a", "OR", "OR stands between two things"),
        ("is:blue", "is:blue", "unread or read or starred"),
        ("before:2025-13-01", "before:2025-13-01", "a date such as 2025-09-01"),
        ("newer:soon", "newer:soon", "a time such as 12h"),
        ("title: bridge", "title:", "right behind it"),
        ("lang:german", "lang:german", "a language's code such as en or de"),
        ("tag:", "tag:", "a tag's name"),
        ("...", "...", "no letter or digit"),
        ("a title:& b", "&", "no letter or digit"),
        (" ".join("x" * (MOST_TERMS + 1)), "x", f"more than {MOST_TERMS}"),
        ("(" * (MOST_NESTED + 1), "(", "too many brackets"),
        ("-" * 5000 + "x", "-", "too many signs"),
        ("NOT " * 5000 + "x", "NOT", "too many signs"),
    ],
)
def test_what_is_not_understood_is_pointed_at(text: str, place: str, message: str) -> None:
    with pytest.raises(QueryError, match=message) as raised:
        parse(text)
    error = raised.value
    assert (error.query, error.query[error.start : error.end]) == (text, place)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("harb", Words("harb", prefix=True)),
        ("ha", Words("ha", prefix=True)),
        ("h", Words("h")),
        ("harb ", Words("harb")),
        ("said:", All(())),
        ("is:un", All(())),
        ("ferry before:2025-1", All((Words("ferry"), Dated(1735689600, True)))),
        ('ferry "full co', All((Words("ferry"), Words("full co", prefix=True)))),
        ("(a1 OR", Words("a1")),
        ("ferry -", Words("ferry")),
        ("-art", Not(Words("art"))),
        ("-art*", Not(Words("art", prefix=True))),
        ("--art", Not(Not(Words("art")))),
        ("ferry OR ", Words("ferry")),
        ('ferry tag:"to re', Words("ferry")),
    ],
)
def test_while_one_types_what_is_unfinished_is_left_out(text: str, query: Query) -> None:
    assert parse(text, typing=True) == query


def _parsed(text: str, typing: bool) -> Query | None:
    try:
        return parse(text, typing=typing)
    except QueryError as error:
        wrong = error
    assert 0 <= wrong.start < wrong.end <= len(text)
    return None


@given(text=TEXTS, typing=st.booleans())
def test_any_text_is_a_query_or_an_error_with_a_place(text: str, typing: bool) -> None:
    query = _parsed(text, typing)
    if query is not None:
        condition = compiled(query, 1e9)
        assert condition.where.count("?") == len(condition.parameters)


def test_no_query_makes_sql_fail(library: Database) -> None:
    @settings(max_examples=60)
    @given(text=TEXTS, typing=st.booleans())
    def holds(text: str, typing: bool) -> None:
        query = _parsed(text, typing)
        if query is not None:
            found = find(library, query)
            assert len(found) == count(library, query)
            assert sorted(find(library, query, Sort.RELEVANCE, 10)) == sorted(found)
            for hit in hits(library, found, query):
                assert all(0 <= start < end <= len(hit.snippet.text) for start, end in hit.snippet.spans)

    holds()
