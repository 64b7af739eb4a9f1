"""What tags words get, and which sentence they stand in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.lexicons import lexicon
from reader.analysis.speech import tagging
from reader.analysis.speech.looks import look
from reader.analysis.speech.tagging import QUOTED, STOPPED, Tagger, sentence_numbers

WORDS = st.lists(st.sampled_from((QUOTED, STOPPED, "The", "the", "Ada", "said", "report", ".", ",", "-", "'s", "his")))


def _tags(tagger: Tagger, words: list[str], headline: bool = False) -> str:
    quoted = (QUOTED, STOPPED)
    looks = [word if word in quoted else look(word, word.lower(), tagger.lexicon) for word in words]
    return tagger.tag(looks, headline)


@given(st.lists(WORDS, max_size=5), st.booleans())
def test_words_are_tagged_alike_whatever_was_tagged_before(texts: list[list[str]], headline: bool) -> None:
    seasoned = Tagger("en")
    for words in texts:
        assert _tags(seasoned, words, headline) == _tags(Tagger("en"), words, headline)
        assert len(_tags(seasoned, words, headline)) == len(words)


@given(st.lists(WORDS, max_size=5))
def test_words_that_are_met_as_one_are_tagged_as_one_by_one(texts: list[list[str]]) -> None:
    tagger = Tagger("en")
    for words in texts:
        looks = [word if word in (QUOTED, STOPPED) else look(word, word.lower(), tagger.lexicon) for word in words]
        pairs = [" ".join(looks[at : at + 2]) for at in range(0, len(looks), 2)]
        assert tagger.tag(pairs, headline=False) == Tagger("en").tag(looks, headline=False)


def test_no_more_than_so_many_steps_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagging, "_MOST", 3)
    tagger = Tagger("en")
    for count in range(1, 20):
        assert tagger.tag([" ".join("C" * count)], headline=False) == "C" * count
        assert tagger.steps <= 4


def test_what_is_as_long_as_a_paragraph_is_tagged_and_not_remembered() -> None:
    tagger = Tagger("en")
    assert tagger.tag([" ".join("C" * 200), "C"], headline=False) == "C" * 201
    assert tagger.steps <= 1


def test_a_verb_of_speech_behind_an_article_is_a_noun() -> None:
    assert _tags(Tagger("en"), ["The", "claim"]) == "DN"
    assert _tags(Tagger("en"), ["The", "report"]) == "DH"
    assert _tags(Tagger("en"), ["They", "report"]) == "PS"


def test_a_capital_makes_a_name_but_where_a_sentence_begins() -> None:
    words = ["Said", "Brandt", ".", "In", "Port", "Said"]
    assert _tags(Tagger("en"), words) == "SC.ICC"
    assert _tags(Tagger("en"), words, headline=True) == "SC.ICS"


def test_a_particle_behind_a_name_is_part_of_it() -> None:
    assert _tags(Tagger("fr"), ["Marine", "Le", "Pen"]) == "CCC"
    assert _tags(Tagger("fr"), ["Le", "maire"])[0] == "D"


def test_what_a_word_is_does_not_hang_on_its_neighbours() -> None:
    english = lexicon("en")
    assert [look(word, word.lower(), english) for word in ("the", "Ada", "NATO", "Mr.", "5", "!", "’s")] == [
        "D", "C", "C", "T", "#", ".", "s",
    ]  # fmt: skip


def test_a_quotation_that_ends_with_a_stop_ends_the_sentence() -> None:
    assert sentence_numbers("QCV", [0]) == [0, 1, 1]
    assert sentence_numbers("QCV", []) == [0, 0, 0]


def test_a_sentence_starts_behind_a_stop_and_a_sign_there_is_one_of_its_own() -> None:
    assert sentence_numbers("CV.CV..CV", []) == [0, 0, 0, 1, 1, 1, 1, 2, 2]
    assert sentence_numbers("CV.xDN.", []) == [0, 0, 0, 1, 2, 2, 2]
    assert sentence_numbers("", []) == []
