"""PDF: lines become paragraphs again, in the order of reading."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings

from reader.article.document import Document, Shape
from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.pdf.file import parse
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds
from tests.sources.pdfs import Put, pdf

LEFT = (
    "The last steam pump on the fen was stopped on",
    "Thursday afternoon, with a hand on the valve and",
    "a band on the bank.",
    "Its work is done by four electric pumps, which",
    "switch themselves on when the water rises. No-",
    "body has to be there for it, and that is well-",
    "known. The chairwoman, Harriet Vane-",
    "Lacey, said that it saves money and that all",
)
RIGHT = (
    "of the parish would come to like the quiet.",
    "Farmers have begun to ask what the pumps are",
    "for, it is well-known. Two- and",
    "three-year plans have been drawn up, and none",
    "was read by anybody.",
)


def column(x: float, y: float, lines: tuple[str, ...], indented: tuple[int, ...]) -> list[Put]:
    return [Put(x + (12 if at in indented else 0), y + 12 * at, line) for at, line in enumerate(lines)]


def page(number: int = 7, extra: tuple[Put, ...] = ()) -> list[Put]:
    return [
        Put(50, 40, "THE FEN REPORTER", 8),
        Put(290, 780, str(number), 8),
        Put(50, 100, "Pumps fall silent on the Middle Fen, and nobody", 22, bold=True),
        Put(50, 128, "in the parish can sleep", 22, bold=True),
        *column(50, 180, LEFT, (0, 3)),
        *column(320, 180, RIGHT, (1,)),
        *extra,
    ]


def texts(pages: list[list[Put]]) -> list[str]:
    (document,) = read(parse, pdf(pages), "fen.pdf")
    return [node.text for node in document.nodes]


def test_a_paragraph_stands_on_the_page_or_pages_that_the_file_calls_so() -> None:
    pages = [
        [Put(50, 100, "Pumps fall silent.")],
        *([Put(50, 180 + 12 * at, line) for at, line in enumerate(lines)] for lines in (LEFT, RIGHT)),
    ]

    def named(labels: str) -> list[str | None]:
        (document,) = read(parse, pdf(pages, labels=labels), "fen.pdf")
        return [node.page for node in document.nodes]

    assert named("") == ["1", "2", "2–3"]
    assert named("0 << /S /r >> 1 << /S /D /St 47 >>") == ["i", "47", "47–48"]
    assert named(f"0 << /P ({'long' * 9}) >> 1 << /P (A) >>") == ["1", "A", "A"]


def test_a_pdf_is_known_by_its_first_bytes_and_says_what_it_needs() -> None:
    known = sniff(pdf([page()])[:4096], "download")
    assert (known.name, known.extra) == ("pdf", "pdf")
    assert sniff(b"\r\n%PDF-1.4\n", "x").name == "pdf"


def test_columns_are_read_one_after_the_other_and_lines_set_as_paragraphs() -> None:
    (document,) = read(parse, pdf([page()]), "fen.pdf")
    assert (document.path, document.format) == ("fen.pdf", "pdf")
    assert [(node.shape, node.level, node.text) for node in document.nodes[:4]] == [
        (Shape.HEADING, 1, "Pumps fall silent on the Middle Fen, and nobody in the parish can sleep"),
        (
            Shape.PARAGRAPH,
            0,
            "The last steam pump on the fen was stopped on Thursday afternoon, with a hand on the valve and a band on "
            "the bank.",
        ),
        (
            Shape.PARAGRAPH,
            0,
            "Its work is done by four electric pumps, which switch themselves on when the water rises. Nobody has to "
            "be there for it, and that is well-known. The chairwoman, Harriet Vane-Lacey, said that it saves money and "
            "that all of the parish would come to like the quiet.",
        ),
        (
            Shape.PARAGRAPH,
            0,
            "Farmers have begun to ask what the pumps are for, it is well-known. Two- and three-year plans have been "
            "drawn up, and none was read by anybody.",
        ),
    ]


def test_each_headline_heads_the_three_columns_below_it() -> None:
    def columns(y: float, names: str) -> list[Put]:
        return [
            Put(50 + 180 * at, y + 12 * row, f"{name} line {row} of a column" + "." * (row == 7))
            for at, name in enumerate(names)
            for row in range(8)
        ]

    lines = [
        Put(50, 100, "A headline over all three columns of the page", 20),
        *columns(150, "abc"),
        Put(50, 300, "A second headline over the three columns below", 20),
        *columns(340, "def"),
    ]
    assert [text.split()[:2] for text in texts([lines])] == [
        ["A", "headline"],
        *([name, "line"] for name in "abc"),
        ["A", "second"],
        *([name, "line"] for name in "def"),
    ]


def test_the_order_in_which_the_file_draws_does_not_matter() -> None:
    whole = page()
    assert texts([whole]) == texts([list(reversed(whole))])


def test_letters_are_as_far_apart_as_the_room_they_take_says() -> None:
    assert texts([[Put(50, 100, "In 2011 the 11 pumps ran till 10:11, i.e. illicitly.")]]) == [
        "In 2011 the 11 pumps ran till 10:11, i.e. illicitly."
    ]


_ROOM = dict(zip("Tadefhilmnpst", (611, 556, 556, 556, 278, 556, 222, 222, 833, 556, 556, 500, 278), strict=True))
"""Thousandths of their size that these letters take."""


def apart(pieces: Iterable[str], gap: float) -> list[Put]:
    """Pieces of a line, each drawn by itself, as far apart as a share of their size."""
    puts, x = [], 50.0
    for piece in pieces:
        puts.append(Put(x, 100, piece))
        x += 10 * (gap + sum(_ROOM[letter] for letter in piece) / 1000)
    return puts


def test_words_that_stand_close_are_words_and_spaced_letters_are_none() -> None:
    assert texts([apart(["The", "mill", "stands", "still"], 0.23)]) == ["The mill stands still"]
    assert texts([apart("Themill", 0.23)]) == ["Themill"]
    assert texts([apart(["The", "mi", "ll", "stands"], 0.03)]) == ["Themillstands"]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    first = column(50, 180, (*LEFT[:3], "Its work is done by four electric pumps, and not"), (0, 3))
    second = column(50, 180, ("one of them has to be watched by anybody.", *LEFT[:3]), (1,))
    assert "Its work is done by four electric pumps, and not one of them has to be watched by anybody." in texts(
        [first, second]
    )


def test_a_sentence_goes_on_with_a_capital_where_the_last_line_of_a_page_is_full_and_the_next_is_not_indented() -> None:
    first = column(50, 180, (*LEFT[:3], "Its work is done by the Pump Corporation of East"), (0, 3))
    second = ("Aske, which switches them on when the water rises", "every other night.")
    assert (
        "Its work is done by the Pump Corporation of East Aske, which switches them on when the water rises every "
        in (texts([first, [*column(50, 180, second, ())]])[1])
    )
    assert texts([first, column(50, 180, (*second, *LEFT[:3]), (0, 2))])[1].endswith("East")


def test_a_dash_at_the_beginning_of_a_line_is_no_item_where_the_sentence_goes_on() -> None:
    lines = (
        "The last steam pump on the fen – the third of four",
        "— was stopped on Thursday.",
        "– And none was missed.",
    )
    assert texts([column(50, 180, lines, ())]) == [" ".join(lines[:2]), lines[2]]


def test_paragraphs_are_told_by_the_space_between_them_where_most_are_a_line() -> None:
    lines = ["By Ada Lind", "The last steam pump on the fen was stopped on", "Thursday.", "So it goes", "Nobody came"]
    feet = (0, 18, 30, 48, 66)
    assert texts([[Put(50, 100 + foot, line) for foot, line in zip(feet, lines, strict=True)]]) == [
        lines[0],
        f"{lines[1]} {lines[2]}",
        *lines[3:],
    ]


def test_a_character_that_is_two_halves_to_pdfium_is_one() -> None:
    mapped = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> "
    mapped += b"endcodespacerange 1 beginbfchar <7e> <d83cdf84> endbfchar endcmap end end"
    font = b"99 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(mapped), mapped)
    data = pdf([[Put(50, 100, "The tree is lit ~ at six.")]])
    data = data.replace(b"/Helvetica /Encoding", b"/Helvetica /ToUnicode 99 0 R /Encoding").replace(
        b"xref\n", font + b"xref\n", 1
    )
    (document,) = read(parse, data, "tree.pdf")
    assert document.nodes[0].text == "The tree is lit 🎄 at six."


def test_headings_lists_and_tables_keep_their_shapes() -> None:
    lines = [
        *column(50, 180, LEFT[:3], (0,)),
        Put(50, 228, "What was counted", 10, bold=True),
        Put(50, 240, "• the pumps"),
        Put(50, 252, "• the people"),
        *(
            Put(x, 276 + 12 * row, text)
            for row, cells in enumerate((("Year", "Pumps"), ("1852", "1"), ("2026", "4")))
            for x, text in zip((50, 150), cells, strict=True)
        ),
    ]
    (document,) = read(parse, pdf([lines]), "fen.pdf")
    assert [(node.shape, node.text) for node in document.nodes[1:]] == [
        (Shape.HEADING, "What was counted"),
        (Shape.LIST_ITEM, "• the pumps"),
        (Shape.LIST_ITEM, "• the people"),
        (Shape.TABLE_ROW, "Year\tPumps"),
        (Shape.TABLE_ROW, "1852\t1"),
        (Shape.TABLE_ROW, "2026\t4"),
    ]


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("https://fen.example/pumps/three", "https://fen.example/pumps/three"),
        ("about:reader?url=https%3A%2F%2Ffen.example%2Fpumps%3Fa%3D1", "https://fen.example/pumps?a=1"),
        ("https://fen.example/", None),
        ("https://fen.example/a-very-long-way-to-the-pu…", None),
        ("Fen pumps – fen.example/pumps", None),
    ],
)
def test_the_address_that_a_browser_prints_on_each_page_is_the_articles(printed: str, url: str | None) -> None:
    pages = [[*page(), Put(20, 785, printed, 8), Put(560, 785, f"{number}/3", 8)] for number in (1, 2, 3)]
    (document,) = read(parse, pdf(pages))
    assert document.declared.url == url
    assert ("other", printed) in hinted(document)


def test_what_the_file_says_of_itself_stands_below() -> None:
    (document,) = read(parse, pdf([page()], {"Author": "Leonora Birch", "Title": "Fen"}))
    assert hinted(document)[-2:] == [("other", "Title: Fen"), ("other", "Author: Leonora Birch")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.4\nnothing", "it is damaged"),
        (pdf([[]]), "there is no text in it: its pages are pictures"),
        (pdf([]), "it is damaged"),
        (pdf([[]] * 3_001), "it has more than 3,000 pages"),
    ],
)
def test_a_file_that_can_not_be_read_says_why(data: bytes, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(data, "fen.pdf", Limits()))
    assert (caught.value.path, caught.value.why) == ("fen.pdf", why)


@pytest.mark.parametrize(
    "lines",
    [
        [Put(x, y, "a") for x in range(0, 600, 6) for y in range(0, 800, 8)],
        [Put(50, 400, "word " * 20_000)],
        [Put(50, 400, "same place")] * 5_000,
        [Put(0, 0, "x", 0.001), Put(10_000, -50, "far"), Put(5, 5, "big", 5_000)],
    ],
    ids=["grid", "long", "heap", "odd"],
)
def test_a_page_made_to_take_long_does_not(lines: list[Put]) -> None:
    assert read_within_bounds(parse, pdf([lines]), "fen.pdf")


TOKENS = (b"BT ", b" ET", b" Tj", b"Td", b"(", b")", b"<<", b">>", b"endobj", b"7 0 R", b"/Length 0", b"1e9 ", b"\0")


@settings(max_examples=60)
@given(damaged([pdf([page(), page(8)])], TOKENS))
def test_a_damaged_file_gives_clean_blocks_or_an_error(data: bytes) -> None:
    assert all(isinstance(one, Document) for one in read_within_bounds(parse, data, "fen.pdf"))


def test_a_page_of_more_letters_than_any_newspaper_has_is_read_to_its_end() -> None:
    words = "The council voted on Tuesday to keep the ferry that crosses the sound by night."
    lines = [Put(20, 10 + at * 0.3, words, 0.1) for at in range(2_600)]
    (document,) = read(parse, pdf([[*lines, Put(20, 795, "It stays.", 0.1)]]))
    assert "".join(node.text for node in document.nodes).endswith("It stays.")
