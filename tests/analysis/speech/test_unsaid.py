"""Who speaks where a verb of speech has no subject."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.story import read_story
from reader.article.model import Kind, Quote
from tests.analysis.speech.test_silence import sure
from tests.analysis.stories import blocks_of


def attributed(*paragraphs: str, language: str = "it") -> tuple[Quote, ...]:
    story = read_story(blocks_of(*paragraphs), language)
    return attribute(story, find_quotes(story))


def speakers(*paragraphs: str, language: str = "it") -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in attributed(*paragraphs, language=language)]


@pytest.mark.parametrize(
    ("language", "paragraphs", "cue"),
    [
        ("it", ["Ettore Marangoni apre la bottega alle sei.", "«Il legno parla piano», dice."], "dice"),
        ("it", ["Il parroco, don Ettore Marangoni, tace. Poi aggiunge: «Il tetto può aspettare»."], "aggiunge"),
        ("it", ["Ettore Marangoni vive solo. «Il legno parla piano», ha poi spiegato ai cronisti."], "spiegato"),
        ("pt", ["Ettore Marangoni, 52, usa duas linhas por dia. “Se subir eu vou a pé”, diz."], "diz"),
        ("pt", ["A dona de casa Ettore Marangoni, 52, anda a pé. “Se subir eu vou a pé”, diz."], "diz"),
        ("es", ["Ettore Marangoni llegó ayer. «Vine a enseñar y aquí sigo», ha admitido con una sonrisa."], "admitido"),
    ],
)
def test_whoever_was_talked_of_last_speaks_and_nobody_is_the_mention(
    language: str, paragraphs: list[str], cue: str
) -> None:
    *_, quote = attributed(*paragraphs, language=language)
    assert quote.speaker is not None
    assert quote.speaker.name == "Ettore Marangoni"
    assert quote.mention is None
    assert quote.cue is not None
    block = paragraphs[quote.cue.block]
    assert block[quote.cue.start : quote.cue.end] == cue


def test_what_goes_on_behind_such_a_verb_is_the_same_speech() -> None:
    first, second = attributed("Ettore Marangoni ride. «Chi compra», spiega, «chiude tutto in cassaforte».")
    assert (first.continues, second.continues) == (None, 0)
    assert first.speaker == second.speaker
    assert second.speaker is not None


def test_the_same_speaker_twice_in_a_row_has_the_mention_of_the_first() -> None:
    first, second = attributed(
        "«Siamo pronti a tutto», ha detto il sindaco Vito Lamorte. «Anche a perdere», ha aggiunto."
    )
    assert second.continues == 0
    assert (second.mention, second.cue) == (first.mention, first.cue)


def test_a_new_person_between_two_quotations_takes_the_word() -> None:
    assert speakers(
        "«Siamo pronti a tutto», ha detto il sindaco Vito Lamorte.",
        "Rosa Incandela ascolta in fondo alla sala. «Io non ci credo più», sussurra.",
    ) == ["Vito Lamorte", "Rosa Incandela"]


def test_who_says_something_without_marks_behind_a_quotation_says_the_next() -> None:
    first = "«Si lavora senza sosta», ha detto Vito Lamorte."
    second = "Rosa Incandela ha detto che la luce torna oggi. «Pazienza», ha aggiunto."
    assert speakers(f"{first} {second}") == ["Vito Lamorte", "Rosa Incandela"]


def test_a_verb_that_has_its_subject_is_left_to_it() -> None:
    assert speakers("Vito Lamorte tace. «Io non ci credo più», sussurra Rosa Incandela.") == ["Rosa Incandela"]
    assert speakers("Vito Lamorte tace. Rosa Incandela aggiunge: «Io non ci credo più».") == ["Rosa Incandela"]


@given(st.lists(st.text(alphabet="«», .:dice Aa—", max_size=40), max_size=3))
def test_any_text_is_read(paragraphs: list[str]) -> None:
    for quote in attributed(*paragraphs):
        assert quote.text.strip() == quote.text
        assert quote.continues is None or quote.continues >= 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Ana Morel presentó el plan. Al respecto, explicó que “el puente aguantará todo el invierno”."),
        ("es", "Ana Morel pidió unidad. “Tenemos que unir a la ciudad”, dijo en una de sus respuestas, que fue breve."),
        ("it", "Ana Morel ha presentato il piano. Poi ha aggiunto che «il ponte terrà tutto l’inverno»."),
        ("pt", "Ana Morel apresentou o plano. Depois, disse que “a ponte vai aguentar todo o inverno”."),
    ],
)
def test_a_verb_without_subject_may_govern_the_words_or_have_more_behind_it(language: str, text: str) -> None:
    assert speakers(text, language=language) == ["Ana Morel"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Ana Morel llegó ayer. “El puente aguantará todo el invierno”, añadieron."),
        ("it", "Ana Morel tace da ieri. «Il ponte terrà tutto l’inverno», hanno detto."),
        ("pt", "Ana Morel chegou ontem. “A ponte vai aguentar todo o inverno”, disseram."),
    ],
)
def test_one_person_says_nothing_in_the_plural(language: str, text: str) -> None:
    assert sure(language, text) == [None]


def test_a_heading_in_capitals_has_said_nothing() -> None:
    heading = (Kind.HEADING, "INJERENCIA EN LA CIUDAD NORTE")
    story = read_story(blocks_of(heading, "El visitante llegó. “No hay que declinar las funciones”, indicó."), "es")
    (quote,) = attribute(story, find_quotes(story))
    assert quote.speaker is None or "CIUDAD" not in quote.speaker.name


def test_a_verb_that_governs_no_words_says_none_without_a_subject() -> None:
    text = "Hace falta paciencia, comentó la directora Ana Morel. Lo dijo porque “el río no espera a nadie”."
    assert speakers(text, language="es") == ["Ana Morel"]


def test_who_says_something_in_the_sentence_before_speaks_and_not_who_is_asked_about() -> None:
    text = "Consultado sobre el caso de Rodrigo Granda, el fiscal lamentó la muerte. “Me duele por el pueblo”, indicó."
    assert speakers(text, language="es") == ["el fiscal"]


def test_who_is_told_may_be_anybody_who_listens() -> None:
    assert speakers("Pablo Alba no se rinde. «No venderé», repite a quien quiera escucharlo.", language="es") == [
        "Pablo Alba"
    ]


def test_a_pointer_in_capitals_has_said_nothing() -> None:
    paragraphs = [
        "Ana Morel dijo que no.",
        "VEA TAMBIÉN: La estrella no brilla.",
        "“No hay que declinar nada”, indicó.",
    ]
    assert speakers(*paragraphs, language="es") == ["Ana Morel"]
