"""The linear classifier."""

from __future__ import annotations

import json

from reader.analysis.linear import Linear

MODEL = Linear(("one", "words"), ("menu", "story"), ((1.0, -1.0), (-1.0, 1.0)))


def test_the_class_with_the_largest_sum_is_chosen() -> None:
    assert MODEL.choose({"words": [0.0, 5.0, 0.5], "one": [1.0, 1.0, 1.0]}, [0, 1, 2]) == ["menu", "story", "menu"]


def test_only_the_rows_asked_for_are_looked_at() -> None:
    assert MODEL.choose({"words": [0.0, 5.0, 0.5], "one": [1.0, 1.0, 1.0]}, [1]) == ["story"]
    assert MODEL.choose({"words": [], "one": []}, []) == []


def test_many_rows_give_what_each_gives_alone() -> None:
    columns = {"one": [1.0] * 400, "words": [at / 100 for at in range(400)]}
    alone = [MODEL.choose(columns, [at])[0] for at in range(400)]
    assert MODEL.choose(columns, range(400)) == alone


def test_the_file_holds_names_and_weights() -> None:
    table = json.loads(MODEL.to_json())
    assert table == {"features": ["one", "words"], "weights": {"menu": [1.0, -1.0], "story": [-1.0, 1.0]}}
