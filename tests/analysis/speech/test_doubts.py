"""Who is named only with a question mark, or not at all."""

from __future__ import annotations

import pytest

from reader.article.model import DOUBTFUL, QuoteKind
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('In an interview on Monday, Brandt was asked, "What is the worst place that anybody has been to?"', "en"),
        ('You should never ask a neighbour, "Why is it that nobody has ever told me of the ferry?"', "en"),
        ("Il s’agit notamment, de manière attendue, de « l’indépendance nationale et de la paix du port ».", "fr"),
    ],
)
def test_nobody_is_named_who_is_asked_or_addressed_or_nobody_at_all(text: str, language: str) -> None:
    before = "Ada Brandt said on Monday that the ferry was late." if language == "en" else "Paul Lenoir a dit oui."
    assert [name for _, _, name in said(before, text, language=language)] == [None]


def test_le_prefet_s_est_dit_is_no_passive() -> None:
    text = "Interrogé par nos confrères, le préfet s'est dit « attentif à la situation »."
    assert [mention for _, mention, _ in said(text, language="fr")] == ["le préfet"]


def test_a_thing_that_is_not_said_to_speak_is_doubtful() -> None:
    text = "The corrosive salt and the “freeze and thaw and freeze again” cycles make the old infrastructure worse."
    quotes = attributed(blocks_of("Ada Brandt runs the works.", text))
    assert all(quote.speaker is None or quote.confidence < DOUBTFUL for quote in quotes)


def test_a_label_inside_the_marks_is_none_where_somebody_behind_them_speaks() -> None:
    blocks = blocks_of("Norland is cold.", "“Norland: if we were any colder, we would be ice,” one user quipped.")
    (quote,) = attributed(blocks)
    assert (quote.kind, quote.speaker and quote.speaker.name) == (QuoteKind.DIRECT, "one user")


@pytest.mark.parametrize("title", ["CSI: Norland", "Norland: Stability and Community Spirit"])
def test_a_title_with_a_colon_is_no_turn(title: str) -> None:
    said_by = [
        name for _, _, name in said("Norland is cold, and CSI is a series.", f"He has played in “{title}” since.")
    ]
    assert not {"CSI", "Norland"} & set(said_by)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Which is to say, why was the ferry, which “nobody ever missed before it was gone”, so well liked?", "en"),
        (
            "Auf dem Foto sind Sie allein. Darunter schrieben Sie: „Dankbar für diesen stillen Tag am alten Hafen.“",
            "de",
        ),
        ("“Kun ottaa huomioon erot, ei ole helppoa päästä yli”, sanottiin tilaisuudessa Porvoossa.", "fi"),
    ],
)
def test_nobody_is_named_for_a_pronoun_without_antecedent_or_a_word_of_an_unknown_language(
    text: str, language: str
) -> None:
    before = "Ada Brandt said on Monday that the ferry was late." if language == "en" else "Der Hafen ist alt."
    assert {name for _, _, name in said(before, text, language=language)} <= {None}


def test_a_word_without_an_article_is_no_subject_where_subjects_have_one() -> None:
    text = (
        "“El que hace daño al puerto de Norte es el alcalde y nadie”, dijo primero el secretario general de la Unión."
    )
    assert [mention for _, mention, _ in said(text, language="es")] == ["el secretario general"]


def test_a_word_that_the_story_has_without_a_capital_too_is_no_name() -> None:
    text = "Seamanship tells us that the sea is calm at night, but when does that “here we go!” moment come?"
    names = {name for _, _, name in said("Ada Brandt teaches seamanship in Port Esk.", text)}
    assert "Seamanship" not in names


@pytest.mark.parametrize(
    "text",
    [
        "Die Reihe heißt „Frauen am Hafen: Vergangenheit, Gegenwart und Zukunft“ und beginnt am Montag in Seestadt.",
        "Der Plan steht nicht im Einklang mit dem Grundsatz des „Schadet dem Hafen von Seestadt nie“ im Vertrag.",
    ],
)
def test_what_is_called_something_or_stands_somewhere_is_at_most_in_doubt(text: str) -> None:
    quotes = attributed(blocks_of("Ada Brandt leitet den Hafen.", text), "de")
    assert all(quote.speaker is None or quote.confidence < DOUBTFUL for quote in quotes)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les messages sont classés selon la source. « Le pont a été construit trop vite et sans étude. »", "fr"),
        ("Les prix varient selon la saison. « Le pont a été construit trop vite et sans étude. »", "fr"),
        ("El puente tuvo, como el mismo dijo, un comienzo “turbulento y difícil para todos” en Norte.", "es"),
    ],
)
def test_what_something_differs_by_and_who_himself_is_name_nobody_for_certain(text: str, language: str) -> None:
    quotes = attributed(blocks_of(text), language)
    assert all(quote.speaker is None or quote.confidence < DOUBTFUL for quote in quotes)


def test_a_source_that_is_told_of_may_speak() -> None:
    text = "Selon une source policière, « le pont a été construit trop vite et sans aucune étude »."
    assert [mention for _, mention, _ in said(text, language="fr")] == ["une source policière"]


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        (
            "es",
            "Y varios párrafos más adelante agrega: “Hernández recibió un millón de los patrones del puerto”.",
            "párrafos",
        ),
        ("fr", "« Les voix des femmes » appelle les parties concernées à prendre en compte ces résultats.", "parties"),
        ("es", "“No hay datos todavía”, explicó a La Estrella de Norte en una charla por la tarde.", "Estrella"),
    ],
)
def test_a_verb_in_another_number_and_a_listener_are_no_speakers(language: str, text: str, wrong: str) -> None:
    assert not any(wrong in (name or "") for _, _, name in said(text, language=language))


def test_what_somebody_recalls_has_not_said_it() -> None:
    text = "“De rigor necesario y urgente” calificó Ana Morel el plan; y recordó la diversidad de la ciudad de Norte."
    assert "la diversidad" not in [name for _, _, name in said(text, language="es")]


def test_what_is_told_of_in_reported_speech_is_not_the_speaker() -> None:
    text = "Ana Morel remarcó que las tendencias actuales apuntan a la creación de espacios “amigables y abiertos”."
    assert [name for _, _, name in said(text, language="es")] == ["Ana Morel"]


def test_on_is_nobody_for_certain() -> None:
    (quote,) = attributed(blocks_of("« Il faut tout faire pour sauver le port », plaide-t-on à la mairie."), "fr")
    assert quote.doubtful


def test_a_pronoun_without_anybody_to_stand_for_is_doubtful() -> None:
    quote = attributed(
        blocks_of(
            "The county of Esk swears in Mayor Ines Okafor",
            "Speaker says it is a day for the books, and he called her ‘the best whom we have ever had’.",
        )
    )[-1]
    assert quote.speaker is None or quote.confidence < DOUBTFUL


def test_what_something_is_seen_as_is_doubtful_where_nobody_is_said_to_say_it() -> None:
    text = "Students with other skills were not sought, because journalism was seen as “a career with words.”"
    (quote,) = attributed(blocks_of(text))
    assert quote.speaker is None or quote.confidence < DOUBTFUL


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In the survey, 44 percent said they were “very worried about the rents in the town”.", "en"),
        ("44 Prozent der Befragten sagten, sie seien „sehr besorgt“.", "de"),
        ("Der Vorwurf lautet: „Die Stadt hat geschlafen.“", "de"),
        ("„Die Stadt hat lange geschlafen“, lautet der Vorwurf.", "de"),
        ("Er habe, so der Vorwurf, gesagt: „Das ist mir egal.“", "de"),
        ("Wo Rudolf Lindners Motto für alle an der Wand hängt: „Sagen, was ist.“", "de"),
    ],
)
def test_a_share_and_what_is_said_itself_are_no_speakers_for_certain(text: str, language: str) -> None:
    assert all(quote.doubtful or quote.speaker is None for quote in attributed(blocks_of(text), language))


def test_whose_words_they_are_is_named_with_an_adjective_between() -> None:
    before = "Der Trainer Paul Lorenz leitet die Schule."
    text = "Seine klare Empfehlung lautet: „Weniger reden, mehr üben.“"
    assert [name for _, _, name in said(before, text, language="de")] == ["Paul Lorenz"]
    assert [name for _, _, name in said("Sein Fazit: „Wir müssen handeln.“", language="de")] == [None]
