"""The tokens of a paragraph, and where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.lexicons import lexicon
from reader.analysis.speech.insets import with_insets
from reader.analysis.speech.marks import quoted_strings
from reader.analysis.speech.tokens import Paragraph
from reader.analysis.speech.words import QUOTE


@given(st.text(st.sampled_from("ab.J’'\"“” _,-\n1ß"), max_size=80))
def test_a_token_stands_where_its_word_is_in_the_text(text: str) -> None:
    paragraph = Paragraph(0, text, quoted_strings([text])[0], lexicon("en"))
    bounds = list(zip(paragraph.words, paragraph.starts, paragraph.ends, strict=True))
    assert all(word in (QUOTE, text[start:end]) for word, start, end in bounds)
    assert paragraph.starts == sorted(paragraph.starts)


def test_a_quoted_string_is_one_token_that_stands_around_its_marks() -> None:
    text = '"I came," he said.'
    paragraph = Paragraph(0, text, quoted_strings([text])[0], lexicon("en"))
    assert (paragraph.words[0], paragraph.starts[0], paragraph.ends[0]) == (QUOTE, 0, 9)
    assert paragraph.tags == "QPS."


def test_the_words_of_a_cue_between_marks_are_behind_the_string_though_nothing_ends_it() -> None:
    text = "« Nous irons, a déclaré M. Kermadec"
    strings = with_insets(text, quoted_strings([text])[0], lexicon("fr"))
    paragraph = Paragraph(0, text, strings, lexicon("fr"))
    assert paragraph.words == [QUOTE, ",", "a", "déclaré", "M.", "Kermadec"]
    assert paragraph.ends[-1] == len(text)


def test_a_paragraph_of_nothing_but_blanks_has_no_words() -> None:
    assert Paragraph(0, "\u3000", [], lexicon("en")).words == []
