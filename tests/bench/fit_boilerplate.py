"""Fit the classifier of what is set aside, and say how often it agrees with the weak labels of other domains.

    python -m tests.bench.fit_boilerplate PASTED-DEV.jsonl.xz [--out reader/analysis/models]

Run it after `fit_segment.py`, whose model it looks at the pages with. The labels are guessed from class names: one in
eight is wrong, and a footer's links are called footer, so they are taken for navigation.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]  # no stubs; comes with lightgbm

from reader.analysis.evidence.judgement import judge
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.labels.boilerplate import columns_of
from reader.analysis.linear import Linear
from tests.bench.labels import fold_of
from tests.bench.pasted import read_pages

FOLDS = 5
KIND_OF = {
    **dict.fromkeys(("nav", "tags", "footer"), "navigation"),
    **dict.fromkeys(("related", "promo", "share", "comment", "byline", "caption", "credit", "standfirst"), ""),
}
CLASSES = ("navigation", "related", "promo", "share", "comment", "byline", "caption", "credit", "standfirst")
PENALTY = 1e-3
_EVERY_OTHER_LANGUAGE_PAGE = 4
"""Most pages are German ones of one benchmark: one in so many is taken."""


@dataclass(frozen=True)
class Asides:
    """The lines of one page that no rule speaks about and that have a weak label."""

    fold: int
    rows: NDArray[np.float64]
    goals: NDArray[np.int64]


def main() -> None:
    """Fit, judge, and write the model's file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    names, pages = read(options.data)
    report(pages)
    if options.out:
        weights = fit(pages)
        rounded = tuple(tuple(round(float(weight), 3) for weight in column) for column in weights.T)
        (options.out / "boilerplate.json").write_text(Linear(names, CLASSES, rounded).to_json(), encoding="utf-8")


def read(data: Path) -> tuple[tuple[str, ...], list[Asides]]:
    """The features' names, and every page's lines."""
    names: tuple[str, ...] = ()
    pages = []
    for number, labelled in enumerate(read_pages(data)):
        if labelled.source == "trafilatura" and number % _EVERY_OTHER_LANGUAGE_PAGE:
            continue
        page = read_page(labelled.document)
        verdicts = rule_book().verdicts(page, find_repeats(page.lines))
        judgement = judge(page, verdicts)
        columns = columns_of(page, verdicts, judgement, judgement.evidence.asked)
        names = tuple(columns)
        said = [(labelled.labels[at], labelled.kinds[at]) for at in judgement.evidence.asked]
        goals = [
            CLASSES.index(KIND_OF[kind] or kind) if label is not True and kind in KIND_OF else -1
            for label, kind in said
        ]
        rows = np.array(list(columns.values()), dtype=float).reshape(len(columns), -1).T
        mask = np.array(goals, dtype=int) >= 0
        pages.append(Asides(fold_of(labelled, FOLDS), rows[mask], np.array(goals)[mask]))
    return names, pages


def fit(pages: list[Asides]) -> NDArray[np.float64]:
    """Weights of multinomial logistic regression, rare classes raised, one column for each class."""
    rows = np.concatenate([page.rows for page in pages])
    goals = np.concatenate([page.goals for page in pages])
    counts = np.bincount(goals, minlength=len(CLASSES)) + 1
    heed = counts[goals] ** -0.1
    heed /= heed.mean()
    spread = rows.std(axis=0)
    spread[spread < 1e-3] = 1
    scaled, wanted = rows / spread, np.eye(len(CLASSES))[goals]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(rows.shape[1], len(CLASSES))
        sums = scaled @ weights
        sums -= sums.max(axis=1, keepdims=True)
        chances = np.exp(sums)
        chances /= chances.sum(axis=1, keepdims=True)
        told = -np.log(chances[np.arange(len(goals)), goals] + 1e-12) * heed
        slope = scaled.T @ ((chances - wanted) * heed[:, None]) / len(goals) + PENALTY * weights
        return float(told.mean() + PENALTY * (flat**2).sum() / 2), slope.ravel()

    start = np.zeros(rows.shape[1] * len(CLASSES))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights: NDArray[np.float64] = found.x.reshape(rows.shape[1], len(CLASSES)) / spread[:, None]
    return weights


def report(pages: list[Asides]) -> None:
    """Print the agreement, and for each class what its lines were taken for."""
    taken: Counter[tuple[int, int]] = Counter()
    for fold in range(FOLDS):
        weights = fit([page for page in pages if page.fold != fold])
        for page in pages:
            if page.fold == fold:
                said = (page.rows @ weights).argmax(axis=1)
                taken.update(zip(page.goals.tolist(), said.tolist(), strict=True))
    right = sum(count for (goal, said), count in taken.items() if goal == said)
    print(
        f"agreement with the weak labels, out of fold: {right / sum(taken.values()):.3f} of {sum(taken.values())} lines"
    )
    for goal, name in enumerate(CLASSES):
        said_for = ", ".join(
            f"{CLASSES[said]} {taken[goal, said]}" for said in range(len(CLASSES)) if taken[goal, said]
        )
        print(f"  {name:12s} {said_for}")


if __name__ == "__main__":
    main()
