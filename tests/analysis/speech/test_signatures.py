"""Speakers whom a signature or a label names."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said


def test_a_word_in_marks_at_the_end_of_a_joke_is_not_signed_by_who_sent_the_joke() -> None:
    assert said("What do you call a bear with no ear?", "A “B”", "—Ines O., age 8")[0][1] is None


def test_a_word_before_a_dash_is_not_signed_by_those_whom_it_means() -> None:
    text = "Niemand wurde ausgestoßen, sondern „alle“ – Kinder, Soldaten, Arbeiter – wurden gezählt."
    assert said(text, language="de")[0][2] is None


@pytest.mark.parametrize(
    ("paragraph", "mention", "speaker"),
    [
        ("“We were all so proud of him.” — Dorothy Lane", "Dorothy Lane", "Dorothy Lane"),
        ("“LANE: Well, look, nobody asked us about any of this.”", "LANE", "LANE"),
        ('Rep. Robert C. "Bob" Lane said: “We will certainly vote on it today.”', 'Rep. Robert C. "Bob" Lane', None),
        ("“Nobody told us about the flood,” according to a spokesman for the bank.", "a spokesman", "a spokesman"),
        ("“The bridge will open in spring,” the engineers’ report said.", "the engineers’ report", None),
    ],
)
def test_signatures_labels_nicknames_and_papers_name_a_speaker(
    paragraph: str, mention: str, speaker: str | None
) -> None:
    found = said(paragraph)[-1]
    assert found[1] == mention
    assert speaker is None or found[2] == speaker


def test_a_signature_may_stand_below_its_quotation() -> None:
    assert said("“We were all so proud of him.”", "— Dorothy Lane, nurse")[0][2] == "Dorothy Lane"


def test_words_are_signed_below_them_with_a_name_on_a_network_and_a_day() -> None:
    ((_, _, name),) = said(
        '"I paid for my own lunch. I should have paid for my own boat."', "— Carla Voss (@cvoss) November 24, 2025"
    )
    assert name == "Carla Voss"


def test_a_label_is_none_within_what_somebody_is_said_to_chant() -> None:
    text = "In the square, the protesters chanted “Ada Brandt: Bad for Norland, bad for you.”"
    assert [mention for _, mention, _ in said("Ada Brandt met the protesters.", text)] == ["the protesters"]
