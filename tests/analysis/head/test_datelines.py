"""Datelines at the head of a first paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.head.datelines import find_dateline


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("PORT ESK (NPA) — The harbour board said", "PORT ESK"),
        ("LONDON, Sept. 7 (Reuters) - Shares fell", "LONDON"),
        ("Washington DC - US Treasury Secretary", "Washington DC"),
        ("Berlin (dpa) - Der Senat hat", "Berlin"),
        ("Berlin/Hamburg (dpa). Der Senat hat", "Berlin/Hamburg"),
        ("PARIS, le 3 mai – Le gouvernement", "PARIS"),
        ("Madrid, 3 may (EFE).- El Gobierno", "Madrid"),
        ("NEW YORK, N.Y. — The board", "NEW YORK, N.Y."),
        ("ASKE, England, Nov. 20, 2026 /Newswire/ -- The board", "ASKE, England"),
        ("ASKE, Maine--(NORTHERN WIRE)--The board", "ASKE, Maine"),
    ],
)
def test_the_place_is_given_as_printed(paragraph: str, place: str) -> None:
    found = find_dateline(paragraph)
    assert found
    assert (found.place, paragraph.startswith(found.whole)) == (place, True)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The bridge, which opened in May, is closed.",
        "Berlin is a city on the Spree.",
        "Bessent – a man of few words – said little.",
        "",
    ],
)
def test_a_paragraph_without_one_gives_none(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


@given(st.text())
def test_a_place_is_the_start_of_its_paragraph(text: str) -> None:
    found = find_dateline(text)
    assert found is None or text.startswith(found.place)
