"""RTF: what TextEdit, word processors and databases write, with its code pages, fields, notes and tables."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Document, Shape, Style
from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.rtf.file import parse
from reader.sources.sniffing import sniff
from tests.effort import effort
from tests.sources.damage import damaged, hinted, read, read_within_bounds

HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Helvetica{\*\falt Arial};}"
HEAD += (
    rb"{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Gothic;}{\f3\fcharset2 Symbol;}}{\colortbl;\red0\green0\blue255;}"
)
HEAD += rb"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Quote;}{\*\cs10 Emphasis;}{\s3 Title;}}"
TEXTEDIT = rb"""{\rtf1\ansi\ansicpg1252\cocoartf2822
\cocoatextscaling0\cocoaplatform0{\fonttbl\f0\fswiss\fcharset0 Helvetica;\f1\fswiss\fcharset0 Helvetica-Bold;}
{\colortbl;\red255\green255\blue255;}
{\*\expandedcolortbl;;}
\paperw11900\pard\tx566\pardirnatural

\f1\b\fs24 \cf0 Night ferry stays\
\f0\b0 \
\'93It stays,\'94 said Ada Lind \uc0\u8212  caf\'e9 owner. \u55357 \u56832 \
She paid 5 \{euros\} \\ hour.}"""


def rtf(body: str | bytes) -> bytes:
    return HEAD + (body.encode() if isinstance(body, str) else body) + b"}"


def one(body: str | bytes) -> Document:
    (document,) = read(parse, rtf(body), "story.rtf")
    return document


def texts(body: str | bytes) -> list[str]:
    return [node.text for node in one(body).nodes]


def test_rtf_is_known_by_how_it_begins() -> None:
    assert sniff(TEXTEDIT, "story.txt").name == "rtf"
    assert sniff(b"{}", "story.rtf").name == "rtf"


def test_what_textedit_writes() -> None:
    (document,) = read(parse, TEXTEDIT)
    assert document.format == "rtf"
    assert [node.text for node in document.nodes] == [
        "Night ferry stays",
        "“It stays,” said Ada Lind — café owner. 😀",
        "She paid 5 {euros} \\ hour.",
    ]
    assert [inline.style for inline in document.nodes[0].inlines] == [Style.STRONG]


def test_each_font_has_its_code_page() -> None:
    cyrillic, japanese = "Мост закрыт", "渡し船"
    said = b"".join(b"\\'%02x" % byte for byte in cyrillic.encode("cp1251"))
    # A second byte that is a letter is written as it is.
    told = b"".join(b"\\'%02x" % byte if byte > 127 else bytes([byte]) for byte in japanese.encode("cp932"))
    assert texts(rb"{\f1 " + said + rb"}, {\f2 " + told + rb"} caf\'e9\par") == [f"{cyrillic}, {japanese} café"]


@pytest.mark.parametrize(
    ("head", "code", "text"),
    [
        (rb"{\rtf1\ansi\ansicpg1251 ", b"\\'cc\\'ee\\'f1\\'f2", "Мост"),
        (rb"{\rtf1\mac ", b"caf\\'8e", "café"),
        (rb"{\rtf1\ansi\ansicpg65001 ", b"caf\\'c3\\'a9", "café"),
        (rb"{\rtf1\ansi\ansicpg99999 ", b"caf\\'e9", "café"),
        (rb"{\rtf1\ansi ", "Мост – café".encode(), "Мост – café"),  # as it must not be written, but is
        (rb"{\rtf1\ansi ", "café".encode("cp1252"), "café"),
        (rb"{\rtf1\ansi\uc2 ", rb"\u1052 ??\u1086\'8f\'9fst", "Моst"),
        (rb"{\rtf1\ansi\uc0 ", rb"\u1052\u-10180?", "М?"),
    ],
)
def test_code_pages(head: bytes, code: bytes, text: str) -> None:
    (document,) = read(parse, head + code + b"}")
    assert [node.text for node in document.nodes] == [text]


def test_headings_quotes_and_titles_are_known_by_their_styles() -> None:
    body = r"\pard\s3 The ferry\par\pard\s1 A night\par\pard\s2 It stays.\par\pard\outlinelevel1 A day\par\pard End"
    nodes = one(body).nodes
    assert [(node.shape, node.level) for node in nodes] == [
        (Shape.HEADING, 1),
        (Shape.HEADING, 1),
        (Shape.BLOCK_QUOTE, 0),
        (Shape.HEADING, 2),
        (Shape.PARAGRAPH, 0),
    ]
    assert one(body).declared.title == "The ferry"


def test_a_link_has_its_address_and_other_fields_their_text() -> None:
    body = (
        r'See {\field{\*\fldinst{HYPERLINK "https://ferry.example/a" \\t "_blank"}}{\fldrslt{\ul the \b plan}}}, p. '
        r"{\field{\*\fldinst PAGE}{\fldrslt 2}}.\par"
    )
    (node,) = one(body).nodes
    assert node.text == "See the plan, p. 2."
    links = [inline for inline in node.inlines if inline.style is Style.LINK]
    assert {node.text[inline.start : inline.end] for inline in links} == {"the ", "plan"}
    assert {inline.target for inline in links} == {"https://ferry.example/a"}


def test_items_of_lists_keep_their_marks() -> None:
    body = (
        r"{\listtext\pard\plain\f3\'b7\tab}\pard\ls1\ilvl0 One\par{\listtext\pard 2.\tab}\pard\ls1\ilvl1 Two\par"
        r"{\pntext\u61623\'b7\tab}\pard{\*\pn\pnlvlblt{\pntxtb\'b7}}Three\par\pard After\par"
    )
    nodes = one(body).nodes
    assert [node.text for node in nodes] == ["· One", "2. Two", "• Three", "After"]
    assert [(node.shape, node.level) for node in nodes[:3]] == [
        (Shape.LIST_ITEM, 1),
        (Shape.LIST_ITEM, 2),
        (Shape.LIST_ITEM, 1),
    ]
    assert nodes[3].shape is Shape.PARAGRAPH


def test_a_heading_with_an_empty_number_stays_a_heading() -> None:
    (node,) = one(r"\pard\s1{\listtext\pard\plain \tab}\ls1 A night\par").nodes
    assert (node.text, node.shape) == ("A night", Shape.HEADING)


def test_rows_of_a_table_are_rows() -> None:
    row = r"\trowd\cellx100\cellx200\pard\intbl {}\cell {}\cell\trowd\cellx100\row"
    body = "Before\\par" + row.format("Year", "Boats") + row.format("2024", "3 | 4") + r"\pard After\par"
    nodes = one(body).nodes
    assert [node.text for node in nodes] == ["Before", "Year\tBoats", "2024\t3 | 4", "After"]
    assert [node.shape for node in nodes[1:3]] == [Shape.TABLE_ROW] * 2


def test_a_table_whose_end_is_missing_keeps_its_cells() -> None:
    assert texts(r"\trowd\intbl a\cell b\cell\row\trowd\intbl c\cell d") == ["a", "b", "c", "d"]
    assert texts(r"\trowd Text that is in no cell\par and more") == ["Text that is in no cell", "and more"]


def test_notes_comments_boxes_and_heads_stand_apart() -> None:
    body = (
        r"{\header Desk copy\par}{\footer Desk copy\par}{\info{\title Old}{\author Ilse}{\company X}}"
        r"A line{\super\chftn}{\footnote\pard{\super\chftn} By count.\par} and another"
        r"{\super\chftn}{\*\footnote\ftnalt\chftn  By eye.}."
        r"{\*\atnid AL}{\*\atnauthor Ada}\chatn{\*\annotation{\*\atnid 1}\pard Check this.\par}"
        r"{\shp{\*\shpinst{\sp{\sn f}{\sv 0}}{\shptxt\pard In a box\par}}{\shprslt{\*\do{\dptxbxtext In a box}}}}\par"
        r"{\pard Gone\deleted  with the wind\deleted0 , {\v hidden }not.\par}"
    )
    assert hinted(one(body)) == [
        ("", "A line[1] and another[2]."),
        ("", "In a box"),
        ("", "Gone, not."),
        ("other", "[1] By count."),
        ("other", "[2] By eye."),
        ("comment", "Ada: Check this."),
        ("other", "Desk copy"),
        ("other", "Title: Old"),
        ("other", "Author: Ilse"),
    ]


def test_no_picture_and_nothing_of_the_machine_is_shown() -> None:
    body = (
        rb"A{\*\shppict{\pict\pngblip"
        b"\n89504e470d0a\n"
        rb"}}{\nonshppict{\pict 0100}}{\pict\bin4 {\b}}{c}"
        rb"{\object\objemb{\*\objdata 0105}{\result B}}{\*\generator Writer;}{\xe index}{\*\bkmkstart x}{\*\bkmkend x}"
        rb"{\upr{C?}{\*\ud{C\u8212 -}}}{\*\unheard{\b of}}\par"
    )
    assert texts(body) == ["AcBC—"]


def test_a_line_that_is_broken_stays_two_where_a_sentence_ends() -> None:
    assert texts(r"By Ada Lind\line Photo: Ivo\par A no\_break and a\~space\emdash so\par") == [
        "By Ada Lind",
        "Photo: Ivo",
        "A no‑break and a\u00a0space—so",
    ]


def test_a_file_without_text_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"^a\.rtf: there is no text in this document$"):
        list(parse(rtf(r"\pard\par{\pict 00}"), "a.rtf", Limits()))


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), min_size=1))
def test_no_character_of_any_script_is_lost(words: list[str]) -> None:
    units = [word.encode("utf-16-le") for word in words]
    said = [
        "".join(f"\\u{int.from_bytes(unit[at : at + 2], 'little', signed=True)}?" for at in range(0, len(unit), 2))
        for unit in units
    ]
    (document,) = read(parse, rtf("\\par ".join(said)))
    assert [node.text for node in document.nodes] == words


@pytest.mark.parametrize("begin", ["{\\shptxt a", "{\\footnote a", "{\\header a", "{\\*\\annotation a"])
def test_what_lies_in_one_another_without_end_takes_no_time(begin: str) -> None:
    (document,) = read_within_bounds(parse, rtf(begin * 60_000))
    assert sum(node.text.count("a") for node in document.nodes) > 59_900


@pytest.mark.parametrize("again", ["a\\par ", "\\trowd\\intbl a\\cell\\row "])
def test_too_many_paragraphs_are_refused_before_all_are_read(again: str) -> None:
    began = time.process_time()
    with pytest.raises(SourceError, match="1,000 paragraphs"):
        list(parse(rtf(again * 300_000), "file", Limits(max_blocks=1_000)))
    assert time.process_time() - began < 1


def test_bold_that_is_switched_at_every_word_takes_little_work_for_each() -> None:
    words = 1_000
    data = rtf("\\b kept\\b0  open " * words)
    assert effort(lambda: list(parse(data, "file", Limits()))) < 230 * words


def test_a_picture_is_what_its_description_says_behind_its_paragraph() -> None:
    picture = r"{\*\shppict{\pict{\*\picprop{\sp{\sn shapeType}{\sv 75}}{\sp{\sn wzDescription}{\sv The ferry at "
    picture += r"night \u8212 ? caf\'e9}}{\sp{\sn fLine}{\sv 0}}}\pngblip 89504e47}}{\nonshppict{\pict 8950}}"
    shape = r"{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv A crane.}}{\sp{\sn pib}{\sv {\pict 8950}}}}{\shprslt x}}"
    nodes = one(rf"The ferry {picture}stays.\par Ada{shape} paid.\par").nodes
    assert [(node.shape, node.text) for node in nodes] == [
        (Shape.PARAGRAPH, "The ferry stays."),
        (Shape.IMAGE, "The ferry at night — café"),
        (Shape.PARAGRAPH, "Ada paid."),
        (Shape.IMAGE, "A crane."),
    ]


def test_an_outline_level_that_there_is_not_makes_no_heading() -> None:
    (document,) = read(parse, rtf("\\outlinelevel-3 The council\\par\\outlinelevel0 Ferry\\par"))
    assert [node.level for node in document.nodes] == [0, 1]


def test_deep_nesting_and_large_files_take_no_time() -> None:
    began = time.process_time()
    assert texts("{" * 200_000 + "deep" + "}" * 200_000) == ["deep"]
    picture = b"{\\pict " + (b"89504e470d0a1a0a" * 8 + b"\n") * 40_000 + b"}"
    assert texts(picture + b"after") == ["after"]
    assert len(texts("The council voted to keep the ferry.\\par\n" * 20_000)) == 20_000
    assert time.process_time() - began < 10


WHOLE = rtf(
    r"\pard\s1 A night\par{\*\atnauthor Ada}{\*\annotation Check.}A{\footnote\chftn  x} {\field{\*\fldinst HYPERLINK "
    r'"https://a.example"}{\fldrslt b}}\par\trowd\intbl a\cell b\cell\row\pard {\upr{a}{\*\ud{\u8212 -}}}\par'
)
TOKENS = [b"{", b"}", b"\\", b"\\u", b"\\u-9999999999 ", b"\\bin-1 ", b"\\bin9999999999 ", b"\\'8", b"\\uc-1"]
TOKENS += [b"\\cell", b"\\row", b"\\trowd", b"{\\*", b"\\ansicpg", b"\\ud", b"\\fcharset", b"\\s", b"\\ilvl-3"]


@given(damaged([WHOLE, TEXTEDIT], TOKENS))
def test_damaged_files_give_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
