"""Count the words and grow the trees that tell the kind of what is set aside, and say how often they are right.

    python -m tests.bench.fit_boilerplate PASTED-DEV.jsonl.xz --teacher TEXTS.json [--out reader/analysis/models]

Run it after `fit_segment.py`, whose model it looks at the pages with; but each page with words that were weighed
without its fold, for these know its kinds. Most pages have been read by eye (`by_eye.py`). Of the others the labels are
guessed from class names, one in eight is wrong, and they weigh less; those that a look at the line refutes are left
out: a menu's item of many words is a headline, a caption that asks is a riddle, a byline with figures is a date. The
words of languages of which few pages were read are counted in invented lines as well (`furniture.py`).
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

import lightgbm
import numpy as np
from numpy.typing import NDArray

from reader.analysis.evidence.judgement import Models, judge
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.labels.boilerplate import FEATURES, TREES, columns_of
from reader.analysis.labels.telltales import ASIDES, Telltales
from reader.article.model import Kind
from tests.bench.by_eye import Readings, in_all_variants, read_by_eye
from tests.bench.fit_segment import FOLDS, Booster, Sheet, count_fold, sheet_of
from tests.bench.furniture import furniture
from tests.bench.labels import Teacher, read_texts
from tests.bench.lightgbm_export import STEADY, by_class
from tests.bench.pasted import LabelledPage, read_pages
from tests.bench.telltale_counts import Counts, count_folds, telltales_without, weighed
from tests.bench.wording_counts import merged

_GUESSABLE = (
    *(Kind.RELATED, Kind.PROMO, Kind.SHARE, Kind.COMMENT, Kind.BYLINE, Kind.CAPTION, Kind.CREDIT, Kind.STANDFIRST),
)
_KIND_OF = {
    **dict.fromkeys(("nav", "tags", "footer"), Kind.NAVIGATION),
    **{kind.value: kind for kind in _GUESSABLE},
}
"""What class names say well enough to teach with."""
_READ_AS = {Kind.KICKER: Kind.NAVIGATION, Kind.CORRECTION: Kind.OTHER}
"""What the kinds are called that no trees are grown for."""
_MENU_WORDS, _MONTH_WORDS = 6, 3
_GUESSED = 0.3
"""Weight of a label guessed from class names, by one read by eye."""
_MOST = 20
"""Lines of a kind that one page may teach with: a menu of a thousand says no more."""
SETTINGS = {
    "objective": "multiclass",
    "num_class": len(ASIDES),
    "learning_rate": 0.17,
    "max_depth": 8,
    "num_leaves": 24,
    "min_data_in_leaf": 30,
    "path_smooth": 10.0,
    **STEADY,
    "feature_fraction": 0.5,
}


@dataclass(frozen=True)
class Asides:
    """The lines of one page that no rule speaks about and that teach a kind."""

    fold: int
    rows: NDArray[np.float32]
    goals: NDArray[np.int64]
    """Places in `ASIDES`."""
    weights: NDArray[np.float64]
    asked: tuple[tuple[Sequence[float], Sequence[Kind]], ...]
    """The rows of lines that were read by eye and that the judges think are not the story's, and what they may be."""


def main() -> None:
    """Fit, judge, and write the models' files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    pages = list(read_pages(options.data))
    by_eye = read_by_eye()
    counts = count_folds(pages, by_eye, FOLDS)
    asides = read(pages, Teacher(read_texts(options.teacher)), counts, by_eye)
    report(asides)
    if options.out:
        forest = by_class(fit(asides), FEATURES, len(ASIDES))
        (options.out / "boilerplate.forest").write_bytes(forest.to_bytes())
        (options.out / "telltales.table").write_bytes(weighed(counts, furniture()).to_bytes())


def read(
    pages: Sequence[LabelledPage], teacher: Teacher, counts: Sequence[Counts], by_eye: Mapping[str, Readings]
) -> list[Asides]:
    """Every page's lines, as they are seen by one who has read none of its domain."""
    sheets = [sheet_of(page, teacher) for page in pages]
    words = [count_fold(sheets, fold, teacher) for fold in range(FOLDS)]
    shipped = Models.load()
    seen = []
    readings = in_all_variants(pages, by_eye)
    for fold in range(FOLDS):
        others = [part for other, part in enumerate(words) if other != fold]
        models = shipped._replace(wording=merged(others).wording())
        telltales = telltales_without(fold, counts)
        seen += [
            _asides(sheet, models, telltales, readings[sheet.page.name], is_judged=sheet.page.name in by_eye)
            for sheet in sheets
            if sheet.fold == fold
        ]
    return seen


def _asides(sheet: Sheet, models: Models, telltales: Telltales, readings: Readings, *, is_judged: bool) -> Asides:
    page = read_page(sheet.page.document)
    verdicts = rule_book().verdicts(page, find_repeats(page.lines))
    judgement = judge(page, verdicts, models)
    asked = judgement.evidence.asked
    columns = columns_of(page, verdicts, judgement, range(len(asked)), telltales) if asked else {}
    rows = np.array([columns[name] for name in FEATURES] if asked else [[]], dtype=np.float32).T
    if readings:
        goals = [reading_of(readings.get(at)) for at in asked]
    else:
        goals = [_goal(page.lines[at].text, sheet.page.kinds[at], story=sheet.page.labels[at] is True) for at in asked]
    kept, weights = _thinned(goals, random.Random(sheet.page.name))
    return Asides(
        sheet.fold,
        rows[kept] if kept else np.zeros((0, len(FEATURES)), np.float32),
        np.array([goals[at] for at in kept], dtype=np.int64),
        np.array(weights, dtype=float) * (1 if readings else _GUESSED),
        tuple(
            (rows[row], readings[at])
            for row, at in enumerate(asked)
            if is_judged and at in readings and judgement.story[at] <= 0.5
        ),
    )


def reading_of(kinds: Sequence[Kind] | None) -> int | None:
    """Which of the kinds a line is that was read by eye; None for the story's, and where nobody read it."""
    kind = _READ_AS.get(kinds[0], kinds[0]) if kinds else None
    return ASIDES.index(kind) if kind in ASIDES else None


def _goal(text: str, weak: str, *, story: bool) -> int | None:
    """Which of the kinds a line is an example of; None where its label says nothing or is refuted by its look."""
    kind, words = _KIND_OF.get(weak), len(text.split())
    if kind is None or story:
        return None
    if kind is Kind.RELATED and words <= _MONTH_WORDS and text[-4:].isdigit():
        kind = Kind.NAVIGATION  # a month of an archive
    is_headline = kind is Kind.NAVIGATION and words > _MENU_WORDS
    is_riddle = kind is Kind.CAPTION and text.endswith("?")
    is_date = kind is Kind.BYLINE and any(map(str.isdigit, text))
    return None if is_headline or is_riddle or is_date else ASIDES.index(kind)


def _thinned(goals: Sequence[int | None], chance: random.Random) -> tuple[list[int], list[float]]:
    """Of each kind a few lines of the page, and what each weighs: all of a kind the root of their number."""
    kept: dict[int, float] = {}
    for goal in sorted({goal for goal in goals if goal is not None}):
        lines = [at for at, other in enumerate(goals) if other == goal]
        chosen = lines if len(lines) <= _MOST else chance.sample(lines, _MOST)
        kept |= dict.fromkeys(chosen, len(lines) ** 0.5 / len(chosen))
    return sorted(kept), [kept[at] for at in sorted(kept)]


def fit(pages: list[Asides]) -> Booster:
    """Trees for each kind."""
    rows = np.concatenate([page.rows for page in pages])
    goals = np.concatenate([page.goals for page in pages])
    weights = np.concatenate([page.weights for page in pages])
    return lightgbm.train(SETTINGS, lightgbm.Dataset(rows, goals, weight=weights), TREES)


class Read(Protocol):
    """A page some of whose lines were read by eye."""

    @property
    def fold(self) -> int: ...
    @property
    def asked(self) -> Sequence[tuple[Sequence[float], Sequence[Kind]]]: ...


Page = TypeVar("Page", bound=Read)


def out_of_fold(pages: list[Page], grow: Callable[[list[Page]], Booster]) -> Iterator[tuple[Kind, Sequence[Kind]]]:
    """For each line that was read by eye what the trees say that haven't seen its fold, and what it may be."""
    for fold in range(FOLDS):
        booster = grow([page for page in pages if page.fold != fold])
        for page in pages:
            if page.fold == fold and page.asked:
                said: Any = booster.predict(np.array([row for row, _ in page.asked])).argmax(axis=1)
                for choice, (_, kinds) in zip(said.tolist(), page.asked, strict=True):
                    yield ASIDES[choice], kinds


def report(pages: list[Asides]) -> None:
    """Print how often the trees are right, out of fold, by eye; and for each kind what its lines were taken for."""
    taken: Counter[tuple[Kind, Kind]] = Counter()
    right = 0
    for said, kinds in out_of_fold(pages, fit):
        right += said in kinds
        taken[kinds[0], said] += 1
    print(f"right, out of fold: {right / taken.total():.3f} of {taken.total()} lines")
    for goal in sorted({goal for goal, _ in taken}, key=lambda kind: kind.value):
        said_for = ", ".join(f"{kind.value} {taken[goal, kind]}" for kind in ASIDES if taken[goal, kind])
        print(f"  {goal.value:12s} {said_for}")


if __name__ == "__main__":
    main()
