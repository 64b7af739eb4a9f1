"""DOCX: what Word writes, with its styles, runs, fields, notes and tables."""

import time

import pytest
from hypothesis import given

from reader.article.document import Document, Inline, Shape, Style
from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.office.docx import parse
from reader.sources.sniffing import by_member
from tests.sources.damage import damaged, read, read_within_bounds
from tests.sources.zips import with_damage, zipped

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
STYLES = f"""<w:styles {SPACES}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>"""
RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId7" Type="hyperlink" Target="https://canal.example/" TargetMode="External"/></Relationships>"""
FOOTNOTES = f"""<w:footnotes {SPACES}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:tab/><w:t>By</w:t><w:tab/></w:r><w:r><w:t>count.</w:t></w:r>
</w:p>
</w:footnote></w:footnotes>"""
COMMENTS = f"""<w:comments {SPACES}><w:comment w:id="0" w:author="Desk"><w:p><w:r><w:t>Check this.</w:t></w:r></w:p>
</w:comment></w:comments>"""
HEADER = f"<w:hdr {SPACES}><w:p><w:r><w:t>Canal news – draft</w:t></w:r></w:p></w:hdr>"
CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Old title</dc:title><dc:creator>Ilse</dc:creator>
</cp:coreProperties>"""


def document(body: str) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<?xml version='1.0'?><w:document {SPACES}><w:body>{body}<w:sectPr/></w:body>"
            "</w:document>",
            "word/_rels/document.xml.rels": RELATIONS,
            "word/styles.xml": STYLES,
            "word/footnotes.xml": FOOTNOTES,
            "word/comments.xml": COMMENTS,
            "word/header1.xml": HEADER,
            "docProps/core.xml": CORE,
        }
    )


def text(words: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def nodes(body: str) -> list[tuple[Shape, int, str]]:
    (found,) = read(parse, document(body), "lock.docx")
    return [(node.shape, node.level, node.text) for node in found.nodes if not node.hints]


def test_a_text_of_word_is_known_by_its_document() -> None:
    known = by_member(["word/document.xml"])
    assert known is not None
    assert known.name == "docx"


def test_runs_are_emphasis_links_and_fields() -> None:
    (found,) = read(
        parse,
        document(
            '<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr>'
            "<w:t>old</w:t></w:r>"
            '<w:r><w:tab/><w:t>lock</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
            '<w:hyperlink r:id="rId7"><w:r>'
            '<w:rPr><w:i/></w:rPr><w:t>canal</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> and </w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
            '<w:instrText> HYPERLINK "https://sea.example/" </w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>sea</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
        ),
    )
    node = found.nodes[0]
    assert node.text == "The old lock canal and sea."
    assert {(node.text[one.start : one.end], one.style, one.target) for one in node.inlines} == {
        ("old", Style.STRONG, None),
        ("canal", Style.LINK, "https://canal.example/"),
        ("canal", Style.EMPHASIS, None),
        ("sea", Style.LINK, "https://sea.example/"),
    }


def test_lists_have_their_depth_and_outline_levels_are_headings() -> None:
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    )
    outline = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Part</w:t></w:r></w:p>'
    assert nodes(item.format(0, "one") + item.format(1, "inner") + outline) == [
        (Shape.LIST_ITEM, 1, "one"),
        (Shape.LIST_ITEM, 2, "inner"),
        (Shape.HEADING, 2, "Part"),
    ]


def test_tables_of_data_are_rows_and_others_are_what_is_in_them() -> None:
    cell = "<w:tc>{}</w:tc>".format
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell(text('Year'))}{cell(text('Boats'))}</w:tr>"
    row = f"<w:tr>{cell(text('1988') + text('(est.)'))}{cell(text('4,120'))}</w:tr>"
    assert nodes(f"<w:tbl>{head}{row}</w:tbl>") == [
        (Shape.TABLE_ROW, 1, "Year\tBoats"),
        (Shape.TABLE_ROW, 0, "1988 (est.)\t4,120"),
    ]
    assert nodes(f"<w:tbl><w:tr>{cell(text('One.') + text('Two.'))}</w:tr></w:tbl>") == [
        (Shape.PARAGRAPH, 0, "One."),
        (Shape.PARAGRAPH, 0, "Two."),
    ]


def test_what_was_deleted_or_is_hidden_is_no_text_and_what_was_inserted_is() -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>New</w:t></w:r></w:ins><w:del><w:r><w:delText>Old</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{text('In a control.')}</w:sdtContent></w:sdt>"
    )
    assert [line for _, _, line in nodes(body)] == ["New", "In a control."]


def test_text_boxes_and_pictures_stand_behind_their_paragraph_once() -> None:
    box = f"<w:txbxContent>{text('In a box.')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>Before.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}"
        '</mc:Fallback></mc:AlternateContent><w:drawing><wp:inline><wp:docPr id="1" descr="A lock at dusk"/>'
        "</wp:inline>"
        "</w:drawing></w:r></w:p>"
    )
    assert nodes(body) == [
        (Shape.PARAGRAPH, 0, "Before."),
        (Shape.IMAGE, 0, "A lock at dusk"),
        (Shape.PARAGRAPH, 0, "In a box."),
    ]


def test_notes_comments_running_heads_and_properties_stand_below() -> None:
    (found,) = read(parse, document('<w:p><w:r><w:t>Many</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'))
    assert (found.nodes[0].inlines, found.nodes[1].anchors) == ((Inline(4, 7, Style.LINK, "#^1"),), ("^1",))
    assert [(node.hints, node.text) for node in found.nodes] == [
        ((), "Many[1]"),
        (("=other",), "[1] By count."),
        (("=comment",), "Desk: Check this."),
        (("=other",), "Canal news – draft"),
        (("=other",), "Title: Old title"),
        (("=other",), "Author: Ilse"),
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"no zip", "the archive's directory is damaged, or its end is missing"),
        (zipped({"a": "b"}), "word/document.xml in it can't be read: it is missing"),
        (
            zipped({"word/document.xml": "<w:document"}),
            "word/document.xml in it can't be read: its XML is broken in line 1",
        ),
        (zipped({"word/document.xml": "<document><body/></document>"}), "there is no text in this document"),
        (
            with_damage(document(text("x" * 500)), "word/document.xml"),
            "word/document.xml in it can't be read: it is damaged",
        ),
        (
            zipped({"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}),
            "word/document.xml in it can't be read: it declares entities",
        ),
        (
            zipped({"a": "", "word/document.xml": b" " * 20_000_000}),
            "word/document.xml in it can't be read: it unpacks to more than the limit of 250 times its size",
        ),
        (document("<w:tbl><w:tr><w:tc>" * 100), "word/document.xml in it can't be read: its elements are nested"),
    ],
)
def test_a_text_that_can_not_be_read_says_why(data: bytes, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(data, "lock.docx", Limits()))
    assert caught.value.path == "lock.docx"
    assert caught.value.why.startswith(why)


BODY = (
    text("The keeper", "Titel")
    + "<w:tbl><w:tr><w:tc>"
    + text("a")
    + "</w:tc><w:tc>"
    + text("b")
    + "</w:tc></w:tr></w:tbl>"
)
TOKENS = (b"<w:p>", b"</w:p>", b"<w:r>", b"<w:t>", b"<w:tbl>", b"<w:tr/>", b"<w:numPr/>", b"&nbsp;", b"<", b"\x1b[0m")


@given(damaged([BODY.encode()], TOKENS))
def test_a_damaged_body_gives_clean_blocks_or_an_error(body: bytes) -> None:
    read_within_bounds(parse, document(body.decode("utf-8", "replace")))


@given(damaged([document(BODY)], [b"PK\x01\x02", b"\0\0\0\0", b"\xff\xff\xff\xff"]))
def test_a_damaged_zip_gives_clean_blocks_or_an_error(data: bytes) -> None:
    found = read_within_bounds(parse, data)
    assert all(isinstance(one, Document) for one in found)


def box(words: str) -> str:
    """A text box as Word writes it: as a drawing, and as programs before 2010 show it."""
    content = f"<w:txbxContent>{text(words)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:docPr id='1'/>"
        f"<box>{content}</box></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><box>{content}</box></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_text_box_in_a_note_or_a_running_head_is_read_once_and_what_was_moved_away_is_not() -> None:
    head = f"<w:r><w:t>The Courier</w:t></w:r>{box('Page 4')}"
    moved = "<w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom>"
    parts = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{text('He left.')}</w:body></w:document>",
        "word/footnotes.xml": f"<w:footnotes {SPACES}><w:footnote w:id='2'><w:p><w:r><w:t>By count.</w:t></w:r>"
        f"{box('In May.')}</w:p></w:footnote></w:footnotes>",
        "word/header1.xml": f"<w:hdr {SPACES}><w:p>{head}{moved}</w:p></w:hdr>",
    }
    (found,) = read(parse, zipped(parts), "lock.docx")
    assert [node.text for node in found.nodes] == ["He left.", "[1] By count. In May.", "The Courier", "Page 4"]


def test_a_large_first_letter_is_the_first_of_its_paragraph() -> None:
    letter = '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>'
    assert nodes(letter + text("he lock is old.") + letter) == [
        (Shape.PARAGRAPH, 0, "The lock is old."),
        (Shape.PARAGRAPH, 0, "T"),
    ]
    mark = '<w:bookmarkEnd w:id="0"/><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>'
    assert nodes(letter + mark.format(text("he lock is old."))) == [(Shape.PARAGRAPH, 0, "The lock is old.")]
    table = f"<w:tbl><w:tr><w:tc>{text('One.')}</w:tc></w:tr></w:tbl>"
    assert nodes(letter + table) == [(Shape.PARAGRAPH, 0, "T"), (Shape.PARAGRAPH, 0, "One.")]


def test_a_link_whose_address_is_in_pieces_or_that_holds_another_field_is_one() -> None:
    def field(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def said(words: str) -> str:
        return f"<w:r><w:instrText>{words}</w:instrText></w:r>"

    address = said(' HYPERLINK "') + said("https://canal.example/") + said('a" ')
    inner = field("begin") + said(" PAGE ") + field("separate") + "<w:r><w:t>4</w:t></w:r>" + field("end")
    body = field("begin") + address + field("separate") + f"<w:r><w:t>Page </w:t></w:r>{inner}" + field("end")
    (found,) = read(parse, document(f"<w:p>{body}<w:r><w:t> of it</w:t></w:r></w:p>"), "lock.docx")
    node = found.nodes[0]
    assert node.text == "Page 4 of it"
    assert {(node.text[one.start : one.end].strip(), one.target) for one in node.inlines} == {
        ("Page", "https://canal.example/a"),
        ("4", "https://canal.example/a"),
    }


def test_signs_of_other_fonts_and_readings_of_words_are_text() -> None:
    signs = "".join(
        f'<w:sym w:font="{font}" w:char="{code}"/>'
        for font, code in (("Wingdings", "F0E0"), ("Symbol", "F061"), ("Webdings", "F0AA"), ("Wingdings", "x"))
    )
    ruby = (
        "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>あすけ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>阿助</w:t></w:r></w:rubyBase>"
        "</w:ruby>"
    )
    assert nodes(f"<w:p><w:r>{signs}{ruby}</w:r></w:p>") == [(Shape.PARAGRAPH, 0, "→α\ufffd\ufffd阿助(あすけ)")]


@pytest.mark.parametrize("inner", ["", "<w:instrText>PAGE {}</w:instrText>"])
def test_fields_that_never_end_take_no_time(inner: str) -> None:
    runs = (
        f'<w:r><w:fldChar w:fldCharType="begin"/>{inner.format(at)}<w:t>{at * 7919:x}</w:t></w:r>' for at in range(9000)
    )
    began = time.process_time()
    (node,) = nodes(f"<w:p>{''.join(runs)}</w:p>")
    assert node[2].startswith("01eef3dde")
    assert time.process_time() - began < 2


NUMBERING = f"""<w:numbering {SPACES}>
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>
</w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">
<w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride></w:num></w:numbering>"""
