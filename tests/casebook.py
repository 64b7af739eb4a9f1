"""Whole articles and what a person says of them: read, and set beside what Reader says.

`tests/cases/README.md` tells how a case is written. `python -m tests.casebook FOLDER...` prints how the two differ, in
the form of `known.txt`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from difflib import unified_diff
from itertools import zip_longest
from pathlib import Path

from reader.article.document import Document
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


Parts = tuple[list[str], ...]
"""The lines of a case, its head, its quotations."""


def documents_of(folder: str) -> dict[str, Document]:
    """The articles of a case by their addresses in the file: "" for the only one."""
    path = source_of(folder)
    documents = parse(path.read_bytes(), str(path))
    return {document.path.removeprefix(str(path)): document for document in documents}


def sections(folder: str) -> dict[str, str]:
    """What a case's `expected.txt` says of each of its articles, by the address in the file."""
    text = (CASES / folder / "expected.txt").read_text(encoding="utf-8")
    first, *others = re.split(r"^(#.*)\n", text, flags=re.MULTILINE)
    return dict(zip(others[::2], others[1::2], strict=True)) if others else {"": first}


def expectation(folder: str) -> Parts:
    """The three parts of a case's `expected.txt`, in lines; the last may be empty.

    In a case of several articles each part is that of all of them, each below the line that names the article.
    """
    return _joined({name: parts_of(article) for name, article in sections(folder).items()})


def parts_of(text: str) -> Parts:
    """The three parts of what is said of one article."""
    parts = text.strip().split("\n\n")
    return tuple(part.split("\n") if part else [] for part, _ in zip_longest(parts, range(3), fillvalue=""))


def _joined(articles: Mapping[str, Parts]) -> Parts:
    if len(articles) == 1:
        return next(iter(articles.values()))
    return tuple([line for name, parts in articles.items() for line in (name, *parts[at])] for at in range(3))


def outcome(folder: str) -> Parts:
    """What Reader says of a case, in the same parts."""
    return _joined({name: told(document) for name, document in documents_of(folder).items()})


def told(document: Document) -> Parts:
    """What Reader says of one article."""
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
