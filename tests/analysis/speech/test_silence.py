"""Whether anything but its place tells that a mention speaks, in languages without models of their own."""

from __future__ import annotations

import pytest

from reader.article.model import DOUBTFUL
from tests.analysis.attributed import attributed
from tests.analysis.stories import blocks_of


def sure(language: str, *paragraphs: str) -> list[str | None]:
    """The speakers that are named without a question mark."""
    quotes = attributed(blocks_of(*paragraphs), language)
    return [quote.speaker.name if quote.speaker and quote.confidence >= DOUBTFUL else None for quote in quotes]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Jeanne Morel prépare pour l’an prochain un « train de la paix » qui ira de Vireux à Norville."),
        ("fr", "Jeanne Morel est allée au conseil dépouiller ces « voix du fleuve » et en parler avec lui."),
        ("es", "Ana Morel se desplaza a un “territorio amigo” este fin de semana con su equipo."),
        ("es", "En la Casa Morel se preguntan “hasta cuándo durará todo esto” y quién lo pagará."),
        ("pt", "Muitos entendem que Ana Moreira cumpre bem o papel de “moderadora” do debate."),
    ],
)
def test_who_is_not_said_to_speak_is_never_named_for_certain(language: str, text: str) -> None:
    assert sure(language, text) == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La présidente du club, Ana Morel, ne décolère pas : « Nous verrons cela au printemps prochain. »"),
        ("fr", "« Nous verrons cela au printemps prochain, pas avant », a tenu à préciser Ana Morel."),
        ("fr", "Pour Ana Morel, « le pont tiendra tout l’hiver et sans doute plus »."),
        ("es", "Para Ana Morel, “el puente aguantará todo el invierno”."),
        ("es", "«El puente aguantará todo el invierno», quiso aclarar Ana Morel."),
        ("it", "Ana Morel: «Il ponte terrà tutto l’inverno, e anche di più»."),
    ],
)
def test_a_colon_a_place_behind_the_string_and_whose_view_it_is_tell_too(language: str, text: str) -> None:
    assert sure(language, text) == ["Ana Morel"]


def test_what_a_preposition_governs_in_another_sentence_is_nobodys_for_certain() -> None:
    texts = "Ada Morel a annoncé une loi.", "Il s’agit de « la prévention des crues de la Semoy et de la Meuse »."
    assert sure("fr", *texts) == [None]


def test_who_is_charged_with_something_does_not_say_so() -> None:
    assert sure("pt", "Rui Matos é acusado de “lavagem de dinheiro”.") == [None]


def test_what_cannot_speak_has_a_question_mark() -> None:
    text = "El equipo que quiere probar la inocencia de Vega aseguró que “el testigo no hablaría contra él”."
    assert sure("es", text) == [None]


def test_what_stands_behind_a_title_has_not_said_it() -> None:
    assert sure("fr", "Au cinéma : « La maison du passeur de Vireux », le film d’Ana Morel, sort mercredi.") == [None]


def test_the_name_of_a_plan_is_not_what_is_said() -> None:
    assert (
        sure("es", "“Así será”, dijo Ana Morel. Ana Morel lo dijo dentro del plan “capitales nuevas” en Norte.")[1]
        is None
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "El dueño, Marcos Tena, lo niega: «Las cifras son falsas». Ya se habla de la «batalla de los muelles».",
        ),
        (
            "it",
            "Il titolare, Marco Tesi, smentisce: «Le cifre sono false». In paese si parla della «battaglia dei moli».",
        ),
        ("pt", "O dono, Marcos Teles, desmente: “Os números são falsos”. Na vila fala-se da “batalha dos cais”."),
        (
            "fr",
            "Le patron, Marc Tissier, dément : « Les chiffres sont faux. » On parle déjà de la « bataille des quais ».",
        ),
    ],
)
def test_a_few_words_in_another_sentence_are_nobodys_for_certain(language: str, text: str) -> None:
    first, second = sure(language, text)
    assert (first is not None, second) == (True, None)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("pt", "Segundo a concessionária, “as equipes trabalham sem parar desde ontem”.", "a concessionária"),
        ("nl", "Hij komt. Ronald Smit is boos. Smit noemt het plan ‘een gat in de begroting’.", "Ronald Smit"),
        ("pl", "„Umowa zostanie dotrzymana”, zapewniła w oświadczeniu rzeczniczka Ewa Kmiecik.", "Ewa Kmiecik"),
        ("it", "“Un’economia del dono”, la definisce l’autrice.", "l’autrice"),
    ],
)
def test_who_plainly_speaks_is_named_for_certain(language: str, text: str, speaker: str) -> None:
    assert sure(language, text) == [speaker]


def test_a_thing_before_who_speaks_is_named_with_a_question_mark() -> None:
    text = "Contre toute raison, les ennemis du barrage qui réclament un « droit absolu de regard » sont venus."
    assert sure("fr", text) == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ana Morel a déclaré sa flamme au « vieux port » dans un livre paru en mars."),
        ("fr", "Paul Lenoir, accusé de « détournement de fonds », sera jugé en mars."),
        ("es", "El informe recuerda que la «zona azul» está cerrada desde 2019."),
        ("es", "Acusado de «malversación de fondos», Pablo Reina negó los hechos."),
        ("it", "Il sindaco ha annunciato l'apertura della «casa dei giovani»."),
        ("pt", "Ana Moreira escreveu três romances sobre os “meninos do rio”."),
        ("nl", 'Ana Moerman schreef drie romans over de "kinderen van de rivier".'),
    ],
)
def test_what_something_is_known_by_or_somebody_is_charged_with_is_nobodys_for_certain(
    language: str, text: str
) -> None:
    assert sure(language, text) == [None]


def test_an_indefinite_article_stands_before_what_somebody_calls_it() -> None:
    assert sure("fr", "Ana Morel a évoqué un « moment historique » pour la ville.") == ["Ana Morel"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Marco Lind ha lasciato la sala e ha attaccato Ada Holm: «Lei mente da anni a tutti noi»."),
        ("fr", "Marc Lind a pris la parole et a accusé Ada Morel : « Vous mentez depuis des années »."),
    ],
)
def test_whom_somebody_attacks_behind_and_is_no_speaker_for_certain(language: str, text: str) -> None:
    assert sure(language, text) == [None]


@pytest.mark.parametrize("text", ["Paul Lorenz steht als „Buchhalter“ bereit.", "Ida Sand hat den „Norden“ im Blick."])
def test_a_word_beside_somebody_who_says_nothing_is_nobodys_for_certain(text: str) -> None:
    assert not [quote for quote in attributed(blocks_of(text), "de") if quote.speaker and not quote.doubtful]
