"""What a line is that is set aside, by its looks alone."""

from __future__ import annotations

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
    "text",
    [
        "#harbour #ferries",
        "tags #Local Markets #Bridges #Ferries",
        "#Harbour",
        "HarbourFerriesBridgesJobs",
        "Harbour NewsFerry TimesEsk Valley GuideJobs",
        "| Next | Section menu | Main menu |",
        "Home • About us • Contact",
    ],
)
def test_subjects_and_links_in_a_row_are_of_a_menu(text: str) -> None:
    assert kind_of(text) is Kind.NAVIGATION


def test_a_row_of_networks_is_for_sharing() -> None:
    assert kind_of("FacebookTwitterPinterestEmail") is Kind.SHARE


@pytest.mark.parametrize(
    "text",
    [
        "do-it-yourself",
        "@ada_brink",
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
