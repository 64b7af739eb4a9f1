"""Words that stand twice have one speaker."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.speech.repeats import with_repeated
from reader.article.model import Kind, Quote, QuoteKind, Span
from tests.analysis.attributed import said

_SAID = "“The ferry ran empty for nine winters in a row,” said Ada Brandt, the harbour master. “We kept her afloat.”"
_WORDS = "The ferry ran empty for nine winters in a row"


def test_a_pull_quote_is_whose_the_words_are_and_not_whoever_spoke_last() -> None:
    found = said(_SAID, "“Somebody has to pay for it,” said Tom Reed.", f"“{_WORDS}.”")
    assert found[-1] == (f"{_WORDS}.", "Ada Brandt", "Ada Brandt")


def test_a_standfirst_or_a_heading_may_say_it_before_the_story_does() -> None:
    names = [name for _, _, name in said((Kind.STANDFIRST, f"“{_WORDS}”"), _SAID)]
    assert names == ["Ada Brandt"] * 3
    answer = "Ada Brandt told the board, “I had my fears for the old boat. All of them have been realised since.”"
    assert said((Kind.HEADING, "“All of them have been realised since”"), answer)[0][2] == "Ada Brandt"


def test_few_words_may_be_two_peoples() -> None:
    found = said("“We are not going,” said Ada Brandt.", "Tom Reed shook his head.", "“We are not going,” he said.")
    assert [name for _, _, name in found] == ["Ada Brandt", "Tom Reed"]


def test_words_with_a_speaker_of_their_own_keep_them() -> None:
    found = said(_SAID, f"“{_WORDS},” said Tom Reed.")
    assert found[-1][2] == "Tom Reed"


def test_a_speaker_who_is_doubtful_is_given_to_no_other_words() -> None:
    here = Quote(QuoteKind.DIRECT, Span(0, 1, 40), f"{_WORDS}.", confidence=0.0)
    there = replace(here, span=Span(1, 1, 40), mention=Span(1, 50, 55), confidence=0.9)
    assert with_repeated((here, there))[0].mention == there.mention
    assert with_repeated((here, replace(there, confidence=0.5)))[0] == here
