"""Subheads that are numbered, and lists that are announced."""

from __future__ import annotations

from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.evidence.series import announced_lists, numbered_subheads, series_scores
from reader.analysis.evidence.settled import CERTAIN
from reader.analysis.evidence.zones import INSET, PLAIN, PROSE
from tests.analysis.pages import page_of

PARAGRAPH = "The harbour board has waited long enough for an answer, and now it will raise the fees on its own."


def found(*heads: str) -> list[int]:
    """The indexes found among subheads that stand above a paragraph each."""
    document, _ = page_of("\n\n".join(f"{head}\n\n{PARAGRAPH}" for head in heads))
    return numbered_subheads(read_page(document), [PLAIN, PROSE] * len(heads))


def test_lines_that_count_on_above_paragraphs_are_subheads() -> None:
    assert found("1. The masts", "2. The people", "3. Nineteen days") == [0, 2, 4]
    assert found("10 Dock Road", "9 The mill", "8 The weir") == [0, 2, 4]


def test_two_numbers_or_numbers_that_do_not_count_on_are_nothing() -> None:
    assert found("1. The masts", "2. The people") == []
    assert found("1. The masts", "5. The people", "9. Nineteen days") == []
    assert found("1. The masts", "2. The people", "1. Nineteen days") == []


def test_a_list_without_paragraphs_between_is_nothing() -> None:
    document, _ = page_of("1. The masts\n2. The people\n3. Nineteen days")
    assert numbered_subheads(read_page(document), [PLAIN] * 3) == []


def announced(opening: str) -> list[int]:
    """The indexes found of a paragraph, an opening, three items, and a line set apart."""
    document, _ = page_of(f"{PARAGRAPH}\n\n{opening}\n\nPort Esk\nGreyford\nTarn Bridge\n\n\nRelated")
    return list(announced_lists(read_page(document), [PROSE, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN]))


def test_what_a_line_with_a_colon_announces_below_a_paragraph_is_a_list() -> None:
    assert announced("The ferry will call at these places:") == [1, 2, 3, 4]


def test_a_label_with_a_colon_or_a_line_without_one_announces_nothing() -> None:
    assert announced("Share this:") == []
    assert announced("The ferry will call at these places") == []


def test_two_lines_are_no_list() -> None:
    document, _ = page_of(f"{PARAGRAPH}\n\nThe ferry will call at these places:\n\nPort Esk\nGreyford")
    assert list(announced_lists(read_page(document), [PROSE, PLAIN, PLAIN, PLAIN])) == []


def test_what_stands_below_the_heading_of_sources_is_not_the_story() -> None:
    document, _ = page_of(f"{PARAGRAPH}\n\nSources:\nHarbour board, fees of 2019\nPort Esk Post, May 3\n\n{PARAGRAPH}")
    page = read_page(document)
    verdicts = rule_book().verdicts(page, find_repeats(page.lines))
    assert series_scores(page, [PROSE, INSET, PLAIN, PLAIN, PROSE], verdicts) == {2: -CERTAIN, 3: -CERTAIN}
