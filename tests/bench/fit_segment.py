"""Fit the model of the segmentation on labelled pages, and say how good it is on pages of other domains.

    python -m tests.bench.fit_segment PASTED-DEV.jsonl.xz --teacher TEXTS.json [--out reader/analysis/models]

Folds go by domain. The words' weights, the first look and the second are each fitted without the fold they are judged
on, and what the second look is taught with comes from first looks that had not seen the page: nothing a page is
measured by has been fitted on its domain. The same data give the same files.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import lightgbm
import numpy as np
from numpy.typing import NDArray

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.features import evidence_of
from reader.analysis.evidence.judgement import Models, certain_scores, judge
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.evidence.second_look import second_columns
from reader.analysis.evidence.wording import Wording
from reader.analysis.segment import segment
from reader.article.model import Role
from tests.bench.interruptions import blocks_of, interrupted
from tests.bench.labels import Teacher, fold_of, read_texts, targets
from tests.bench.lightgbm_export import STEADY, to_forest
from tests.bench.outcome import print_calibration, print_figures
from tests.bench.pasted import LabelledPage, read_pages
from tests.bench.wording_counts import Counts, merged, number_of

FOLDS = 5
MARKED = ("scrapinghub", "mozilla")
"""Sources of pages whose story is marked as a whole."""
INTERRUPTED = ("reader", "reader-alt")
"""Variants of a page that are seen once more with boilerplate of other pages in the middle."""
FIRST_TREES, SECOND_TREES = 120, 80
SECOND = tuple(second_columns([0.0], [0.5], [0], [0]))
"""Names of the features of the second look alone."""
SETTINGS = {
    "objective": "cross_entropy",
    "learning_rate": 0.12,
    "max_depth": 6,
    "num_leaves": 16,
    "min_data_in_leaf": 60,
    **STEADY,
}

Matrix = NDArray[np.float32]
Booster = Any  # lightgbm has no types


@dataclass
class Sheet:
    """A page under fit: its labels, and its features by the folds whose words' weights were left out."""

    page: LabelledPage
    fold: int
    goals: NDArray[np.float64]
    weights: NDArray[np.float64]
    known: Sequence[int] = ()
    asked: Sequence[int] = ()
    """Indexes of the lines that the models are asked about."""
    certain: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    """The scores of the lines that rules have decided, nought for the others."""
    rows: dict[int, Matrix] = field(default_factory=dict)
    """By the fold that is left out beside the page's own."""
    scores: dict[int, NDArray[np.float64]] = field(default_factory=dict)
    """Of first looks that have seen neither the page's fold nor this one."""
    outcome: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    """The probabilities by a second look that has not seen the page's fold."""
    judged: bool = True


def main() -> None:
    """Fit, judge, and write the model's files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    teacher = Teacher(read_texts(options.teacher))
    sheets = read_sheets(options.data, teacher)
    counts = [count_fold(sheets, fold, teacher) for fold in range(FOLDS)]
    names = fill_rows(sheets, counts)
    firsts = first_looks(sheets)
    judged = [sheet for sheet in sheets if sheet.judged]
    print_figures("first look", [(sheet.page, probability(sheet.scores[sheet.fold])) for sheet in judged])
    seconds = second_looks(sheets)
    second_names = (*names, *SECOND)
    print_figures("second look", [(sheet.page, sheet.outcome) for sheet in judged])
    print_calibration([(sheet.page, sheet.outcome) for sheet in judged])
    models = models_by_fold(counts, names, firsts, seconds)
    print_figures("segment()", [(sheet.page, segmented(sheet.page, models[sheet.fold])) for sheet in judged])
    if options.out:
        write_model(sheets, counts, names, second_names, options.out)


def read_sheets(data: Path, teacher: Teacher) -> list[Sheet]:
    """The labelled pages, and after them interrupted ones made of each fold's own, which are never judged."""
    sheets = [sheet_of(page, teacher) for page in read_pages(data)]
    for fold in range(FOLDS):
        own = [sheet for sheet in sheets if sheet.fold == fold]
        blocks = [block for sheet in own if sheet.page.variant == "reader-alt" for block in blocks_of(sheet.page)]
        chance = random.Random(fold)
        for sheet in own:
            if sheet.page.variant in INTERRUPTED and sheet.page.source in MARKED:
                page = interrupted(sheet.page, (sheet.goals > 0.5).tolist(), blocks, chance)
                sheets += [replace(sheet_of(page, teacher), judged=False)] if page is not None else []
    return sheets


def sheet_of(page: LabelledPage, teacher: Teacher) -> Sheet:
    """A page with what its labels teach."""
    goals, weights = targets(page, teacher)
    return Sheet(page, fold_of(page, FOLDS), np.array(goals), np.array(weights))


def count_fold(sheets: Iterable[Sheet], fold: int, teacher: Teacher) -> Counts:
    """The words of a fold's pages, each page once."""
    counts = Counts()
    for sheet in sheets:
        page = sheet.page
        if sheet.fold == fold and sheet.judged and page.variant == "select-all":
            lines = read_page(page.document).lines
            shares = [teacher.share(page.page, line.text) for line in lines]
            counts.add_page(zip(lines, map(number_of, page.labels, shares, page.kinds), strict=True))
    return counts


def fill_rows(sheets: Sequence[Sheet], counts: Sequence[Counts]) -> tuple[str, ...]:
    """Work out the features of every page, once for each fold that may be left out; the names of the features."""

    @cache
    def wording(left_out: frozenset[int]) -> Wording:
        return merged(count for fold, count in enumerate(counts) if fold not in left_out).wording()

    names: tuple[str, ...] = ()
    for sheet in sheets:
        page = read_page(sheet.page.document)
        verdicts = rule_book().verdicts(page, find_repeats(page.lines))
        for fold in range(FOLDS):
            if fold == sheet.fold or sheet.weights.any():
                evidence = evidence_of(page, verdicts, wording(frozenset((fold, sheet.fold))))
                sheet.known = evidence.known
                sheet.certain = np.array(certain_scores(verdicts, evidence.settled))
                names = tuple(evidence.columns) or names
                sheet.asked = evidence.asked
                sheet.rows[fold] = matrix(evidence.columns, sheet)
        sheet.weights[sheet.certain != 0] = 0
    for sheet in sheets:
        if not len(sheet.asked):
            sheet.rows = {fold: np.zeros((len(sheet.goals), len(names)), np.float32) for fold in sheet.rows}
    return names


def matrix(columns: Columns, sheet: Sheet) -> Matrix:
    """Columns as rows, one for each line of the page: noughts for those that nobody asks about."""
    rows = np.zeros((len(sheet.goals), len(columns)), dtype=np.float32)
    if len(sheet.asked):
        rows[sheet.asked] = np.array(list(columns.values()), dtype=np.float32).T
    return rows


def fit(sheets: Iterable[Sheet], rows_of: Callable[[Sheet], Matrix], trees: int) -> Booster:
    """Trees that tell the story's lines from the rest."""
    used = [sheet for sheet in sheets if sheet.weights.any()]
    taught = [sheet.weights > 0 for sheet in used]
    rows = np.concatenate([rows_of(sheet)[mask] for sheet, mask in zip(used, taught, strict=True)])
    goals = np.concatenate([sheet.goals[mask] for sheet, mask in zip(used, taught, strict=True)])
    weights = np.concatenate([sheet.weights[mask] for sheet, mask in zip(used, taught, strict=True)])
    return lightgbm.train(SETTINGS, lightgbm.Dataset(rows, goals, weight=weights), trees)


def first_looks(sheets: Sequence[Sheet]) -> dict[int, Booster]:
    """Score every page by looks that have not seen its fold, nor one other; the looks that missed only one fold."""
    missed_one = {}
    for one, other in [(fold, fold) for fold in range(FOLDS)] + list(combinations(range(FOLDS), 2)):
        train = [sheet for sheet in sheets if sheet.fold not in (one, other)]
        booster = fit(train, lambda sheet, out=one: sheet.rows[out], FIRST_TREES)  # type: ignore[misc]  # default binds
        for sheet in sheets:
            if sheet.fold in (one, other):
                left_out = other if sheet.fold == one else one
                if left_out in sheet.rows:
                    scores = booster.predict(sheet.rows[left_out], raw_score=True)
                    sheet.scores[left_out] = np.where(sheet.certain != 0, sheet.certain, scores)
        if one == other:
            missed_one[one] = booster
    return missed_one


def second_rows(sheet: Sheet, left_out: int) -> Matrix:
    """A page's rows for the second look."""
    scores = sheet.scores[left_out]
    if not len(sheet.asked):
        return np.hstack([sheet.rows[left_out], np.zeros((len(scores), len(SECOND)), np.float32)])
    columns = second_columns(scores.tolist(), probability(scores).tolist(), sheet.known, sheet.asked)
    return np.hstack([sheet.rows[left_out], matrix(columns, sheet)])


def second_looks(sheets: Sequence[Sheet]) -> list[Booster]:
    """Judge every page by a look that has not seen its fold; for each fold the look that missed it."""
    looks = []
    for fold in range(FOLDS):
        train = [sheet for sheet in sheets if sheet.fold != fold]
        booster = fit(train, lambda sheet, out=fold: second_rows(sheet, out), SECOND_TREES)  # type: ignore[misc]  # same
        looks.append(booster)
        for sheet in sheets:
            if sheet.fold == fold:
                scores = booster.predict(second_rows(sheet, fold), raw_score=True)
                sheet.outcome = probability(np.where(sheet.certain != 0, sheet.certain, scores))
    return looks


def models_by_fold(
    counts: Sequence[Counts], names: tuple[str, ...], firsts: Mapping[int, Booster], seconds: Sequence[Booster]
) -> list[Models]:
    """For each fold the models that have not seen it, as the package has them."""
    return [
        Models(
            merged(count for other, count in enumerate(counts) if other != fold).wording(),
            to_forest(firsts[fold], names, only_used=True),
            to_forest(second, (*names, *SECOND), only_used=True),
        )
        for fold, second in enumerate(seconds)
    ]


def segmented(page: LabelledPage, models: Models) -> list[float]:
    """For each line of the page 1 if the whole segmentation, with these models, holds it for the story's, else 0."""
    with patch("reader.analysis.segment.judge", partial(judge, models=models)):
        return [float(block.role is Role.BODY) for block in segment(page.document)]


def write_model(
    sheets: Sequence[Sheet],
    counts: Sequence[Counts],
    names: tuple[str, ...],
    second_names: tuple[str, ...],
    folder: Path,
) -> None:
    """Fit on all pages, each with the weights and the scores of fits that left its fold out, and write the files."""
    first = fit(sheets, lambda sheet: sheet.rows[sheet.fold], FIRST_TREES)
    second = fit(sheets, lambda sheet: second_rows(sheet, sheet.fold), SECOND_TREES)
    (folder / "wording.table").write_bytes(merged(counts).wording().to_bytes())
    (folder / "first_look.forest").write_bytes(to_forest(first, names, only_used=True).to_bytes())
    (folder / "second_look.forest").write_bytes(to_forest(second, second_names, only_used=True).to_bytes())


def probability(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of the logarithms of odds."""
    found: NDArray[np.float64] = 1 / (1 + np.exp(-scores))
    return found


if __name__ == "__main__":
    main()
