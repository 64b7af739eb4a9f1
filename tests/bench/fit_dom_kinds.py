"""Grow the trees that tell the kind of what is set aside on an HTML page, and say how often they are right.

    python -m tests.bench.fit_dom_kinds HTML-DEV.tar.xz PASTED-DEV.jsonl.xz [--out reader/analysis/models]

Run it after `fit_html.py` and `fit_boilerplate.py`, whose models it looks at the pages with; but with telltales, and
weights of the names of elements, that were counted without the page's fold. What a node is was read by eye on the same
page pasted as text (`by_eye.py`): a node is the line that says the same, where all such lines of the page were read as
the same.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy as np

from reader.analysis.dom.asides import FEATURES, TREES, aside_columns
from reader.analysis.dom.labels import look
from reader.analysis.dom.namesakes import Namesakes
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.labels.telltales import ASIDES, Telltales
from reader.article.document import Document, Node
from reader.article.model import Kind
from tests.bench.by_eye import Readings, read_by_eye, said_of_nodes
from tests.bench.fit_boilerplate import SETTINGS as SETTINGS_OF_PASTED
from tests.bench.fit_boilerplate import out_of_fold, reading_of
from tests.bench.fit_segment import FOLDS, Booster
from tests.bench.html_pages import read_documents
from tests.bench.labels import fold_of
from tests.bench.lightgbm_export import by_class
from tests.bench.namesake_counts import Named, count_names, namesakes_without, weighed_names
from tests.bench.pasted import LabelledPage, read_pages
from tests.bench.telltale_counts import Counts, count_folds, telltales_without

SETTINGS = {
    **SETTINGS_OF_PASTED,
    "learning_rate": 0.2,
    "max_depth": 7,
    "num_leaves": 16,
    "path_smooth": 0.0,
    "feature_fraction": 0.3,
}


@dataclass(frozen=True)
class Read:
    """A page that was read by eye."""

    site: str
    fold: int
    document: Document
    said: Mapping[int, tuple[Kind, ...]]
    """By a node's index what it may be, the likeliest first."""

    def named(self) -> list[tuple[Node, Kind]]:
        """The nodes that were read, and the likeliest kind of each."""
        return [(self.document.nodes[at], kinds[0]) for at, kinds in self.said.items()]


@dataclass(frozen=True)
class Asides:
    """The nodes of one page that are set aside and were read by eye."""

    fold: int
    asked: Sequence[tuple[Sequence[float], Sequence[Kind]]]
    """Their rows, and what each may be."""


def main() -> None:
    """Fit, judge, and write the model's files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("html", type=Path)
    parser.add_argument("pasted", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    by_eye = read_by_eye()
    labelled = [page for page in read_pages(options.pasted) if page.name in by_eye]
    pages = list(read(labelled, by_eye, dict(read_documents(options.html))))
    names = count_folds_of_names(pages)
    asides = as_seen(pages, count_folds(labelled, by_eye, FOLDS), names)
    report(asides)
    if options.out:
        forest = by_class(fit(asides), FEATURES, len(ASIDES))
        (options.out / "dom_kinds.forest").write_bytes(forest.to_bytes())
        (options.out / "namesakes.table").write_bytes(weighed_names(names).to_bytes())


def read(
    labelled: Iterable[LabelledPage], by_eye: Mapping[str, Readings], documents: Mapping[str, Document]
) -> Iterator[Read]:
    """Every page that was read by eye and is there with its elements."""
    for page in labelled:
        document = documents.get(page.page)
        if document is not None:
            said = said_of_nodes(page, by_eye[page.name], document)
            yield Read(page.domain, fold_of(page, FOLDS), document, said)


def count_folds_of_names(pages: Sequence[Read]) -> list[Named]:
    """For each fold the counts of the words on its pages' elements."""
    return [count_names((page.site, page.named()) for page in pages if page.fold == fold) for fold in range(FOLDS)]


def as_seen(pages: Iterable[Read], words: Sequence[Counts], names: Sequence[Named]) -> list[Asides]:
    """Every page's nodes that are set aside, as they are seen by one who has read none of its domain."""
    telltales = [telltales_without(fold, words) for fold in range(FOLDS)]
    namesakes = [namesakes_without(fold, names) for fold in range(FOLDS)]
    return [_asides(page, telltales[page.fold], namesakes[page.fold]) for page in pages]


def _asides(shown: Read, telltales: Telltales, namesakes: Namesakes) -> Asides:
    page = read_page(shown.document)
    rules = rule_book().verdicts(page, find_repeats(page.lines))
    looked = look(shown.document, page, rules)
    asides = [at for at in looked.asides(rules) if at in shown.said]
    columns = aside_columns(looked.survey, looked.is_story, asides, telltales, namesakes) if asides else {}
    rows = np.array([columns[name] for name in FEATURES] if asides else [[]], dtype=np.float32).T
    return Asides(shown.fold, [(row, shown.said[at]) for row, at in zip(rows, asides, strict=True)])


def fit(pages: list[Asides]) -> Booster:
    """Trees for each kind; all lines of a kind on a page weigh the root of their number."""
    rows, goals, weights = [], [], []
    for page in pages:
        read_as = [reading_of(kinds) for _, kinds in page.asked]
        number = Counter(read_as)
        for (row, _), goal in zip(page.asked, read_as, strict=True):
            if goal is not None:
                rows.append(row)
                goals.append(goal)
                weights.append(number[goal] ** -0.5)
    return lightgbm.train(SETTINGS, lightgbm.Dataset(np.array(rows), np.array(goals), weight=np.array(weights)), TREES)


def report(pages: list[Asides]) -> None:
    """Print how often the trees are right, out of fold."""
    right: Counter[Kind] = Counter()
    said_of: Counter[Kind] = Counter()
    for said, kinds in out_of_fold(pages, fit):
        said_of[kinds[0]] += 1
        right[kinds[0]] += said in kinds
    print(f"right, out of fold: {right.total() / said_of.total():.3f} of {said_of.total()} nodes")
    for kind, number in said_of.most_common():
        print(f"  {kind.value:14s} {right[kind]} of {number}")


if __name__ == "__main__":
    main()
