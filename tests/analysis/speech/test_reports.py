"""Speech that is told without quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.speakers import attribute
from reader.analysis.speech.reports import reports
from reader.analysis.speech.story import read_story
from reader.article.model import QuoteKind
from tests.analysis.stories import blocks_of


def told(*paragraphs: str, language: str = "en") -> list[tuple[str, str | None]]:
    """(words, speaker's name) of what is told."""
    story = read_story(blocks_of(*paragraphs), language, whole=True)
    found = attribute(story, tuple(reports(story)))
    assert all(quote.kind is QuoteKind.INDIRECT for quote in found)
    return [(quote.text, quote.speaker.name if quote.speaker else None) for quote in found]


def test_what_follows_that_is_told() -> None:
    assert told("Mayor Ada Brandt said on Monday that the bridge would open in May. It rained.") == [
        ("the bridge would open in May", "Ada Brandt")
    ]
    assert told("Ada Brandt met him.", "She told reporters that nobody had asked her.") == [
        ("nobody had asked her", "Ada Brandt")
    ]


def test_what_a_source_is_named_for_is_told() -> None:
    assert told("According to Ada Brandt, the bridge will open in May.") == [
        ("the bridge will open in May", "Ada Brandt")
    ]
    assert told("According to Ada Brandt, the mayor of Port Esk, ferries will stop in June.") == [
        ("ferries will stop in June", "Ada Brandt")
    ]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Minister Karl Holm sagte, dass die Brücke im Mai öffnet.", "die Brücke im Mai öffnet"),
        ("de", "Nach Angaben von Karl Holm sind alle Brücken gesperrt.", "sind alle Brücken gesperrt"),
        ("de", "Karl Holm zufolge sind alle Brücken gesperrt.", "sind alle Brücken gesperrt"),
        ("fr", "Le maire Yves Morel a expliqué que le pont ouvrira en mai.", "le pont ouvrira en mai"),
        ("es", "La alcaldesa Ana Ruiz dijo que el puente abrirá en mayo.", "el puente abrirá en mayo"),
    ],
)
def test_other_languages_tell_alike(language: str, text: str, words: str) -> None:
    assert [told for told, _ in told(text, language=language)] == [words]


def test_what_is_quoted_is_not_told_again() -> None:
    assert told('Ada Brandt said that the bridge would open "when it is ready and safe".') == []
    assert told("Ada Brandt has threatened to punish countries that buy oil.") == []
    assert told("The bridge will open in May.") == []


@given(st.lists(st.text(alphabet='Ada said that, "it is." ', max_size=60), max_size=3))
def test_any_text_gives_passages_of_its_own(paragraphs: list[str]) -> None:
    blocks = blocks_of(*paragraphs)
    for quote in reports(read_story(blocks, "en", whole=True)):
        assert blocks[quote.span.block].text[quote.span.start : quote.span.end] == quote.text
