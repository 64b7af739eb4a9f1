"""Fit the trees that find the subheads of plain text, and say how often they do on pages of other domains.

    python -m tests.bench.fit_subheads PASTED-DEV.jsonl.xz [--out reader/analysis/models]

Run it after `fit_segment.py`, whose model says which lines are the story's. What is a heading is told by the tags of
the pages that the texts were copied from; a subhead in bold type is none by them, so some that count as wrong are not.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy as np
from numpy.typing import NDArray

from reader.analysis.evidence.judgement import probability
from reader.analysis.evidence.page import read_page
from reader.analysis.labels.body import body_kind
from reader.analysis.labels.subheads import ENOUGH, ENOUGH_IN_PLACE, FEATURES, may_head, rows_of
from reader.analysis.segment import segment
from reader.article.model import Kind, Role
from tests.bench.labels import fold_of
from tests.bench.lightgbm_export import to_forest
from tests.bench.pasted import LabelledPage, read_pages

FOLDS = 5
TREES = 40
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.16,
    "num_leaves": 8,
    "min_data_in_leaf": 40,
    "lambda_l2": 10.0,
    "feature_fraction": 0.6,
    "seed": 3,
    "deterministic": True,
    "force_col_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}
_TAGGED = "trafilatura"
"""The set whose labels tell headings from paragraphs."""
_TOLD = {"heading": True, "body": False, "other": False}
_STORY = {Kind.BODY, Kind.HEADING}


@dataclass(frozen=True)
class Short:
    """The short lines of one page's story."""

    page: LabelledPage
    rows: NDArray[np.float64]
    is_heading: NDArray[np.bool_]
    is_placed: NDArray[np.bool_]
    """Which stand where a subhead does."""
    was_heading: NDArray[np.bool_]
    """What Reader makes of them with the model that it has."""


def main() -> None:
    """Fit, judge, and write the model's file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    pages = [short for page in read_pages(options.data) if page.source == _TAGGED and (short := short_of(page))]
    report(pages)
    if options.out:
        (options.out / "subheads.forest").write_bytes(to_forest(fit(pages), FEATURES, only_used=True).to_bytes())


def short_of(labelled: LabelledPage) -> Short | None:
    """The lines of a page that may be subheads and whose label tells whether they are; None if there are none."""
    page = read_page(labelled.document)
    blocks = segment(labelled.document)
    asked = [
        at
        for at, (block, kind) in enumerate(zip(blocks, labelled.kinds, strict=True))
        if block.kind in _STORY and kind in _TOLD and may_head(page.lines[at])
    ]
    if not asked:
        return None
    is_story = [block.kind.role is Role.BODY for block in blocks]
    goals = np.array([_TOLD[labelled.kinds[at]] for at in asked])
    rows = np.array(rows_of(page, is_story, asked), dtype=float)
    placed = np.array([body_kind(page, is_story, at)[0] is Kind.HEADING for at in asked])
    now = np.array([blocks[at].kind is Kind.HEADING for at in asked])
    return Short(labelled, rows, goals, placed, now)


def fit(pages: list[Short]) -> lightgbm.Booster:
    """Trees that tell subheads from the other short lines of a story."""
    rows = np.concatenate([page.rows for page in pages])
    goals = np.concatenate([page.is_heading for page in pages])
    return lightgbm.train(SETTINGS, lightgbm.Dataset(rows, goals), TREES)


def report(pages: list[Short]) -> None:
    """Print how many headings are found, and how many of those found are headings, by least chance."""
    chances = [np.zeros(0)] * len(pages)
    for fold in range(FOLDS):
        booster = fit([page for page in pages if fold_of(page.page, FOLDS) != fold])
        for at, page in enumerate(pages):
            if fold_of(page.page, FOLDS) == fold:
                chances[at] = np.asarray(booster.predict(page.rows))
    goals = np.concatenate([page.is_heading for page in pages])
    chance = np.concatenate(chances)
    found = {"now": np.concatenate([page.was_heading for page in pages])}
    found |= {f"{least:.1f}": chance > least for least in (0.3, 0.4, 0.5, 0.6, 0.7)}
    placed = np.concatenate([page.is_placed for page in pages])
    found["as shipped"] = (chance > probability(ENOUGH)) | (placed & (chance > probability(ENOUGH_IN_PLACE)))
    for name, said in found.items():
        right = int((said & goals).sum())
        print(f"{name}: {right} of {int(goals.sum())} found, {int(said.sum()) - right} more")


if __name__ == "__main__":
    main()
