"""Whom pronouns and descriptions stand for in German, French and Spanish."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said


@pytest.mark.parametrize(
    ("before", "text", "name"),
    [
        (
            "Gestern sprach Joe Sattler von der Hilfsorganisation Weitblick in Bremen.",
            "Die Regierung müsse den Vorfall klären, bei dem es sich seiner Meinung nach um einen „gezielten Angriff "
            "auf Menschen“ gehandelt habe.",
            "Joe Sattler",
        ),
        (
            "Der SPD-Politiker Arne Gall sprach am Montag vor dem Rat.",
            "Der Plan ist nach Meinung des SPD-Politikers „ein starker Eingriff in die Rechte der Leute“.",
            "Arne Gall",
        ),
        (
            "Vizekanzler Franz Merten hat mit Wirkung zum Montag seinen Rücktritt erklärt.",
            "Nach zwei Jahren im Amt nennt er dafür Gründe. „Es ist allein ein privater Grund“, teilte er mit.",
            "Franz Merten",
        ),
        (
            "Im Brief, den Ole Lind an Jörn Reiss geschickt hat, erklärt er:",
            "„Sehr geehrter Herr Präsident, ich gebe Ihnen die Medaille zurück.“",
            "Ole Lind",
        ),
        (
            "Der Innenminister Norlands, Ole Lind, verteidigte den Einsatz in der Hauptstadt Norlands.",
            "Er sagte dazu: „Wir haben getan, was wir tun mussten.“",
            "Ole Lind",
        ),
        (
            "Merkens Rede im Rat kam nicht an. Tessa Merken war am Montag angereist.",
            "Sie sagte dazu: „Wir haben getan, was wir tun mussten.“",
            "Tessa Merken",
        ),
    ],
)
def test_german_pronouns_mean_people(before: str, text: str, name: str) -> None:
    ((_, _, found),) = said(before, text, language="de")
    assert found == name


def test_a_german_pronoun_with_a_plurals_verb_means_no_woman() -> None:
    text = "Ada Brandt suchte die Kinder. „Wir waren nur kurz unten am alten Hafen von Seestadt“, sagten sie."
    assert [name for _, _, name in said(text, language="de")] == ["sie"]


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        (
            "Le Premier ministre Paul Lenoir veut remplacer le ministre de la Santé Luc Berrin.",
            "le ministre de la Santé",
            "Luc Berrin",
        ),
        ("Le Premier ministre Paul Lenoir est venu seul.", "le ministre de la Santé", "le ministre de la Santé"),
        ("Paul Lenoir, ministre des Sports, est venu seul.", "le ministre de la Santé", "le ministre de la Santé"),
        ("Paul Lenoir, ministre des Sports, est venu seul.", "le ministre des Sports", "Paul Lenoir"),
        ("Paul Lenoir, ministre des Sports, est venu seul.", "le ministre", "Paul Lenoir"),
    ],
)
def test_who_has_another_office_of_the_same_kind_is_not_meant(before: str, mention: str, name: str) -> None:
    text = f"« Je n’ai pas l’intention de démissionner cette année », a déclaré {mention}."
    assert [found for _, _, found in said(before, text, language="fr")] == [name]


def test_who_has_the_same_office_and_was_named_long_ago_is_not_meant_for_certain() -> None:
    paragraphs = [
        "El investigador Paul Reiss trabaja en Norte desde hace años.",
        "Ana Morel, del servicio de aguas, lo niega. “No hay datos”, dice Morel.",
        "“Los datos llegarán en primavera”, añade Morel. Y Morel recuerda que Morel los pidió.",
        "“Habrá más crecidas en el valle”, señala Morel. “Y más barro en el puerto”, agrega el investigador.",
    ]
    assert [name for _, _, name in said(*paragraphs, language="es")][-1] == "el investigador"


def test_whose_view_it_was_speaks_on() -> None:
    text = (
        "Jeanne Morel a reçu Luc Berrin mardi. Pour Paul Lenoir, cette visite est tardive. « Nous attendons depuis dix "
        "ans qu’on nous écoute », a-t-il réagi."
    )
    assert [name for _, _, name in said(text, language="fr")] == ["Paul Lenoir"]


def test_what_somebody_owns_is_nobody() -> None:
    text = "Jeanne Morel écrit ses Mémoires depuis dix ans. Son voisin rit. Il ajoute : « Ce sont mes souvenirs. »"
    assert "Mémoires" not in [name for _, _, name in said(text, language="fr")]


@pytest.mark.parametrize(
    ("language", "before", "words", "speaker"),
    [
        ("es", "La fiscal Ana Morel llegó ayer.", "“No hay datos todavía en Norte”, dijo el fiscal.", "el fiscal"),
        ("fr", "Le juge Paul Lenoir est venu.", "« Nous le regrettons tous », a dit la juge.", "la juge"),
    ],
)
def test_an_article_tells_whether_a_man_or_a_woman_is_meant(
    language: str, before: str, words: str, speaker: str
) -> None:
    assert [name for _, _, name in said(before, words, language=language)] == [speaker]


def test_an_article_tells_the_gender_of_a_name_that_may_be_anybodys() -> None:
    text = "La toxicologue Dominique Morel est venue. Son voisin rit. « Nous le regrettons tous », a-t-elle dit."
    assert [name for _, _, name in said(text, language="fr")] == ["Dominique Morel"]


def test_a_pronoun_is_not_the_object_of_its_own_verb() -> None:
    words = (
        "Paul Tissot a frappé Marc Leroy devant la mairie.",
        "Il accuse Marc Leroy d’avoir été « insultant et brutal ».",
    )
    assert said(*words, language="fr")[0][2] == "Paul Tissot"
