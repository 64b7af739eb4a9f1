"""ninjs: versions 1 and 2, one item or many."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.press.ninjs import parse
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

FIRST: dict[str, object] = {
    "uri": "http://wire.example/item/1",
    "type": "text",
    "versioncreated": "2026-11-13T10:02:00+00:00",
    "pubstatus": "usable",
    "urgency": 4,
    "language": "en-US",
    "headline": "Tram climbs again",
    "slugline": "TRAM",
    "byline": "By Teresa Vilar and Hugh Pender",
    "located": "LISBON",
    "embargoed": "2026-11-13T10:00:00+00:00",
    "description_text": "After eleven months.",
    "body_html": "<p>It climbs.</p><h2>Legs</h2><p>Slowly &amp; well.</p>",
    "copyrightholder": "Atlas",
    "usageterms": "No archive.",
    "ednote": "Eds: pictures.",
    "subject": [{"name": "transport", "code": "20000762"}],
    "place": [{"name": "Lisbon"}, {"name": "Portugal"}],
    "associations": {
        "main": {"type": "picture", "description_text": "The first car.", "byline": "Jorge Antunes"},
        "other": {"type": "text", "headline": "A second story"},
    },
}
SECOND: dict[str, object] = {
    "uri": "urn:newsml:atlas:2",
    "standard": {"name": "ninjs", "version": "2.1"},
    "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "The whole headline"}],
    "bodies": [
        {"contenttype": "text/plain", "value": "plain"},
        {"contenttype": "text/html", "value": "<p>Marked up.</p>"},
    ],
    "by": "Ada Moss",
    "rightsinfo": {"copyrightholder": "Atlas", "copyrightnotice": "(c) Atlas"},
    "associations": [{"type": "picture", "descriptions": [{"value": "A hill."}], "creditline": "Atlas/J"}],
}
PICTURE: dict[str, object] = {"uri": "x", "type": "picture", "headline": "Hill", "description_text": "A hill & a tram."}


@pytest.mark.parametrize("item", [FIRST, SECOND, [FIRST, SECOND]])
def test_ninjs_is_known_by_its_keys(item: object) -> None:
    assert sniff(json.dumps(item).encode(), "item.json").name == "ninjs"


def test_all_that_an_item_of_version_1_says_is_in_its_head_or_among_its_blocks() -> None:
    (document,) = read(parse, json.dumps(FIRST), "item.json")
    head = document.declared
    assert (document.path, document.format) == ("item.json", "ninjs")
    assert (head.title, head.byline) == ("Tram climbs again", ("Teresa Vilar", "Hugh Pender"))
    assert (head.dateline, head.site, head.language) == ("LISBON", "Atlas", "en")
    assert (head.published, head.url) == ("2026-11-13T10:02:00+00:00", "http://wire.example/item/1")
    assert hinted(document) == [
        ("headline", "Tram climbs again"),
        ("standfirst", "After eleven months."),
        ("byline", "By Teresa Vilar and Hugh Pender"),
        ("dateline", "LISBON"),
        ("", "It climbs."),
        ("", "Legs"),
        ("", "Slowly & well."),
        ("caption", "The first car."),
        ("credit", "Jorge Antunes"),
        ("related", "A second story"),
        ("other", "Eds: pictures."),
        ("legal", "Atlas"),
        ("legal", "No archive."),
        ("other", "Slug: TRAM"),
        ("other", "Urgency: 4"),
        ("other", "Embargoed until: 2026-11-13T10:00:00+00:00"),
        ("other", "Subject: transport"),
        ("other", "Place: Lisbon, Portugal"),
    ]


def test_of_the_lists_of_version_2_the_main_text_is_taken_and_the_others_kept() -> None:
    (document,) = read(parse, json.dumps(SECOND))
    assert hinted(document) == [
        ("headline", "The whole headline"),
        ("byline", "Ada Moss"),
        ("", "Marked up."),
        ("caption", "A hill."),
        ("credit", "Atlas/J"),
        ("legal", "Atlas"),
        ("legal", "(c) Atlas"),
        ("other", "Headline: Short"),
    ]


def test_a_picture_is_its_caption() -> None:
    (document,) = read(parse, json.dumps(PICTURE))
    assert hinted(document) == [("headline", "Hill"), ("", "A hill & a tram.")]


@pytest.mark.parametrize(
    "wrap",
    [
        json.dumps([FIRST, SECOND]),
        json.dumps({"_items": [FIRST, SECOND]}),
        f"{json.dumps(FIRST)}\n{json.dumps(SECOND)}\n",
    ],
    ids=["list", "items", "lines"],
)
def test_many_items_are_articles_by_their_uris(wrap: str) -> None:
    paths = [document.path for document in read(parse, wrap, "items.json")]
    assert paths == ["items.json#http://wire.example/item/1", "items.json#urn:newsml:atlas:2"]


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ('{"uri": ', "its JSON is broken in line 1"),
        ("[" * 100_000, "its JSON is nested too deep"),
        ('{"uri": "x"}', "there is no news item with text in it"),
    ],
)
def test_an_item_that_can_not_be_read_says_why(item: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(item.encode(), "item.json", Limits()))
    assert (caught.value.path, caught.value.why) == ("item.json", why)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("<p>x"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FIRST, *SECOND]), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*FIRST, *SECOND]), JSON))
def test_a_key_may_hold_anything(item: dict[str, object]) -> None:
    read_within_bounds(parse, json.dumps(item).encode())


@given(
    damaged([json.dumps(FIRST).encode(), json.dumps([FIRST, SECOND]).encode()], [b"{", b"}", b"[", b"]", b'"', b"\\u"])
)
def test_damaged_json_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
