"""What stands at the edges of a PDF's pages: running heads, their numbers, what is no more than that."""

import pytest

from reader.sources.pdf.file import parse
from tests.sources.damage import hinted, read
from tests.sources.pdf.test_file import LEFT, column, page, texts
from tests.sources.pdfs import Put, pdf


def test_what_comes_back_on_each_page_and_its_number_stand_below() -> None:
    found, (document,) = texts([page(7), page(8)]), read(parse, pdf([page(7), page(8)]))
    assert found[-2:] == ["THE FEN REPORTER", "7 8"]
    assert found.count("THE FEN REPORTER") == 1
    assert hinted(document)[-2:] == [("other", "THE FEN REPORTER"), ("other", "7 8")]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (("THE FEN REPORTER",), ("Page 1 of 1",)),
        (("11/14/26, 9:03 AM", "Pumps fall silent"), ("https://fen.example/pumps", "1/1")),
    ],
)
def test_on_a_single_page_they_are_small_type_that_stands_apart(head: tuple[str, ...], foot: tuple[str, ...]) -> None:
    text = [put for put in page() if put.size > 8]
    at = [Put(50 + 300 * place, 40, line, 8) for place, line in enumerate(head)]
    at += [Put(50 + 300 * place, 780, line, 8) for place, line in enumerate(foot)]
    (document,) = read(parse, pdf([[*at, *text]]))
    assert [line for kind, line in hinted(document) if kind == "other"] == [
        *(line for line in (*head, *foot) if any(map(str.isalpha, line))),
        *(line for line in (*head, *foot) if not any(map(str.isalpha, line))),
    ]


def test_what_is_large_or_stands_close_at_the_top_of_a_single_page_is_its_text() -> None:
    top = [Put(50, 50, "Pumps fall silent", 22, bold=True), Put(50, 66, "By Maud Ellery", 8)]
    assert texts([[*top, *column(50, 80, LEFT, ())]])[:2] == ["Pumps fall silent", "By Maud Ellery"]
    assert texts([column(50, 40, LEFT, ())])[0].startswith("The last steam pump")
