"""The record that scripts rely on."""

from __future__ import annotations

import json
from dataclasses import replace

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Head
from reader.export.json import ArticleRecord, article_record, encodable, line
from tests.export.sample import bare, sample


def test_a_record_is_one_line_of_utf_8() -> None:
    given = line(article_record(sample()))
    assert given.count(b"\n") == 1
    assert given.endswith(b"}\n")
    assert msgspec.json.decode(given, type=ArticleRecord) == article_record(sample())


def test_confidence_is_rounded_to_three_places() -> None:
    assert article_record(sample()).blocks[1].confidence == 0.995
    assert article_record(sample()).quotes[0].confidence == 0.877


def test_what_is_unknown_is_null() -> None:
    record = json.loads(line(article_record(bare())))
    assert record["title"] is None
    assert record["byline"] == []
    assert record["blocks"][0]["first_line"] is None
    quote = record["quotes"][0]
    unknown = ("source_start", "source_end", "cue", "mention", "speaker", "speaker_role", "continues")
    assert all(quote[name] is None for name in unknown)


@given(st.text(st.characters()), st.text(st.characters()))
def test_any_path_and_any_declared_title_can_be_written(path: str, title: str) -> None:
    article = bare(Head(title=title))
    article = replace(article, document=replace(article.document, path=path))
    record = json.loads(line(article_record(article)))
    assert not any(ord(char) < 32 and char not in "\t\n" for char in record["title"])


def test_a_file_name_that_is_no_utf_8_is_marked() -> None:
    assert encodable("caf\udce9.txt") == "caf�.txt"
    assert encodable("café\n.txt") == "café\n.txt"
