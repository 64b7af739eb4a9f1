"""Whom the frame of a sentence puts forward as the speaker of a string."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.speech.candidates import candidates
from reader.analysis.speech.frames import FRAMES, NO_FRAME, frame_columns
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.story import read_story
from tests.analysis.speech.test_subjects import WORDS
from tests.analysis.stories import blocks_of


def _foremost(text: str, language: str = "de") -> str | None:
    """Who is put forward first for the last of the strings."""
    situation = Situation(read_story(blocks_of(text), language))
    situation.turn_to(0, len(situation.story.paragraphs[0].quoted) - 1)
    mentions = candidates(situation)
    columns = frame_columns(situation, mentions)
    rank = FRAMES.index("frame_rank")
    return next((m.text for m, row in zip(mentions, columns, strict=True) if row[rank] == 0), None)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Karl Holm lobte Ada Brandt. „Das war gut“, sagte die Wirtin.", "die Wirtin"),
        ("Karl Holm, den Ada Brandt gelobt hatte, sagte: „Das war gut.“", "Karl Holm"),
        ("Laut Küstenpolizei ist die Feier, zu der viele Gruppen gerufen hatten, „ruhig“ verlaufen.", "Küstenpolizei"),
        ("In der Meldung auf der Seite der Reederei heißt es: „Das war gut.“", "der Meldung"),
        ("Der Roman wird von Kennern als „Meilenstein“ bezeichnet.", "Kennern"),
        ("Für Ministerin Ada Brandt ist die Lage in der Stadt „ernst“.", "Ministerin Ada Brandt"),
        ("„Ja, es gibt Sorgen.“ Das sagte Ada Brandt am Montag in Bremen.", "Ada Brandt"),
        ("Ada Brandt sagte am Montag, es reiche. Die Lage sei „ernst“.", "Ada Brandt"),
        ("Ada Brandt sagte am Montag, es reiche. Karl Holm versprach ihr „volle Hilfe“.", "Karl Holm"),
        ("Die Lage sei „ernst“, wie Karl Holm sagte.", "Karl Holm"),
        ("Ada Brandt nannte es „Unsinn“. Viele Leute könnten sagen, warum. Das sei „schlimm“.", "Ada Brandt"),
    ],
)
def test_a_frame_puts_a_speaker_forward(text: str, mention: str) -> None:
    assert _foremost(text) == mention


def test_a_subject_is_enough_in_a_language_without_a_mood_for_what_is_told() -> None:
    text = "Se trata, dijo un portavoz, de un modelo. Ignacio Cifuentes fue más allá y lo vio como «la nube gris»."
    assert _foremost(text, language="es") == "Ignacio Cifuentes"


def test_nobody_is_put_forward_where_nobody_is_named() -> None:
    assert _foremost("„Das war gut.“") is None


@given(st.lists(WORDS, max_size=25))
def test_each_rank_is_given_once(words: list[str]) -> None:
    story = read_story(blocks_of(" ".join([*words, "„Das war gut.“"])), "de")
    situation = Situation(story)
    for index in range(len(story.paragraphs[0].quoted)):
        situation.turn_to(0, index)
        mentions = candidates(situation)
        columns = frame_columns(situation, mentions)
        ranks = [row[1] for row in columns if row[1] != NO_FRAME]
        assert len(columns) == len(mentions)
        assert len(set(ranks)) == len(ranks)
        assert all(row[2] == min(other[0] for other in columns) for row in columns)
