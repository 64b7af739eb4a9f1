"""ODT: what LibreOffice writes, with its styles and their parents."""

import pytest
from hypothesis import given

from reader.article.document import Shape, Style
from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.office.odt import parse
from reader.sources.sniffing import by_member, sniff
from tests.sources.damage import damaged, read, read_within_bounds
from tests.sources.zips import zipped

NAME = "urn:oasis:names:tc:opendocument:xmlns:{0}:1.0"
SPACES = " ".join(
    f'xmlns:{short}="{NAME.format(long)}"'
    for short, long in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
        ("meta", "meta"),
    )
)
SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
AUTOMATIC = """<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P3"/>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P2"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/>
</style:style></office:automatic-styles>"""
STYLES = f"""<office:document-styles {SPACES}><office:styles>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/></office:styles>
<office:master-styles><style:master-page><style:header><text:p>The Aske Lantern</text:p></style:header>
<style:header-left><text:p>Harbour</text:p></style:header-left></style:master-page></office:master-styles></office:document-styles>"""
META = f"""<office:document-meta {SPACES}><office:meta><meta:initial-creator>Bruno</meta:initial-creator>
<meta:keyword>light</meta:keyword></office:meta></office:document-meta>"""


def document(body: str) -> bytes:
    content = (
        f"<office:document-content {SPACES}>{AUTOMATIC}<office:body><office:text>{body}</office:text></office:body>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content + "</office:document-content>",
            "styles.xml": STYLES,
            "meta.xml": META,
        }
    )


def nodes(body: str) -> list[tuple[Shape, int, str]]:
    (found,) = read(parse, document(body), "light.odt")
    return [(node.shape, node.level, node.text) for node in found.nodes if not node.hints]


def test_a_text_of_libreoffice_is_known_by_its_content() -> None:
    known = by_member(["mimetype", "content.xml"])
    assert known is not None
    assert known.name == "odt"


def test_elements_and_styles_give_paragraphs_their_shapes() -> None:
    body = (
        '<text:p text:style-name="P1">The light</text:p><text:h text:outline-level="2">Who pays</text:h>'
        '<text:p text:style-name="Quotations">So it was.</text:p>'
        '<text:p text:style-name="P2">It is<text:s text:c="3"/>off.'
        "</text:p>"
    )
    (found,) = read(parse, document(body), "light.odt")
    assert (found.path, found.format, found.declared.title) == ("light.odt", "odt", "The light")
    assert [(node.shape, node.level, node.text) for node in found.nodes[:4]] == [
        (Shape.HEADING, 1, "The light"),
        (Shape.HEADING, 2, "Who pays"),
        (Shape.BLOCK_QUOTE, 0, "So it was."),
        (Shape.PARAGRAPH, 0, "It is off."),
    ]


def test_spans_and_links_are_marked() -> None:
    body = (
        '<text:p>The <text:span text:style-name="T1">old</text:span> <text:a '
        'xlink:href="https://a.example/">light</text:a>'
        "<text:line-break/>Is off.</text:p>"
    )
    (found,) = read(parse, document(body))
    first, second = found.nodes[:2]
    assert (first.text, second.text) == ("The old light", "Is off.")
    assert {(first.text[one.start : one.end], one.style, one.target) for one in first.inlines} == {
        ("old", Style.STRONG, None),
        ("old", Style.EMPHASIS, None),
        ("light", Style.LINK, "https://a.example/"),
    }


def test_lists_lie_in_lists_and_tables_have_head_rows() -> None:
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>".format
    inner = f"<text:list>{item('inner', '')}</text:list>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    row = "<table:table-row>{}{}</table:table-row>".format
    head = f"<table:table-header-rows>{row(cell('Year'), cell('Cars'))}</table:table-header-rows>"
    table = head + row(cell("1"), cell("2"))
    assert nodes(f"<text:list>{item('one', inner)}</text:list><table:table>{table}</table:table>") == [
        (Shape.LIST_ITEM, 1, "one"),
        (Shape.LIST_ITEM, 2, "inner"),
        (Shape.TABLE_ROW, 1, "Year\tCars"),
        (Shape.TABLE_ROW, 0, "1\t2"),
    ]


def test_boxes_and_pictures_stand_behind_and_what_was_deleted_is_gone() -> None:
    body = (
        "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes><text:section><text:p>Before."
        "<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>"
        '<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>The lamp</svg:desc></draw:frame></text:p>'
        "</text:section>"
    )
    assert nodes(body) == [
        (Shape.PARAGRAPH, 0, "Before."),
        (Shape.IMAGE, 0, "The lamp"),
        (Shape.PARAGRAPH, 0, "In a box."),
    ]


def test_notes_comments_running_heads_and_properties_stand_below() -> None:
    body = (
        "<text:p>Many<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By count.</text:p>"
        "</text:note-body></text:note> cars.<office:annotation><dc:creator>Desk</dc:creator><text:p>Check.</text:p>"
        "</office:annotation></text:p>"
    )
    (found,) = read(parse, document(body))
    assert [(node.hints, node.text) for node in found.nodes] == [
        ((), "Many[1] cars."),
        (("=other",), "[1] By count."),
        (("=comment",), "Desk: Check."),
        (("=other",), "The Aske Lantern"),
        (("=other",), "Harbour"),
        (("=other",), "Author: Bruno"),
        (("=other",), "Keyword: light"),
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"no zip", "the archive's directory is damaged, or its end is missing"),
        (zipped({"a": "b"}), "content.xml in it can't be read: it is missing"),
        (zipped({"content.xml": "<a"}), "content.xml in it can't be read: its XML is broken in line 1"),
        (zipped({"content.xml": "<a><body/></a>"}), "there is no text in this document"),
        (document("<text:section>" * 300), "content.xml in it can't be read: its elements are nested"),
    ],
)
def test_a_text_that_can_not_be_read_says_why(data: bytes, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(data, "light.odt", Limits()))
    assert caught.value.path == "light.odt"
    assert caught.value.why.startswith(why)


BODY = (
    '<text:h text:outline-level="2">Who</text:h><text:list><text:list-item><text:p>a</text:p></text:list-item>'
    "</text:list>"
)
TOKENS = (
    b"<text:p>",
    b"</text:p>",
    b"<text:list>",
    b"<text:note>",
    b"<draw:frame>",
    b"<table:table>",
    b"&nbsp;",
    b"<",
    b"\0",
)


@given(damaged([BODY.encode()], TOKENS))
def test_a_damaged_body_gives_clean_blocks_or_an_error(body: bytes) -> None:
    read_within_bounds(parse, document(body.decode("utf-8", "replace")))


@given(damaged([document(BODY)], [b"PK\x01\x02", b"\0\0\0\0", b"\xff\xff\xff\xff"]))
def test_a_damaged_zip_gives_clean_blocks_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


def test_what_is_drawn_with_text_in_it_stands_behind_its_paragraph_and_in_a_note_once() -> None:
    shape = "<draw:custom-shape><svg:desc>A box</svg:desc><text:p>In a box</text:p></draw:custom-shape>"
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By count.{shape}</text:p>"
    body = f"<text:p>The lamp{shape} burns.{note}</text:note-body></text:note></text:p>"
    (found,) = read(parse, document(body), "light.odt")
    assert [node.text for node in found.nodes[:3]] == ["The lamp burns.[1]", "In a box", "[1] By count. In a box"]


def test_how_a_word_is_read_stands_behind_it() -> None:
    ruby = "<text:ruby><text:ruby-base>阿助</text:ruby-base><text:ruby-text>あすけ</text:ruby-text></text:ruby>"
    assert nodes(f"<text:p>{ruby}の橋</text:p>") == [(Shape.PARAGRAPH, 0, "阿助(あすけ)の橋")]


def test_a_heading_of_a_level_that_is_none_is_one_of_the_first() -> None:
    assert nodes(f'<text:h text:outline-level="{"9" * 5_000}">The light</text:h>') == [(Shape.HEADING, 1, "The light")]


LISTS = """<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1" text:start-value="3"/>
<text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a" text:display-levels="2"/>
<text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>"""


def test_items_have_the_numbers_that_the_word_processor_counts() -> None:
    def item(text: str, inner: str = "", said: str = "") -> str:
        return f"<text:list-item{said}><text:p>{text}</text:p>{inner}</text:list-item>"

    deep = f"<text:list>{item('deep')}</text:list>"
    inner = f"<text:list>{item('b', deep)}{item('c')}</text:list>"
    header = "<text:list-header><text:p>Head</text:p></text:list-header>"
    first = f'<text:list text:style-name="L1">{header}{item("a", inner)}'
    more = f"{first}{item('')}{item('d', '<text:p>More of it.</text:p>')}</text:list><text:p>Between.</text:p>"
    on = f'<text:list text:style-name="L1" text:continue-numbering="true">{item("e")}</text:list>'
    eighth = item("g", said=' text:start-value="8"')
    anew = f'<text:list text:style-name="L1">{item("f")}{eighth}</text:list>'
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{LISTS}</office:automatic-styles><office:body>"
    )
    whole = f"{content}<office:text>{more}{on}{anew}</office:text></office:body></office:document-content>"
    (found,) = read(parse, zipped({"content.xml": whole}))
    assert [(node.shape is Shape.LIST_ITEM, node.level, node.text) for node in found.nodes] == [
        (True, 1, "Head"),
        (True, 1, "3. a"),
        (True, 2, "3.a) b"),
        (True, 3, "deep"),
        (True, 2, "3.b) c"),
        (True, 1, "5. d"),
        (False, 0, "More of it."),
        (False, 0, "Between."),
        (True, 1, "6. e"),
        (True, 1, "3. f"),
        (True, 1, "8. g"),
    ]


def test_a_file_that_is_one_element_is_read_as_a_zip_is() -> None:
    meta = META.partition(">")[2].removesuffix("</office:document-meta>")
    text = "<office:body><office:text><text:p>It burns.</text:p></office:text></office:body>"
    flat = f"<?xml version='1.0'?>\n<office:document {SPACES}>{meta}{AUTOMATIC}{text}</office:document>"
    assert sniff(flat.encode(), "light.xml").name == "odt"
    (found,) = read(parse, flat)
    assert [node.text for node in found.nodes] == ["It burns.", "Author: Bruno", "Keyword: light"]
    with pytest.raises(SourceError, match="its XML is broken"):
        list(parse(flat[:-60].encode(), "light.fodt", Limits()))
