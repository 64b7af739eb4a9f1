"""Who speaks in short articles of languages that have rules of their own but few readers among us."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said

ARTICLES = {
    "cs": (
        "Most přes Sázavu v Lhotce zůstane zavřený do dubna, oznámil v pondělí starosta Petr Novotný.",
        "„Nemůžeme riskovat, prasklina má už dva metry,“ řekl starosta. „Bezpečnost lidí je na prvním místě.“",
        "„Budeme jezdit oklikou,“ říká Jana Dvořáková, majitelka pekárny. „Je to o třicet kilometrů víc.“",
        "Podle Novotného oprava „nemůže čekat ani den“.",
        "Film „Most špionů“ se tu natáčel v roce 2014. Takzvaný „starý most“ pamatuje císaře pána.",
        "„Čekáme už třetí rok,“ stěžuje si Dvořáková. „To je nesmysl,“ reagovala šéfka odborů Věra Tichá.",
        "Podle mluvčí policie Marie Kolářové řidič „nepřizpůsobil rychlost“.",
        "„Těší mě to,“ přidává se Emil Hošek, někdejší kapitán přívozu.",
    ),
}
SPEAKERS = {
    "cs": [
        *["Petr Novotný"] * 2,
        *["Jana Dvořáková"] * 2,
        "Petr Novotný",
        *[None] * 2,
        "Jana Dvořáková",
        "Věra Tichá",
        "Marie Kolářové",
        "Emil Hošek",
    ],
}
"""By language the speaker of each string in marks; None for a title and for a word that nobody says."""


@pytest.mark.parametrize("language", ARTICLES)
def test_who_speaks_is_named(language: str) -> None:
    assert [name for _, _, name in said(*ARTICLES[language], language=language)] == SPEAKERS[language]
