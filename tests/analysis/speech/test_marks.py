"""Where quotation marks open and close."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.speech.marks import quoted_strings


def strings(*paragraphs: str) -> list[list[str]]:
    """The texts inside the marks, for each paragraph."""
    found = quoted_strings(paragraphs)
    return [[text[q.start : q.end] for q in row] for text, row in zip(paragraphs, found, strict=True)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('She said "yes" and "no."', ["yes", "no."]),
        ("She said “yes” and “no.”", ["yes", "no."]),
        ("''It's nonsense,'' she said.", ["It's nonsense,"]),
        ("``Hello,'' she said.", ["Hello,"]),
        ("''She told me 'never.'''", ["She told me 'never.'"]),
        ("'I won't,' he said. 'The workers' rights matter.'", ["I won't,", "The workers' rights matter."]),
        ("‘I won’t,’ he said. ‘The workers’ rights matter.’", ["I won’t,", "The workers’ rights matter."]),
        ("The '90s, rock 'n' roll and the workers' rights", []),
        ("“He told me ‘never’ twice,” she said.", ["He told me ‘never’ twice,"]),
        ("Er sagte: „Das ist ‚gut‘.“ Sie: »Nein.«", ["Das ist ‚gut‘.", "Nein."]),
        ("« Nous sommes prêts », a déclaré Mme Roux.", ["Nous sommes prêts"]),
        ("Powiedział: „Tak, to prawda”.", ["Tak, to prawda"]),
        ("”Hej”, sade han.", ["Hej"]),
        ("Years of “enemies,”with both in “the gap”now.", ["enemies,", "the gap"]),
        ("‘가택침입’이나 ‘데이트 폭력’ 같은", ["가택침입", "데이트 폭력"]),
        ("彼は「はい」と言った。『本』", ["はい", "本"]),
        ("“They see that. “", ["They see that."]),
        (
            ",,We blijven, zegt ze, 'gewoon' hier'', aldus Smit. ,,Ja.” ,,Nee,\"",
            ["We blijven, zegt ze, 'gewoon' hier", "Ja.", "Nee,"],
        ),
        ("Brood,,kaas ,, melk ,,,boter", []),
        ("“He came. She left. “And that was it,” he said.", ["He came. She left.", "And that was it,"]),
        ('A 5" pipe and 3" nails', []),
        ('""', []),
    ],
)
def test_each_typography_gives_the_words_inside_its_marks(text: str, inside: list[str]) -> None:
    assert strings(text) == [inside]


def test_a_string_that_is_opened_again_in_the_next_paragraph_goes_on_there() -> None:
    first, second, third = quoted_strings(["“One.", "“Two.”", "“Three,” she said."])
    assert [not first[0].closed, second[0].resumes, third[0].resumes] == [True, True, False]


def test_a_string_that_closes_in_the_next_paragraph_goes_on_there() -> None:
    assert strings("“One.", "Two,” she said.") == [["One."], ["Two,"]]


def test_a_string_that_never_closes_ends_with_its_paragraph() -> None:
    assert strings('He said: "One. Two.', "Three. Four.") == [["One. Two."], []]


MARKED = st.text(alphabet="ab .,'\"“”„«»‹›‘’‚「」『』`–\u00a0\n", max_size=40)


@given(st.lists(MARKED, max_size=4))
def test_strings_lie_in_order_inside_their_paragraph_and_never_overlap(paragraphs: list[str]) -> None:
    for text, row in zip(paragraphs, quoted_strings(paragraphs), strict=True):
        past = 0
        for quoted in row:
            assert past <= quoted.outer_start <= quoted.start < quoted.end <= quoted.outer_end <= len(text)
            past = quoted.outer_end


@given(st.text('ab ".,(-', max_size=30))
def test_straight_marks_alone_are_read_as_among_other_signs(text: str) -> None:
    alone, among = quoted_strings([text])[0], quoted_strings([f"{text} é"])[0]
    assert [string for string in alone if string.closed] == [string for string in among if string.closed]


def test_single_marks_that_never_close_are_soon_passed_over() -> None:
    started = time.process_time()
    assert strings("‘a " * 10_000) == [[]]
    assert time.process_time() - started < 2


def test_a_guillemet_behind_an_elided_article_opens() -> None:
    text = "Le maire parle d’« un scandale » et d’« une honte »."
    assert [text[q.start : q.end] for q in quoted_strings([text])[0]] == ["un scandale", "une honte"]
