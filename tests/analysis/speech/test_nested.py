"""Who said it, where one tells what another said."""

from __future__ import annotations

from typing import Any

import pytest

from reader.analysis.quotes import find_quotes
from reader.analysis.speech import nested
from reader.analysis.speech.story import read_story
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of

_BEFORE = "The harbour board's chair, Ada Brandt, and the fishermen's leader, Tom Reed, met Councillor Sven Lind."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Lind said Brandt told him: "You will be out by Friday, my friend."', "Ada Brandt"),
        ('Lind recalled that Brandt told him, "You will be out by Friday, my friend."', "Ada Brandt"),
        ('Lind said that Reed had asked, "Who is going to pay for all this?"', "Tom Reed"),
        ('"You will be out by Friday, my friend," Lind quoted Brandt as saying.', "Ada Brandt"),
        ('"You will be out by Friday, my friend," Lind recalled Brandt telling him.', "Ada Brandt"),
        ('"You will be out by Friday, my friend," Lind said Brandt told him.', "Ada Brandt"),
        ('Lind tweeted that Brandt spoke "movingly about her background".', "Sven Lind"),
        ('Lind read out an email in which Reed wrote: "Nobody will ever notice it."', "Tom Reed"),
        (
            'During the call, Lind asked for her, thanked her and said, "You will go," the paper said.',
            "Sven Lind",
        ),
        ('Asked about it, Lind said: "You will be out by Friday," the paper reported.', "Sven Lind"),
        ('Lind was asked: "Will you be out by Friday?" Brandt said.', "Ada Brandt"),
        ('While Reed called the cuts "brutal and unjust", Brandt said nothing.', "Tom Reed"),
        ('After Reed said the cuts were "brutal and unjust", Brandt told the hall so.', "Tom Reed"),
        ('After Reed asked last week "Why did this take so long?" Brandt said that it had not.', "Tom Reed"),
        ('Reed asked on Monday, "Why did this take so long?" Brandt said.', "Tom Reed"),
        ('The board met last week. "Why did this take so long?" Brandt asked.', "Ada Brandt"),
        ('Lind heard Brandt say: "You will be out by Friday, my friend."', "Ada Brandt"),
        ('Lind recalled how Brandt said: "You will be out by Friday, my friend."', "Ada Brandt"),
        ('"You will be out by Friday, my friend," Lind said Brandt never told him.', "Sven Lind"),
        ('Lind said Reed was "not fit to lead anybody".', "Sven Lind"),
        ('"You will be out by Friday, my friend," Lind said when Brandt asked him.', "Sven Lind"),
        ('"You will be out by Friday," Lind told Brandt.', "Sven Lind"),
    ],
)
def test_the_inner_of_two_speakers_said_it(text: str, name: str) -> None:
    assert [speaker for _, _, speaker in said(_BEFORE, text)] == [name]


def test_who_never_told_it_is_not_named_for_certain() -> None:
    text = 'Lind said Brandt never told him: "You will be out by Friday, my friend."'
    (quote,) = attributed(blocks_of(_BEFORE, text))
    assert quote.doubtful


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('The group, known as "The Nine", said the council had lied.', None),
        ('The board, accused of "systematic fraud", said the council had lied.', "The board"),
        ('The vote was "the worst in years", said Lind.', "Sven Lind"),
    ],
)
def test_whoever_stands_behind_the_verb_of_the_whole_sentence_did_not_say_it(text: str, name: str | None) -> None:
    assert [speaker for _, _, speaker in said(_BEFORE, text)] == [name]


def test_a_long_sentence_is_read_in_a_time_that_grows_with_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = (_looked_at(number, monkeypatch) for number in (40, 160))
    assert few < many < 5 * few


def _looked_at(number: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many pairs of speakers are looked at in a sentence that has so many strings."""
    looked_at = 0
    inner = nested._inner

    def counted(*args: Any) -> int:
        nonlocal looked_at
        looked_at += 1
        return inner(*args)

    monkeypatch.setattr(nested, "_inner", counted)
    find_quotes(read_story(blocks_of(_BEFORE, 'Lind recalled Brandt, Reed said "so it is and was", ' * number), "en"))
    monkeypatch.undo()
    return looked_at


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The video shows a man shouting, “Get out of my shop, all of you!”", "a man"),
        ("One clip featured a group of nurses — young and old — chanting, “Pay us fairly.”", "a group"),
        ("Video of the crash shows the driver saying: “I can't stop.”", "the driver"),
        ("The court heard Brandt admit to “forgetting” the screws.", "Brandt"),
        ("The clip shows a man, armed with a knife, shouting “Get out of my shop, all of you!”", "a man"),
        ("The council shows a picture of Tom Reed saying “never again will we do that”.", "Tom Reed"),
        ("Brandt recorded a message telling Reed “never again will we do that”.", "Brandt"),
        ("Brandt caught voters, staff and rivals by surprise, saying “this is the worst year for us”.", "Brandt"),
        ("Brandt filmed Reed, then left, saying “this is the worst year for us all”.", "Brandt"),
        ("If Brandt had read it, Lind would have been surprised, telling Reed, “I doubt she reads at all.”", "Lind"),
    ],
)
def test_who_is_shown_speaking_and_whose_sentence_it_is_said_it(text: str, mention: str) -> None:
    assert [printed for _, printed, _ in said(_BEFORE, text)] == [mention]
