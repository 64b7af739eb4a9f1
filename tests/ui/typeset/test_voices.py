"""Speakers: their colours, and when a paragraph needs one named beside it."""

from __future__ import annotations

import pytest

from reader.article.model import Kind, Quote, QuoteKind, Span, Speaker
from reader.ui.typeset.faces import with_marks
from reader.ui.typeset.roll import roll, speaker_name
from reader.ui.typeset.voices import Voices
from tests.ui.articles import AMIR, HARBOUR, ROSA, article, quote


def test_each_speaker_keeps_one_colour_and_the_ninth_takes_the_first() -> None:
    speakers = [Speaker(f"Speaker {number}") for number in range(10)]
    parts = [(Kind.BODY, "“Yes,” they said.")]
    quotes = [Quote(QuoteKind.DIRECT, Span(0, 1, 4), "Yes", speaker=speaker) for speaker in speakers * 2]
    voices = Voices(article(parts, quotes))
    assert [voices.voice(quote) for quote in quotes] == [1, 2, 3, 4, 5, 6, 7, 8, 1, 2] * 2
    assert voices.voice(Quote(QuoteKind.DIRECT, Span(0, 1, 4), "Yes")) == 0


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("“It works,” she said.", False),
        ("“It works,” Lindqvist said.", True),
        ("“It works,” said Lindqvist’s office.", True),
        ("“It works, Lindqvist,” she said.", True),
        ("“It works,” Lindqvistson said.", False),
    ],
)
def test_speaker_is_named_beside_a_paragraph_only_where_it_does_not_name_him(text: str, named: bool) -> None:
    parts = ((Kind.BODY, text),)
    words = text[1 : text.index("”")]
    voices = Voices(article(parts, (quote(parts, 0, words),)))
    expected_in_quote = "Lindqvist" in words
    assert bool(voices.unnamed(0)) is (not named or expected_in_quote)


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("He said “no” twice", "no", "“no”"),
        ("Er sagte „nein“ und", "nein", "„nein“"),
        ("Il a dit « non » hier", "non", "« non »"),
        ("He said ''no'' twice", "no", "''no''"),
        ("“no", "no", "“no"),
        ("They said no.", "no", "no"),
        ("彼は「いいえ」と", "いいえ", "「いいえ」"),
    ],
)
def test_marks_belong_to_a_quotation(text: str, words: str, whole: str) -> None:
    start = text.index(words, 4 if "They" in text or "He" in text else 0)
    first, last = with_marks(text, Span(0, start, start + len(words)))
    assert text[first:last] == whole


def test_roll_groups_by_speaker_and_puts_what_nobody_said_last() -> None:
    parts = ((Kind.BODY, "“One,” it read. “Two,” she said. “Three,” he said. “Four,” she said."),)
    spoken = [("One,", None), ("Two,", ROSA), ("Three,", AMIR), ("Four,", ROSA)]
    voices = Voices(article(parts, [quote(parts, 0, words, speaker) for words, speaker in spoken]))
    texts = [unit.text for unit in roll(voices).units]
    assert texts == ["Rosa Lindqvist", "“Two,”", "“Four,”", "Amir Haddad", "“Three,”", speaker_name(None), "“One,”"]
    assert [unit.text for unit in roll(voices, speaker_name(None)).units] == [speaker_name(None), "“One,”"]


def test_long_quotation_is_cut_in_the_roll_after_three_rows() -> None:
    words = "a long speech that goes on and on " * 20
    parts = ((Kind.BODY, f"“{words}” she said."),)
    unit = roll(Voices(article(parts, (quote(parts, 0, words, confidence=0.2),)))).units[1]
    rows = unit.rows(20)
    assert len(rows) == 4  # the white space below the last of a speaker is the fourth
    assert "…" in "".join(run.text for run in rows[2].runs)
    assert all(row.width <= 20 for row in rows)


def test_scare_quotes_are_nobodys_speech() -> None:
    assert Voices(HARBOUR).spoken == (0, 1, 2, 3)
    parts = ((Kind.BODY, "The “bridge” is a ford."),)
    assert Voices(article(parts, (quote(parts, 0, "bridge", None, QuoteKind.SCARE),))).spoken == ()
