"""Fit the trees that find the headline, and say how often they do on pages of other domains.

    python -m tests.bench.fit_headline PASTED-DEV.jsonl.xz [--out reader/analysis/models]

Run it after `fit_segment.py`, whose model it looks at the pages with.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy as np
from numpy.typing import NDArray

from reader.analysis.evidence.judgement import judge
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.labels.candidates import candidates_of
from reader.analysis.labels.front import ENOUGH
from reader.article.bare import bare
from tests.bench.labels import fold_of
from tests.bench.lightgbm_export import to_forest
from tests.bench.pasted import LabelledPage, read_pages

FOLDS = 5
TREES = 110
_LEAST, _SITE = 15, 40
"""Characters of a line that may be a title's beginning, and of what a line may have behind the title."""
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.07,
    "num_leaves": 16,
    "min_data_in_leaf": 30,
    "lambda_l2": 10.0,
    "feature_fraction": 0.6,
    "seed": 3,
    "deterministic": True,
    "force_col_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}
_WEIGHTS = {"scrapinghub": 1.0, "mozilla": 0.7, "trafilatura": 0.5}


@dataclass(frozen=True)
class Top:
    """What stands above one page's story."""

    page: LabelledPage
    rows: NDArray[np.float64]
    is_headline: NDArray[np.bool_]


def main() -> None:
    """Fit, judge, and write the model's file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    names: tuple[str, ...] = ()
    tops = []
    for labelled in read_pages(options.data):
        if headlines := headlines_of(labelled):
            page = read_page(labelled.document)
            verdicts = rule_book().verdicts(page, find_repeats(page.lines))
            candidates = candidates_of(page, judge(page, verdicts))
            names = tuple(candidates.columns)
            told = [at in headlines for at in candidates.indexes]
            tops.append(Top(labelled, np.array(list(candidates.columns.values())).T, np.array(told, dtype=bool)))
    report(tops)
    if options.out:
        (options.out / "headline.forest").write_bytes(to_forest(fit(tops), names, only_used=True).to_bytes())


def headlines_of(page: LabelledPage) -> frozenset[int]:
    """The lines that say the page's title, whole or as much as a site shows of it; else those a class name calls so."""
    title = bare(page.title)
    lines = [bare(node.text) for node in page.document.nodes]
    said = frozenset(at for at, line in enumerate(lines) if line and (line == title or _is_most(line, title)))
    return said or frozenset(at for at, kind in enumerate(page.kinds) if kind == "headline")


def _is_most(line: str, title: str) -> bool:
    """Whether of a line and a title one begins with the other, and has at most a site's name more."""
    shorter, longer = sorted((line, title), key=len)
    is_long = len(shorter) >= _LEAST and (longer == title or len(longer) < len(shorter) + _SITE)
    return is_long and longer.startswith(shorter + " ")


def fit(tops: list[Top]) -> lightgbm.Booster:
    """Trees that tell headlines from the other lines above a story."""
    used = [top for top in tops if len(top.is_headline)]
    weights = np.concatenate([np.full(len(top.is_headline), _WEIGHTS[top.page.source]) for top in used])
    rows = np.concatenate([top.rows for top in used])
    goals = np.concatenate([top.is_headline for top in used])
    return lightgbm.train(SETTINGS, lightgbm.Dataset(rows, goals, weight=weights), TREES)


def report(tops: list[Top]) -> None:
    """Print how often the likeliest line is the headline, by set and variant."""
    outcomes: Counter[tuple[str, str, str]] = Counter()
    for fold in range(FOLDS):
        booster = fit([top for top in tops if fold_of(top.page, FOLDS) != fold])
        for top in tops:
            if fold_of(top.page, FOLDS) != fold:
                continue
            language = "en" if top.page.language == "en" else "other"
            chances = np.asarray(booster.predict(top.rows)) if len(top.rows) else np.zeros(1)
            said = chances.max() >= ENOUGH
            outcome = "none" if not said else "right" if top.is_headline[chances.argmax()] else "wrong"
            outcomes[f"{top.page.source} {language}", top.page.variant, outcome] += 1
    for name, variant in sorted({key[:2] for key in outcomes}):
        counts = " ".join(f"{outcome} {outcomes[name, variant, outcome]}" for outcome in ("right", "wrong", "none"))
        print(f"{name:20s} {variant:11s} {counts}")


if __name__ == "__main__":
    main()
