"""What a format says of a block's kind is believed, on pasted text and among elements alike."""

import pytest

from reader.article.document import Document, Head, Node, Shape
from reader.article.model import Kind
from reader.pipeline import analyse

STORY = (
    "The council voted on Monday to keep the night ferry running for another two years.",
    "About ninety people take it on a weekday, most of them nurses on their way to the infirmary.",
    "The way round by the bridge is thirty kilometres long, and no bus goes there after eleven.",
)


def kinds(nodes: list[Node]) -> list[tuple[Kind, str]]:
    article = analyse(Document("story", "text", "", tuple(nodes), Head()))
    return [(block.kind, block.reason or "") for block in article.blocks]


def nodes(in_elements: bool) -> list[Node]:
    """A story, and below it lines that look like nothing but what the format says they are."""
    said = [("=headline", Shape.HEADING), ("=body", Shape.PARAGRAPH), ("=credit", Shape.PARAGRAPH)]
    texts = ["Ferry", "Word", "Moss"]
    story = [
        Node(text, Shape.PARAGRAPH, hints=("body", "p") if in_elements else (), place=(1, at) if in_elements else ())
        for at, text in enumerate(STORY, 2)
    ]
    told = [
        Node(text, shape, int(shape is Shape.HEADING), hints=(hint,), place=(-at,) if in_elements else ())
        for at, (text, (hint, shape)) in enumerate(zip(texts, said, strict=True), 1)
    ]
    return [*story, *told]


@pytest.mark.parametrize("in_elements", [False, True], ids=["text", "elements"])
def test_the_format_has_the_last_word_on_what_it_names(in_elements: bool) -> None:
    found = kinds(nodes(in_elements))
    assert [kind for kind, _ in found[:3]] == [Kind.BODY] * 3
    assert found[3:] == [
        (Kind.HEADLINE, "the format says headline"),
        (Kind.BODY, "the format says body"),
        (Kind.CREDIT, "the format says credit"),
    ]


def test_a_body_has_the_shape_that_the_format_gives_it() -> None:
    shapes = [Shape.HEADING, Shape.LIST_ITEM, Shape.TABLE_ROW, Shape.BLOCK_QUOTE, Shape.CODE, Shape.PARAGRAPH]
    found = kinds([Node("A few words", shape, 1, hints=("=body",)) for shape in shapes])
    expected = [Kind.HEADING, Kind.LIST_ITEM, Kind.TABLE, Kind.BLOCK_QUOTE, Kind.CODE, Kind.BODY]
    assert [kind for kind, _ in found] == expected


def test_a_kind_that_nobody_knows_is_no_verdict() -> None:
    assert kinds([Node("Something", Shape.PARAGRAPH, hints=("=nonsense",))])[0][1] != "the format says nonsense"
