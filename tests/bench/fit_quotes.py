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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from reader.analysis import quotes as quotes_module
from reader.analysis.forest import Forest
from reader.analysis.speech.kinds import Likeliest, Setting, kind_names, kind_row
from reader.analysis.speech.models import Models
from reader.analysis.speech.pairs import pair_names
from reader.analysis.speech.ranking import Ranking
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.verdicts import Verdicts
from tests.bench.lightgbm_export import merged
from tests.bench.quoted import Labelled, String, fold_of, gold_choice, labelled, rank_rows, read

MODELS = Path(quotes_module.__file__).parent / "models"
RANKING = {"max_depth": 9, "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 2}
POINTWISE, LISTWISE = {**RANKING, "objective": "binary"}, {**RANKING, "objective": "lambdarank"}
"""Trees that say how likely a mention is the speaker at all, and trees that say which of a string's is likeliest."""


@dataclass(frozen=True)
class Growth:
    """How the trees of a ranking are grown: each pair of values is for the pointwise and for the listwise ones."""

    leaves: int
    rates: tuple[float, float]
    rounds: tuple[int, int]


SCARCE = Growth(20, (0.12, 0.1), (100, 80))
"""German: with 686 quotations, half as many trees that learn faster are as often right, but too sure of it."""
PLENTY = Growth(16, (0.2, 0.18), (50, 40))
"""English: half the trees rank 9,148 quotations as well."""
ENOUGH = 10_000
"""Mentions from which there are plenty."""
KINDS = {
    "objective": "binary", "num_leaves": 12, "feature_fraction": 0.2, "bagging_fraction": 0.8, "bagging_freq": 1,
    "lambda_l2": 3,
}  # fmt: skip
KINDS_SCARCE = {**KINDS, "learning_rate": 0.16, "min_data_in_leaf": 15, "rounds": 55}
KINDS_PLENTY = {**KINDS, "learning_rate": 0.14, "min_data_in_leaf": 30, "rounds": 60}
MANY_STRINGS = 5_000
"""Strings from which there are plenty."""
KINDS_SEEDS = (1, 2, 3)
"""Forests of kinds that are averaged: strings that are no speech are few, and one forest is much by chance."""
FIXED = {"verbose": -1, "num_threads": 1, "seed": 1, "deterministic": True, "force_row_wise": True}
FOLDS = 5
"""Parts of the articles; a ranking that has not seen a part scores the rows of it that the forest of kinds learns."""


def train(rows: Any, label: Sequence[float], names: Sequence[str], options: dict[str, Any], **kept: Any) -> Any:
    """The booster that tells the labels of the rows, each a value for every name."""
    options = {**FIXED, **options}
    rounds = options.pop("rounds")
    data = lightgbm.Dataset(np.asarray(rows, dtype=np.float32), np.array(label), feature_name=list(names), **kept)
    return lightgbm.train(options, data, rounds)


def grow(rows: Any, label: Sequence[float], names: Sequence[str], sizes: Sequence[int]) -> tuple[Any, Any]:
    """The pointwise and the listwise trees of rows that lie string by string."""
    growth = PLENTY if len(label) > ENOUGH else SCARCE
    shared = {"num_leaves": growth.leaves, "min_data_in_leaf": min(20, 5 + len(label) // 2000)}
    options = [
        {**kind, **shared, "learning_rate": rate, "rounds": rounds}
        for kind, rate, rounds in zip((POINTWISE, LISTWISE), growth.rates, growth.rounds, strict=True)
    ]
    return train(rows, label, names, options[0]), train(rows, label, names, options[1], group=sizes)


class Rankings:
    """Rankings fitted on the rows that articles have now, each on all folds but some."""

    def __init__(self, articles: Sequence[Labelled], folds: Sequence[int]) -> None:
        self._names = pair_names(articles[0].story.lexicon)
        self._rows: dict[int, tuple[list[Any], list[int]]] = {fold: ([], []) for fold in sorted(set(folds))}
        for article, fold in zip(articles, folds, strict=True):
            _learn(article, *self._rows[fold])

    def without(self, *folds: int) -> Forest:
        """The forest that has not seen these folds."""
        used = [parts for fold, parts in self._rows.items() if fold not in folds]
        groups = [rows for parts in used for rows in parts[0]]
        label = [right for parts in used for right in parts[1]]
        rows, sizes = np.concatenate(groups), [len(group) for group in groups]
        return merged(grow(rows, label, self._names, sizes), self._names)

    def each(self) -> dict[int, Ranking]:
        """The ranking that has not seen a fold, for each."""
        return {fold: Ranking(self.without(fold)) for fold in self._rows}


def _learn(article: Labelled, rows: list[Any], label: list[int]) -> None:
    """Add the rows of the quotations whose speaker is among their mentions."""
    for string in article.strings:
        if string.spoken and 1 in string.label:
            told = [at for at, right in enumerate(string.label) if right >= 0]
            rows.append(np.array([string.rows[at] for at in told], dtype=np.float32))
            label += [string.label[at] for at in told]


def train_kinds(articles: Sequence[Labelled]) -> Forest:
    """The forest that tells what is no speech; `String.kind` must be there."""
    strings = [s for article in articles for s in article.strings if s.gold and not s.gold["ambiguous"]]
    label = [not string.gold["is_quotation"] for string in strings if string.gold]
    rows = [string.kind for string in strings]
    options = KINDS_PLENTY if len(rows) > MANY_STRINGS else KINDS_SCARCE
    names = kind_names(articles[0].story.lexicon)
    boosters = [train(rows, label, names, {**options, "seed": seed}) for seed in KINDS_SEEDS]
    return merged(boosters, names, 1 / len(boosters))


def hear(article: Labelled, ranking: Ranking) -> None:
    """Compute the rows of an article, the speakers chosen as the package would choose them."""

    def choose(string: String) -> int | None:
        scores = ranking.scores(string.rows)
        situation.turn_to(string.number, string.index)
        string.kind = kind_row(setting, situation, Likeliest.of(situation, string.mentions, string.rows, scores))
        if not scores or (string.gold and not string.gold["is_quotation"]):
            return None
        return max(range(len(scores)), key=scores.__getitem__)

    setting, situation = Setting(article.story), Situation(article.story)
    rank_rows(article, choose)


@dataclass(frozen=True)
class Fitted:
    """The two forests."""

    ranking: Forest
    kinds: Forest

    def models(self) -> Models:
        """As the package asks them."""
        return Models(Ranking(self.ranking), Verdicts(self.kinds))


def fit(articles: Sequence[Labelled], folds: Sequence[int]) -> Fitted:
    """The forests that the articles make.

    A first ranking learns from earlier quotations given as labelled, a second from what the first makes of folds it has
    not seen, which is what it will meet. `folds` part the articles; nothing else is known of any.
    """
    for article in articles:
        rank_rows(article, gold_choice)
    for _ in range(2):
        rankings = Rankings(articles, folds)
        apart = rankings.each()
        for article, fold in zip(articles, folds, strict=True):
            hear(article, apart[fold])
    return Fitted(rankings.without(), train_kinds(articles))


def main() -> int:
    """Fit, and write the models where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    articles = [labelled(article, options.language) for article in read(options.data)]
    folds = [fold_of(article.id, FOLDS) for article in articles]
    fitted = fit(articles, folds)
    if options.write:
        (MODELS / f"speakers-{options.language}.forest").write_bytes(fitted.ranking.to_bytes())
        (MODELS / f"kinds-{options.language}.forest").write_bytes(fitted.kinds.to_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
