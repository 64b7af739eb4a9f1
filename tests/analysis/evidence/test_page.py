"""How a line is cut into words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.page import Line, told_of
from reader.article.document import Node

PADDING = (
    "and then nothing more was said of it by anybody at all in the long meeting of the harbour board that evening "
)


def words(text: str) -> list[str]:
    return Line(Node(text), 0).words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ferry's crew, 40 in all, waited.", ["the", "ferry's", "crew", "40", "in", "all", "waited"]),
        ("A well-known “harbour master” – Ada Brink…", ["a", "well", "known", "harbour", "master", "ada", "brink"]),
        ("‘It floats,’ she said; the crew didn’t.", ["it", "floats", "she", "said", "the", "crew"]),
        ("(Photo: Ada Brink/Tribune)", ["photo", "ada", "brink", "tribune"]),
        ("© 2026 Harbour Press", ["©", "2026", "harbour", "press"]),
        (
            "Die „Möwe“ fährt über den Kanal – bei Sturm.",
            ["die", "möwe", "fährt", "über", "den", "kanal", "bei", "sturm"],
        ),
    ],
)
def test_a_long_line_is_cut_into_the_same_words_as_a_short_one(text: str, wanted: list[str]) -> None:
    padded = words(PADDING + PADDING + text)
    assert words(text)[: len(wanted)] == wanted
    assert padded[2 * len(PADDING.split()) :][: len(wanted)] == wanted


def test_signs_that_are_words_count_each() -> None:
    assert words("港の橋が開いた") == list("港の橋が開いた")


@given(st.text(st.characters(codec="ascii"), max_size=140))
def test_what_is_nothing_but_ascii_is_cut_as_other_text_is(text: str) -> None:
    pieces = Line(Node(f"{text} é"), 0).pieces
    assert pieces is not None
    assert Line(Node(text), 0).pieces == pieces[:-1]


@given(st.text(st.characters(categories=("L", "N", "Zs"), max_codepoint=0x0FFF), max_size=140))
def test_what_is_nothing_but_letters_and_figures_is_cut_as_other_text_is(text: str) -> None:
    pieces = Line(Node(f"{text} !"), 0).pieces
    assert pieces is not None
    assert Line(Node(text), 0).pieces == pieces[:-1]


@given(st.text(max_size=400))
def test_a_word_is_never_empty_nor_blank(text: str) -> None:
    assert all(word.strip() for word in words(text))


@given(st.text(max_size=200), st.lists(st.text(max_size=200), max_size=3))
def test_what_lines_tell_of_a_vocabulary_is_what_is_among_their_telling_words(one: str, others: list[str]) -> None:
    vocabulary, lines = Line(Node(one), 0).telling, [Line(Node(other), 0) for other in others]
    assert told_of(vocabulary, lines) == vocabulary & frozenset().union(*[line.telling for line in lines])
