"""JSON Feed: as other feeds, but in JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.feeds.feed_json import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

FEED: dict[str, object] = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Ferry Observer",
    "home_page_url": "https://ferry.example/",
    "language": "en-GB",
    "authors": [{"name": "Maud Ellery"}],
    "items": [
        {
            "id": "https://ferry.example/1",
            "url": "https://ferry.example/1",
            "external_url": "https://other.example/",
            "title": "Night ferry &amp; day ferry",
            "content_html": "<p>It stays.</p><p>Until <a href='/2028'>2028</a>.</p>",
            "summary": "A boat is kept.",
            "date_published": "2026-11-13T08:30:00+00:00",
            "authors": [{"name": "Bob Reed"}],
            "tags": ["sea", "boats"],
            "attachments": [{"url": "https://ferry.example/1.mp3", "mime_type": "audio/mpeg", "title": "Listen"}],
        },
        {"id": "2", "content_text": "A note.\nOf two lines < three."},
    ],
}


def test_a_json_feed_is_known_by_its_version() -> None:
    assert sniff(json.dumps(FEED).encode(), "feed.json").name == "jsonfeed"
    assert sniff(json.dumps(FEED).replace("/", "\\/").encode(), "-").name == "jsonfeed"


def test_an_author_is_one_person_also_with_the_familys_name_first() -> None:
    item = {"id": "1", "content_text": "A note.", "authors": [{"name": "Reed, Bob"}, {"name": "Maud Ellery"}]}
    (document,) = read(parse, json.dumps({**FEED, "items": [item]}), "feed.json")
    assert document.declared.byline == ("Bob Reed", "Maud Ellery")


def test_each_item_is_an_article() -> None:
    first, second = read(parse, json.dumps(FEED), "feed.json")
    head = first.declared
    assert (first.path, first.format) == ("feed.json#https://ferry.example/1", "jsonfeed")
    assert (head.title, head.byline, head.site) == ("Night ferry & day ferry", ("Bob Reed",), "The Ferry Observer")
    assert (head.published, head.language) == ("2026-11-13T08:30:00+00:00", "en")
    assert hinted(first) == [
        ("headline", "Night ferry & day ferry"),
        ("standfirst", "A boat is kept."),
        ("", "It stays."),
        ("", "Until 2028."),
        ("navigation", "sea, boats"),
        ("related", "https://other.example/"),
        ("related", "Listen"),
    ]
    assert first.nodes[3].inlines[0].target == "https://ferry.example/2028"
    assert second.declared.byline == ("Maud Ellery",)
    assert hinted(second) == [("", "A note."), ("", "Of two lines < three.")]


@pytest.mark.parametrize(
    ("feed", "why"),
    [
        ('{"version": "https://jsonfeed.org/version/1", "items": []}', "there is no entry in this feed"),
        ('{"version": "https://jsonfeed.org/version/1", "items": [', "its JSON is broken in line 1"),
    ],
)
def test_a_feed_that_can_not_be_read_says_why(feed: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(feed.encode(), "feed.json", Limits()))
    assert caught.value.why == why


ANY = st.recursive(
    st.none() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "url", "id"]), inner),
    max_leaves=8,
)
ITEM = st.dictionaries(st.sampled_from(["id", "url", "title", "content_html", "authors", "tags", "attachments"]), ANY)


@given(st.lists(ITEM | ANY, max_size=3))
def test_items_may_hold_anything(items: list[object]) -> None:
    read_within_bounds(parse, json.dumps({**FEED, "items": items}).encode())


@given(damaged([json.dumps(FEED).encode()], [b"{", b"}", b"[", b"]", b'"', b"\\u", b"null"]))
def test_a_damaged_feed_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
