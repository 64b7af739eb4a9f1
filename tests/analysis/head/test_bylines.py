"""Names in bylines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.head.bylines import find_names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Brink", ("Ada Brink",)),
        ("By Ada Brink - 11/19/19 06:56 AM EST", ("Ada Brink",)),
        ("By ADA BRINK and JO MENDEL, Staff Writers", ("Ada Brink", "Jo Mendel")),
        ("Von Anna Müller und Jo van der Berg", ("Anna Müller", "Jo van der Berg")),
        ("Par Jean-Luc Petit", ("Jean-Luc Petit",)),
        ("Por María Núñez y Luis Ortega", ("María Núñez", "Luis Ortega")),
        ("By Ada Brink | November 18, 2019", ("Ada Brink",)),
        ("By A. Brink in Port Esk", ("A. Brink",)),
        ("Jo Mendel, Ada Brink & Li Wu", ("Jo Mendel", "Ada Brink", "Li Wu")),
        ("By AFP", ("AFP",)),
    ],
)
def test_names_are_read_without_what_stands_around_them(byline: str, names: tuple[str, ...]) -> None:
    assert find_names(byline) == names


@pytest.mark.parametrize("text", ["By the river", "", "by", "3 min read"])
def test_what_holds_no_name_gives_none(text: str) -> None:
    assert find_names(text) == ()


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(name.strip() for name in find_names(text))
