"""Fit the model that tells the story's nodes of an HTML page, and say how good it is on pages of other domains.

    python -m tests.bench.fit_html HTML-DEV.tar.xz PASTED-DEV.jsonl.xz --teacher TEXTS.json [--out DIR]

The pages of two benchmarks have labels for every node. Those of the third, by far the most, have them for a few; most
of the rest were read by eye (`by_eye.py`), and for what nobody read a teacher is believed a little: what an extraction
library makes of the page (see `teach.py`). The words on elements, the words of lines and the trees are each fitted
without the fold they are judged on. A first look at every node, at what costs nothing, lets pass those that the model
is asked about. The same data give the same files.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray

from reader.analysis.dom.features import Survey, dom_columns, survey_page
from reader.analysis.dom.first_look import SURE_SCORE, first_columns, narrowed
from reader.analysis.dom.labels import OF_THE_BEST
from reader.analysis.dom.names import Naming
from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import Rule, rule_book
from reader.analysis.evidence.wording import Wording
from reader.article.document import Shape
from reader.article.model import Kind, Role
from tests.bench.by_eye import read_by_eye, said_of_nodes
from tests.bench.fit_segment import FOLDS, Sheet, count_fold, sheet_of
from tests.bench.html_pages import HtmlPage, figures, read_html_pages
from tests.bench.labels import Teacher, fold_of, read_texts
from tests.bench.lightgbm_export import to_forest
from tests.bench.naming_counts import NamingCounts, merged
from tests.bench.pasted import LabelledPage, read_pages
from tests.bench.wording_counts import merged as merged_words

TREES = 110
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.11,
    "num_leaves": 24,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 2,
    "seed": 1,
    "deterministic": True,
    "force_col_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}
FIRST_TREES = 20
FIRST_SETTINGS = {
    **SETTINGS,
    "learning_rate": 0.3,
    "num_leaves": 16,
    "feature_fraction": 1.0,
    "bagging_fraction": 1.0,
    "bagging_freq": 0,
}
"""Of the first look, which lets pass what the others are asked about."""
_LABELLED, _SAID, _READ, _READ_IN_DOUBT, _TAUGHT = 2.0, 3.0, 1.2, 0.4, 0.6
"""Weights of a node: on a page that is labelled throughout; labelled on another; read by eye there, without doubt or
with some; as the teacher says."""

Matrix = NDArray[np.float32]
Chances = Sequence[NDArray[np.float64]]
Booster = Any  # lightgbm has no types


@dataclass(frozen=True)
class Goal:
    """What a page teaches: for each node a label, and how much it weighs; 0 for what teaches nothing."""

    story: NDArray[np.bool_]
    weight: NDArray[np.float64]


def main() -> None:
    """Fit, judge, and write the model's files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("pasted", type=Path)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    teacher = Teacher(read_texts(options.teacher))
    pasted = list(read_pages(options.pasted))
    sheets = [sheet_of(page, teacher) for page in pasted]
    pages = list(read_html_pages(options.data))
    read = nodes_read(pages, pasted)
    folds = {sheet.page.page: fold_of(sheet.page, FOLDS) for sheet in sheets}
    sites = {sheet.page.page: sheet.page.domain for sheet in sheets}
    wordings = _wordings(sheets, teacher)
    goals = [goal_of(page, teacher, read.get(page.page, {})) for page in pages]
    fold = [folds[page.page] for page in pages]
    counts = count_names(pages, goals, fold, sites)
    namings = [merged(count for at, count in enumerate(counts) if at != out).naming() for out in range(FOLDS)]
    looks = [look_of(page, namings[its]) for page, its in zip(pages, fold, strict=True)]
    firsts = first_rows(looks)
    passed = out_of_fold(firsts, goals, fold, FIRST_SETTINGS, FIRST_TREES)
    heard = [wordings[its] for its in fold]
    # It is taught by what a first look is sure of too.
    names, rows = rows_of(pages, [closer(*seen, math.inf) for seen in zip(looks, passed, strict=True)], heard)
    seen_closer = [closer(*seen) for seen in zip(looks, passed, strict=True)]
    _, judged = rows_of(pages, seen_closer, heard)
    chances = out_of_fold(rows, goals, fold, SETTINGS, TREES, judged)
    for look, chance, first in zip(seen_closer, chances, passed, strict=True):
        chance[list(look.survey.sure)] = first[list(look.survey.sure)]
    report(pages, chances)
    if options.out:
        first = fit(firsts, goals, FIRST_SETTINGS, FIRST_TREES)
        first_names = tuple(first_columns(looks[0].survey, looks[0].verdicts))
        (options.out / "dom_first.forest").write_bytes(to_forest(first, first_names, only_used=True).to_bytes())
        booster = fit(rows, goals, SETTINGS, TREES)
        (options.out / "dom.forest").write_bytes(to_forest(booster, names, only_used=True).to_bytes())
        (options.out / "naming.table").write_bytes(merged(counts).naming().to_bytes())


def _wordings(sheets: Sequence[Sheet], teacher: Teacher) -> list[Wording]:
    """The weights of words, without each fold."""
    counts = [count_fold(sheets, fold, teacher) for fold in range(FOLDS)]
    return [merged_words(count for fold, count in enumerate(counts) if fold != out).wording() for out in range(FOLDS)]


def nodes_read(pages: Sequence[HtmlPage], pasted: Iterable[LabelledPage]) -> dict[str, dict[int, tuple[Kind, ...]]]:
    """By the page's name what its nodes are that were read by eye on the same page pasted as text."""
    by_eye, documents = read_by_eye(), {page.page: page.document for page in pages}
    return {
        page.page: said_of_nodes(page, by_eye[page.name], documents[page.page])
        for page in pasted
        if page.name in by_eye and page.page in documents
    }


def goal_of(page: HtmlPage, teacher: Teacher, read: Mapping[int, Sequence[Kind]]) -> Goal:
    """What a page teaches, given what its nodes were read as."""
    story, weight = [], []
    for at, (node, label) in enumerate(zip(page.document.nodes, page.labels, strict=True)):
        taught = teacher.share(page.page, node.text) if page.body is None else None
        if label is not None:
            verdict, trust = label >= 0.5, _LABELLED if page.body is not None else _SAID
        elif page.body is None and at in read:
            kinds = read[at]
            verdict, trust = kinds[0] is Kind.BODY, _READ_IN_DOUBT if len(kinds) > 1 and Kind.BODY in kinds else _READ
        else:
            verdict, trust = taught is not None and taught >= 0.5, 0.0 if taught is None else _TAUGHT
        story.append(verdict)
        weight.append(trust)
    lengths = np.array([len(node.text) for node in page.document.nodes])
    # A long paragraph counts more, a page of a thousand nodes not a hundred times as much as one of ten.
    own = np.minimum(1.0, np.sqrt(lengths / 120)) + 0.15
    said = int(np.count_nonzero(weight))
    return Goal(np.array(story, bool), np.array(weight) * own * 30 / (30 + 1.5 * np.sqrt(said)))


def count_names(
    pages: Sequence[HtmlPage], goals: Sequence[Goal], folds: Sequence[int], sites: dict[str, str]
) -> list[NamingCounts]:
    """The words on elements, by fold."""
    counts = [NamingCounts() for _ in range(FOLDS)]
    for page, goal, fold in zip(pages, goals, folds, strict=True):
        labels = [bool(story) if weight > 0 else None for story, weight in zip(goal.story, goal.weight, strict=True)]
        counts[fold].add_page(sites[page.page], page.document.nodes, labels)
    return counts


@dataclass(frozen=True)
class Look:
    """A page surveyed, and what the rules say of its lines."""

    survey: Survey
    verdicts: Sequence[Rule | None]


def look_of(page: HtmlPage, naming: Naming) -> Look:
    """The page as it is before any model is asked, but for the weights of words on elements."""
    lines = read_page(page.document)
    return Look(survey_page(lines, naming), rule_book().verdicts(lines, find_repeats(lines.lines)))


def first_rows(looks: Sequence[Look]) -> list[Matrix]:
    """The features that the first look takes in, of every page; nodes that it isn't asked about are rows of NaN."""
    names = tuple(first_columns(looks[0].survey, looks[0].verdicts))
    return [
        _matrix(look, first_columns(look.survey, look.verdicts) if look.survey.near else {name: [] for name in names})
        for look in looks
    ]


def closer(look: Look, chances: NDArray[np.float64], sure_from: float = SURE_SCORE) -> Look:
    """The page with those nodes doubtful that a first look leaves so, given its chances."""
    near = chances[list(look.survey.near)]
    with np.errstate(divide="ignore"):
        return Look(narrowed(look.survey, np.log(near / (1 - near)).tolist(), sure_from), look.verdicts)


def rows_of(
    pages: Sequence[HtmlPage], looks: Sequence[Look], wordings: Sequence[Wording]
) -> tuple[tuple[str, ...], list[Matrix]]:
    """The features of every page that are looked at closely, with words weighed on the other folds, and their names.

    Nodes that a first look has not left doubtful are rows of NaN.
    """
    names: tuple[str, ...] = ()
    rows = []
    for page, look, wording in zip(pages, looks, wordings, strict=True):
        head, survey = page.document.declared, look.survey
        columns = dom_columns(survey, head, look.verdicts, wording) if survey.doubtful else {}
        names = names or tuple(columns)
        rows.append(_matrix(look, columns or {name: [] for name in names}))
    return names, rows


def _matrix(look: Look, columns: Columns) -> Matrix:
    matrix = np.full((len(look.verdicts), len(columns)), np.nan, dtype=np.float32)
    matrix[list(look.survey.doubtful)] = np.array(list(columns.values()), dtype=np.float32).T
    return matrix


def fit(rows: Iterable[Matrix], goals: Iterable[Goal], settings: Mapping[str, Any], trees: int) -> Booster:
    """Trees that tell the story's nodes from the rest."""
    taught = [(matrix, goal, (goal.weight > 0) & asked(matrix)) for matrix, goal in zip(rows, goals, strict=True)]
    story = np.concatenate([goal.story[mask] for _, goal, mask in taught]).astype(float)
    weight = np.concatenate([goal.weight[mask] for _, goal, mask in taught])
    data = lightgbm.Dataset(np.concatenate([matrix[mask] for matrix, _, mask in taught]), story, weight=weight)
    return lightgbm.train(dict(settings), data, trees)


def asked(matrix: Matrix) -> NDArray[np.bool_]:
    """Which nodes the model is asked about."""
    found: NDArray[np.bool_] = ~np.isnan(matrix[:, 0])
    return found


def out_of_fold(
    rows: Sequence[Matrix],
    goals: Sequence[Goal],
    folds: Sequence[int],
    settings: Mapping[str, Any],
    trees: int,
    judged: Sequence[Matrix] | None = None,
) -> Chances:
    """What trees that haven't seen a page's domain think of each of its nodes; of other rows, where those are given."""
    judged = judged or rows
    chances: list[NDArray[np.float64]] = [np.zeros(0)] * len(rows)
    for out in range(FOLDS):
        kept = [at for at, fold in enumerate(folds) if fold != out]
        booster = fit([rows[at] for at in kept], [goals[at] for at in kept], settings, trees)
        for at, fold in enumerate(folds):
            if fold == out:
                chances[at] = np.where(asked(judged[at]), booster.predict(judged[at]), 0.0)
    return chances


def report(pages: Sequence[HtmlPage], chances: Chances) -> None:
    """Print precision, recall and F1 at a few thresholds, of what rules and model together keep."""
    rules = [_ruled(page) for page in pages]
    for threshold in (0.4, 0.45, 0.5, 0.55, 0.6):
        judged = [
            (
                page,
                [
                    _is_kept(chance, row, threshold) if rule is None else rule
                    for chance, rule in zip(row, told, strict=True)
                ],
            )
            for page, row, told in zip(pages, chances, rules, strict=True)
        ]
        said = "  ".join(f"{name} {p:.4f} {r:.4f} {f1:.4f}" for name, (p, r, f1) in sorted(figures(judged).items()))
        print(f"{threshold:.2f}  {said}", flush=True)


def _is_kept(chance: float, chances: NDArray[np.float64], threshold: float) -> bool:
    return bool(chance >= min(threshold, OF_THE_BEST * chances.max()) > 0)


def _ruled(page: HtmlPage) -> list[bool | None]:
    """For each node whether a rule says that it is the story's; False for pictures, None where none speaks."""
    lines = read_page(page.document)
    verdicts = rule_book().verdicts(lines, find_repeats(lines.lines))
    return [
        False if node.shape is Shape.IMAGE else None if verdict is None else verdict.kind.role is Role.BODY
        for node, verdict in zip(page.document.nodes, verdicts, strict=True)
    ]


if __name__ == "__main__":
    main()
