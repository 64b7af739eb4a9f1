"""Lines that are a day or a byline and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.head.whole import kind_of_whole
from reader.article.model import Kind


@pytest.mark.parametrize(
    "line",
    [
        "7 сентября 2025 года",
        "8.Dezember 2010 um 09:43",
        "Datum 23.05.2011",
        "입력 2025.09.07. 오전 10:15",
        "Chủ nhật, 7/9/2025, 10:15 (GMT+7)",
        "Giriş Tarihi: 07 Eylül 2025 10:15",
        "نشر في: ٧ أيلول ٢٠٢٥",
        "发布时间：2025年9月7日",
        "Κυριακή 7 Σεπτεμβρίου 2025, 10:15",
    ],
)
def test_a_day_with_the_words_beside_it_is_a_date(line: str) -> None:
    assert kind_of_whole(line) is Kind.DATE


@pytest.mark.parametrize("line", ["Aske, 3 September 2026", "Berlin, den 03.09.2026", "New York, September 3, 2026"])
def test_a_day_may_have_a_place_beside_it(line: str) -> None:
    assert kind_of_whole(line) is Kind.DATE


@pytest.mark.parametrize(
    "line", ["The mill burnt down, 3 September 2026", "Pier 3, September 2026", "Aske, 3 September"]
)
def test_other_words_before_a_day_are_no_place(line: str) -> None:
    assert kind_of_whole(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "山田花子\u30002025年9月7日",
        "Szerző: Kovács Eszter",
        "박서연 기자",
        "מאת נועה ברקת",
        "文/林晓 图/吴海",
        "记者陈思远 李明",
        "كتب: ليلى حداد",
        "Napsala Jana Dvořáková",
    ],
)
def test_names_that_a_word_leads_in_are_a_byline(line: str) -> None:
    assert kind_of_whole(line) is Kind.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "Der Hafen am 8. Dezember 2010",
        "7 сентября 2025 года мост открыли",
        "7 сентября",
        "كتب جديدة في المعرض",
        "记者在现场看到，桥上没有人",
        "Автор: заместитель директора завода",
        "Haber merkezi",
        "Text: wie er gelesen wird",
        "",
    ],
)
def test_what_says_more_is_neither(line: str) -> None:
    assert kind_of_whole(line) is None


@given(st.text())
def test_any_line_is_looked_at_without_an_error(line: str) -> None:
    assert kind_of_whole(line) in (None, Kind.DATE, Kind.BYLINE)
