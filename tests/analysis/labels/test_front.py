"""Which line heads the story."""

from __future__ import annotations

import pytest

from reader.pipeline import analyse
from reader.sources.reading import parse

ANSWERS = (
    "Orgelbouwer Wim Peeters over hout, tin en geduld",
    "Hoe bent u in het vak gerold?",
    "‘Via mijn oom. Hij zocht iemand die stil kon zitten.’",
    "Heeft u ooit spijt gehad?",
    "‘Elke maandag. Maar nooit op vrijdag.’",
)


def title(*paragraphs: str) -> str | None:
    (document,) = parse("\n\n".join(paragraphs).encode(), "story.txt")
    return analyse(document).head.title


@pytest.mark.parametrize("marks", ["‘’", "“”", "«»", "„”"])
def test_the_best_answer_of_an_interview_heads_it(marks: str) -> None:
    headline = f"{marks[0]}Ik heb het vak geleerd van mensen die niet konden lezen{marks[1]}"
    assert title(headline, *ANSWERS) == headline


@pytest.mark.parametrize(
    "first",
    [
        "‘Ik heb het vak geleerd van mensen die niet konden lezen.’",
        "‘Ik heb het vak geleerd’, zei hij, ‘van mensen die niet konden lezen’",
    ],
)
def test_what_somebody_says_in_a_sentence_heads_nothing(first: str) -> None:
    assert title(first, *ANSWERS) is None


def test_a_few_lines_in_marks_have_no_headline() -> None:
    assert title("‘Ik heb het vak geleerd van mensen die niet konden lezen’", *ANSWERS[1:3]) is None


STORY = (
    "The night ferry between Port Esk and the islands will run through the winter, the harbour board decided.",
    "The board had planned to stop the ferry in November, when few people cross, and to start it again in March.",
    "Islanders had collected two thousand names against the plan, more than a third of all who live there.",
)


@pytest.mark.parametrize(
    "line",
    [
        "Home » News » Night ferry",
        "Start > Port Esk > Ferry and harbour board",
        "← Islanders against the harbour board's plan",
        "The ferry through the winter of last year →",
        "Tuesday 15 October 2025 by Ada Brandt, harbour board",
    ],
)
def test_what_stands_above_a_headline_heads_nothing(line: str) -> None:
    headline = "Night ferry to run through the winter"
    assert title(line, headline, *STORY) == headline
    assert title(headline, line, *STORY) == headline
    assert title(line, *STORY) is None


DROUGHT = (
    "Ir al contenido\nSuscríbete\nInicia sesión",
    "Sociedad",
    "SEQUÍA ›\nEl pueblo que vendió su río",
    "Los vecinos de Valdemora acusan a la eléctrica de vaciar el embalse en plena sequía",
    "Lucía Ferrándiz\nValdemora - 08 SEPT 2025 - 05:30 CEST",
    "Whatsapp\nFacebook\nCopiar enlace\n42 Comentarios",
    "El embalse de Valdemora, al 9% de su capacidad, el pasado viernes.\nEl embalse de Valdemora, al 9% de su "
    "capacidad, el pasado viernes. ÁLVARO SEIJAS",
    'En Valdemora ya no se oye el agua. "Esto era un vergel", recuerda Eusebio Calleja, de 78 años, sentado a '
    'la puerta de la ermita. "Ahora no hay ni ranas".',
    'La alcaldesa, Remedios Tordesillas, del PSOE, no se muerde la lengua: "Nos han robado el río con los '
    'papeles en regla".',
    'La eléctrica Hidronorte lo niega. "Hemos actuado en todo momento conforme a la concesión", asegura un '
    "portavoz de la compañía.",
)
"""A headline of few words that come again, and a standfirst of more."""


def test_of_a_headline_and_its_standfirst_that_are_as_likely_the_first_heads_the_story() -> None:
    assert title(*DROUGHT) == "El pueblo que vendió su río"
