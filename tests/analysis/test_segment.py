"""Whole pages taken apart, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.segment import segment
from reader.article.document import Document, Node, Shape
from reader.article.model import Kind, Role
from reader.sources.reading import parse
from tests.analysis.pages import page_of

PASTED = """\
Harbour board to raise fees on coal ships after second spill in a month

Port Esk - Harbour board chair Mona Reyes said Sunday that the town was ready to "raise the price" of carelessness.

This handout photograph released by the board, shows foam on the quay.
This handout photograph released by the board, shows foam on the quay.  © Handout / Esk Fire Service / NPA

The remarks came after a collier lost forty tonnes of fuel overnight, the second such spill since spring.

Minister hails board's "patient" efforts to keep colliers in port
Shipping Minister hails board's "patient" efforts to keep colliers in port

"But we need our partners in the ministry to follow us," she said.

Cover photo: Handout / Esk Fire Service / NPA

More on shipping:"""


def test_a_pasted_agency_report_comes_apart() -> None:
    document, _ = page_of(PASTED)
    blocks = segment(document)
    assert [block.kind.value for block in blocks] == [
        "headline", "body", "caption", "caption", "body", "related", "related", "body", "credit", "related",
    ]  # fmt: skip
    assert [block.duplicate_of for block in blocks] == [None, None, None, 2, None, None, 5, None, None, None]


def test_prose_without_a_headline_is_all_body() -> None:
    document, _ = page_of("It had rained for nine days when the river rose over the lower road.\n\nNobody was hurt.")
    assert [block.kind.value for block in segment(document)] == ["body", "body"]


def test_a_files_own_head_is_set_aside_whatever_it_says() -> None:
    head = Node("---\ntitle: A bridge\nnewsletter: yes\n---", Shape.CODE, hints=("front-matter",))
    story = Node("The new bridge over the Esk opened on Sunday to a crowd that nobody had counted.", Shape.PARAGRAPH)
    blocks = segment(Document("any", "markdown", "", (head, story)))
    assert [block.kind for block in blocks] == [Kind.OTHER, Kind.BODY]


def test_the_last_word_of_a_menu_is_no_kicker() -> None:
    document, _ = page_of(f"Football\nScores\nTables\n\n{PASTED}")
    assert "kicker" not in [block.kind.value for block in segment(document)]


MENU = """\
Home
News
Weekend
Food

The last lamp on Calder Street

By Ada Brink
May 3, 2026

Share on Facebook

Ines shapes rye loaves in the small hours
Ines shapes rye loaves in the small hours. Photograph: Jo Mendel/Courier

The first sound is a scrape of iron, a noise that the neighbours say they no longer hear and would wake up without.

It is half past eleven on a Thursday, the pubs have rung their bells, and Ines is alone with the dough until six.
"""


def test_a_headline_below_a_menu_is_known_by_the_byline_under_it() -> None:
    document, _ = page_of(MENU)
    kinds = [block.kind.value for block in segment(document)]
    assert kinds[4] == "headline"
    assert kinds[8:10] == ["caption", "caption"]


CLEAN = {
    "a recipe": """\
# Lentil soup

- 200 g lentils
- 1 onion
- Salt

## Method

1. Chop the onion.
2. Add the rest and simmer

> Better the next day.

| Herb | Amount |
|---|---|
| Thyme | 1 tsp |
""",
    "a list of things to do": """\
## Monday

- call the plumber
- post office

Call back: Jo, Ada

```
make test
```
""",
    "a story": """\
# The boat

*For Ada.*

The boat lay on its side for nine years before anybody thought of asking whose it was.

"Mine," said the boy.
""",
}


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN.keys())
def test_what_is_written_in_markdown_without_boilerplate_is_all_story(text: str) -> None:
    (document,) = parse(text.encode(), "note.md")
    assert {block.role for block in segment(document)[1:]} == {Role.BODY}


@pytest.mark.parametrize(
    "text",
    [
        "It had rained for nine days.\n\nNobody had seen such a summer, and nobody wanted another.\n\nIt stopped.",
        "Rain.",
        "Milk\nEggs\nBread\nCoffee",
    ],
)
def test_plain_text_without_front_matter_is_all_story(text: str) -> None:
    assert {block.role for block in segment(page_of(text)[0])} == {Role.BODY}


@given(st.lists(st.builds(Node, st.text(min_size=1), st.sampled_from(Shape), st.integers(0, 3), st.integers(0, 3))))
def test_the_blocks_are_the_nodes_in_order(nodes: list[Node]) -> None:
    blocks = segment(Document("any", "text", "", tuple(nodes)))
    assert [block.node for block in blocks] == nodes
    for index, block in enumerate(blocks):
        assert 0 <= block.confidence <= 1
        assert block.duplicate_of is None or block.duplicate_of < index
