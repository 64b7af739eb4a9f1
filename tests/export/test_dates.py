"""Dates as printed."""

from __future__ import annotations

import pytest

from reader.article.dates import find_date
from reader.article.months import MONTHS
from reader.export.dates import printed_date


@pytest.mark.parametrize(
    ("published", "language", "printed"),
    [
        ("2025-09-07", "en", "7 September 2025"),
        ("2025-12-31T23:59:00+02:00", None, "31 December 2025"),
        ("2025-09-07T10:00:00Z", "de", "7. September 2025"),
        ("2025-09-01", "fr", "1er septembre 2025"),
        ("2025-09-07", "es", "7 de septiembre de 2025"),
        ("2025-05-17", "nb", "17. mai 2025"),
        ("2025-09-07", "pl", "7 września 2025"),
        ("2025-09-07", "ja", "2025年9月7日"),
        ("2025-09-07", "cs", "7. září 2025"),
        ("2025-09-07", "fi", "7. syyskuuta 2025"),
        ("2025-09-07", "el", "7 Σεπτεμβρίου 2025"),
        ("2025-09-07", "tr", "7 Eylül 2025"),
        ("2025-09-07", "hu", "2025. szeptember 7."),
        ("2025-09-07", "hr", "7. rujna 2025."),
        ("2025-09-07", "bg", "7 септември 2025 г."),
        ("2025-08-07", "ca", "7 d’agost del 2025"),
        ("2025-09-07", "lt", "2025 m. rugsėjo 7 d."),
        ("2025-09-07", "lv", "2025. gada 7. septembris"),
        ("2025-09-07", "ko", "2025년 9월 7일"),
        ("2025-09-07", "vi", "7 tháng 9, 2025"),
        ("2025-09-07", "he", "7 בספטמבר 2025"),
        ("2025-09-07", "ar", "7 سبتمبر 2025"),
        ("2025-09-07", "fa", "۷ سپتامبر ۲۰۲۵"),
        ("2025-09-07", "hi", "7 सितंबर 2025"),
        ("2025-09-07", "th", "7 กันยายน 2568"),
        ("2025-09-07", "cy", "2025-09-07"),
        ("2025-13-07", "en", "2025-13-07"),
        ("2025-09", "en", "2025-09"),
        ("yesterday", "en", "yesterday"),
        (None, "en", None),
    ],
)
def test_a_day_is_printed_for_its_language(published: str | None, language: str | None, printed: str | None) -> None:
    assert printed_date(published, language) == printed


@pytest.mark.parametrize("language", [*MONTHS, "ja", "zh", "ko", "vi"])
@pytest.mark.parametrize("day", ["2025-01-01", "2025-03-31", "2025-05-09", "2025-08-22", "2025-12-24"])
def test_a_printed_day_is_read_as_the_same(language: str, day: str) -> None:
    assert find_date(printed_date(day, language) or "", language) == day
