"""DOCX: what styles and their properties make of paragraphs."""

import time

import pytest

from reader.article.document import Shape
from reader.sources.office.docx import parse
from tests.sources.damage import read
from tests.sources.office.test_docx import SPACES, STYLES, document, nodes, text
from tests.sources.zips import zipped

NINES = "9" * 5_000


def test_styles_give_paragraphs_their_shapes_whatever_they_are_called() -> None:
    body = (
        text("The keeper", "Titel") + text("Early days", "berschrift1") + text("So it was.", "Zitat") + text("He left.")
    )
    (found,) = read(parse, document(body), "lock.docx")
    assert (found.path, found.format, found.declared.title) == ("lock.docx", "docx", "The keeper")
    assert [(node.shape, node.level, node.text) for node in found.nodes[:4]] == [
        (Shape.HEADING, 1, "The keeper"),
        (Shape.HEADING, 1, "Early days"),
        (Shape.BLOCK_QUOTE, 0, "So it was."),
        (Shape.PARAGRAPH, 0, "He left."),
    ]
    assert found.nodes[0].hints == ("=headline",)


def test_a_style_that_is_made_from_another_is_what_that_is() -> None:
    styles = f"""<w:styles {SPACES}><w:style w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="O"/></w:style>
<w:style w:styleId="O"><w:name w:val="Our head"/><w:basedOn w:val="T"/></w:style>
<w:style w:styleId="H"><w:name w:val="Crosshead"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="L"><w:name w:val="Points"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
</w:styles>"""
    unlisted = '<w:pPr><w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
    none = f"<w:p>{unlisted}<w:r><w:t>None</w:t></w:r></w:p>"
    body = text("The lock", "O") + text("Early days", "H") + text("One", "L") + none + text("Lost", "nowhere")
    parts = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": styles,
    }
    (found,) = read(parse, zipped(parts), "lock.docx")
    assert [(node.shape, node.level, node.text) for node in found.nodes] == [
        (Shape.HEADING, 1, "The lock"),
        (Shape.HEADING, 2, "Early days"),
        (Shape.LIST_ITEM, 1, "One"),
        (Shape.PARAGRAPH, 0, "None"),
        (Shape.PARAGRAPH, 0, "Lost"),
    ]


@pytest.mark.parametrize(
    ("properties", "shape"),
    [
        (f'<w:outlineLvl w:val="{NINES}"/>', (Shape.PARAGRAPH, 0)),
        ('<w:outlineLvl w:val="9"/>', (Shape.PARAGRAPH, 0)),
        (f'<w:numPr><w:ilvl w:val="{NINES}"/></w:numPr>', (Shape.LIST_ITEM, 1)),
    ],
)
def test_a_level_that_is_none_is_that_of_a_paragraph(properties: str, shape: tuple[Shape, int]) -> None:
    body = f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>The lock</w:t></w:r></w:p>"
    assert nodes(body) == [(*shape, "The lock")]


def test_a_style_of_many_properties_is_read_once() -> None:
    style = f'<w:style w:styleId="S">{"<w:b/>" * 20_000}<w:name w:val="Title"/></w:style>'
    parts = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{text('So it was.', 'S') * 3_000}</w:body></w:document>",
        "word/styles.xml": STYLES.replace("</w:styles>", f"{style}</w:styles>"),
    }
    began = time.process_time()
    (found,) = read(parse, zipped(parts), "lock.docx")
    assert {node.shape for node in found.nodes} == {Shape.HEADING}
    assert time.process_time() - began < 2
