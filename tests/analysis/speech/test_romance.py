"""Verbs of speech in Romance languages, told from nouns, adjectives and participles by the words around them."""

from __future__ import annotations

import pytest

from reader.analysis.lexicons import lexicon
from reader.analysis.speech.tokens import Paragraph
from tests.analysis.attributed import said
from tests.analysis.speech.test_silence import sure


def tags(text: str, language: str = "fr") -> str:
    return Paragraph(0, text, (), lexicon(language)).tags


@pytest.mark.parametrize(
    "text",
    [
        "Elle jette un œil critique sur son travail.",
        "D’une plume alerte, elle mêle tout.",
        "Il le punit (coupe des aides locales).",
        "C’est une décision indigne d’une ville.",
        "Le plan annoncé hier est vieux.",
        "La situation est critique depuis mardi.",
        "Les riverains sont en alerte depuis mardi.",
    ],
)
def test_a_noun_or_an_adjective_is_no_verb_of_speech(text: str) -> None:
    assert "S" not in tags(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire critique la décision.",
        "La maire s’indigne de la décision.",
        "La maire s’est-elle indignée de cela ?",
        "Le plan qu’il a hier annoncé est vieux.",
        "Il a salué et remercié les élus.",
        "Comme le soulignait la maire, il pleut.",
    ],
)
def test_a_verb_of_speech_has_a_subject_an_auxiliary_or_a_reflexive_pronoun(text: str) -> None:
    assert "S" in tags(text)


def test_an_article_before_an_auxiliary_is_an_object() -> None:
    assert tags("Le président l’a dit.") == "DHOAS."


def test_what_has_a_look_or_a_pen_has_said_nothing() -> None:
    text = "Jeanne Morel jette un œil critique sur son travail : « Ce sont surtout des souvenirs d’enfance ici. »"
    assert [name for _, _, name in said(text, language="fr")] == ["Jeanne Morel"]
    assert sure("fr", "Il faut en finir avec la « punition » (coupe des aides AGR, par exemple).") == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« C’est une décision que nous regrettons tous », a réagi Ana Morel."),
        ("fr", "Comme le soulignait Ana Morel, « le pont tiendra tout l’hiver »."),
        ("fr", "Ana Morel s’est dite « très inquiète » pour la suite du chantier."),
        ("es", "«El puente aguantará todo el invierno», enfatizó Ana Morel."),
        ("es", "«El puente aguantará todo el invierno», se quejó Ana Morel."),
        ("es", "Así lo expuso Ana Morel: «El puente aguantará todo el invierno»."),
        ("it", "Ana Morel si è detta «molto preoccupata» per i lavori sul ponte."),
    ],
)
def test_verbs_of_speech_are_known_in_all_their_forms(language: str, text: str) -> None:
    assert sure(language, text) == ["Ana Morel"]


def test_what_is_called_something_has_not_said_so() -> None:
    text = "Ana Moreira criticou as obras. E classificou os pedidos como “anomalias graves” da cidade."
    assert "os pedidos" not in [name for _, _, name in said(text, language="pt")]
    text = "Ana Morel a qualifié la mesure de « honteuse et dangereuse pour le port » mardi."
    assert [name for _, _, name in said(text, language="fr")] == ["Ana Morel"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "En Norte se habla de ella."),
        ("it", "In paese si parla di lei."),
        ("pt", "Ela se destaca como uma voz."),
    ],
)
def test_a_verb_whose_subject_is_nobody_reports_no_speech(language: str, text: str) -> None:
    assert "S" not in tags(text, language)
    assert "S" in tags(
        {"es": "Ella se preguntó algo.", "it": "Lei si chiede se.", "pt": "Ela se queixou."}[language], language
    )
