"""Where links are on a page, and the letters that are typed for them."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Document, Head, Inline, Node, Shape, Style
from reader.article.model import Article, Block, Kind
from reader.ui.links import LETTERS, Link, hints, in_view, links_of, place_of
from reader.ui.typeset.paragraph import Line, Paragraph
from reader.ui.typeset.rows import Tone
from reader.ui.typeset.voices import Voices


def made(node: Node, kind: Kind = Kind.BODY, url: str | None = None) -> Article:
    return Article(Document("a.html", "html", "", (node,)), Head(url=url), (Block(node, kind),), (), 1)


def found(node: Node, kind: Kind = Kind.BODY, url: str | None = None) -> list[Link]:
    article = made(node, kind, url)
    return links_of(Paragraph(Voices(article), 0), article)


def linked(text: str, *links: tuple[int, int, str | None]) -> Node:
    return Node(text, inlines=tuple(Inline(start, end, Style.LINK, target) for start, end, target in links))


def test_a_link_of_the_source_has_its_stretch_and_its_address() -> None:
    node = linked("The mill opens.", (4, 8, "https://mill.example/"))
    assert found(node) == [Link(4, 8, "https://mill.example/")]


@pytest.mark.parametrize("target", [None, "", "#note-1"])
def test_what_leads_nowhere_is_no_link(target: str | None) -> None:
    assert found(linked("The mill opens.", (4, 8, target))) == []


@pytest.mark.parametrize("target", ["#note-1", "https://mill.example/story#note-1"])
def test_a_link_within_the_page_leads_to_its_block(target: str) -> None:
    node, note = linked("The mill opens.", (4, 8, target)), Node("In May.", anchors=("note-1",))
    article = replace(made(node, url="https://mill.example/story"), blocks=(Block(node), Block(note)))
    assert links_of(Paragraph(Voices(article), 0), article) == [Link(4, 8, target)]
    assert place_of(target, article) == 1
    assert place_of("https://mill.example/other#note-1", article) is None
    assert place_of("#note-2", article) is None
    unknown = replace(article, head=Head())
    assert place_of("https://mill.example/story#note-1", unknown) == 1
    assert place_of("https://mill.example/story", unknown) is None


@pytest.mark.parametrize(
    ("text", "written", "target"),
    [
        ("See https://mill.example/tides.", "https://mill.example/tides", "https://mill.example/tides"),
        ("See (www.mill.org/a_(b)), or not.", "www.mill.org/a_(b)", "http://www.mill.org/a_(b)"),
        ("Write to desk@mill.org now", "desk@mill.org", "mailto:desk@mill.org"),
        ("«http://mill.example/ä»", "http://mill.example/ä", "http://mill.example/ä"),
        ("The ftp://mill.example/a.txt file", "ftp://mill.example/a.txt", "ftp://mill.example/a.txt"),
    ],
)
def test_an_address_written_out_is_a_link_without_the_marks_around_it(text: str, written: str, target: str) -> None:
    (link,) = found(Node(text))
    assert text[link.start : link.end] == written
    assert link.target == target


@pytest.mark.parametrize(
    "text", ["That was the end.So they left.", "javascript://alert", "U.S.A. @ noon", "file:///etc/passwd"]
)
def test_no_link_is_read_into_plain_text(text: str) -> None:
    assert found(Node(text)) == []


def test_an_address_that_is_the_text_of_a_link_is_one_link() -> None:
    text = "https://mill.example"
    assert found(linked(text, (0, len(text), "https://other.example"))) == [Link(0, 20, "https://other.example")]


def test_a_headline_leads_to_the_page_it_was_saved_from() -> None:
    node = Node("Mill opens", Shape.HEADING, 1)
    assert found(node, Kind.HEADLINE, "https://post.example/mill") == [Link(0, 10, "https://post.example/mill")]
    assert found(node, Kind.HEADING, "https://post.example/mill") == []


def test_a_picture_leads_to_its_file_unless_it_is_in_a_link() -> None:
    image = Inline(0, 5, Style.IMAGE, "mill_files/wheel.png")
    node = Node("Wheel", Shape.IMAGE, inlines=(image,))
    assert found(node, Kind.CAPTION) == [Link(0, 5, "mill_files/wheel.png", picture=True)]
    node = Node("Wheel", Shape.IMAGE, inlines=(Inline(0, 5, Style.LINK, "https://mill.example"), image))
    assert found(node, Kind.CAPTION) == [Link(0, 5, "https://mill.example")]


def test_a_line_that_is_no_block_has_the_addresses_written_in_it() -> None:
    line = Line("https://mill.example", Tone.META)
    assert [link.target for link in links_of(line, made(Node("x")))] == ["https://mill.example"]


def test_a_link_is_seen_at_the_first_of_its_rows_in_view() -> None:
    node = linked("one two three four", (4, 13, "https://mill.example"), (14, 18, "https://b.example"))
    article = made(node)
    unit = Paragraph(Voices(article), 0)
    rows = [(0, row) for row in unit.rows(10)]
    assert ["".join(run.text for run in row.runs) for _, row in rows] == ["one two", "three four", ""]
    links = {0: links_of(unit, article)}
    assert [(seen.link.start, seen.y, seen.x) for seen in in_view(rows, links)] == [(4, 0, 4), (14, 1, 6)]
    assert [(seen.link.start, seen.y, seen.x) for seen in in_view(rows[1:], links)] == [(4, 0, 0), (14, 0, 6)]


@given(st.integers(min_value=0, max_value=900))
def test_no_hint_is_the_beginning_of_another(count: int) -> None:
    names = hints(count)
    assert len(set(names)) == count
    assert len({len(name) for name in names}) <= 1
    assert all(set(name) <= set(LETTERS) for name in names)


def test_few_links_take_one_letter_each() -> None:
    assert {len(name) for name in hints(len(LETTERS))} == {1}
    assert {len(name) for name in hints(len(LETTERS) + 1)} == {2}


def test_in_a_text_without_end_addresses_are_looked_for_where_the_reader_is() -> None:
    text = "a@b " * 1_000_000 + "https://mill.example/tides" + " x@" * 1_000_000
    article = made(Node(text, Shape.CODE), Kind.CODE)
    unit = Paragraph(Voices(article), 0)
    began = time.process_time()
    assert links_of(unit, article, 0) == []
    (link,) = links_of(unit, article, 4_000_000)
    assert text[link.start : link.end] == link.target == "https://mill.example/tides"
    assert time.process_time() - began < 2
