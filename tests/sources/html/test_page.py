"""HTML pages: whatever the bytes, an article or a clear error, and soon."""

import contextlib
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.html.page import parse, resolver
from reader.sources.limits import Limits
from reader.sources.reading import parse as parse_any

LONGEST = 5
"""Seconds that any page may take."""


def read(page: str | bytes) -> Document:
    data = page.encode("utf-8", "surrogatepass") if isinstance(page, str) else page
    (document,) = parse(data, "story.html", Limits())
    return document


def texts(page: str | bytes) -> list[str]:
    return [node.text for node in read(page).nodes]


def test_a_text_that_only_calls_itself_a_page_is_read_by_its_lines() -> None:
    document = read("The wall\r\nBy Ada Lind\r\n\r\nThe basin is < 4 m deep & shut.\r\n")
    assert document.format == "text"
    assert [node.text for node in document.nodes] == ["The wall", "By Ada Lind", "The basin is < 4 m deep & shut."]
    assert texts("Fish &amp; chips") == ["Fish & chips"]


def test_a_page_is_one_document_with_its_source_and_its_head() -> None:
    document = read("<html lang=en><title>The bridge</title><p>It opened.</p>")
    assert (document.path, document.format) == ("story.html", "html")
    assert document.source.startswith("<html lang=en>")
    assert (document.declared.title, document.declared.language) == ("The bridge", "en")


@pytest.mark.parametrize(
    "page",
    [
        "<!-- saved from url=(0030)https://example.org/a/story.html -->\n<!DOCTYPE html><p>It opened.",
        "<!DOCTYPE html>\n<!--\n Page saved with SingleFile \n url: https://example.org/a/story.html \n-->\n<p>It.",
    ],
)
def test_links_are_made_whole_from_the_address_that_a_browser_noted_when_it_saved_the_page(page: str) -> None:
    document = read(f"{page} <a href='b.html'>More</a>")
    assert document.declared.url == "https://example.org/a/story.html"
    assert [inline.target for node in document.nodes for inline in node.inlines] == ["https://example.org/a/b.html"]


def test_a_base_element_goes_before_the_pages_own_address() -> None:
    page = "<link rel=canonical href=https://example.org/a/><base href=/files/><p><a href=x>x</a>"
    assert read(page).nodes[0].inlines[0].target == "https://example.org/files/x"


@pytest.mark.parametrize(
    ("base", "address", "expected"),
    [
        ("https://example.org/a/b", "/c", "https://example.org/c"),
        ("https://example.org/a/b", "c?d#e", "https://example.org/a/c?d#e"),
        ("https://example.org/a/b", "../c", "https://example.org/c"),
        ("https://example.org/a/b", "/x/../c", "https://example.org/c"),
        ("https://example.org/a/b", "//cdn.example.org/c", "https://cdn.example.org/c"),
        ("https://example.org/a/b", "mailto:ada@example.org", "mailto:ada@example.org"),
        ("https://example.org/a/b", " https://example.org/\n c ", "https://example.org/c"),
        ("https://example.org/a/b", "/c" + " " * 200_000 + "d", None),
        ("https://example.org/a/b", "c d.html?q=1 2", "https://example.org/a/c%20d.html?q=1%202"),
        ("https://example.org/a/b", "java\nscript:alert(1)", None),
        ("https://example.org/a/b", "data:text/html,x", None),
        ("https://example.org/a/b", "http://[::1", "http://[::1"),
        ("https://example.org/a/b", "", None),
        (None, "c.html", "c.html"),
        (None, "//example.org/c", "//example.org/c"),
    ],
)
def test_addresses_are_resolved_as_far_as_the_pages_own_is_known(
    base: str | None, address: str, expected: str | None
) -> None:
    assert resolver(base)(address) == expected


@pytest.mark.parametrize(
    "page", ["", "<html></html>", "<script>var x = 1</script>", "<frameset><frame src=a></frameset>"]
)
def test_a_page_without_text_is_an_error(page: str) -> None:
    with pytest.raises(SourceError, match="no text"):
        read(page)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 10_000 + "deep",
        "<b>" * 10_000 + "deep",
        "<ul><li>" * 10_000 + "deep",
        "<table><tr><td>" * 10_000 + "deep",
        "<blockquote>" * 10_000 + "deep" + "</blockquote>" * 10_000,
        "<x-y>" * 20_000 + "</z>" * 20_000,
        "<p>".join(f"<b id={number}>" for number in range(5_000)) + "deep",
        "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">wide",
        "<p>text</p>" * 4_600_000,
        "<div><p>text" * 1_000_000,
        "<a href=x>" * 100_000 + "deep",
        "<p>" + "long " * 10_000_000,
        "<p>" + "long " * 500_000,
        "<!--" * 1_000_000,
        "<" * 5_000_000,
        "a<br>" * 100_000,
        "&" * 5_000_000,
        "<p>" + '<img alt="a">' * 100_000,
        "<svg><text>" * 10_000 + "deep",
        "<template shadowrootmode=open>" * 5_000 + "deep",
        "<table>" + "<tr><td>1<td>2" * 40_000,
        f"<p>{'<span>a</span>' * 60_000}",
        '<script type="application/ld+json">' + "[" * 1_000_000,
        '<script type="application/ld+json">' + '{"@graph":[' * 100_000,
    ],
    ids=lambda page: f"{page[:24]} x {len(page)}",
)
def test_a_page_made_to_take_the_machine_is_read_or_refused_in_time(page: str) -> None:
    began = time.process_time()
    with contextlib.suppress(SourceError):
        assert read(page).nodes
    assert time.process_time() - began < LONGEST


def test_a_page_that_is_cut_off_keeps_what_it_has() -> None:
    page = "<article><h1>Title</h1><p>First paragraph.</p><p>Second <a href='http"
    assert texts(page) == ["Title", "First paragraph.", "Second"]


TAGS = """<p> </p> <div> </div> <b> </b> <a/href=x> </a> <table> </table> <tr> <td> <th> </td> <li> <ul> </ul> <br>
    <pre> </pre> <img/alt=picture> <noscript> </noscript> <template> <template/shadowrootmode=open> </template> <q> </q>
    <h2> </h2> <svg> </svg> <math> <select> <option> <!-- --> <script> </script> <style> <textarea> </textarea> <body>
    </body> <html> <head> <frameset> <blockquote> word two. Three &amp; &#0; &nbsp; <di"""
SOUP = st.lists(st.sampled_from([*TAGS.split(), "\0", "\x1b[0m", "\u202e"]), max_size=60)


@given(SOUP)
def test_any_soup_of_tags_gives_clean_nodes(words: list[str]) -> None:
    try:
        document = read(" ".join(words))
    except SourceError:
        return
    for node in document.nodes:
        assert node.text.strip()
        assert not any(char < " " and char not in "\t\n" for char in node.text)
        assert len(node.hints) == len(node.place)
        assert all(0 <= one.start < one.end <= len(node.text) for one in node.inlines)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_page_or_an_error(data: bytes) -> None:
    with contextlib.suppress(SourceError):
        assert any(document.nodes for document in parse_any(b"<!DOCTYPE html>" + data, "story.html"))


INLINE = st.sampled_from(["b", "i", "span", "a href=x", "code"])
BLOCK = st.sampled_from(["p", "div", "section", "li", "blockquote", "h3", "figure", "td"])


def trees() -> st.SearchStrategy[str]:
    words = st.sampled_from(["bridge", "opened", "board", "votes", "river", "ferry"])

    def wrap(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.builds(
            lambda tag, parts: f"<{tag}>{' '.join(parts)}</{tag.split()[0]}>",
            INLINE | BLOCK,
            st.lists(children, max_size=4),
        )

    return st.recursive(words, wrap, max_leaves=30)


@given(trees())
def test_every_word_is_in_one_node_in_the_order_of_the_page(page: str) -> None:
    wanted = re.sub(r"<[^<>]*>", " ", page).split()
    try:
        found = " ".join(texts(page)).split()
    except SourceError:
        found = []
    assert found == wanted
