"""Subheads in plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.page import read_page
from reader.analysis.labels.subheads import FEATURES, body_kinds, may_head, rows_of
from reader.article.document import Document, Node
from reader.article.model import Kind

PARAGRAPHS = (
    "The harbour board of Esk said on Monday that it will raise the fees for pleasure boats by a fifth next spring, "
    "and that no berth will be let for less than a year at a time.",
    "The quay has to be mended before the winter, said Mara Lind, who chairs the board, and the town will not pay for "
    "more than the stones, of which there are enough in the old quarry.",
    "Four hundred boats lie in the harbour, most of them small, and their owners pay less than in other towns along "
    "the coast, where the fees have doubled in the last ten years.",
    "The board will meet again in January, and until then it wants to hear from all who use the harbour, and from "
    "those who would if there were room for them.",
)


def kinds(*lines: str) -> list[Kind]:
    """The kinds of lines that are all the story's."""
    page = read_page(Document("story.txt", "text", "", tuple(Node(line, gap=1) for line in lines)))
    asked = range(len(lines))
    found = body_kinds(page, [True] * len(lines), asked)
    assert sorted(found) == list(asked)
    return [found[at][0] for at in asked]


@pytest.mark.parametrize(
    "subhead",
    ["What the quay will cost", "Who Pays For Stones?", "1. Fees", "Wer zahlt die Steine?", "Ce que coûte le quai"],
)
def test_a_short_line_above_a_paragraph_is_a_subhead(subhead: str) -> None:
    told = kinds(*PARAGRAPHS[:2], subhead, *PARAGRAPHS[2:])
    assert told == [Kind.BODY, Kind.BODY, Kind.HEADING, Kind.BODY, Kind.BODY]


def test_a_subhead_may_stand_below_a_line_that_is_no_sentence() -> None:
    told = kinds(PARAGRAPHS[0], "Fees of Esk", "What they are for", *PARAGRAPHS[1:])
    assert told[2] is Kind.HEADING


@pytest.mark.parametrize("line", ["[Esk Courier]", "(Picture: Mara Lind)", "She waited.", "www.esk.example/fees"])
def test_brackets_addresses_and_short_sentences_are_no_subheads(line: str) -> None:
    assert kinds(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])[2] is Kind.BODY


@pytest.mark.parametrize("line", ["Account: @esk.boats", "4.3333333333", "More: https://esk.example"])
def test_accounts_addresses_and_figures_are_no_subheads_whatever_stands_above(line: str) -> None:
    assert kinds(*PARAGRAPHS[:2], "Mara Lind", line, *PARAGRAPHS[2:])[3] is Kind.BODY
    assert kinds(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])[2] is Kind.BODY


def test_a_lone_number_may_head_a_chapter() -> None:
    assert kinds(*PARAGRAPHS[:2], "2", *PARAGRAPHS[2:])[2] is Kind.HEADING


def test_one_question_is_no_subhead_among_many_that_are_none() -> None:
    answers = "I was there, and we saw it."
    lines = [text for at in range(5) for text in (f"And why did you say {at} of that then to the board?", answers)]
    assert Kind.HEADING not in kinds(*lines, "What do you miss?", PARAGRAPHS[0])


@given(st.lists(st.text("aB1 .?:,[", min_size=1).filter(lambda text: text.strip() != ""), max_size=12), st.data())
def test_each_line_that_is_asked_about_has_a_row_of_all_features(texts: list[str], data: st.DataObject) -> None:
    page = read_page(Document("story.txt", "text", "", tuple(Node(text) for text in texts)))
    is_story = data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    asked = [at for at, line in enumerate(page.lines) if may_head(line)]
    rows = rows_of(page, is_story, asked)
    assert [len(row) for row in rows] == [len(FEATURES)] * len(asked)
