"""How words are cut, weighed and stored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.packed_words import Finder
from reader.analysis.evidence.page import Line
from reader.analysis.evidence.wording import KINDS, Wording, grams
from reader.article.document import Node
from reader.article.model import Kind

SHARE = KINDS.index(Kind.SHARE)
WORDING = Wording.of({"share": (-20, SHARE, 31), "the": (12, SHARE, 0), "^share": (-25, SHARE, 20)})
PAIRED = Wording.of({"a": (-9, SHARE, 9), "a b": (10, SHARE, 0), "^b a": (7, SHARE, 1), "b $": (-30, SHARE, 20)})


def line(text: str) -> Line:
    return Line(Node(text), 0)


def test_a_short_line_gives_its_words_pairs_ends_and_itself() -> None:
    assert set(grams(line("Share this!"))) == {
        "share",
        "this",
        "!",
        "share this",
        "this !",
        "^share",
        "^share this",
        "!$",
        "=share this !",
    }


def test_a_number_is_known_by_its_length_only() -> None:
    assert grams(line("2026")) == grams(line("1999")) == ["^0000", "0000$", "0000", "=0000"]


def test_a_short_line_is_cut_as_its_letters_figures_and_marks_are() -> None:
    assert set(grams(line("At 4pm: Ada's rock'n'roll"))) >= {"at", "0", "pm", ":", "ada's", "rock'n", "roll", "0 pm"}


def test_of_a_long_line_only_the_ends_are_heard() -> None:
    words = [f"{letter}{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"] * 3
    heard = {
        gram for gram in grams(line(" ".join(words))) if gram[0] not in "^=" and gram[-1] != "$" and " " not in gram
    }
    assert heard == {*words[:5], *words[-5:]}


def test_a_line_has_the_mean_the_least_and_the_strongest_of_its_words() -> None:
    columns = WORDING.columns([line("Share the"), line("bridge")])
    assert columns["word_mean"] == [pytest.approx((-2.0 + 1.2 - 2.5) / 3), 0.0]
    assert columns["word_min"] == [-2.5, 0.0]
    assert columns["word_share"] == [3.1, 0.0]
    assert columns["word_promo"] == [0.0, 0.0]


def test_weights_come_back_from_their_file() -> None:
    assert Wording.from_bytes(WORDING.to_bytes()) == WORDING


def test_the_weights_of_the_package_know_a_button_from_a_story() -> None:
    button, story = Wording.load().columns([line("Share on Facebook"), line("The minister said on Monday that")])[
        "word_mean"
    ]
    assert button < -1 < 0 < story


def test_a_line_without_a_word_says_nothing() -> None:
    assert grams(line("***")) == []


def test_of_pairs_it_is_known_which_words_they_can_have() -> None:
    assert PAIRED.firsts == {"a", "b"}
    assert PAIRED.seconds == {"b", "$"}


@given(st.lists(st.sampled_from(["a", "b", "$", "b$", "7", "ab"]), max_size=90).map(" ".join))
def test_no_pair_that_has_a_weight_is_passed_over(text: str) -> None:
    said = grams(line(text))
    known = [triple for triple in map(Finder(PAIRED.table, PAIRED.table.unpack).find(), said) if triple is not None]
    columns = PAIRED.columns([line(text)])
    assert columns["word_known"] == [pytest.approx(len(known) / len(said) if said else 0)]
    assert columns["word_mean"] == [pytest.approx(sum(story for story, _, _ in known) / 10 / (len(known) or 1))]
    assert columns["word_share"] == [max([strength / 10 for _, _, strength in known], default=0)]
