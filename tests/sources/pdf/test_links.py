"""The links of a PDF's pages, which lie over their words."""

import time

from reader.sources.pdf.file import parse
from tests.sources.damage import read
from tests.sources.pdf.test_file import LEFT, column
from tests.sources.pdfs import Area, Put, pdf


def linked(lines: list[Put], *areas: Area) -> list[tuple[str, str | None]]:
    """The words of all links, and where they lead."""
    (document,) = read(parse, pdf([lines], links=[areas]))
    return [(node.text[inline.start : inline.end], inline.target) for node in document.nodes for inline in node.inlines]


def test_links_lie_on_the_words_that_the_page_has_below_them() -> None:
    lines = column(50, 180, LEFT, (0, 3))
    assert linked(lines, Area(50, 170, 500, 183, "javascript:alert(1)")) == []
    assert linked(lines, Area(50, 170, 500, 183, "https://fen.example/a")) == [(LEFT[0], "https://fen.example/a")]
    over = [Area(50, 219, 500, 231, "https://fen.example/b"), Area(50, 231, 72, 243, "https://fen.example/b")]
    assert linked(lines, *over) == [("switch themselves on when the water rises. Nobody", "https://fen.example/b")]


def test_links_in_columns_and_tables_stay_on_their_words() -> None:
    rows = [put for at in range(3) for put in (Put(50, 100 + 12 * at, f"Pump {at}"), Put(250, 100 + 12 * at, "here"))]
    found = linked(rows, Area(248, 102, 300, 114, "https://fen.example/1"))
    assert found == [("here", "https://fen.example/1")]


def test_a_page_full_of_links_takes_no_time() -> None:
    areas = [Area(0, 0, 600, 800, f"https://fen.example/{number}") for number in range(5_000)]
    began = time.process_time()
    assert linked(column(50, 100, LEFT * 6, ()), *areas)
    assert time.process_time() - began < 5
