"""A LightGBM booster -> a `Forest`, the form in which the package carries a model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from reader.analysis.forest import Forest

STEADY: dict[str, Any] = {
    "max_bin": 63,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "seed": 7,
    "deterministic": True,
    "force_col_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}
"""What the fits of lines have in common: shares of rows and features for each tree, and the same trees every time."""

_Flat = tuple[int, float, int]
"""Feature, value and right child of a node, as `Forest` stores them."""


def to_forest(booster: Any, features: tuple[str, ...], base: float = 0.0, *, only_used: bool = False) -> Forest:
    """The booster's trees in preorder. Its features must be numbers without missing values, its objective one score.

    `only_used` leaves out of a row the features that no tree asks about.
    """
    nodes: list[_Flat] = []
    for tree in booster.dump_model()["tree_info"]:
        nodes.extend(_preorder(tree["tree_structure"], len(nodes)))
    return _forest(nodes, features, base, only_used=only_used)


def merged(boosters: Sequence[Any], features: tuple[str, ...], share: float = 1.0) -> Forest:
    """One forest of several boosters' trees, in turn, so that its first trees speak for all; `share` is each one's."""
    nodes: list[_Flat] = []
    for trees in zip_longest(*(booster.dump_model()["tree_info"] for booster in boosters)):
        for tree in filter(None, trees):
            tree_nodes = _preorder(tree["tree_structure"], len(nodes))
            nodes += [(at, value if at >= 0 else share * value, right) for at, value, right in tree_nodes]
    return _forest(nodes, features, 0.0, only_used=False)


def by_class(booster: Any, features: tuple[str, ...], classes: int) -> Forest:
    """One forest of a booster with many classes: all trees of the first, then all of the second, and so on."""
    trees, nodes = booster.dump_model()["tree_info"], list[_Flat]()
    for number in range(classes):
        for tree in trees[number::classes]:
            nodes.extend(_preorder(tree["tree_structure"], len(nodes)))
    return _forest(nodes, features, 0.0, only_used=False)


def _forest(nodes: Sequence[_Flat], features: tuple[str, ...], base: float, *, only_used: bool) -> Forest:
    feature, value, right = zip(*nodes, strict=True)
    if only_used:
        used = sorted(set(feature) - {-1})
        features = tuple(features[number] for number in used)
        feature = tuple(used.index(number) if number >= 0 else number for number in feature)
    # A file holds thresholds and scores as float32: round here, so that a forest equals itself read again.
    return Forest.from_bytes(Forest(features, base, feature, value, right).to_bytes())


def _preorder(node: dict[str, Any], at: int) -> Iterator[_Flat]:
    if "leaf_value" in node:
        yield -1, node["leaf_value"], 0
        return
    if node["decision_type"] != "<=":
        raise ValueError(f"a forest asks whether a value is at most a threshold, not {node['decision_type']!r}")
    left = list(_preorder(node["left_child"], at + 1))
    yield node["split_feature"], node["threshold"], at + 1 + len(left)
    yield from left
    yield from _preorder(node["right_child"], at + 1 + len(left))
