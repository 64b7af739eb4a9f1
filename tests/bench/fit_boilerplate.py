"""Grow the trees that tell the kind of what is set aside, and say how often it agrees with other domains' weak labels.

    python -m tests.bench.fit_boilerplate PASTED-DEV.jsonl.xz --teacher TEXTS.json [--out reader/analysis/models]

Run it after `fit_segment.py`, whose model it looks at the pages with; but each page with words that were weighed
without its fold, for these know its kinds. The labels are guessed from class names: one in eight is wrong. Those that
a look at the line refutes are left out: a menu's item of many words is a headline, a caption that asks is a riddle, a
byline with figures is a date.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray

from reader.analysis.evidence.judgement import Models, judge
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.labels.boilerplate import CHOICES, FEATURES, TREES, columns_of
from reader.article.model import Kind
from tests.bench.fit_segment import FOLDS, MARKED, Booster, Sheet, count_fold, sheet_of
from tests.bench.labels import Teacher, read_texts
from tests.bench.lightgbm_export import STEADY, by_class
from tests.bench.pasted import read_pages
from tests.bench.wording_counts import merged

_KIND_OF = {
    **dict.fromkeys(("nav", "tags", "footer"), Kind.NAVIGATION),
    **{kind.value: kind for kind in CHOICES if kind is not Kind.NAVIGATION},
}
_MENU_WORDS, _MONTH_WORDS = 6, 3
_EVERY_OTHER_SNIPPET = 4
"""Most pages are German ones of one benchmark: one in so many is taken."""
_MOST = 20
"""Lines of a kind that one page may teach with: a menu of a thousand says no more."""
_RARE = 0.3
"""How much the rare kinds are raised."""
SETTINGS = {
    "objective": "multiclass",
    "num_class": len(CHOICES),
    "learning_rate": 0.3,
    "max_depth": 5,
    "num_leaves": 10,
    "min_data_in_leaf": 30,
    **STEADY,
}


@dataclass(frozen=True)
class Asides:
    """The lines of one page that no rule speaks about and that have a weak label."""

    fold: int
    marked: bool
    """Whether people have marked the page's story."""
    rows: NDArray[np.float32]
    goals: NDArray[np.int64]
    """Places in `CHOICES`."""
    weights: NDArray[np.float64]


def main() -> None:
    """Fit, judge, and write the model's file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    pages = read(options.data, Teacher(read_texts(options.teacher)))
    report(pages)
    if options.out:
        forest = by_class(fit(pages), FEATURES, len(CHOICES))
        (options.out / "boilerplate.forest").write_bytes(forest.to_bytes())


def read(data: Path, teacher: Teacher) -> list[Asides]:
    """Every page's lines, as they are seen by one who has read none of its domain."""
    sheets = [sheet_of(page, teacher) for page in read_pages(data)]
    counts = [count_fold(sheets, fold, teacher) for fold in range(FOLDS)]
    shipped = Models.load()
    models = [
        shipped._replace(wording=merged(count for other, count in enumerate(counts) if other != fold).wording())
        for fold in range(FOLDS)
    ]
    snippets = 0
    pages = []
    for sheet in sheets:
        snippets += sheet.page.source not in MARKED
        if sheet.page.source in MARKED or snippets % _EVERY_OTHER_SNIPPET == 0:
            pages.append(_asides(sheet, models[sheet.fold]))
    return pages


def _asides(sheet: Sheet, models: Models) -> Asides:
    page = read_page(sheet.page.document)
    verdicts = rule_book().verdicts(page, find_repeats(page.lines))
    judgement = judge(page, verdicts, models)
    asked = judgement.evidence.asked
    goals = [_goal(page.lines[at].text, sheet.page.kinds[at], story=sheet.page.labels[at] is True) for at in asked]
    columns = columns_of(verdicts, judgement) if asked else {}
    rows = np.array([columns[name] for name in FEATURES] if asked else [[]], dtype=np.float32).T
    kept, weights = _thinned(goals, random.Random(sheet.page.name))
    return Asides(
        sheet.fold,
        sheet.page.source in MARKED,
        rows[kept] if kept else np.zeros((0, len(FEATURES)), np.float32),
        np.array([goals[at] for at in kept], dtype=np.int64),
        np.array(weights, dtype=float),
    )


def _goal(text: str, weak: str, *, story: bool) -> int | None:
    """Which of the choices a line is an example of; None where its label says nothing or is refuted by its look."""
    kind, words = _KIND_OF.get(weak), len(text.split())
    if kind is None or story:
        return None
    if kind is Kind.RELATED and words <= _MONTH_WORDS and text[-4:].isdigit():
        kind = Kind.NAVIGATION  # a month of an archive
    is_headline = kind is Kind.NAVIGATION and words > _MENU_WORDS
    is_riddle = kind is Kind.CAPTION and text.endswith("?")
    is_date = kind is Kind.BYLINE and any(map(str.isdigit, text))
    return None if is_headline or is_riddle or is_date else CHOICES.index(kind)


def _thinned(goals: Sequence[int | None], chance: random.Random) -> tuple[list[int], list[float]]:
    """Of each kind a few lines of the page, and what each weighs: all of a kind the root of their number."""
    kept: dict[int, float] = {}
    for goal in sorted({goal for goal in goals if goal is not None}):
        lines = [at for at, other in enumerate(goals) if other == goal]
        chosen = lines if len(lines) <= _MOST else chance.sample(lines, _MOST)
        kept |= dict.fromkeys(chosen, len(lines) ** 0.5 / len(chosen))
    return sorted(kept), [kept[at] for at in sorted(kept)]


def fit(pages: list[Asides]) -> Booster:
    """Trees for each choice, rare kinds raised."""
    rows = np.concatenate([page.rows for page in pages])
    goals = np.concatenate([page.goals for page in pages])
    weights = np.concatenate([page.weights for page in pages])
    mass = np.bincount(goals, weights, minlength=len(CHOICES)) + 1
    return lightgbm.train(SETTINGS, lightgbm.Dataset(rows, goals, weight=weights * mass[goals] ** -_RARE), TREES)


def report(pages: list[Asides]) -> None:
    """Print the agreement on marked pages, and for each kind what its lines were taken for."""
    taken: Counter[tuple[int, int]] = Counter()
    for fold in range(FOLDS):
        booster = fit([page for page in pages if page.fold != fold])
        for page in pages:
            if page.fold == fold and page.marked and len(page.goals):
                said: Any = booster.predict(page.rows).argmax(axis=1)
                taken.update(zip(page.goals.tolist(), said.tolist(), strict=True))
    right = sum(count for (goal, said), count in taken.items() if goal == said)
    print(
        f"agreement with the weak labels, out of fold: {right / sum(taken.values()):.3f} of {sum(taken.values())} lines"
    )
    for goal, kind in enumerate(CHOICES):
        said_for = ", ".join(
            f"{other.value} {taken[goal, said]}" for said, other in enumerate(CHOICES) if taken[goal, said]
        )
        print(f"  {kind.value:12s} {said_for}")


if __name__ == "__main__":
    main()
