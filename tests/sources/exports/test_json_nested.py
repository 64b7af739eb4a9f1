"""Articles that lie deeper in JSON: answers of sites, archives of posts."""

from __future__ import annotations

import json
import time

import pytest

from reader.article.document import Document
from reader.sources.exports.json import parse
from reader.sources.sniffing import sniff
from tests.sources.damage import hinted, read

STORY = "The night ferry to Aske stays until the spring, the council said on Monday."
MORE = "“It is a full stop to a long tale,” said Rosa Lind, the harbour master of the town."
HTML = f"<p>{STORY}</p><p>{MORE}</p><p>{'It leaves at eight and is back before noon. ' * 5}</p>"
DAY = "2026-11-13T09:00:00+00:00"


def heads(documents: list[Document]) -> list[tuple[object, ...]]:
    return [
        (head.title, head.byline, head.published, head.site, head.url) for head in (one.declared for one in documents)
    ]


def told(document: Document) -> list[str]:
    return [text for kind, text in hinted(document) if kind in ("", "body")]


def test_what_a_reader_of_feeds_keeps_is_read_with_the_feeds_name() -> None:
    item = {
        "id": "tag:1",
        "title": "Ferry stays &amp; sails",
        "published": 1794560400,
        "author": "Maud Ellery",
        "canonical": [{"href": "https://ferry.example/1"}],
        "summary": {"direction": "ltr", "content": HTML},
        "origin": {"title": "The Ferry Observer"},
    }
    (story,) = read(parse, json.dumps({"id": "user/1", "title": "Starred", "items": [item]}), "starred.json")
    site = ("The Ferry Observer", "https://ferry.example/1")
    assert heads([story]) == [("Ferry stays & sails", ("Maud Ellery",), "2026-11-13T09:00:00+00:00", *site)]
    assert told(story)[:2] == [STORY, MORE]


def test_what_sites_answer_to_programs_is_read() -> None:
    site = {
        "title": {"rendered": "Ferry stays &#8211; for now"},
        "content": {"rendered": HTML, "protected": False},
        "date": "2026-11-13T09:00:00",
        "link": "https://ferry.example/1",
        "author": 3,
        "_embedded": {"author": [{"name": "Maud Ellery"}]},
    }
    (story,) = read(parse, json.dumps([site]), "posts.json")
    assert heads([story]) == [
        ("Ferry stays – for now", ("Maud Ellery",), "2026-11-13T09:00:00", None, "https://ferry.example/1")
    ]
    paper = {
        "webTitle": "Ferry stays",
        "webUrl": "https://ferry.example/1",
        "webPublicationDate": DAY,
        "fields": {"byline": "Maud Ellery", "body": HTML},
    }
    (story,) = read(parse, json.dumps({"response": {"status": "ok", "results": [paper]}}), "search.json")
    assert heads([story]) == [("Ferry stays", ("Maud Ellery",), DAY, None, "https://ferry.example/1")]
    assert told(story)[:2] == [STORY, MORE]


def test_a_post_is_by_who_posted_it_and_of_when_it_was_made() -> None:
    author = {"did": "did:plc:x", "handle": "maud.example", "displayName": "Maud Ellery"}
    post = {"uri": "at://x/1", "author": author, "record": {"text": STORY, "createdAt": DAY}}
    (one,) = read(parse, json.dumps({"feed": [{"post": post}]}), "feed.json")
    assert heads([one]) == [(None, ("Maud Ellery",), DAY, None, None)]
    status = {
        "content": HTML,
        "created_at": DAY,
        "account": {"display_name": "Maud Ellery"},
        "url": "https://m.example/1",
    }
    note = {"type": "Note", "content": HTML, "published": DAY, "url": "https://m.example/1", "contentMap": {"en": HTML}}
    outbox = {"orderedItems": [{"type": "Create", "actor": "https://m.example/maud", "object": note}, {"object": "x"}]}
    (one,) = read(parse, json.dumps(outbox), "outbox.json")
    assert heads([one]) == [(None, (), DAY, None, "https://m.example/1")]
    assert told(one)[:2] == [STORY, MORE]
    (one,) = read(parse, json.dumps([status]), "statuses.json")
    assert one.declared.byline == ("Maud Ellery",)


def test_beside_a_text_of_its_own_a_page_that_was_saved_by_its_address_is_not_lost() -> None:
    page = {"title": "Ferry stays", "note": "Ask Maud.", "content": {"type": "link", "url": "https://ferry.example/1"}}
    text = {"createdAt": DAY, "content": {"type": "text", "text": f"{STORY} {MORE}"}}
    one, other = read(parse, json.dumps({"bookmarks": [page, text]}), "bookmarks.json")
    assert heads([one]) == [("Ferry stays", (), None, None, "https://ferry.example/1")]
    assert ("comment", "Ask Maud.") in hinted(one)
    assert told(other) == [f"{STORY} {MORE}"]


def test_an_archive_that_is_made_to_be_looked_at_in_a_browser_is_json() -> None:
    tweets = [
        {"tweet": {"id_str": "17", "full_text": f"{STORY} A &amp; B", "created_at": "Fri Nov 13 09:00:00 +0000 2026"}},
        {"tweet": {"id_str": "18", "full_text": MORE, "created_at": "Sat Nov 14 09:00:00 +0000 2026"}},
    ]
    data = f"window.YTD.tweets.part0 = {json.dumps(tweets, indent=2)}"
    assert sniff(data.encode(), "tweets.js").name == "json"
    first, second = read(parse, data, "tweets.js")
    assert (first.path, first.declared.published, told(first)) == ("tweets.js#17", DAY, [f"{STORY} A & B"])
    assert second.path == "tweets.js#18"


def test_a_text_that_speaks_of_such_archives_stays_as_it_is() -> None:
    text = f"{STORY} The page says window.location = 'quay'."
    (story,) = read(parse, json.dumps({"title": "Quays", "text": text, "url": "https://ferry.example/1"}), "a.json")
    assert told(story) == [text]


@pytest.mark.parametrize("filler", [" " * 200_000, "window.a" * 25_000])
def test_a_long_run_of_what_may_stand_before_json_takes_no_time(filler: str) -> None:
    began = time.process_time()
    read(parse, json.dumps({"title": "Quays", "text": f"{filler} {STORY}"}), "a.json")
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "record",
    [
        {
            "info": {"title": "Quays", "description": f"{STORY}"},
            "paths": {"/quay": {"get": {"summary": f"{MORE} {STORY}"}}},
        },
        {"page": {"items": [{"title": "Ferry stays", "text": f"{STORY} {MORE}"}]}, "terms": {"of": {"use": STORY[4:]}}},
        {"users": [{"name": "Maud", "url": "https://m.example"}]},
        {"a": [[[{"deep": {"er": STORY}}]]]},
    ],
)
def test_json_that_is_about_something_else_is_shown_as_it_is(record: object) -> None:
    (document,) = read(parse, json.dumps(record), "other.json")
    assert document.format == "text"


def test_objects_in_objects_take_no_time() -> None:
    record: dict[str, object] = {"text": "few words"}
    for depth in range(8):
        record = {f"{name}{depth}": record for name in "abc"}
    began = time.process_time()
    read(parse, json.dumps({"many": [record], "user": {f"{at}": {} for at in range(5_000)}}), "other.json")
    assert time.process_time() - began < 3
