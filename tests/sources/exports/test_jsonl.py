"""JSON Lines: an article for each line, however many there are."""

import io
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.exports.jsonl import split
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.reading import load
from reader.sources.sniffing import sniff

STORY = {"title": "Night ferry stays", "url": "https://ferry.example/1", "maintext": "It stays.\nIt runs until 2028."}
OTHER = {
    "id": "f3a9",
    "title": "Second &amp; last",
    "text": "Another text of a few words.",
    "source": "https://b.example/2",
}
LINES = json.dumps(STORY) + "\r\n\n" + json.dumps(OTHER) + "\n"


def parts(text: str | bytes, at: int = 0, limits: Limits | None = None) -> list[Part | SourceError]:
    data = text.encode() if isinstance(text, str) else text
    return list(split(io.BytesIO(data), "a.jsonl", limits or Limits(), at))


def test_lines_are_known_by_the_first_two_or_by_the_files_name() -> None:
    assert sniff(LINES.encode(), "-").name == "jsonl"
    assert sniff(json.dumps(STORY | {"maintext": "long " * 2000}).encode(), "crawl.ndjson").name == "jsonl"
    assert sniff(json.dumps(STORY, indent=1).encode(), "-").name == "json"
    assert sniff(json.dumps([STORY]).encode(), "list.jsonl").name == "json"


def test_a_line_whose_article_lies_deeper_is_one_too(tmp_path: Path) -> None:
    post = {
        "uri": "at://x/1",
        "author": {"displayName": "Maud Ellery"},
        "record": {"text": "It stays until spring 2028."},
    }
    post["record"]["createdAt"] = "2026-11-13T09:00:00Z"  # type: ignore[index]
    file = tmp_path / "a.jsonl"
    file.write_text(f"{json.dumps({'post': post})}\n{json.dumps({'cursor': {'next': 'page 2 of all these posts'}})}\n")
    (one,) = load(str(file), Limits())
    assert isinstance(one, Document)
    assert (one.path, one.declared.byline) == (f"{file}#at://x/1", ("Maud Ellery",))
    assert [node.text for node in one.nodes] == ["It stays until spring 2028."]


def test_all_articles_that_a_line_wraps_are_read(tmp_path: Path) -> None:
    file = tmp_path / "pages.jsonl"
    posts = [{"id": f"{at}", "text": f"Post {at} of the harbour.", "created_at": "2026-11-13"} for at in range(1, 5)]
    file.write_text(f"{json.dumps({'data': posts[:2]})}\n{json.dumps({'page': {'posts': posts[2:]}})}\n")
    found = list(load(str(file), Limits()))
    assert [one.path for one in found] == [f"{file}#{at}" for at in range(1, 5)]
    assert [one.nodes[0].text for one in found if isinstance(one, Document)] == [post["text"] for post in posts]
    (again,) = load(f"{file}#4", Limits())
    assert again == found[3]


def test_each_line_is_an_article_at_its_address(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(LINES)
    first, second = load(str(file), Limits())
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert [first.path, second.path] == [f"{file}#https://ferry.example/1", f"{file}#f3a9"]
    assert [node.text for node in first.nodes] == ["Night ferry stays", "It stays.", "It runs until 2028."]
    assert first.format == "json"
    (again,) = load(f"{file}#f3a9", Limits())
    assert again == second


def test_a_part_says_its_title_and_where_to_go_on() -> None:
    _, second = parts(LINES)
    assert isinstance(second, Part)
    assert second.title == "Second & last"
    (found,) = parts(LINES, second.at)
    assert isinstance(found, Part)
    assert found.file.read() == second.file.read()


def test_what_is_no_article_is_passed_over_and_what_is_broken_reported() -> None:
    found = parts('{"type": "head"}\n[1]\n{"title": \n' + LINES)
    assert [str(one) if isinstance(one, SourceError) else one.title for one in found] == [
        "a.jsonl#1: its JSON is broken",
        "Night ferry stays",
        "Second & last",
    ]


def test_a_line_that_is_too_long_is_reported_and_the_next_read() -> None:
    long = json.dumps({"title": "Long", "text": "x" * 3_000_000})
    error, part = parts(long + "\n" + json.dumps(OTHER), limits=Limits(max_bytes=1_000_000))
    assert str(error) == "a.jsonl#1: the record is larger than the limit of 1 MB"
    assert isinstance(part, Part)


def test_too_many_records_are_refused() -> None:
    with pytest.raises(SourceError, match="more than the limit of 1 members"):
        parts(LINES, limits=Limits(max_members=1))


@given(st.binary(max_size=200), st.integers(0, 400))
def test_any_bytes_among_the_lines_give_parts_or_errors(data: bytes, at: int) -> None:
    text = LINES.encode()
    began = time.process_time()
    found = parts(text[:at] + data + text[at:])
    assert all(isinstance(one, (Part, SourceError)) for one in found)
    assert time.process_time() - began < 5
