"""The names of months."""

from __future__ import annotations

import pytest

from reader.article.months import MONTHS, iranian_month_of, month_of


@pytest.mark.parametrize("language", MONTHS)
def test_each_language_has_twelve_months_which_it_reads_itself(language: str) -> None:
    names = MONTHS[language].split()
    assert [month_of(name, language) for name in names] == list(range(1, 13))
    assert [month_of(name.upper(), language) for name in names] == list(range(1, 13))


@pytest.mark.parametrize(
    ("name", "month"),
    [
        *(("Sept", 9), ("AOUT", 8), ("ΣΕΠΤΕΜΒΡΙΟΥ", 9), ("Kasım", 11), ("KASIM", 11), ("wrzesień", 9), ("أيلول", 9)),
        *(("تشرين الثاني", 11), ("ก.ย.", 9), ("lap", None), ("harbour", None), ("", None)),
    ],
)
def test_other_spellings_mean_the_same(name: str, month: int | None) -> None:
    assert month_of(name) == month


def test_irans_months_are_its_own() -> None:
    assert iranian_month_of("شهریور") == 6
    assert month_of("شهریور") is None
    assert iranian_month_of("September") is None
