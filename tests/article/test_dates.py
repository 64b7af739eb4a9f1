"""Printed dates."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.dates import find_date, places_of_days


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("November 18, 2019 | 4:10pm", "2019-11-18T16:10"),
        ("Sept. 5, 2019", "2019-09-05"),
        ("Nov 19, 2019 at 6:46 pm ET", "2019-11-19T18:46"),
        ("Mon 1st June 2020", "2020-06-01"),
        ("11/19/19 06:56 AM EST", "2019-11-19T06:56-05:00"),
        ("2019-11-19T18:46:00Z", "2019-11-19T18:46+00:00"),
        ("18. Mai 2021, 14:30 Uhr", "2021-05-18T14:30"),
        ("19.05.2020", "2020-05-19"),
        ("Publié le 3 mai 2020 à 12h05", "2020-05-03T12:05"),
        ("1er juin 2019", "2019-06-01"),
        ("3 de mayo de 2019", "2019-05-03"),
        ("21 апреля 2025, 14:08", "2025-04-21T14:08"),
        ("3 травня 2025", "2025-05-03"),
        ("14 Aralık 2024 Cumartesi", "2024-12-14"),
        ("den 3 maj 2025", "2025-05-03"),
        ("12. maaliskuuta 2025 klo 10.30", "2025-03-12T10:30"),
        ("2. července 2025", "2025-07-02"),
        ("12 Μαΐου 2025", "2025-05-12"),
        ("2025年2月19日 18時30分", "2025-02-19T18:30"),
        ("2025年2月19日午後6時30分", "2025-02-19T18:30"),
        ("2025年2月19日 上午9:05", "2025-02-19T09:05"),
        ("2025년 2월 19일 오전 9시 05분", "2025-02-19T09:05"),
        ("12:05 a.m., May 3, 2019 at 12:05 a.m.", "2019-05-03T00:05"),
    ],
)
def test_printed_forms_become_iso(printed: str, meant: str) -> None:
    assert find_date(printed) == meant


@pytest.mark.parametrize("text", ["two hours ago", "31 February 2020", "room 12 of 2019", "May 3", "1/2", ""])
def test_what_is_no_date_stays_none(text: str) -> None:
    assert find_date(text) is None


def test_english_puts_the_month_first_and_others_the_day() -> None:
    assert find_date("3/5/2019", "en") == "2019-03-05"
    assert find_date("3/5/2019", "fr") == "2019-05-03"
    assert find_date("21/06/2014", "en") == "2014-06-21"
    assert [find_date(text, sure=True) for text in ("3/5/2019", "3/3/2019", "21/06/2014")] == [
        *(None, "2019-03-03", "2014-06-21")
    ]


def test_the_places_of_days_are_told_in_order() -> None:
    assert places_of_days("3.5.2019, updated May 4, 2019 at 8:00") == [(0, 8), (18, 29)]
    assert places_of_days("31 February 2020") == []


@given(st.dates(datetime.date(1970, 1, 1), datetime.date(2069, 12, 31)))
def test_a_date_comes_back_from_every_form(day: datetime.date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%b. %d, %Y"):
        assert find_date(day.strftime(form)) == day.isoformat()


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = find_date(text)
    assert found is None or datetime.datetime.fromisoformat(found)
