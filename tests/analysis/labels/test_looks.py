"""What a line is that is set aside, by its looks alone."""

from __future__ import annotations

import time

import pytest

from reader.analysis.evidence.page import Line
from reader.analysis.labels.looks import kind_by_looks
from reader.article.document import Node
from reader.article.model import Kind


def kind_of(text: str) -> Kind | None:
    return kind_by_looks(Line(Node(text), 0))


@pytest.mark.parametrize(
    "text",
    [
        "bruecke.jpg",
        "Bridge by night (old).png",
        "010_Ferry-2",
        "spot_img",
        "grid_harbour_art",
        "NPA-FERRY-ESK-HARBOUR-BRINK",
        "design-week-2018-flos-anastas-jewels",
        "The mill was closed after a flood in the yardCredit: Ada Brink/The Esk Times",
        "In 1978 a main broke in the lower town.CreditAda B. Brink/The Esk Times",
    ],
)
def test_names_of_files_and_credits_run_on_are_of_pictures(text: str) -> None:
    assert kind_of(text) is Kind.CAPTION


@pytest.mark.parametrize(
    "text", ["12°C/15°C", "Saturday 14 °", "{{category.text}}", "<strong>X</strong>", "[object Object]"]
)
def test_the_weather_and_what_a_program_left_standing_are_neither_menu_nor_link(text: str) -> None:
    assert kind_of(text) is Kind.OTHER


@pytest.mark.parametrize("text", ["The water had warmed to 19 °C by noon, and nobody swam.", "[Ada Brink]", "a < b"])
def test_a_sentence_with_degrees_and_a_name_in_brackets_are_told_by_more_than_looks(text: str) -> None:
    assert kind_of(text) is not Kind.OTHER


def test_a_credit_run_into_its_makers_name_is_one() -> None:
    assert kind_of("CreditAda Brink for The Esk Times") is Kind.CREDIT


@pytest.mark.parametrize(
    "text",
    [
        "#harbour #ferries",
        "tags #Local Markets #Bridges #Ferries",
        "#Harbour",
        "HarbourFerriesBridgesJobs",
        "Harbour NewsFerry TimesEsk Valley GuideJobs",
        "| Next | Section menu | Main menu |",
        "Home • About us • Contact",
        "Home » Harbour » Board » News",
        "BLOG > Ferries > Timetables",
    ],
)
def test_subjects_and_links_in_a_row_are_of_a_menu(text: str) -> None:
    assert kind_of(text) is Kind.NAVIGATION


@pytest.mark.parametrize(
    "text",
    [
        "Kotimaa19.2.2020 klo 14.00",
        "opublikowano: 7 kwietnia 2021",
        "02 Ago 2017",
        "sabado 07 de mayo del 2022Actualizado 07 May 2022 | 13:43 h",
        "18 abril 2022 | 1",
        "2016.12.01 Esk",
    ],
)
def test_a_day_and_little_else_is_a_date_in_any_language(text: str) -> None:
    assert kind_of(text) is Kind.DATE


@pytest.mark.parametrize("text", ["£5,349.00", "24,99 € *", "ab 12,80 EUR", "nur 10€"])
def test_a_price_alone_is_of_something_for_sale(text: str) -> None:
    assert kind_of(text) is Kind.ADVERTISEMENT


@pytest.mark.parametrize("text", ["ada@esk.example", "E-Mail: ada@esk.example", "Mail: office[at]esk.example"])
def test_an_address_for_mail_alone_is_neither_menu_nor_link(text: str) -> None:
    assert kind_of(text) is Kind.OTHER


def test_a_row_of_networks_is_for_sharing() -> None:
    assert kind_of("FacebookTwitterPinterestEmail") is Kind.SHARE


@pytest.mark.parametrize(
    "text",
    [
        "do-it-yourself",
        "The board meets again in the long hall of the old harbour office on 3 May 2019",
        "4 avril 2018 : Article du Courrier",
        "Ferries > trains, she says",
        "— Ada B. Brink (@realAdaBrink) yesterday at six",
        "@ada_brink",
        "€5 a ton is what the board asks",
        "Write to ada@esk.example about the old pontoon",
        "#1 on the list",
        "Liga-1-Testspiele-Live-Ticker",
        "Ian McIntyre of MacAulay Ferries",
        "Ferry back | The Esk Courier",
        "07.06.2016: UniCredit: Town bank to close its branch",
        "The iPhone, the iPad and the iMac are sold in the harbour now.",
        "",
    ],
)
def test_of_most_lines_looks_tell_nothing(text: str) -> None:
    assert kind_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Startseite" + " > Sport" * 60 + " > " + "x" * 131,
        "Kapitel eins " + "·" * 200 + " Seite 12 von 30",
        "a•" * 200 + " x y z w v",
        "!" * 400 + "|a|" + "!" * 400 + "ß b c d e",
        "a1b-" * 5000 + "!",
        "FacebookTwitterPinterestEmail" + "Google+" * 60 + "zz",
    ],
)
def test_a_line_that_is_nearly_a_row_is_soon_told_from_one(text: str) -> None:
    started = time.process_time()
    assert kind_of(text) is None
    assert time.process_time() - started < 1


@pytest.mark.parametrize("text", ["19:08", "10:30", "– 23:59", "7:15 Uhr", "8:50 pm"])
def test_the_time_of_day_is_a_date(text: str) -> None:
    assert kind_of(text) is Kind.DATE


@pytest.mark.parametrize("text", ["9:08", "24:15", "12:75", "19:08:12", "19:08 The ferry is late"])
def test_how_long_a_film_is_and_what_begins_with_an_hour_are_none(text: str) -> None:
    assert kind_of(text) is not Kind.DATE


@pytest.mark.parametrize(
    "text",
    [
        "Nov 18",
        "NOV 20",
        "18. Nov",
        "3 de mayo",
        "32M ago",
        "13H ago",
        "5 min ago",
        "Posted 2 hours ago",
        "vor 3 Tagen",
    ],
)
def test_a_day_without_its_year_is_a_date(text: str) -> None:
    assert kind_of(text) is Kind.DATE


@pytest.mark.parametrize("text", ["Section 12", "12 Berths", "Nov 18 Harbour fair", "Pier 9", "Long ago"])
def test_another_word_with_a_number_is_none(text: str) -> None:
    assert kind_of(text) is None
