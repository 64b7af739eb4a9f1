"""What tags words get, and which sentence they stand in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.speech import tagging
from reader.analysis.speech.tagging import STOPPED, Tagger
from reader.analysis.speech.words import QUOTE

WORDS = st.lists(st.sampled_from((QUOTE, STOPPED, "The", "the", "Ada", "said", "report", ".", ",", "-", "'s", "his")))


@given(st.lists(WORDS, max_size=5), st.booleans())
def test_words_are_tagged_alike_whatever_was_tagged_before(texts: list[list[str]], headline: bool) -> None:
    seasoned = Tagger("en")
    for words in texts:
        assert seasoned.tag(words, headline) == Tagger("en").tag(words, headline)


def test_a_tagger_that_has_forgotten_tags_as_before() -> None:
    tagger, words = Tagger("en"), ["Brandt", "said", "so", "."]
    before = tagger.tag(words, False)
    tagger.known = tagging._MOST + 1
    assert tagger.tag(words, False) == before
    assert tagger.known == len(words)


def test_a_verb_of_speech_behind_an_article_is_a_noun() -> None:
    assert Tagger("en").tag(["The", "claim"], False)[0] == "DN"


def test_a_quotation_that_ends_with_a_stop_ends_the_sentence() -> None:
    assert Tagger("en").tag([STOPPED, "Brandt", "left"], False)[1] == [0, 1, 1]
    assert Tagger("en").tag([QUOTE, "Brandt", "left"], False)[1] == [0, 0, 0]
