"""Omnivore's export: lists, texts and highlights that lie apart, put together again."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.reading import parse
from reader.sources.sniffing import by_member
from reader.sources.walking import Found, Walk
from tests.sources.damage import hinted
from tests.sources.packed import listed, zipped

ITEM = {
    "id": "1d0c",
    "slug": "last-bus",
    "title": "Why the last bus waits",
    "description": "Eleven minutes.",
    "author": "Signe Aldous",
    "url": "https://quay.example/bus",
    "state": "Active",
    "labels": ["buses"],
    "savedAt": "2026-10-22T21:15:40.000Z",
    "publishedAt": None,
}
OTHER = {**ITEM, "id": "8f2b", "slug": "tide-clock", "title": "The tide clock"}
WHOLE = {
    "metadata_0_to_1.json": json.dumps([ITEM]),
    "content/last-bus.html": "<DIV class=page><p>The bus waits.</p></DIV>",
    "highlights/last-bus.md": "Read again.\n\n> The bus\n> waits. #buses\n\nAsk why.\n\nAnd when.\n\n> Eleven",
    "metadata_1_to_2.json": json.dumps([OTHER]),
    "content/tide-clock.html": "<p>The tide winds it.</p>",
}


def test_it_is_known_by_its_first_list() -> None:
    known = by_member(WHOLE)
    assert known is not None
    assert known.name == "omnivore"
    assert by_member(["metadata_1_to_2.json"]) is None


def test_an_article_is_one_of_its_list_with_its_text_and_what_was_marked() -> None:
    first, second = parse(zipped(WHOLE), "export.zip")
    assert (first.path, first.declared.byline) == ("export.zip#last-bus", ("Signe Aldous",))
    assert (first.declared.title, first.declared.url) == ("Why the last bus waits", "https://quay.example/bus")
    assert hinted(first) == [
        ("headline", "Why the last bus waits"),
        ("standfirst", "Eleven minutes."),
        ("", "The bus waits."),
        ("pull_quote", "The bus waits. #buses"),
        ("comment", "Ask why. And when."),
        ("pull_quote", "Eleven"),
        ("comment", "Read again."),
        ("navigation", "buses"),
        ("other", "Saved: 2026-10-22T21:15:40+00:00"),
    ]
    assert second.path == "export.zip#tide-clock"
    assert "The tide winds it." in second.source


def test_an_article_is_found_again_by_its_address_and_at_its_place() -> None:
    data = zipped(WHOLE)
    assert listed(data, "a.zip", wanted="a.zip#tide-clock") == ["a.zip#tide-clock: The tide clock"]
    walk = Walk(Part("", "a.zip", io.BytesIO(data)), "a.zip", Limits(), light=True)
    found = [item for item in walk if isinstance(item, Found)]
    for one in found:
        again = next(Walk(Part("", "a.zip", io.BytesIO(data)), "a.zip", Limits(), start=one.at))
        assert isinstance(again, Found)
        assert again.path == one.path


def test_an_article_without_a_text_is_its_title_and_address() -> None:
    (document,) = parse(zipped({"metadata_0_to_1.json": json.dumps([ITEM])}), "export.zip")
    assert [text for _, text in hinted(document)][:3] == [
        "Why the last bus waits",
        "Eleven minutes.",
        "https://quay.example/bus",
    ]


def test_files_that_no_list_names_are_articles_of_their_own() -> None:
    more: dict[str, str | bytes] = {
        **WHOLE,
        "content/stray.html": "<p>Nobody lists me.</p>",
        "cover.jpg": b"\xff\xd8",
        "notes.txt": "A note.",
    }
    data = zipped(more)
    assert listed(data, "a.zip")[2:] == ["a.zip#content/stray.html: Nobody lists me.", "a.zip#notes.txt: A note."]
    walk = Walk(Part("", "a.zip", io.BytesIO(data)), "a.zip", Limits(), light=True)
    places = {item.path: item.at for item in walk if isinstance(item, Found)}
    again = next(Walk(Part("", "a.zip", io.BytesIO(data)), "a.zip", Limits(), start=places["a.zip#notes.txt"]))
    assert isinstance(again, Found)
    assert again.path == "a.zip#notes.txt"


def test_a_damaged_list_or_text_is_reported_and_the_rest_is_read() -> None:
    data = bytearray(zipped(WHOLE, compression=0))
    at = data.index(b"The bus waits.")
    data[at : at + 3] = b"XXX"
    lines = listed(bytes(data), "a.zip")
    assert lines[0].startswith("! a.zip#last-bus: content/last-bus.html is missing from it: it is damaged")
    assert lines[1:] == ["a.zip#last-bus: Why the last bus waits", "a.zip#tide-clock: The tide clock"]
    broken = listed(zipped({**WHOLE, "metadata_0_to_1.json": "["}), "a.zip")
    assert broken[0] == "! a.zip#metadata_0_to_1.json: its JSON is broken in line 1"
    assert sorted(line.partition(":")[0] for line in broken[1:]) == [
        "a.zip#content/last-bus.html",
        "a.zip#highlights/last-bus.md",
        "a.zip#tide-clock",
    ]


def test_a_text_that_unpacks_without_end_is_named_and_its_article_read_without_it() -> None:
    bomb = zipped({**WHOLE, "content/last-bus.html": "<p>" + "a" * 9_000_000})
    first, second, *_ = listed(bomb, "a.zip")
    assert "content/last-bus.html is missing from it: it unpacks to more than the limit of 250 times" in first
    assert second == "a.zip#last-bus: Why the last bus waits"
    with pytest.raises(SourceError, match="the limit of 5 MB"):
        listed(bomb, "a.zip", Limits(max_unpacked=5_000_000))


def test_a_text_belongs_to_one_article_and_is_read_once() -> None:
    first, second = parse(zipped({**WHOLE, "metadata_0_to_1.json": json.dumps([ITEM, {**ITEM, "id": "9"}])}), "a.zip")[
        :2
    ]
    assert "The bus waits." in first.source
    assert "The bus waits." not in second.source


def test_a_slug_leads_nowhere_else() -> None:
    item = {**ITEM, "slug": "../../../../etc/passwd"}
    (document,) = parse(zipped({"metadata_0_to_1.json": json.dumps([item])}), "a.zip")
    assert document.path == "a.zip#../../../../etc/passwd"
    assert "root:" not in document.source


@given(st.dictionaries(st.sampled_from(sorted(WHOLE)), st.text(max_size=40) | st.sampled_from(sorted(WHOLE.values()))))
def test_whatever_is_in_the_files_gives_articles_or_an_error(members: dict[str, str]) -> None:
    data = zipped({"metadata_0_to_1.json": json.dumps([ITEM]), **members})
    try:
        lines = listed(data, "a.zip")
    except SourceError as error:  # there is nothing in the whole of it
        lines = [f"! {error}"]
    assert all(line.removeprefix("! ").startswith("a.zip") for line in lines)
    assert len({line.partition(": ")[0] for line in lines if line[0] != "!"}) == sum(line[0] != "!" for line in lines)
