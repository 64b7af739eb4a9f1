"""Formulas that were copied sign by sign."""

from __future__ import annotations

import pytest

from reader.analysis.evidence.formulas import formula_lines
from reader.analysis.evidence.page import read_page
from reader.analysis.segment import segment
from reader.article.model import Role
from tests.analysis.pages import page_of

BEFORE = "The area of the round field is told by its width alone, as every pupil of the harbour school has to learn."
AFTER = "With that, the board knows how much turf it has to order, and how many hours the gardeners will be at work."


def found(*lines: str) -> list[int]:
    document, _ = page_of("\n".join(lines))
    return list(formula_lines(read_page(document).lines))


def test_a_formula_in_pieces_is_found_to_its_ends() -> None:
    assert found(BEFORE, *"A=πr2−1", AFTER) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("lines", ["+−×AaT", "123456", "A=1", "→→→→→→"])
def test_buttons_pages_and_a_few_signs_are_none(lines: str) -> None:
    assert found(BEFORE, *lines, AFTER) == []


def test_two_formulas_with_words_between_are_two() -> None:
    assert found(*"a=b+c2", BEFORE, *"a≤b+c2") == [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12]


def test_it_is_the_storys_signs_and_all() -> None:
    document, _ = page_of("\n".join(["Turf for the round field", BEFORE, *"A=πr2−1", AFTER]))
    assert all(block.role is Role.BODY for block in segment(document)[2:9])
