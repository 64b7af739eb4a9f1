"""How long a long page takes, pasted whole, as one of many: the analysis alone, in milliseconds for 1,500 lines.

The pages are those of the labelled ones that have a thousand lines and more in the variant `select-all`. The time is
also given as a ratio to a plain loop that cuts the same lines into words and makes JSON of them.
`python -m tests.bench.bench_long PASTED-DEV.jsonl.xz`, see README.md here.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reader.article.document import Document
from reader.pipeline import analyse, collect_seldom
from tests.bench.pasted import read_pages
from tests.bench.probe import compile_all
from tests.bench.table import Figure, print_table

TARGET = 50
"""Milliseconds for as many lines as `LINES`, all stages."""
LINES = 1_500
LONG = 1_000
"""Lines from which a page is long."""
_WARM = 2
"""Rounds before those that count: by then the models are read, and written as code."""


def main() -> int:
    """Measure, and print the time beside its target, then that of the slowest page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--rounds", type=int, default=15)
    chosen = parser.parse_args()
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    compile_all()
    documents = long_pages(chosen.pages)
    collect_seldom()  # as `reader show` does
    gc.freeze()  # what is here already is not searched each time
    mine = times(analyse, documents, chosen.rounds)
    plain = times(plain_loop, documents, chosen.rounds)
    lines = [lines_of(document) for document in documents]
    scaled = [1000 * seconds / count * LINES for seconds, count in zip(mine, lines, strict=True)]
    mean = 1000 * sum(mine) / sum(lines) * LINES
    return print_table(
        [
            Figure(
                f"{LINES:,} lines, of {len(documents)} pages",
                mean,
                TARGET,
                "ms",
                f"{min(scaled):.0f} to {max(scaled):.0f}",
            ),
            Figure("  the page in the middle", statistics.median(scaled), None, "ms"),
            Figure("  its time, by the plain loop's", sum(mine) / sum(plain), None, "x"),
        ]
    )


def long_pages(path: Path) -> list[Document]:
    """The long ones; no others are kept, for the garbage collector would look through them while it is measured."""
    pages = (page.document for page in read_pages(path) if page.variant == "select-all")
    return [document for document in pages if lines_of(document) >= LONG]


def lines_of(document: Document) -> int:
    """The page's lines, blank ones too."""
    return document.nodes[-1].last_line or len(document.nodes)


def plain_loop(document: Document) -> object:
    """The least that a program would do with each line."""
    return json.dumps([{"text": node.text, "words": len(node.text.split())} for node in document.nodes])


def times(work: Callable[[Document], object], documents: list[Document], rounds: int) -> list[float]:
    """Seconds for each page, the median of the rounds; the pages take turns."""
    found: list[list[float]] = [[] for _ in documents]
    for _ in range(_WARM + rounds):
        for taken, document in zip(found, documents, strict=True):
            start = time.perf_counter()
            work(document)
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken[_WARM:]) for taken in found]


if __name__ == "__main__":
    sys.exit(main())
