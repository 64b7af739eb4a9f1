"""Printed dates."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.dates import around_days, find_date, places_of_days


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
        ("19.5.202016:20päivitetty 20.5.20208:20", "2020-05-19T16:20"),
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


@pytest.mark.parametrize(
    ("printed", "language", "meant"),
    [
        ("8.Dezember 2010 um 09:43 · Rezepte", "de", "2010-12-08T09:43"),
        ("7 сентября 2025 года", "ru", "2025-09-07"),
        ("山田花子\u30002025年9月7日", "ja", "2025-09-07"),
        ("Date 23.05.2011", "de", "2011-05-23"),
        ("Chủ nhật, 7/9/2025, 10:15 (GMT+7)", "vi", "2025-09-07T10:15+07:00"),
        ("Ngày 7 tháng 9 năm 2025", "vi", "2025-09-07"),
        ("7 tháng 9, 2025", None, "2025-09-07"),
        ("2025. szeptember 7., vasárnap 10:15", "hu", "2025-09-07T10:15"),
        ("2025. szept. 7.", "hu", "2025-09-07"),
        ("2025 m. rugsėjo 7 d.", "lt", "2025-09-07"),
        ("2025. gada 7. septembris", "lv", "2025-09-07"),
        ("7 בספטמבר 2025, 10:15", "he", "2025-09-07T10:15"),
        ("7 ספט' 2025", "he", "2025-09-07"),
        ("ב-7 במאי 2025", "he", "2025-05-07"),
        ("یکشنبه ۱۶ شهریور ۱۴۰۴ - ۱۰:۱۵", "fa", "2025-09-07T10:15"),
        ("۱۴۰۴/۰۶/۱۶ ۱۰:۱۵", "fa", "2025-09-07T10:15"),
        ("۷ سپتامبر ۲۰۲۵", "fa", "2025-09-07"),
        ("7 सितंबर 2025, 10:15", "hi", "2025-09-07T10:15"),
        ("Updated: 07 सितम्बर 2025, 10:15 PM", "hi", "2025-09-07T22:15"),
        ("الأحد 7 سبتمبر 2025 - 10:15", "ar", "2025-09-07T10:15"),
        ("نشر في: ٧ أيلول ٢٠٢٥", "ar", "2025-09-07"),
        ("7 سبتمبر/أيلول 2025", "ar", "2025-09-07"),
        ("7 تشرين الثاني 2025", "ar", "2025-11-07"),
        ("7\u200f/9\u200f/2025، 10:15 م", "ar", "2025-09-07T22:15"),
        ("الأحد 15 ربيع الأول 1447هـ - 7 سبتمبر 2025م", "ar", "2025-09-07"),
        ("7 กันยายน 2568", "th", "2025-09-07"),
        ("7 ก.ย. 2568", "th", "2025-09-07"),
        ("7. listopada 2025. u 10:15", "hr", "2025-10-07T10:15"),
        ("7 listopada 2025, godz. 10:15", "pl", "2025-11-07T10:15"),
        ("07 KASIM 2025", "tr", "2025-11-07"),
        ("7 HAZİRAN 2025", "tr", "2025-06-07"),
        ("ΣΑΒΒΑΤΟ 7 ΣΕΠΤΕΜΒΡΙΟΥ 2025", "el", "2025-09-07"),
        ("07 Σεπ 2025, 10:15 μ.μ.", "el", "2025-09-07T22:15"),
        ("입력 2025.09.07. 오전 10:15", "ko", "2025-09-07T10:15"),
        ("2025-09-07 오후 3:15", "ko", "2025-09-07T15:15"),
        ("Dec 28 Sat 2013 00:28", "zh", "2013-12-28T00:28"),
        ("Jan 04 09:34 2021", "en", "2021-01-04"),
        ("Managua, Nicaragua 26, Abril, 2022 7:43 p.m.", "es", "2022-04-26T19:43"),
        ("26 | 01 | 2022", "de", "2022-01-26"),
        ("7 de septiembre del 2025 10:15 a. m.", "es", "2025-09-07T10:15"),
        ("7 d'agost de 2025", "ca", "2025-08-07"),
        ("21.dez.2018 às 12h55", "pt", "2018-12-21T12:55"),
        ("07/Set/2025", "pt", "2025-09-07"),
        ("7 septembrie 2025, ora 10:15", "ro", "2025-09-07T10:15"),
        ("7 септември 2025 г., 10:15 ч.", "bg", "2025-09-07T10:15"),
        ("7. септембар 2025.", "sr", "2025-09-07"),
        ("7.9.2025 klo 10.15", "fi", "2025-09-07T10:15"),
        ("2022/04/28 05:03pm", "es", "2022-04-28T17:03"),
        ("Wed 03 Sep 2025 10.15 CEST", "en", "2025-09-03T10:15+02:00"),
        ("7 سبتمبر 2025 10:15 ص", "ar", "2025-09-07T10:15"),
        ("7th of September, 2025", None, "2025-09-07"),
        ("3 May '25", None, "2025-05-03"),
        ("令和7年9月7日", "ja", "2025-09-07"),
        ("民國114年9月7日", "zh", "2025-09-07"),
    ],
)
def test_dates_are_read_as_other_languages_write_them(printed: str, language: str | None, meant: str) -> None:
    assert find_date(printed, language) == meant


def test_a_month_of_two_languages_is_that_of_the_articles() -> None:
    assert find_date("7 listopada 2025") == find_date("7 listopada 2025", "pl") == "2025-11-07"
    assert find_date("7. listopada 2025", "hr") == "2025-10-07"


@pytest.mark.parametrize(
    ("nowruz", "meant"),
    [("۱ فروردین ۱۳۹۹", "2020-03-20"), ("۱ فروردین ۱۴۰۴", "2025-03-21"), ("۳۰ اسفند ۱۴۰۳", "2025-03-20")],
)
def test_days_of_irans_calendar_are_turned_into_those_of_ours(nowruz: str, meant: str) -> None:
    assert find_date(nowruz) == meant


@pytest.mark.parametrize(
    ("text", "rest"), [("7 сентября 2025 года, 10:15", "года,"), ("Stand: 7.9.2025, 10:15 Uhr", "Stand: ,")]
)
def test_what_stands_beside_days_is_what_is_left_without_them(text: str, rest: str) -> None:
    around = around_days(text, places_of_days(text))
    assert " ".join(around.replace("Uhr", "").split()) == rest


@pytest.mark.parametrize(
    "text",
    ["two hours ago", "31 February 2020", "room 12 of 2019", "May 3", "1/2", "page 3, May 2019", "192.168.20.2019", ""],
)
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
