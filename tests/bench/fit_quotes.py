"""Fit the models of `reader.analysis.quotes` on labelled articles: `fit_quotes.py DATA.jsonl[.xz]... [--language de]`.

Two forests: `speakers` ranks the mentions that may have said a quotation, `kinds` tells speech from titles and scare
quotes. Both are fitted on the very rows that the package computes. The forest of kinds sees how likely the likeliest
speaker is, so that the rows it learns from hold scores of rankings fitted without their article. With `--write` the
forests take the place of the package's; how good they are says `judge_quotes.py`. The same data give the same files.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from reader.analysis import quotes as quotes_module
from reader.analysis.forest import Forest
from reader.analysis.speech.candidates import Situation
from reader.analysis.speech.kinds import KIND_NAMES, Setting, kind_row
from reader.analysis.speech.models import Models
from reader.analysis.speech.pairs import PAIR_NAMES
from reader.analysis.speech.ranking import Ranking
from reader.analysis.speech.strings import STRING_NAMES
from tests.bench.lightgbm_export import to_forest
from tests.bench.quoted import Labelled, String, fold_of, gold_choice, labelled, rank_rows, read

MODELS = Path(quotes_module.__file__).parent / "models"
RANKING = {
    "objective": "binary", "learning_rate": 0.1, "num_leaves": 16, "max_depth": 8,
    "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 2, "rounds": 150,
}  # fmt: skip
KINDS = {
    "objective": "binary", "learning_rate": 0.05, "num_leaves": 12, "min_data_in_leaf": 15,
    "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 3, "rounds": 200,
}  # fmt: skip
FIXED = {"verbose": -1, "num_threads": 1, "seed": 1, "deterministic": True, "force_row_wise": True}
FOLDS = 5
"""Parts of the articles; a ranking that has not seen a part scores the rows of it that the forest of kinds learns."""


def train(rows: Any, label: Sequence[float], names: Sequence[str], options: dict[str, Any]) -> Forest:
    """The forest that tells the labels of the rows, each a value for every name."""
    options = {**FIXED, **options}
    rounds = options.pop("rounds")
    data = lightgbm.Dataset(np.asarray(rows, dtype=np.float32), np.array(label), feature_name=list(names))
    return to_forest(lightgbm.train(options, data, rounds), tuple(names))


class Rankings:
    """Rankings fitted on all articles but those of some folds, each fitted once."""

    def __init__(self, articles: Sequence[Labelled], folds: Sequence[int]) -> None:
        self._forests: dict[frozenset[int], Forest] = {}
        self._rows: dict[int, tuple[list[Any], list[int]]] = {fold: ([], []) for fold in sorted(set(folds))}
        for article, fold in zip(articles, folds, strict=True):
            self._learn(article, *self._rows[fold])

    @staticmethod
    def _learn(article: Labelled, rows: list[Any], label: list[int]) -> None:
        """Add the rows of the quotations whose speaker is among their mentions, earlier ones given as labelled."""
        rank_rows(article, gold_choice)
        for string in article.strings:
            if string.spoken and 1 in string.label:
                told = [at for at, right in enumerate(string.label) if right >= 0]
                rows.append(np.array([string.rows[at] for at in told], dtype=np.float32))
                label += [string.label[at] for at in told]

    def without(self, *folds: int) -> Forest:
        """The forest that has not seen these folds."""
        left_out = frozenset(folds)
        if left_out not in self._forests:
            used = [parts for fold, parts in self._rows.items() if fold not in left_out]
            rows = np.concatenate([rows for parts in used for rows in parts[0]])
            label = [right for parts in used for right in parts[1]]
            options = {**RANKING, "min_data_in_leaf": min(20, 5 + len(label) // 2000)}
            self._forests[left_out] = train(rows, label, PAIR_NAMES, options)
        return self._forests[left_out]


def train_kinds(articles: Sequence[Labelled]) -> Forest:
    """The forest that tells what is no speech; `String.kind` must be there."""
    strings = [s for article in articles for s in article.strings if s.gold and not s.gold["ambiguous"]]
    label = [not string.gold["is_quotation"] for string in strings if string.gold]
    return train([string.kind for string in strings], label, KIND_NAMES, KINDS)


def kind_rows(article: Labelled, ranking: Ranking) -> None:
    """Compute the rows that the kind is judged by, the speakers chosen as the package would."""

    def choose(string: String) -> int | None:
        scores = ranking.scores(string.rows)
        own = [
            score
            for score, mention in zip(scores, string.mentions, strict=True)
            if mention.paragraph is article.story.paragraphs[string.number]
        ]
        known = string.rows[0][: len(STRING_NAMES)] if string.rows else None
        situation.number, situation.index = string.number, string.index
        string.kind = kind_row(setting, situation, known, max(scores, default=-9.0), max(own, default=-9.0))
        if not scores or (string.gold and not string.gold["is_quotation"]):
            return None
        return max(range(len(scores)), key=scores.__getitem__)

    setting, situation = Setting(article.story), Situation(article.story)
    rank_rows(article, choose)


def fit(articles: Sequence[Labelled], folds: Sequence[int], rankings: Rankings, *hidden: int) -> Models:
    """The models that the articles outside the hidden folds make."""
    shown = [(article, fold) for article, fold in zip(articles, folds, strict=True) if fold not in hidden]
    for fold in sorted({fold for _, fold in shown}):
        ranking = Ranking(rankings.without(fold, *hidden))
        for article in (article for article, its in shown if its == fold):
            kind_rows(article, ranking)
    return Models(Ranking(rankings.without(*hidden)), train_kinds([article for article, _ in shown]))


def main() -> int:
    """Fit, and write the models where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    articles = [labelled(article, options.language) for article in read(options.data)]
    folds = [fold_of(article.id, FOLDS) for article in articles]
    rankings = Rankings(articles, folds)
    models = fit(articles, folds, rankings)
    if options.write:
        (MODELS / f"speakers-{options.language}.forest").write_bytes(rankings.without().to_bytes())
        (MODELS / f"kinds-{options.language}.forest").write_bytes(models.kinds.to_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
