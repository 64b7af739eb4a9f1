"""Choices by a forest that has as many trees for each."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.choice import Choice
from reader.analysis.forest import Forest


def one_node_each(scores: list[float]) -> Forest:
    """Trees that ask nothing."""
    return Forest(("length",), 0.0, [-1] * len(scores), scores, [0] * len(scores))


def test_the_chances_of_choices_are_their_odds_and_add_up_to_one() -> None:
    # A leaf, a tree that asks whether the length is above 1.5, and a leaf.
    scores = [0.0, 1.5, math.log(2), math.log(6), 0.0]
    forest = Forest(("length",), 0.0, [-1, 0, -1, -1, -1], scores, [0, 3, 0, 0, 0])
    short, long = Choice(forest, 1).chances({"length": [1, 2]})
    assert short == pytest.approx([1 / 4, 2 / 4, 1 / 4])
    assert long == pytest.approx([1 / 8, 6 / 8, 1 / 8])


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=14))
def test_scores_however_large_have_chances(scores: list[float]) -> None:
    forest = Forest(("length",), 0.0, [-1] * len(scores), scores, [0] * len(scores))
    (chances,) = Choice(forest, 1).chances({"length": [1]})
    assert sum(chances) == pytest.approx(1)
    assert chances.index(max(chances)) == scores.index(max(scores)) or chances.count(max(chances)) > 1


@given(st.data(), st.integers(1, 20), st.integers(2, 5))
def test_numpy_says_of_many_rows_what_walks_say_of_each(data: st.DataObject, trees: int, choices: int) -> None:
    # Each tree asks whether the length is above some number.
    numbers = st.floats(-2, 2, width=32)
    feature, value, right = [], [], []
    for start in range(0, 3 * trees * choices, 3):
        feature += [0, -1, -1]
        value += [data.draw(numbers), data.draw(numbers), data.draw(numbers)]
        right += [start + 2, 0, 0]
    choice = Choice(Forest(("length",), 0.25, feature, value, right), trees)
    columns = {"length": data.draw(st.lists(numbers, min_size=2, max_size=9))}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.analysis.forest.numpy_is_better", lambda trees: True)
        many = choice.chances(columns)
        patch.setattr("reader.analysis.forest.numpy_is_better", lambda trees: False)
        assert choice.chances(columns) == many


def test_a_choice_far_behind_after_the_first_trees_is_out_and_one_near_has_all_its_trees() -> None:
    first, rest = 8, 4
    near = [0.0] * first + [1.0] * rest
    best = [0.25] * first + [0.0] * rest
    far = [-1.0] * first + [100.0] * rest
    (chances,) = Choice(one_node_each(near + best + far), first + rest).chances({"length": [1]})
    odds = [math.exp(4), math.exp(2)]
    assert chances == pytest.approx([odds[0] / sum(odds), odds[1] / sum(odds), 0.0])
