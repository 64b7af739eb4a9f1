"""Pieces of HTML in other files."""

import pytest

from reader.article.document import Shape
from reader.sources.html.fragment import is_html, paragraphs, plain, read_fragment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A <em>big</em> day", "A big day"),
        ("un<b>believ</b>able", "unbelievable"),
        ("one<br>two<p>three", "one two three"),
        ("Fish &amp; chips", "Fish & chips"),
        ("twice &amp;#8217; escaped", "twice ’ escaped"),
        ("A &amp;lt;tag&amp;gt;", "A <tag>"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("a\n\tb\x1b[0m", "a b␛[0m"),
        (None, ""),
    ],
)
def test_a_line_is_read_without_its_markup(text: str | None, expected: str) -> None:
    assert plain(text) == expected


def test_html_is_told_by_its_tags() -> None:
    assert is_html("<p>x")
    assert is_html("a<br/>b")
    assert not is_html("1 < 2")
    assert not is_html("Fish &amp; chips")


def test_a_fragment_lies_in_the_elements_of_a_story() -> None:
    (node,) = read_fragment("<p>See <a href='b'>b</a></p>", "f", "en", "https://a.example/x")
    assert node.hints == ("body", "article", "div @articlebody", "p")
    assert node.inlines[0].target == "https://a.example/b"


def test_paragraphs_are_those_of_either_form_without_places() -> None:
    html = paragraphs("<p>One.</p><ul><li>Two.</li></ul>", "f")
    assert [(node.text, node.shape, node.place) for node in html] == [
        ("One.", Shape.PARAGRAPH, ()),
        ("Two.", Shape.LIST_ITEM, ()),
    ]
    text = paragraphs("One &amp; more.\n\nTwo.", "f")
    assert [(node.text, node.gap, node.first_line) for node in text] == [("One & more.", 0, None), ("Two.", 1, None)]
