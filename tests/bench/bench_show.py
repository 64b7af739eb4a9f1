"""How many articles a second `reader show --format jsonl` takes apart on one core, and where the time goes.

The rate is also given as a ratio to a plain loop that reads the same files, splits them into paragraphs and prints them
as JSON, run before and after in the same process conditions: that ratio is the machine-independent one.
`python -m tests.bench.bench_show`, see README.md here.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from itertools import repeat
from pathlib import Path
from typing import Any

from tests.bench import corpus
from tests.bench.probe import CORPORA, compile_all, reader
from tests.bench.table import Figure, print_table

TARGET = 300
"""Articles of 800 words a second, all stages, on one core."""

PLAIN_LOOP = """
import json, os, sys
for entry in sorted(os.scandir(sys.argv[1]), key=lambda entry: entry.name):
    if entry.name.endswith(".txt"):
        with open(entry.path, encoding="utf-8") as file:
            paragraphs = [{"text": text, "words": len(text.split())} for text in file.read().split("\\n\\n")]
        print(json.dumps({"path": entry.path, "paragraphs": paragraphs}, ensure_ascii=False))
"""


def main() -> int:
    """Measure, and print the rate beside its target, then the stages."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=800)
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args()
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # inherited by what is started: one core
    compile_all()
    folder = corpus.write(CORPORA / f"{chosen.articles}x{chosen.words}", chosen.articles, chosen.words)
    figures = rates(folder, chosen.articles, chosen.runs)
    return print_table([*figures, *stages(folder, min(chosen.articles, 500))])


def rates(folder: Path, articles: int, runs: int) -> list[Figure]:
    """Articles a second, and how many times as long as the plain loop it takes; medians of interleaved runs."""
    plain, mine, ratios = [], [], []
    show = [*reader(), "show", "--format", "jsonl", str(folder)]
    for _ in range(runs):
        plain.append(timed([sys.executable, "-c", PLAIN_LOOP, str(folder)]))
        mine.append(timed(show))
        ratios.append(mine[-1] / plain[-1])
    speed = [articles / seconds for seconds in mine]
    return [
        Figure(
            f"show --format jsonl, {articles:,} articles",
            statistics.median(speed),
            TARGET,
            "a second",
            f"{min(speed):.0f} to {max(speed):.0f}",
            at_least=True,
        ),
        Figure("  its time, by the plain loop's", statistics.median(ratios), None, "x"),
    ]


def timed(command: list[str]) -> float:
    """Seconds a command takes, its output thrown away; it must succeed."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=env)
    return time.perf_counter() - start


def stages(folder: Path, articles: int) -> list[Figure]:
    """Milliseconds an article that each stage takes, one stage after the other in this process."""
    from reader.analysis.metadata import read_head
    from reader.analysis.quotes import find_quotes
    from reader.analysis.segment import segment
    from reader.analysis.speakers import attribute
    from reader.analysis.speech.story import read_story
    from reader.export.json import article_record, line
    from reader.pipeline import analyse
    from reader.sources.limits import Limits
    from reader.sources.reading import load

    limits = Limits()
    found: list[Figure] = []

    def stage(name: str, work: Callable[..., Any], *arguments: Iterable[Any]) -> list[Any]:
        start = time.perf_counter()
        results = list(map(work, *arguments))
        found.append(Figure(f"  {name}", (time.perf_counter() - start) * 1000 / articles, None, "ms an article"))
        return results

    paths = [str(folder / f"{number:06}.txt") for number in range(articles)]
    documents = [one for many in stage("read and parse", load, paths, repeat(limits)) for one in many]
    blocks = stage("segment", segment, documents)
    heads = stage("read_head", read_head, documents, blocks)
    languages = [head.language for head in heads]
    stories = stage("read_story", read_story, blocks, languages)
    quotes = stage("find_quotes", find_quotes, stories)
    stage("attribute", attribute, stories, quotes)
    whole = stage("the analysis as a whole", analyse, documents)
    stage("JSON", lambda article: line(article_record(article)), whole)
    return found


if __name__ == "__main__":
    sys.exit(main())
