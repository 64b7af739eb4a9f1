"""Pages that would take a parser long are refused; large and honest ones are not."""

import pytest

from reader.errors import SourceError
from reader.sources.html.parse import parse_page


def test_a_drawing_of_many_points_and_a_picture_in_the_page_are_read() -> None:
    page = f'<svg><path d="{"M 1 2 L 3 4 " * 20_000}"/></svg><img src="data:image/png;base64,{"A" * 400_000}"><p>Text'
    body = parse_page(page, "story.html").body
    assert body is not None
    assert body.text().strip() == "Text"


def test_a_long_program_is_no_tag() -> None:
    program = "if (a<b) { " + 'text += "a > b"; ' * 20_000 + "} while (c<d) " + "e += f; " * 2_000 + "if (g > h) {}"
    assert parse_page(f"<script>{program}</script><p>Text", "story.html").body is not None


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{number}" for number in range(20_000)) + ">wide",
        "<p " + " ".join(f'a{number}="x"' for number in range(20_000)) + ">wide",
        "<p>one</p>" * 5_000 + "<p " + " ".join(f"a{number}" for number in range(20_000)),
    ],
)
def test_a_tag_with_thousands_of_attributes_is_refused(page: str) -> None:
    with pytest.raises(SourceError, match="attributes"):
        parse_page(page, "story.html")


def test_formatting_that_is_never_closed_is_left_out_where_it_would_multiply() -> None:
    page = "<p>".join(f"<b id={number}>" for number in range(3_000)) + "text"
    tree = parse_page(page, "story.html")
    assert not tree.css("b")
    assert "text" in (tree.html or "")


def test_soft_hyphens_are_nothing_to_a_reader() -> None:
    page = "<title>Brü\xadcken&shy;bau</title><p>Stadt&#173;rat, Gemein&#xAD;de&shyrat &amp;shy; 12&#1730;"
    tree = parse_page(page, "story.html")
    (title,), (text,) = tree.css("title"), tree.css("p")
    assert title.text() == "Brückenbau"
    assert text.text() == "Stadtrat, Gemeinderat &shy; 12\u06c2"
