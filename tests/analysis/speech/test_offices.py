"""Names told from what stands before them: offices with what they are for, parties, and where something is said."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of


def speakers(language: str, *paragraphs: str) -> list[tuple[str, str | None]]:
    """Name and role of each speaker."""
    quotes = attributed(blocks_of(*paragraphs), language)
    return [(quote.speaker.name, quote.speaker.role) for quote in quotes if quote.speaker]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "« Nous le regrettons tous ici », a estimé la ministre des Sports Ana Morel.", "ministre des Sports"),
        ("fr", "La ministre des Sports Ana Morel a parlé d’« une décision grave ».", "ministre des Sports"),
        ("fr", "« Nous le regrettons tous ici », a estimé la députée PRN Ana Morel.", "députée PRN"),
        ("es", "«El puente aguantará», opinó la diputada del PRN Ana Morel.", "diputada del PRN"),
        ("es", "«El puente aguantará», dijo la directora de Obras Públicas Ana Morel.", "directora de Obras Públicas"),
        ("it", "«Il ponte terrà», attacca il segretario della Cgn Ana Morel.", "segretario della Cgn"),
        ("pt", "“A ponte vai aguentar”, frisou a deputada do PRN Ana Morel.", "deputada do PRN"),
    ],
)
def test_what_an_office_is_for_is_part_of_the_role(language: str, text: str, role: str) -> None:
    assert speakers(language, text) == [("Ana Morel", role)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« C’est une décision que nous regrettons », a écrit sur Norpost Ana Morel."),
        ("it", "«Il ponte terrà tutto l’inverno», ha commentato su Norpost Ana Morel."),
        ("pt", "“A ponte vai aguentar todo o inverno”, disse à Norpress Ana Morel."),
        ("cs", "„Most vydrží celou zimu a ještě déle,“ píše na Norpost Ana Morel."),
    ],
)
def test_where_something_is_said_is_no_part_of_who_says_it(language: str, text: str) -> None:
    assert [name for name, _ in speakers(language, text)] == ["Ana Morel"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Nous le regrettons tous ici », a dit la mère de la petite Ana Morel.", "la mère de la petite Ana Morel"),
        (
            "« Nous le regrettons tous ici », a dit le directeur de Saint Paul Morel.",
            "le directeur de Saint Paul Morel",
        ),
    ],
)
def test_a_relative_and_a_place_hold_no_office(text: str, name: str) -> None:
    assert [found for found, _ in speakers("fr", text)] == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Nous le regrettons tous ici », a réagi Ana Morel sur les réseaux sociaux."),
        ("fr", "L’affaire Ana Morel dure. « Nous le regrettons tous ici », dit Morel."),
        ("es", "«Tenemos muchas dudas», opina en cambio Ana Morel."),
    ],
)
def test_a_word_before_a_name_is_no_role_unless_it_is_an_office_or_has_an_article(language: str, text: str) -> None:
    assert {role for _, role in speakers(language, text)} == {None}


def test_a_role_has_no_word_that_only_stresses_it() -> None:
    text = "El mismo presidente Ana Morel lo confirmó: “El puente aguantará todo el invierno”."
    assert speakers("es", text) == [("Ana Morel", "presidente")]


def test_an_acronym_ends_a_name() -> None:
    text = "Il y a trop de rumeurs, une « vague massive », comme prévenait l’ORN début mars."
    assert speakers("fr", text) == [("ORN", None)]


def test_an_article_with_a_capital_is_no_part_of_a_name() -> None:
    assert speakers("fr", "L’ORN ajoute : « Nous le regrettons tous ici. »") == [("ORN", None)]


def test_a_place_that_is_called_after_somebody_is_not_she() -> None:
    text = "La réunion aura lieu mardi salle Louise Morel. « Nous viendrons nombreuses et nombreux », dit-elle."
    assert "Louise Morel" not in [name for name, _ in speakers("fr", text)]


@pytest.mark.parametrize(
    "text",
    [
        'Burgemeester Ronald Smit van Norden (PRT) zegt: "De brug houdt het de hele winter."',
        '"De brug houdt het de hele winter", schrijft Ronald Smit op Norpost.',
    ],
)
def test_where_somebody_is_from_or_writes_is_no_part_of_a_dutch_name(text: str) -> None:
    assert [name for name, _ in speakers("nl", text)] == ["Ronald Smit"]


def test_a_second_given_name_before_a_particle_is_none_of_a_family() -> None:
    text = '"De brug houdt het de hele winter", zegt Vincent Willem van Norden.'
    assert [name for name, _ in speakers("nl", text)] == ["Vincent Willem van Norden"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("da", "»Vi havde mistet håbet,« siger købmand Birthe Lund.", ("Birthe Lund", "købmand")),
        ("nb", "– Dette er en trist dag, sier rektor Bjørn Aasen til avisa.", ("Bjørn Aasen", "rektor")),
        ("ru", "— Здесь тепло и светло, — рассказывает пенсионерка Нина Дроздова.", ("Нина Дроздова", "пенсионерка")),
    ],
)
def test_an_office_needs_no_article_in_other_languages(language: str, text: str, speaker: tuple[str, str]) -> None:
    assert speakers(language, text) == [speaker]


@pytest.mark.parametrize(
    ("language", "before", "text", "name"),
    [
        ("en", "Union leader Tom Reed was there.", '"We will strike on Monday," the union said.', "the union"),
        ("en", "Police chief Ada Brandt was there.", '"We will act on Monday," the police said.', "the police"),
        ("en", "Police chief Ada Brandt was there.", '"We will act on Monday," the chief said.', "Ada Brandt"),
        ("en", "Court clerk Ada Brandt was there.", '"We will act on Monday," the court said.', "the court"),
        ("en", "Ada Brandt, an adviser to the company, was there.", '"We will act," the company said.', "the company"),
        ("de", "Ada Brandt, Sprecherin der Polizei, war da.", "„Wir handeln“, sagte die Polizei.", "die Polizei"),
        ("de", "Ada Brandt, Sprecherin der Polizei, war da.", "„Wir handeln“, sagte die Sprecherin.", "Ada Brandt"),
        ("fr", "Ada Brandt, avocate de la famille, était là.", "« Nous agirons », a dit la famille.", "la famille"),
        ("es", "Ada Brandt, portavoz de la policía, estaba.", "«Actuaremos», dijo la policía.", "la policía"),
    ],
)
def test_a_body_is_not_whoever_speaks_for_it(language: str, before: str, text: str, name: str) -> None:
    assert [speaker for _, _, speaker in said(before, text, language=language)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"It will cost a lot," the prime minister said.', "Ada Brandt"),
        ('"It will cost a lot," the foreign minister said.', "Tom Reed"),
    ],
)
def test_of_two_with_one_office_the_whole_description_tells_who_is_meant(text: str, name: str) -> None:
    before = (
        "Prime Minister Ada Brandt met the fishermen of the harbour on Monday, and Foreign Minister Tom Reed was there."
    )
    assert [name for name, _ in speakers("en", before, text)] == [name]


@pytest.mark.parametrize(("said_by", "name"), [("prime minister", "the prime minister"), ("minister", "Ada Brandt")])
def test_the_prime_minister_is_no_other_minister(said_by: str, name: str) -> None:
    text = f"Home Minister Ada Brandt met the crew. “We will all have to wait for the ferry,” the {said_by} said."
    assert speakers("en", text)[0][0] == name


@pytest.mark.parametrize(
    ("before", "called", "name"),
    [
        ("Ministerin Ada Brandt", "Die Grünen-Politikerin", "Ada Brandt"),
        ("Minister Paul Lind", "Der SPD-Politiker", "Paul Lind"),
        ("Minister Paul Lind", "Die SPD-Politikerin", "Die SPD-Politikerin"),
        ("Minister Paul Lind", "Ein SPD-Politiker", "Ein SPD-Politiker"),
    ],
)
def test_who_is_called_by_party_is_who_was_talked_of(before: str, called: str, name: str) -> None:
    text = f"{before} dringt auf eine Entscheidung. {called} sagte in Norden: „Ich bin damit auch nicht zufrieden.“"
    assert said(text, language="de")[0][2] == name
