"""Who speaks in a paragraph that is nothing but what is said."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said

_TALK = (
    "Ada Brandt keeps the ferry. Her son Tom Reiss sells the tickets.",
    "“I’ve read your letter,” says Brandt.",
)


def test_who_was_asked_answers_and_who_asked_asks_again() -> None:
    assert [(words, name) for words, _, name in said(
        "Cross-examined was Lena Horvat, who had worked at the shop.",
        "“He laughed about it,” Horvat said.",
        "Counsel Tom Reiss asked her: “Did you ever bake a loaf in that shop?”",
        "“No,” she replied.",
        "“Did you ever see anybody else bake one?”",
        "“It said so on the sign.”",
    )][2:] == [
        ("No,", "Lena Horvat"),
        ("Did you ever see anybody else bake one?", "Tom Reiss"),
        ("It said so on the sign.", "Lena Horvat"),
    ]  # fmt: skip


def test_a_word_that_is_a_paragraph_is_said_where_people_talk() -> None:
    assert [(words, name) for words, _, name in said(
        *_TALK[:1], "“He won’t stop before the winter,” Reiss said.", *_TALK[1:], "“And?”", "“Nice paper.”"
    )] == [
        ("He won’t stop before the winter,", "Tom Reiss"),
        ("I’ve read your letter,", "Ada Brandt"),
        ("And?", "Tom Reiss"),
        ("Nice paper.", "Ada Brandt"),
    ]  # fmt: skip


def test_a_speaker_goes_on_in_a_new_paragraph_where_nobody_asks() -> None:
    assert said(*_TALK, "“It was about the fares.”", "“They are too low by half.”")[1:] == [
        ("It was about the fares.", "Brandt", "Ada Brandt"),
        ("They are too low by half.", "Brandt", "Ada Brandt"),
    ]


@pytest.mark.parametrize(
    "title", ["“The Winter Ferry”", "“The Winter Ferry.”", "“Who Rang the Bell?”", "“winter fares”"]
)
def test_a_title_that_is_a_paragraph_is_nobodys(title: str) -> None:
    assert said(*_TALK, title)[-1][1:] == (None, None)
