"""Whole articles and what a person says of them: read, and set beside what Reader says.

`tests/cases/README.md` tells how a case is written. `python -m tests.casebook FOLDER...` prints how the two differ, in
the form of `known.txt`.
"""

from __future__ import annotations

import sys
from difflib import unified_diff
from itertools import zip_longest
from pathlib import Path

from reader.export.case import head_fields, labels, quotation
from reader.pipeline import analyse
from reader.sources.lines import split_lines
from reader.sources.reading import parse

CASES = Path(__file__).parent / "cases"
SEEDS = Path(__file__).parent.parent / "seeds"
FOLDERS = sorted(path.parent.name for path in CASES.glob("*/expected.txt"))


def source_of(folder: str) -> Path:
    """The article of a case: in its folder, or among the bundled samples."""
    (path,) = [*(CASES / folder).glob("source.*"), *SEEDS.glob(f"{folder}.*")]
    return path


def expectation(folder: str) -> tuple[list[str], ...]:
    """The three parts of a case's `expected.txt`, in lines; the last may be empty."""
    parts = (CASES / folder / "expected.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return tuple(part.split("\n") if part else [] for part, _ in zip_longest(parts, range(3), fillvalue=""))


def outcome(folder: str) -> tuple[list[str], ...]:
    """What Reader says of a case, in the same parts."""
    path = source_of(folder)
    (document,) = parse(path.read_bytes(), str(path))
    article = analyse(document)
    lines = split_lines(document.source)
    return labels(article, lines), head_fields(article.head), [quotation(article, quote) for quote in article.quotes]


def differences(expected: list[str], got: list[str]) -> list[str]:
    """The lines that differ, "-" as a person says, "+" as Reader says."""
    return [line for line in unified_diff(expected, got, n=0, lineterm="") if not line.startswith(("---", "+++", "@@"))]


def wrong(folder: str) -> list[str]:
    """All differences of a case, part by part."""
    pairs = zip(expectation(folder), outcome(folder), strict=True)
    return [line for expected, got in pairs for line in differences(expected, got)]


def known(folder: str) -> list[str]:
    """The differences of a case that are on record."""
    path = CASES / folder / "known.txt"
    return path.read_text(encoding="utf-8").strip().split("\n") if path.exists() else []


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(*wrong(name), sep="\n")
