"""What stands in marks because it is a name: of a work, a paper, a shop."""

from __future__ import annotations

import pytest

from reader.article.model import QuoteKind
from tests.analysis.attributed import attributed
from tests.analysis.stories import blocks_of

_SCARE = QuoteKind.SCARE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ines Okafor had bought the lamp from a seller called “Nordlicht,” the working name of a firm in Esk."),
        ("en", "Reiss was later named harbour master, earning the nickname “the old heron,” for his patience."),
        (
            "en",
            "She earned the Norse nickname “gammel hegre,” or “the bird that never leaves us,” and left in spring.",
        ),
        (
            "en",
            "It is told, posit scientists in the paper titled “The importance of harbours for the birds of Esk”.",
        ),
        ("en", "The scientists used the technique called “slow tidal counting” – that is, they sat and waited."),
        ("de", "Die Kanäle heißen „Geld und Gut“ oder „Fräulein Kasse“. Ada Brandt sagt, sie sehe beide."),
        ("de", "Der Hubschrauber, der bald „Möwe 29“ heißen wird, sagte man, stehe in Norden."),
        ("de", "Ada Brandt sagte die „Nordlicht“-Feste ab."),
        ("de", "Von Freunden wurde er „der Lange“ genannt, erzählte Ada Brandt."),
        ("de", "Der Staatssekretär sagte der „Norder Rundschau“, dass er bleibe."),
        ("de", "In der „Norder Rundschau“ schrieb Ada Brandt, dass der Hafen bleibe."),
        ("de", "Ada Brandt schrieb in einem Beitrag für eine Ausgabe der „Rundschau am Sonntag“, der Hafen bleibe."),
    ],
)
def test_what_something_is_called_is_no_speech(language: str, text: str) -> None:
    assert {quote.kind for quote in attributed(blocks_of(text), language)} == {_SCARE}


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The mayor closed what Ada Brandt called “the worst harbour in the north” on Monday.", "Ada Brandt"),
        ("en", "Ada Brandt called “the harbour plan” a farce on Monday, and left.", "Ada Brandt"),
        ("de", "Der Rat stimmte dagegen. Ihr Vorsitzender Paul Lind sprach von einem „Offenbarungseid“.", "Paul Lind"),
        ("de", "Ada Brandt warnte vor den „Totengräbern der Stadt“ und ging.", "Ada Brandt"),
    ],
)
def test_what_somebody_calls_something_is_speech(language: str, text: str, speaker: str) -> None:
    (quote,) = attributed(blocks_of(text), language)
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


@pytest.mark.parametrize("caller", ["the board", "critics"])
def test_what_somebody_called_so_is_speech_without_a_word_that_says_what(caller: str) -> None:
    text = f"Ada Brandt saw a switch {caller} called “a seamless move to a resilient digital harbour”."
    assert [quote.kind for quote in attributed(blocks_of(text))] != [_SCARE]


@pytest.mark.parametrize("cry", ["Is anybody there?", "Come back to the boat!"])
def test_what_somebody_calls_aloud_is_no_name(cry: str) -> None:
    (quote,) = attributed(blocks_of(f"A woman called “{cry}” from the quay, and Ada Brandt answered."), "en")
    assert quote.kind is not _SCARE
