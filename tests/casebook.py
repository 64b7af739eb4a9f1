"""Whole articles and what a person says of them: read, and set beside what Reader says.

`tests/cases/README.md` tells how a case is written. `python -m tests.casebook FOLDER...` prints how the two differ, in
the form of `known.txt`.
"""

from __future__ import annotations

import sys
from difflib import unified_diff
from itertools import zip_longest
from pathlib import Path

from reader.article.document import Head
from reader.article.model import Article, Quote, Span
from reader.pipeline import analyse
from reader.sources.reading import parse

CASES = Path(__file__).parent / "cases"
SEEDS = Path(__file__).parent.parent / "seeds"
FOLDERS = sorted(path.parent.name for path in CASES.glob("*/expected.txt"))

_HEAD = ("title", "kicker", "standfirst", "byline", "dateline", "published", "site", "url", "language")
_OPENING = 48
"""Characters of a line that are enough to know it by."""


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
    return _labels(article), _head_fields(article.head), [_quotation(article, quote) for quote in article.quotes]


def _labels(article: Article) -> list[str]:
    by_line: dict[int, str] = {}
    for block in article.blocks:
        first, last = block.node.first_line, block.node.last_line
        assert first is not None
        assert last is not None
        earlier = None if block.duplicate_of is None else article.blocks[block.duplicate_of].node.first_line
        label = block.kind.value + (f" ={earlier}" if earlier else "")
        by_line.update(dict.fromkeys(range(first, last + 1), label))
    lines = article.document.source.split("\n")
    return [f"{at} {by_line.get(at, '~')}  {_opening(line)}" for at, line in enumerate(lines, 1) if line.strip()]


def _opening(line: str) -> str:
    line = " ".join(line.split())
    if len(line) <= _OPENING:
        return line
    cut = line.rfind(" ", 0, _OPENING)
    return f"{line[:cut] if cut > 0 else line[:32]} …"


def _head_fields(head: Head) -> list[str]:
    values = {name: getattr(head, name) for name in _HEAD}
    values["byline"] = "; ".join(head.byline)
    return [f"{name}: {value}" for name, value in values.items() if value]


def _quotation(article: Article, quote: Quote) -> str:
    def words(span: Span | None) -> str:
        return article.passage(span) if span else "-"

    kind = quote.kind.value + ("" if quote.continues is None else " +")
    speaker = quote.speaker.name if quote.speaker else "-"
    return " | ".join((kind, speaker, words(quote.mention), words(quote.cue), quote.text))


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
