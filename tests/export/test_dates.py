"""Dates as printed."""

from __future__ import annotations

import pytest

from reader.export.dates import printed_date


@pytest.mark.parametrize(
    ("published", "language", "printed"),
    [
        ("2025-09-07", "en", "7 September 2025"),
        ("2025-12-31T23:59:00+02:00", None, "31 December 2025"),
        ("2025-09-07T10:00:00Z", "de", "2025-09-07"),
        ("2025-13-07", "en", "2025-13-07"),
        ("2025-09", "en", "2025-09"),
        ("yesterday", "en", "yesterday"),
        (None, "en", None),
    ],
)
def test_a_day_is_printed_for_its_language(published: str | None, language: str | None, printed: str | None) -> None:
    assert printed_date(published, language) == printed
