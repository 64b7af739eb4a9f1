"""Speech that the sentence behind it points at."""

from __future__ import annotations

import pytest

from reader.analysis.speech.confidence import SILENT
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of


def speakers(language: str, *paragraphs: str) -> list[str | None]:
    return [name for _, _, name in said(*paragraphs, language=language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", '"Det er trist for hele byen." Det siger borgmester Ada Holm.'),
        ("nl", '"De brug blijft dicht tot het voorjaar." Dat zegt wethouder Ada Holm.'),
        ("es", "“No habrá cambios en el puerto”. Así lo afirmó el alcalde Ada Holm."),
        ("it", "«Il ponte resterà chiuso fino a primavera». Lo ha detto la sindaca Ada Holm."),
        ("pl", "„Most będzie zamknięty do wiosny”. Tak powiedział burmistrz Ada Holm."),
        ("fi", "”Silta pysyy suljettuna kevääseen.” Näin sanoo kaupunginjohtaja Ada Holm."),
        ("sv", "– Vi är ledsna, men det går inte. Det berättar Ada Holm, som driver kaféet."),
    ],
)
def test_whoever_is_said_to_say_it_behind_the_string_is_the_speaker(language: str, text: str) -> None:
    assert speakers(language, text) == ["Ada Holm"]


def test_the_sentence_may_open_the_paragraph_below() -> None:
    last = "– Vi håper på en løsning, sier Holm."
    assert speakers("nb", "– Dette er trist for hele bygda.", "Det sier ordfører Ada Holm til avisa.", last) == [
        "Ada Holm",
        "Ada Holm",
    ]


def test_what_points_at_nothing_names_nobody() -> None:
    assert speakers("nb", "– Dette er trist for bygda.", "Det regner på Ada Holm.", "– Ja, sier Per Lund.")[0] is None


def test_what_is_said_in_general_is_nobodys_for_certain() -> None:
    (quote,) = attributed(blocks_of("”Vi är klara nu.” Så säger man inte här, tycker Anna Berg."), "sv")
    assert quote.confidence <= SILENT


def test_the_words_that_point_are_no_role() -> None:
    (quote,) = attributed(blocks_of("„Most bude zavřený do dubna.“ Tak to řekl starosta Jan Kos."), "cs")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Jan Kos", "starosta")
