"""Feeds that are damaged, or made to do harm."""

import pytest
from hypothesis import given

from reader.errors import SourceError
from reader.sources.feeds.feed import parse
from reader.sources.limits import Limits
from tests.sources.damage import damaged, read, read_within_bounds
from tests.sources.feeds.test_feed import SAMPLES, TOKENS, WORDPRESS


@pytest.mark.parametrize(
    ("feed", "why"),
    [
        ("<rss version='2.0'><channel><title>T</title></channel></rss>", "there is no entry in this feed"),
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:bib='http://purl.org/net/biblio#'>"
            "<bib:Article/></rdf:RDF>",
            "it is a list of references in RDF: save it as RIS",
        ),
        (
            "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>&b;</title>",
            "it declares entities, which Reader doesn't expand",
        ),
        (
            "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><rss><channel><item><title>&a;</title>",
            "it declares entities, which Reader doesn't expand",
        ),
        ("<rss><channel><item><title>x" + "<a>" * 100_000, "its elements are nested more than 250 deep"),
        (
            "<rss><channel><item " + " ".join(f"a{number}='1'" for number in range(100_000)) + ">",
            "one of its tags has too many attributes",
        ),
    ],
)
def test_a_feed_that_can_not_be_read_says_why(feed: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(feed.encode(), "feed.xml", Limits()))
    assert (caught.value.path, caught.value.why) == ("feed.xml", why)


def test_too_many_entries_are_refused() -> None:
    with pytest.raises(SourceError, match="more than the limit of 1 members"):
        list(parse(WORDPRESS.encode(), "feed.xml", Limits(max_members=1)))


@pytest.mark.parametrize("part", ["<", "&", "<![CDATA[", "<!--", "<item>", "<item><title>x</title>", "&#x", "a "])
def test_a_feed_made_to_take_long_does_not(part: str) -> None:
    feed = "<rss version='2.0'><channel><item><title>" + part * (300_000 // len(part))
    read_within_bounds(parse, feed.encode())


def test_an_entry_is_not_by_very_many_authors_of_its_feed() -> None:
    # Each was read anew for each entry: time by the square.
    authors = "".join(f"<author><name>Ada Winter {number}</name></author>" for number in range(600))
    entries = "<entry><title>A</title><content>The crane moved.</content></entry>" * 600
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'>{authors}{entries}</feed>"
    assert {len(document.declared.byline) for document in read_within_bounds(parse, feed.encode())} == {20}


@pytest.mark.parametrize("excerpt", ["A sentence. " * 40_000, "a" + " " * 400_000 + "b", "The post " * 40_000])
def test_an_excerpt_made_to_take_long_does_not(excerpt: str) -> None:
    item = f"<item><title>T</title><description>{excerpt}</description><content:encoded>{'Other words. ' * 40_000}"
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    assert read_within_bounds(parse, f"<rss version='2.0' {space}><channel>{item}</content:encoded></item>".encode())


@given(damaged(SAMPLES, TOKENS))
def test_a_damaged_feed_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


@pytest.mark.parametrize("number", ["9" * 30, "x110000", "x" + "f" * 40, "1114112"])
def test_a_character_that_can_not_be_costs_no_entry(number: str) -> None:
    item = (
        f"<item><title>One&#{number};s</title><description>&lt;p&gt;The week&amp;#{number};s news.</description></item>"
    )
    data = f'<rss version="2.0"><channel><title>&#0000065;&#x10FFFD;</title>{item}</channel></rss>'
    (document,) = read(parse, data, "a.rss")
    assert document.declared.title == "One\ufffds"
    assert document.declared.site == "A\U0010fffd"
    assert "The week" in document.source
