"""What Word numbers itself: the items of its lists, and its notes."""

from reader.article.document import Shape
from reader.sources.office.docx import parse
from tests.sources.damage import read
from tests.sources.office.test_docx import NUMBERING, SPACES, text
from tests.sources.zips import zipped


def test_footnotes_and_endnotes_are_counted_together_as_the_text_refers_to_them() -> None:
    run = '<w:r><w:t>One</w:t></w:r><w:r><w:{0}Reference w:id="{1}"/></w:r>'
    notes = {
        f"word/{kind}s.xml": f"<w:{kind}s {SPACES}>"
        + "".join(f'<w:{kind} w:id="{at}"><w:p><w:r><w:t>{kind} {at}</w:t></w:r></w:p></w:{kind}>' for at in (2, 3))
        + f"</w:{kind}s>"
        for kind in ("footnote", "endnote")
    }
    body = "".join(run.format(*each) for each in (("footnote", 2), ("endnote", 3), ("footnote", 3)))
    parts = {"word/document.xml": f"<w:document {SPACES}><w:body><w:p>{body}</w:p></w:body></w:document>"}
    (found,) = read(parse, zipped(parts | notes))
    assert [node.text for node in found.nodes] == [
        "One[1]One[2]One[3]",
        "[1] footnote 2",
        "[3] footnote 3",
        "[4] endnote 2",
        "[2] endnote 3",
    ]


def listed(*items: tuple[str, str, str]) -> list[tuple[int, str]]:
    """The depths and texts of paragraphs in lists, each with its list, level and text."""
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{ident}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{words}</w:t></w:r></w:p>"
        for ident, level, words in items
    )
    whole = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    (found,) = read(parse, zipped({"word/document.xml": whole, "word/numbering.xml": NUMBERING}))
    return [(node.level, node.text) for node in found.nodes]


def test_items_have_the_numbers_that_the_word_processor_counts() -> None:
    items = ("1", "0", "a"), ("1", "1", "b"), ("1", "1", "c"), ("2", "0", "d"), ("1", "0", ""), ("1", "0", "e")
    assert listed(*items) == [(1, "1. a"), (2, "1.a) b"), (2, "1.b) c"), (1, "d"), (1, "3. e")]
    assert listed(("1", "1", "a"), ("3", "0", "b"), ("1", "0", "c"), ("4", "0", "d")) == [
        (2, "1.a) a"),
        (1, "9. b"),
        (1, "10. c"),
        (1, "(I) d"),
    ]
    assert listed(("9", "0", "a"), ("1", "x", "b")) == [(1, "a"), (1, "1. b")]


def test_a_style_numbers_its_paragraphs() -> None:
    style = f"""<w:styles {SPACES}><w:style w:styleId="N"><w:name w:val="List Number"/><w:pPr><w:numPr>
<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="O"><w:name w:val="Ours"/><w:basedOn w:val="N"/>
</w:style></w:styles>"""
    whole = f"<w:document {SPACES}><w:body>{text('One', 'N')}{text('Two', 'O')}</w:body></w:document>"
    parts = {"word/document.xml": whole, "word/numbering.xml": NUMBERING, "word/styles.xml": style}
    (found,) = read(parse, zipped(parts))
    assert [(node.shape, node.text) for node in found.nodes] == [
        (Shape.LIST_ITEM, "1. One"),
        (Shape.LIST_ITEM, "2. Two"),
    ]
