"""How often the lines of pasted pages that are set aside get the right kind, out of fold, by all that decides together.

    python -m tests.bench.judge_kinds PASTED-DEV.jsonl.xz --teacher TEXTS.json

For each fold the judges of the story, the words and the trees of kinds are fitted without its domains, then its pages
are taken apart with these (four minutes). Judged are the pages that were read by eye (`by_eye.py`), and of those all
lines that are set aside: one of the story counts as wrong. The date of a comment or a teaser may be called a date, and
a line of marks alone "other". The same data give the same figures.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from reader.analysis.choice import Choice
from reader.analysis.evidence.judgement import Models, judge
from reader.analysis.labels import boilerplate
from reader.analysis.labels.telltales import ASIDES, Telltales
from reader.analysis.segment import segment
from reader.article.model import Block, Kind, Role
from tests.bench.by_eye import Readings, read_by_eye
from tests.bench.fit_boilerplate import fit, read
from tests.bench.fit_segment import (
    FOLDS,
    MARKED,
    count_fold,
    fill_rows,
    first_looks,
    models_by_fold,
    read_sheets,
    second_looks,
)
from tests.bench.labels import Teacher, fold_of, read_texts
from tests.bench.lightgbm_export import by_class
from tests.bench.pasted import LabelledPage, read_pages
from tests.bench.telltale_counts import count_folds, telltales_without

_DATED = (Kind.COMMENT, Kind.RELATED)


class Judges(NamedTuple):
    """All that is fitted and has a say in the kind of a line."""

    story: Models
    kinds: Choice
    telltales: Telltales


def main() -> None:
    """Fit without each fold, and print how often its lines are right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--teacher", type=Path)
    options = parser.parse_args()
    pages = list(read_pages(options.data))
    by_eye = read_by_eye()
    judges = judges_by_fold(options.data, pages, by_eye, Teacher(read_texts(options.teacher)))
    judged = [page for page in pages if page.name in by_eye]
    report((page, by_eye[page.name], labelled(page, judges[fold_of(page, FOLDS)])) for page in judged)


def judges_by_fold(
    data: Path, pages: Sequence[LabelledPage], by_eye: Mapping[str, Readings], teacher: Teacher
) -> list[Judges]:
    """For each fold judges that have seen none of its domains."""
    sheets = read_sheets(data, teacher)
    words = [count_fold(sheets, fold, teacher) for fold in range(FOLDS)]
    names = fill_rows(sheets, words)
    firsts = first_looks(sheets)
    story = models_by_fold(words, names, firsts, second_looks(sheets))
    counts = count_folds(pages, by_eye, FOLDS)
    asides = read(pages, teacher, counts, by_eye)
    kinds = (
        by_class(fit([page for page in asides if page.fold != fold]), boilerplate.FEATURES, len(ASIDES))
        for fold in range(FOLDS)
    )
    return [
        Judges(models, Choice(forest, boilerplate.TREES), telltales_without(fold, counts))
        for fold, (models, forest) in enumerate(zip(story, kinds, strict=True))
    ]


def labelled(page: LabelledPage, judges: Judges) -> Sequence[Block]:
    """A page as it is taken apart with these judges."""
    with (
        patch("reader.analysis.segment.judge", partial(judge, models=judges.story)),
        patch.object(boilerplate, "_choice", lambda: judges.kinds),
        patch.object(Telltales, "load", lambda: judges.telltales),
    ):
        return segment(page.document)


def is_right(block: Block, kinds: Sequence[Kind]) -> bool:
    """Whether a line that was set aside may be of the kind that it was given."""
    if block.kind in kinds or (block.kind is Kind.DATE and kinds[0] in _DATED):
        return True
    return block.kind is Kind.OTHER and not any(map(str.isalnum, block.node.text))


def report(seen: Iterable[tuple[LabelledPage, Readings, Sequence[Block]]]) -> None:
    """Print the share of lines that are right in each set of pages, and of each kind."""
    right, lines = Counter[str](), Counter[str]()
    shares = []
    for page, readings, blocks in seen:
        asides = [(blocks[at], kinds) for at, kinds in readings.items() if blocks[at].role is not Role.BODY]
        hits = [is_right(block, kinds) for block, kinds in asides]
        shares += [sum(hits) / len(hits)] if hits else []
        for (_, kinds), hit in zip(asides, hits, strict=True):
            for name in _sets(page, kinds[0]):
                right[name] += hit
                lines[name] += 1
    for name in sorted(lines):
        print(f"{name:24s} {right[name] / lines[name]:.3f} ({right[name]:,} of {lines[name]:,})")
    print(f"{'mean over pages':24s} {sum(shares) / len(shares):.3f}")


def _sets(page: LabelledPage, kind: Kind) -> Iterator[str]:
    yield " all"
    if page.language == "en":
        yield " English, marked" if page.source in MARKED else " English, the others"
    else:
        yield " German" if page.language == "de" else " other languages"
    yield kind.value
    if kind.role is not Role.BODY:
        yield " rightly set aside"


if __name__ == "__main__":
    main()
