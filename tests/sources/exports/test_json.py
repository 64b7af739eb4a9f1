"""JSON exports: what each producer writes, one record or many, and what is left of a broken file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Head
from reader.errors import SourceError
from reader.sources.exports.json import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds
from tests.sources.exports.records import (
    NEWS_PLEASE,
    NEWSPAPER,
    OMNIVORE,
    POCKET,
    READABILITY,
    READWISE,
    STORY,
    TRAFILATURA,
    WALLABAG,
    ZOTERO,
)


def one(record: object, name: str = "export.json") -> tuple[Head, list[tuple[str, str]]]:
    (document,) = read(parse, json.dumps(record), name)
    assert document.format == "json"
    return document.declared, hinted(document)


@pytest.mark.parametrize(
    "record", [TRAFILATURA, NEWSPAPER, NEWS_PLEASE, READABILITY, WALLABAG, OMNIVORE, READWISE, ZOTERO, [TRAFILATURA]]
)
def test_json_is_known_by_how_it_begins(record: object) -> None:
    assert sniff(json.dumps(record).encode(), "-").name == "json"
    assert sniff(json.dumps(record, indent=2).encode(), "export.txt").name == "json"


@pytest.mark.parametrize("record", [TRAFILATURA, NEWSPAPER, NEWS_PLEASE, READABILITY, WALLABAG])
def test_a_record_with_its_text_is_a_whole_article(record: dict[str, object]) -> None:
    head, nodes = one(record)
    assert (head.title, head.byline) == ("Night ferry stays", ("Maud Ellery", "Bob Reed"))
    assert (head.published or "").startswith("2026-11-13")
    assert (head.url, head.language) == ("https://ferry.example/1", "en")
    assert head.site in ("The Ferry Observer", "ferry.example")
    texts = [text for kind, text in nodes if not kind]
    assert texts == STORY.split("\n")


def test_what_trafilatura_says_beside_the_text_is_kept() -> None:
    _, nodes = one(TRAFILATURA)
    assert [node for node in nodes if node[0]] == [
        ("headline", "Night ferry stays"),
        ("standfirst", "A boat is kept."),
        ("comment", "Good."),
        ("comment", "At last."),
        ("navigation", "sea, boats, Transport"),
        ("legal", "CC BY-SA"),
    ]


def test_the_markup_of_a_page_goes_before_its_text() -> None:
    (document,) = read(parse, json.dumps(READABILITY))
    link = next(node for node in document.nodes if node.inlines)
    assert link.inlines[0].target == "https://ferry.example/f"


def test_annotations_of_wallabag_are_set_apart_from_the_text_they_are_of() -> None:
    _, nodes = one(WALLABAG)
    assert ("pull_quote", "night ferry") in nodes
    assert ("comment", "Which one?") in nodes


def test_a_list_of_links_has_an_article_for_each() -> None:
    head, nodes = one(OMNIVORE)
    assert (head.byline, head.published) == (("Maud Ellery",), "2026-11-13T08:30:00+00:00")
    assert nodes == [
        ("headline", "Night ferry stays"),
        ("body", "A boat is kept."),
        ("related", "https://ferry.example/1"),
        ("navigation", "sea, boats"),
        ("other", "Saved: 2026-11-14T10:00:00+00:00"),
    ]
    head, nodes = one(POCKET)
    assert (head.title, nodes[1][1]) == ("Night ferry stays", "A boat is kept.")


def test_highlights_are_the_text_of_an_article_without_one() -> None:
    _, nodes = one(READWISE)
    assert nodes == [
        ("headline", "Night ferry stays"),
        ("body", "https://ferry.example/1"),
        ("body", "It runs until 2028."),
        ("comment", "So long?"),
        ("comment", "Send to Ann"),
        ("navigation", "sea"),
    ]


def test_a_bibliography_says_who_when_and_where() -> None:
    head, nodes = one(ZOTERO)
    assert (head.byline, head.published, head.kicker) == (("Maud Ellery", "Bob Reed"), "2026-11-13", "Transport")
    assert (head.site, head.language) == ("The Ferry Observer", "en")
    assert ("comment", "For the essay") in nodes


@pytest.mark.parametrize("text", ["Night ferry stays\nIt runs on.", "<h1>Night ferry stays</h1><p>It runs on.</p>"])
def test_a_title_that_the_text_begins_with_is_its_headline(text: str) -> None:
    _, nodes = one({"title": "Night ferry stays", "text": text, "content": text, "url": "https://a.example"})
    assert nodes == [("headline", "Night ferry stays"), ("", "It runs on.")]


def test_a_bookmark_of_pinboard_calls_its_title_a_description() -> None:
    mark = {"href": "https://ferry.example/1", "description": "Night ferry stays", "extended": "The council voted.",
            "meta": "a1", "hash": "b2", "time": "2026-11-13T07:30:00Z", "shared": "no", "toread": "yes",
            "tags": "ferry council"}  # fmt: skip
    (document,) = read(parse, json.dumps([mark]), "pinboard_export.json")
    assert (document.declared.title, document.declared.url) == ("Night ferry stays", "https://ferry.example/1")
    assert hinted(document) == [
        ("headline", "Night ferry stays"),
        ("body", "The council voted."),
        ("related", "https://ferry.example/1"),
        ("navigation", "ferry council"),
        ("other", "Saved: 2026-11-13T07:30:00+00:00"),
    ]


def test_words_under_keys_that_nobody_knows_are_kept() -> None:
    _, nodes = one({**TRAFILATURA, "pull": "Three words here", "again": "the night ferry.", "number": "1 2"})
    assert [text for kind, text in nodes if kind == "other"] == ["pull: Three words here"]


@pytest.mark.parametrize(
    "wrapped",
    [json.dumps([TRAFILATURA, OMNIVORE]), json.dumps({"count": 2, "results": [TRAFILATURA, OMNIVORE]})],
    ids=["list", "results"],
)
def test_many_records_are_articles_by_their_ids(wrapped: str) -> None:
    assert [document.path for document in read(parse, wrapped, "a.json")] == [
        "a.json#https://ferry.example/1",
        "a.json#f3a9",
    ]


def test_a_list_that_is_cut_off_keeps_its_whole_records() -> None:
    data = json.dumps([TRAFILATURA, OMNIVORE, ZOTERO], indent=1)[:-40].encode()
    *whole, error = parse(data, "a.json", Limits())
    assert len(whole) == 2
    assert isinstance(error, SourceError)
    assert error.why.startswith("its JSON is broken in line")


@pytest.mark.parametrize("text", ['{"name": "package", "version": "1.0"}', "[1, 2]", '"words"', "[]"])
def test_json_without_an_article_is_text(text: str) -> None:
    (document,) = read(parse, text, "package.json")
    assert (document.format, document.nodes[0].text) == ("text", text)


@pytest.mark.parametrize(
    ("text", "why"),
    [('{"title": "x"', "its JSON is broken in line 1"), ('{"a":' * 100_000, "its JSON is nested too deep")],
)
def test_json_that_can_not_be_read_says_why(text: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(text.encode(), "a.json", Limits()))
    assert (caught.value.path, caught.value.why) == ("a.json", why)


def test_a_text_that_only_begins_as_json_does_is_text() -> None:
    text = '{\n "title": "Night ferry",\n "date": "2026-11-13"\n}\n\nThe *council* voted.\n'
    (document,) = read(parse, text, "ferry.md")
    assert (document.format, document.nodes[-1].text) == ("markdown", "The council voted.")
    (document,) = read(parse, '[{"a": note}]\nThe council voted.', "ferry.zip#ferry.txt")
    assert [node.text for node in document.nodes] == ['[{"a": note}]', "The council voted."]


def test_a_number_of_a_million_digits_takes_no_time() -> None:
    read_within_bounds(parse, b'{"title": "x", "url": "https://a.example", "n": ' + b"9" * 1_000_000 + b"}")


def test_a_record_of_a_hundred_thousand_keys_takes_no_time() -> None:
    keys = {f"key{number}": f"some words of {number}" for number in range(100_000)}
    assert read_within_bounds(parse, json.dumps({**TRAFILATURA, **keys, "text": "x " * 400_000}).encode())


ALL = (TRAFILATURA, NEWSPAPER, NEWS_PLEASE, READABILITY, WALLABAG, OMNIVORE, READWISE, ZOTERO, POCKET)
KEYS = sorted({key for record in ALL for key in record})
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=12)
    | st.sampled_from(["<p>x", "https://a.example", "2026"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(KEYS), JSON))
def test_a_key_may_hold_anything(record: dict[str, object]) -> None:
    read_within_bounds(parse, json.dumps(record).encode())


SAMPLES = [json.dumps(record).encode() for record in (*ALL, [TRAFILATURA, ZOTERO])]


@given(damaged(SAMPLES, [b"{", b"}", b"[", b"]", b'"', b"\\u", b",", b":", b"\n", b"\0", b"<p>"]))
def test_damaged_json_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


def test_a_text_of_too_many_lines_is_refused_and_that_is_all_that_is_said_of_its_file() -> None:
    record = {"title": "Ferry", "url": "https://post.example/ferry", "text": "It was close.\n" * 400_000}
    (error,) = parse(json.dumps(record).encode(), "a.json", Limits())
    assert str(error) == "a.json: it has more than the limit of 300,000 paragraphs"


LINK = {"name": "Night ferry stays", "url": "https://ferry.example/1", "tags": [{"name": "sea"}]}
KEPT = {"title": "Night ferry stays", "tags": ["sea"], "content": {"type": "link", "url": "https://ferry.example/1"}}


@pytest.mark.parametrize(
    "wrapped",
    [{"collections": [{"name": "Boats", "links": [LINK, LINK]}]}, {"bookmarks": [KEPT, KEPT]}, {"hits": [LINK, LINK]}],
)
def test_links_and_collections_of_links_are_articles(wrapped: object) -> None:
    first, second = read(parse, json.dumps(wrapped), "links.json")
    assert hinted(first) == hinted(second)
    assert hinted(first) == [
        ("headline", "Night ferry stays"),
        ("body", "https://ferry.example/1"),
        ("navigation", "sea"),
    ]


@pytest.mark.parametrize(
    "wrapped",
    [
        {"collections": [{"name": "Unorganized", "links": []}, {"name": "Boats", "links": [LINK]}]},
        {"name": "me", "collections": [{"name": "Boats", "description": "On the river.", "links": [LINK]}]},
        {"bookmarks": [KEPT, {"title": "chart.pdf", "content": None, "tags": []}]},
    ],
)
def test_what_has_a_name_alone_among_links_is_no_article_and_hides_none(wrapped: object) -> None:
    (found,) = read(parse, json.dumps(wrapped), "links.json")
    assert (found.format, found.declared.title) == ("json", "Night ferry stays")


def test_a_note_among_links_is_called_by_how_it_begins() -> None:
    note = {"title": None, "content": {"type": "text", "text": "Ask Ada\nabout the toll."}, "createdAt": "2025-09-07"}
    _, found = read(parse, json.dumps({"bookmarks": [KEPT, note]}), "links.json")
    assert found.declared.title == "Ask Ada"
    assert [text for _, text in hinted(found)] == ["Ask Ada", "about the toll.", "Saved: 2025-09-07"]


def test_a_list_of_links_and_other_things_is_shown_as_it_is() -> None:
    (document,) = read(parse, json.dumps({"bookmarks": [KEPT, {"note": "A word that is kept by nobody else."}]}))
    assert document.format == "text"
    assert "kept by nobody else" in document.nodes[0].text


def test_what_sites_and_feed_readers_answer_names_the_publication_and_the_summary() -> None:
    assert one(READWISE)[0].site is None, "a program that keeps articles publishes none"
    entry = {"title": "Night ferry stays", "url": "https://ferry.example/1", "content": f"<p>{STORY}</p>"}
    head, _ = one({"entries": [{**entry, "feed": {"title": "The Ferry Observer"}, "standfirst": "A boat is kept."}]})
    assert (head.site, head.standfirst) == ("The Ferry Observer", "A boat is kept.")
