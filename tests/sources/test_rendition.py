"""A text for documents that have none: a line for each node."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Head, Node, Shape
from reader.sources.lines import split_lines
from reader.sources.rendition import lay_out

NODES = st.lists(
    st.builds(
        Node,
        st.text("abc \t", min_size=1).filter(str.strip),
        st.just(Shape.PARAGRAPH),
        gap=st.integers(0, 2),
        hints=st.sampled_from([(), ("=other",)]),
    ),
    min_size=1,
    max_size=8,
)


@given(NODES)
def test_every_node_stands_on_its_line_behind_its_gap(nodes: list[Node]) -> None:
    document = lay_out("file#1", "feed", nodes, Head())
    lines = split_lines(document.source)
    for node in document.nodes:
        assert node.first_line is not None
        assert lines[node.first_line - 1] == node.text
        assert document.source.startswith(node.text, node.pieces[0].source)
        assert all(not line for line in lines[node.first_line - 1 - node.gap : node.first_line - 1])
    assert [node.text for node in document.nodes] == [node.text for node in nodes]


def test_code_stands_on_several_lines() -> None:
    nodes = [Node("a\nb", Shape.CODE), Node("c", gap=1)]
    code, text = lay_out("file", "feed", nodes, Head()).nodes
    assert (code.first_line, code.last_line, text.first_line) == (1, 2, 4)


def test_beside_elements_every_node_has_one() -> None:
    inside = Node("in", hints=("body", "p"), place=(1, 2))
    told, plain, within = lay_out("f", "x", [Node("told", hints=("=credit",)), Node("plain"), inside], Head()).nodes
    assert within.place == (1, 2)
    assert len(told.place) == len(told.hints) == 1
    assert len(plain.place) == len(plain.hints) == 1
    assert told.place != plain.place
    assert not any(node.place for node in lay_out("f", "x", [Node("plain")], Head()).nodes)
