"""What the words beside a name say that somebody is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.article.model import Speaker
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of


def test_what_somebody_owns_is_not_what_she_is() -> None:
    text = "As the largest bank, Brandt's firm took it. “We took it,” Ada Brandt said."
    assert attributed(blocks_of(text))[0].speaker == Speaker("Ada Brandt")


def test_the_role_is_the_first_given() -> None:
    blocks = blocks_of('Prime Minister Lena Vogt said: "No."', '"Never," Vogt added.')
    quotes = attributed(blocks)
    assert quotes[1].speaker == Speaker("Lena Vogt", "Prime Minister")


def test_whom_a_source_tells_of_has_not_its_role() -> None:
    first = "“Ela estava bem”, disse Luana Moreira."
    quotes = attributed(blocks_of(first, "Conforme a irmã da vítima, Luana estava “muito feliz com o trabalho”."), "pt")
    assert quotes[0].speaker == Speaker("Luana Moreira")


def test_a_stretch_of_time_before_a_name_is_no_role() -> None:
    quotes = attributed(blocks_of('For thirty-one years Ines Okafor has baked. "We have time for it," Okafor said.'))
    assert quotes[0].speaker == Speaker("Ines Okafor", None)


def test_a_number_before_a_name_is_no_role() -> None:
    quotes = attributed(blocks_of('2 / 3 Ines Okafor, 84, wears her old skates. "They still pinch my toes," she said.'))
    assert quotes[0].speaker == Speaker("Ines Okafor", None)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", 'For the first time Ines Okafor lost. "We had it," Okafor said.', Speaker("Ines Okafor", None)),
        (
            "en",
            'The village baker Ines Okafor lost. "We had it," Okafor said.',
            Speaker("Ines Okafor", "village baker"),
        ),
        ("en", '"We had our day in the sun," de Marne writes in her book.', Speaker("de Marne", None)),
        ("en", 'Norlab\'s CTO, Ines Okafor, said this is "no solution".', Speaker("Ines Okafor", None)),
        ("en", 'Norlab last week announced a plan to become "carbon negative".', Speaker("Norlab", None)),
        ("de", "Seine Stellvertreterin Ada Brandt kam. „Ja“, sagte Brandt.", Speaker("Ada Brandt", "Stellvertreterin")),
        ("en", '"It was no accident," His Honour Judge Ford said.', Speaker("Ford", "His Honour Judge")),
        ("de", "Die Kampagne von Ada Brandt läuft. „Das ist schön“, sagte Brandt.", Speaker("Ada Brandt", None)),
        ("de", "Seit 2022 ist Ministerin Ada Brandt da. „Ja“, sagte Brandt.", Speaker("Ada Brandt", "Ministerin")),
        ("en", "“So it is,” said fire chief Ada Brandt.", Speaker("Ada Brandt", "fire chief")),
        ("en", "“So it is,” said claims adjuster Ada Brandt.", Speaker("Ada Brandt", "claims adjuster")),
        ("en", "“So it is,” said singer and activist Ada Brandt.", Speaker("Ada Brandt", "singer and activist")),
        (
            "en",
            "“So it is,” said Ada Brandt, a marine biologist at sea.",
            Speaker("Ada Brandt", "marine biologist at sea"),
        ),
        ("en", "“So it is,” said Ada Brandt, the worse for wear.", Speaker("Ada Brandt", None)),
    ],
)
def test_a_role_says_what_somebody_is(language: str, text: str, speaker: Speaker) -> None:
    assert attributed(blocks_of(text), language)[0].speaker == speaker


@pytest.mark.parametrize(
    ("language", "paragraphs", "speaker"),
    [
        ("en", ["“We have no time to lose,” said lead author Ada Brandt."], ("Ada Brandt", "lead author")),
        ("en", ["Labour’s Ada Brandt replied with four words: “That is my seat.”"], ("Ada Brandt", None)),
        (
            "en",
            ["Norland Ferries Appoints Dr. Ada Brandt as Chief Executive", "“We have the time,” said Dr. Ada Brandt."],
            ("Ada Brandt", None),
        ),
        (
            "en",
            ['"We had a deal. They left," Majority Leader Paul Reiss, R-Norland, told reporters. "We did not."'],
            ("Paul Reiss", "Majority Leader"),
        ),
        (
            "en",
            ["“We have the time for it,” said the spokesman for the ferry, Paul Reiss, who smiled."],
            ("Paul Reiss", "spokesman for the ferry"),
        ),
        (
            "es",
            ["«Es una decisión precipitada», criticó el portavoz de la oposición, Andrés del Olmo, en el pleno."],
            ("Andrés del Olmo", "portavoz de la oposición"),
        ),
        (
            "es",
            ["El presidente de la confederación, Julio Bermejo, aseguró que el embalse está «en mínimos históricos»."],
            ("Julio Bermejo", "presidente de la confederación"),
        ),
        (
            "fr",
            ["« Ce vote n’a aucune valeur », rétorque Mme Delphine Aubry, directrice régionale de l’opérateur."],
            ("Delphine Aubry", "directrice régionale de l’opérateur"),
        ),
        (
            "fr",
            ["Pour l’historien Paul Morel, le bourg « a toujours dit non avant de dire oui »."],
            ("Paul Morel", "historien"),
        ),
        (
            "de",
            [
                "Der Gutachter Ivo Lind von der Hochschule warnte vor Eile.",
                "Man könne „nicht an einem Abend entscheiden, was fünfzig Jahre hält“, so Lind.",
            ],
            ("Ivo Lind", "Gutachter"),
        ),
        (
            "de",
            ["Die Ministerin Ada Brandt von den Grünen ist dagegen. „Das löst ja das Problem nicht“, sagte sie."],
            ("Ada Brandt", "Ministerin"),
        ),
        ("de", ["„Ich fahre Rad“, so Anwohnerin Gerda Pfister. Ihr Mann geht."], ("Gerda Pfister", "Anwohnerin")),
    ],
)
def test_a_person_is_called_by_the_whole_name_and_by_what_is_a_role(
    language: str, paragraphs: Sequence[str], speaker: tuple[str, str | None]
) -> None:
    assert {quote.speaker for quote in attributed(blocks_of(*paragraphs), language)} == {Speaker(*speaker)}


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("«I banchi sono piccoli», dice l'assessora al commercio Rita Volpi.", "Rita Volpi", "it"),
        ("L'assessore ai lavori pubblici Marco Bellini ha detto: «I banchi sono piccoli».", "Marco Bellini", "it"),
        ("«Los puestos —explica la presidenta del mercado, Rita Volpi— son caros y pequeños.»", "Rita Volpi", "es"),
        ("« Les étals, assure la présidente, Rita Morel, sont petits. »", "Rita Morel", "fr"),
        (
            "Interrogé par nos confrères du Télégraphe, le préfet s'est dit « attentif à la situation ».",
            "le préfet",
            "fr",
        ),
        ("« En rase mer, plutôt », corrige un pêcheur derrière lui.", "un pêcheur", "fr"),
    ],
)
def test_who_has_an_office_in_romance_languages_is_named(text: str, name: str, language: str) -> None:
    ((_, _, found),) = said(text, language=language)
    assert found == name
