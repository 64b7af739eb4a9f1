"""What the elements of a page hold, and how they lie to the story's."""

import gc

from reader.analysis.dom.elements import ELEMENT_COLUMNS, NEVER, Element, Elements
from reader.analysis.dom.lineage import Lineage
from reader.analysis.dom.names import Naming
from reader.sources.html.page import parse
from reader.sources.limits import Limits


def elements_of(page: str) -> Elements:
    (document,) = parse(page.encode(), "story.html", Limits())
    chars = [float(len(node.text)) for node in document.nodes]
    prose = [node.text.endswith(".") for node in document.nodes]
    return Elements(document.nodes, Naming({}), chars, [0.0] * len(chars), prose)


PAGE = """<body><nav><a href=/>Home</a></nav>
<main><div class=x><p>One one.</p><p>Two <b>two</b>.</p></div><p>Tail</p></main>"""


def test_the_story_lies_in_the_element_whose_paragraphs_hold_most_prose() -> None:
    elements = elements_of(PAGE)
    assert elements.story is not None
    assert elements.story.name.tag == "div"
    assert [element.below_story for element in elements.of] == [NEVER, 1, 1, NEVER]


def test_an_element_holds_what_those_in_it_hold() -> None:
    story = elements_of(PAGE).story
    assert story is not None
    assert (story.nodes, story.proses, story.chars) == (2, 2, 16)
    assert story.parent is not None
    assert (story.parent.nodes, story.parent.proses) == (3, 2)


def test_rows_have_a_value_for_every_column() -> None:
    elements = elements_of(PAGE)
    for element in elements.of:
        assert len(elements.row(element)) == len(ELEMENT_COLUMNS)


def test_closeness_falls_with_every_element_between() -> None:
    elements = elements_of("<div class=comments><div><p>Text.</p></div></div>")
    row = dict(zip(ELEMENT_COLUMNS, elements.row(elements.of[0]), strict=True))
    assert row["close_comment"] == 10
    assert row["close_share"] == 0


def test_elements_have_their_lineage_in_common_where_all_names_are_the_same() -> None:
    elements = elements_of("<ul><li>One</li><li>Two</li><li class=x>Three</li></ul><ol><li>Four</li></ol>")
    one, two, three, four = [element.lineage for element in elements.of]
    assert one is two
    assert len({id(lineage) for lineage in (one, three, four)}) == 3


def test_lineage_counts_what_lies_above() -> None:
    elements = elements_of("<article><ul><li>One<ul><li>Two</li></ul></li></ul></article>")
    assert [(element.lineage.items, element.lineage.articles) for element in elements.of] == [(1, 1), (2, 1)]


def test_elements_are_freed_without_the_collector_of_cycles() -> None:
    gc.collect()
    gc.disable()
    try:
        elements = elements_of(PAGE)
        assert [len(elements.row(element)) for element in elements.of]
        del elements
        assert not [one for one in gc.get_objects() if isinstance(one, (Element, Lineage))]
    finally:
        gc.enable()
