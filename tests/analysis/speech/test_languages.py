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
    "fi": (
        "Kaarnajoen silta pysyy suljettuna huhtikuuhun, kertoo kaupunginjohtaja Antti Lehtola.",
        "”Emme voi ottaa riskiä. Halkeama on jo kaksi metriä pitkä”, Lehtola sanoo.",
        "– Turvallisuus on tärkeintä, sanoo Lehtola. – Työt alkavat heti.",
        "– Ajamme nyt kylän kautta, leipomoyrittäjä Kaisa Niemelä kertoo.",
        "”Se on kolmekymmentä kilometriä lisää”, hän lisää.",
        "Insinööri Pekka Salosen mukaan silta ”ei ole enää korjattavissa”.",
        "Salonen muistuttaa, että rakenne on ”yli sata vuotta vanha”.",
        "Elokuva ”Vakoojien silta” kuvattiin täällä vuonna 2014.",
        "”Päätös tehdään pian”, Väyläviraston tiedottaja Eeva Mäkinen vakuuttaa.",
        "Kuten Lehtola sanoo, rahat ”löytyivät lopulta sohvan alta”.",
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
        "Marie Kolářová",
        "Emil Hošek",
    ],
    "fi": [
        *["Antti Lehtola"] * 2,
        *["Kaisa Niemelä"] * 2,
        *["Pekka Salonen"] * 2,
        None,
        "Eeva Mäkinen",
        "Antti Lehtola",
    ],
}
"""By language the speaker of each string in marks; None for a title and for a word that nobody says."""


@pytest.mark.parametrize("language", ARTICLES)
def test_who_speaks_is_named(language: str) -> None:
    assert [name for _, _, name in said(*ARTICLES[language], language=language)] == SPEAKERS[language]
