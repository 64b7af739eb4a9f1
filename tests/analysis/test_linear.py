"""The linear classifier."""

from __future__ import annotations

import json

import pytest

from reader.analysis.linear import Linear

MODEL = Linear(("one", "words"), ("menu", "story"), ((1.0, -1.0), (-1.0, 1.0)))


def test_the_class_with_the_largest_sum_is_chosen_with_its_probability() -> None:
    (low, low_sure), (high, high_sure) = MODEL.choose([(1.0, 0.0), (1.0, 5.0)])
    assert (low, high) == ("menu", "story")
    assert low_sure == pytest.approx(0.8808, abs=1e-4)
    assert high_sure == pytest.approx(0.9997, abs=1e-4)


def test_many_rows_give_what_each_gives_alone() -> None:
    rows = [(1.0, float(words)) for words in range(60)]
    import numpy as np

    assert np.__name__ == "numpy"  # from now on many rows go through it
    for row, (name, sure) in zip(rows, MODEL.choose(rows), strict=True):
        (alone,) = MODEL.choose([row])
        assert alone[0] == name
        assert alone[1] == pytest.approx(sure)


def test_the_file_holds_names_and_weights() -> None:
    table = json.loads(MODEL.to_json())
    assert table == {"features": ["one", "words"], "weights": {"menu": [1.0, -1.0], "story": [-1.0, 1.0]}}
