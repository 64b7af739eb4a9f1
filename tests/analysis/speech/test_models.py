"""What the models of quotations are asked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.analysis.forest import Forest, Row
from reader.pipeline import analyse
from tests.casebook import FOLDERS, documents_of


def test_the_features_taken_for_whole_numbers_are(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"fractions": 0, "whole": 0}

    def scores(forest: Forest, rows: Sequence[Row]) -> list[float]:
        for row in rows:
            for name, value in zip(forest.features, row, strict=True):
                if name in forest.whole:
                    assert float(value).is_integer(), name
                asked["whole" if float(value).is_integer() else "fractions"] += bool(forest.whole)
        return forest.scores_in_python(rows)

    monkeypatch.setattr(Forest, "scores", scores)
    for folder in FOLDERS:
        for document in documents_of(folder).values():
            analyse(document)
    assert asked["whole"] > asked["fractions"] > 0
