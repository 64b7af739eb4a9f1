"""The forest's evaluators against each other, and its file."""

from __future__ import annotations

import math
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.forest import Forest, numpy_is_better

FEATURES = ("length", "capitals", "digits")
NUMBERS = st.floats(-50, 50, width=32)

Flat = tuple[int, float, int]


@st.composite
def trees(draw: st.DrawFn, at: int = 0, depth: int = 4) -> list[Flat]:
    """A tree in preorder whose first node is number `at` of its forest."""
    value = draw(NUMBERS)
    if depth == 0 or draw(st.booleans()):
        return [(-1, value, 0)]
    left = draw(trees(at + 1, depth - 1))
    right = draw(trees(at + 1 + len(left), depth - 1))
    return [(draw(st.integers(0, len(FEATURES) - 1)), value, at + 1 + len(left)), *left, *right]


@st.composite
def forests(draw: st.DrawFn) -> Forest:
    nodes: list[Flat] = []
    for _ in range(draw(st.integers(1, 5))):
        nodes.extend(draw(trees(len(nodes))))
    feature, value, right = zip(*nodes, strict=True)
    return Forest(FEATURES, draw(NUMBERS), list(feature), list(value), list(right))


ROWS = st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=20)


@given(forests(), ROWS)
def test_all_ways_of_evaluating_give_the_same_scores(forest: Forest, rows: list[tuple[float, float, float]]) -> None:
    walked = forest.scores_in_python(rows)
    assert forest.scores_by_code(rows) == walked
    # Of one row alone NumPy adds up the trees in another order; it is never asked for so few.
    assert forest.scores_by_numpy(rows) == (walked if len(rows) > 1 else pytest.approx(walked, abs=1e-9))


@given(forests(), st.data())
def test_what_only_64_bits_tell_from_a_threshold_is_on_the_same_side_of_it_in_all_ways(
    forest: Forest, data: st.DataObject
) -> None:
    thresholds = st.sampled_from([0.0, *forest.value])
    beside = st.builds(math.nextafter, thresholds, st.sampled_from((-math.inf, math.inf)))
    rows = data.draw(st.lists(st.tuples(beside, beside, beside), min_size=2, max_size=20))
    assert forest.scores_by_numpy(rows) == forest.scores_by_code(rows) == forest.scores_in_python(rows)


@pytest.mark.parametrize("rows", [256, 257, 513])
def test_so_many_rows_that_they_are_taken_in_parts_have_the_scores_they_have_alone(rows: int) -> None:
    trees = 40
    forest = Forest(("length",), 0.1, [-1] * trees, [1 / (3 + at) for at in range(trees)], [0] * trees)
    assert forest.scores_by_numpy([(0.0,)] * rows) == forest.scores_in_python([(0.0,)]) * rows


WHOLE = st.integers(-50, 50)


@given(forests(), st.lists(st.tuples(WHOLE, NUMBERS, WHOLE), min_size=1))
def test_features_of_whole_numbers_are_asked_for_whole_numbers(
    forest: Forest, rows: list[tuple[int, float, int]]
) -> None:
    assert forest.of_whole_numbers("capitals").scores_by_code(rows) == forest.scores_in_python(rows)


def test_the_parts_of_a_forest_know_which_features_are_whole_numbers() -> None:
    parts = Forest(FEATURES, 0.0, [-1, -1], [1.0, 2.0], [0, 0]).of_whole_numbers("capitals").split(1)
    assert {part.whole for part in parts} == {frozenset(("length", "digits"))}


def test_a_part_has_so_many_trees_of_the_forest_one_after_the_other() -> None:
    forest = Forest(("length",), 0.5, [-1] * 4, [1.0, 2.0, 4.0, 8.0], [0] * 4)
    assert [part.scores([(0.0,)]) for part in (forest.part(0, 2), forest.part(2, 4))] == [[3.5], [12.0]]


def test_numpy_is_imported_when_so_many_trees_were_asked_at_once_that_its_import_costs_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.analysis.forest._asked", 0)
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    few, some, many = 1_000, 5_000, 100_000
    assert not any(numpy_is_better(each) for each in (few, some) for _ in range(1_000))
    assert [numpy_is_better(many) for _ in range(4)] == [False, False, True, True]
    assert not numpy_is_better(few)


def test_where_numpy_has_been_imported_it_is_the_number_of_trees_that_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", sys)
    assert not numpy_is_better(1_000)
    assert numpy_is_better(2_000)


def test_a_forest_that_is_asked_often_answers_as_at_first() -> None:
    forest = Forest(("length",), 0.5, [0, -1, -1], [10.0, 1.0, 2.0], [2, 0, 0])
    answers = {tuple(forest.scores([(10.0,), (10.5,)])) for _ in range(600)}
    assert answers == {(1.5, 2.5)}


@given(forests(), ROWS)
def test_rows_in_columns_score_as_rows(forest: Forest, rows: list[tuple[float, float, float]]) -> None:
    columns = dict(zip(FEATURES, zip(*rows, strict=True), strict=True))
    asked = range(len(rows) - 1, -1, -1)
    assert forest.scores_of_columns(columns, asked) == pytest.approx(forest.scores(rows)[::-1], abs=1e-9)


def test_a_forest_of_many_trees_is_written_in_parts() -> None:
    tree = ([0, -1, 1, -1, -1], [10.0, 0.5, 3.0, 1.5, 2.25])
    trees = 1000
    right = [node for at in range(0, 5 * trees, 5) for node in (at + 2, 0, at + 4, 0, 0)]
    forest = Forest(("length", "digits"), 0.25, tree[0] * trees, tree[1] * trees, right)
    assert forest.scores_by_code([(10.0, 0.0), (11.0, 3.0), (11.0, 4.0)]) == [500.25, 1500.25, 2250.25]


@given(forests())
def test_a_forest_read_from_its_own_file_is_the_same(forest: Forest) -> None:
    content = forest.to_bytes()
    assert Forest.from_bytes(content).to_bytes() == content


def test_a_forest_is_read_once_unless_it_is_read_anew_to_be_split() -> None:
    whole = Forest.load("headline")
    assert Forest.load("headline") is whole
    anew = Forest.read("headline")
    assert anew is not whole
    assert anew == whole


def test_a_value_equal_to_the_threshold_goes_left() -> None:
    forest = Forest(("length",), 0.5, [0, -1, -1], [10.0, 1.0, 2.0], [2, 0, 0])
    assert forest.scores([(10.0,), (10.5,)]) == [1.5, 2.5]


def test_scores_become_probabilities() -> None:
    forest = Forest(("length",), 0.0, [-1], [0.0], [0])
    assert forest.probabilities([(3.0,)]) == [0.5]


def test_no_rows_have_no_scores() -> None:
    forest = Forest(("length",), 0.0, [-1], [0.0], [0])
    assert forest.scores_by_code([]) == forest.scores_by_numpy([]) == forest.scores([]) == []


def test_a_forest_scores_as_the_library_that_grew_it() -> None:
    lightgbm = pytest.importorskip("lightgbm", reason="the fitting library is not installed")
    import numpy as np

    from tests.bench.lightgbm_export import to_forest

    random = np.random.default_rng(1)
    rows = random.normal(size=(400, len(FEATURES)))
    data = lightgbm.Dataset(rows, rows[:, 0] * rows[:, 1] > rows[:, 2])
    booster = lightgbm.train({"objective": "binary", "num_threads": 1, "verbosity": -1}, data, 20)
    forest = to_forest(booster, FEATURES)
    assert forest.scores(rows.tolist()) == pytest.approx(booster.predict(rows, raw_score=True).tolist(), abs=1e-5)


def test_a_booster_of_many_classes_becomes_one_forest_with_the_trees_of_each_together() -> None:
    lightgbm = pytest.importorskip("lightgbm", reason="the fitting library is not installed")
    import numpy as np

    from tests.bench.lightgbm_export import by_class

    random = np.random.default_rng(1)
    rows = random.normal(size=(400, len(FEATURES)))
    data = lightgbm.Dataset(rows, np.digitize(rows[:, 0], [-0.5, 0.5]))
    settings = {"objective": "multiclass", "num_class": 3, "num_threads": 1, "verbosity": -1}
    booster = lightgbm.train(settings, data, 5)
    rest, scores = by_class(booster, FEATURES, 3), []
    for _ in range(3):
        forest, rest = rest.split(5)
        scores.append(forest.scores(rows.tolist()))
    expected = booster.predict(rows, raw_score=True).T
    assert np.abs(np.array(scores) - expected).max() < 1e-5
