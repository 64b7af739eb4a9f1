"""Whose words or view it is said to be, without a verb of speech."""

from __future__ import annotations

import pytest

from reader.article.model import QuoteKind
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of

_BEFORE = (
    "The harbour board's chair, Ada Brandt, and the fishermen's leader, Tom Reed, met the mayor, Eva Moss, in Esk."
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('For Brandt, the vote was "a question of survival".', "Ada Brandt"),
        ('To Reed, it was "a farce from start to finish".', "Tom Reed"),
        ('In Reed\'s words, it was "a farce from start to finish".', "Tom Reed"),
        ('It was "a farce from start to finish", in the words of Reed.', "Tom Reed"),
        ('It was, in Reed\'s view, "a farce from start to finish".', "Tom Reed"),
        ('Brandt was proud of the vote. It was, in her words, "a question of survival".', "Ada Brandt"),
        ('In the words of one critic, it was "a farce from start to finish".', "one critic"),
        ('In Reed\'s view, Brandt said "a lot of nonsense".', "Ada Brandt"),
        ('In what she described as a "last offer", the board proposed five euros.', "Ada Brandt"),
        ('In what Reed calls a "year of lies", the board was elected.', "Tom Reed"),
        ('Reed, whom Brandt had called "a coward", did not answer.', "Ada Brandt"),
        ('Reed, who had called Brandt "a coward", did not answer.', "Tom Reed"),
        ('According to the complaint, Brandt "knowingly misled" the auditors.', "the complaint"),
        ('According to the mayor, Eva Moss, the vote was "a farce".', "Eva Moss"),
    ],
)
def test_whose_words_they_are_said_to_be_is_the_speaker(text: str, name: str) -> None:
    assert [speaker for _, _, speaker in said(_BEFORE, text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        'For Reed, the film was "The Last Wave".',
        'In Reed\'s words there was "a touch of fear".',
        'For Esk, the year was "a disaster in every way".',
        'Shrugging off a woman\'s opinion as a mere "moan" is never right.',
    ],
)
def test_for_whom_something_has_a_name_says_nothing(text: str) -> None:
    assert [quote.kind for quote in attributed(blocks_of(_BEFORE, text))] == [QuoteKind.SCARE]
