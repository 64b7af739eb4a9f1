"""Dates and lengths of time as numbers."""

from __future__ import annotations

import pytest

from reader.library.store.moments import day_of, moment_of, span_of


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [
        ("1970-01-02", 86_400),
        ("1970-01-01T01:00:00+01:00", 0),
        ("1970-01-01T00:30:00", 1_800),
        ("1970-02", 31 * 86_400),
        ("yesterday", None),
        ("", None),
        (None, None),
        ("0001-01-01T00:00:00+14:00", -62_135_647_200),
        ("9999-12-31T23:59:59-14:00", 253_402_351_199),
    ],
)
def test_a_printed_date_in_seconds(printed: str | None, seconds: int | None) -> None:
    assert moment_of(printed) == seconds


def test_a_year_begins_with_its_first_day_and_the_thirteenth_month_never() -> None:
    assert day_of("2025") == day_of("2025-01") == day_of("2025-01-01")
    assert day_of("2025-13") is None


@pytest.mark.parametrize(
    ("typed", "days"), [("1week", 7), ("3days", 3), ("12h", 0.5), ("2W", 14), ("1fortnight", None), ("week", None)]
)
def test_a_length_of_time_in_seconds(typed: str, days: float | None) -> None:
    assert span_of(typed) == (None if days is None else days * 86_400)
