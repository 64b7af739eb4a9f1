"""How fast Reader is on the screen, in T and K: start, keys, memory, quitting, all in one interleaved run.

T is the smallest Textual app and K the cheapest change of its screen on a key, so that the ratios say what Reader adds
to what Textual costs on any machine. `python -m tests.bench.bench_start`, see README.md here.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.bench import corpus
from tests.bench.probe import CORPORA, Job, Results, measure, options, reader, references
from tests.bench.table import Figure, print_table

FEW, MANY, LONG, OPEN = "200 articles", "10,000 articles", "100,000 words", "one article"


def main() -> int:
    """Measure, and print each figure beside its target."""
    chosen = options(__doc__.split("\n", 1)[0] if __doc__ else "").parse_args()
    units = references(chosen.tools)
    results = measure([*units, *jobs()], chosen)
    for problem in results.problems():
        print(f"! {problem}", file=sys.stderr)
    print(f"T {results.median('T', 'first_ms')} ms, {results.median('T', 'peak_rss_mb')} MB, quits in", end=" ")
    print(f"{results.median('T', 'quit_ms')} ms; K {results.median('K', 'k1 expect.p50')} ms a key")
    return print_table(figures(results))


def jobs() -> list[Job]:
    """Reader on a small folder, a large one, a very long article and a single one."""
    few = corpus.write(CORPORA / "200x800", 200, 800)
    many = corpus.write(CORPORA / "10000x800", 10_000, 800)
    long = corpus.write(CORPORA / "1x100000", 1, 100_000)
    article = "000000.txt"
    start = r"Report 0 on the"
    return [
        # The last is marked read, because the first is by itself if it is shown for a second, which it is in one run of
        # three: with the library open there are 3 MB more, and that is what the peak is to tell.
        Job(FEW, alone(few), start, keys="j*40 @m", expect="Report {i} on the"),
        Job(MANY, alone(many), start, keys="j*20", expect="Report {i} on the"),
        Job(LONG, alone(long / article), start, keys="<pgdn>*20"),
        Job(OPEN, alone(few / article), start, keys="j*20 @g <pgdn>*3"),
    ]


def alone(path: Path) -> list[str]:
    """Reader with a library of its own for each run: the last run's would take it to where that one stopped reading."""
    libraries = CORPORA / "libraries"
    shutil.rmtree(libraries, ignore_errors=True)
    libraries.mkdir(parents=True)
    return ["sh", "-c", f'READER_LIBRARY="{libraries}/$$.db" exec "$0" "$@"', *reader(), str(path)]


def figures(results: Results) -> list[Figure]:
    """The figures that are promised, then some that only inform."""

    def times_t(name: str, job: str, metric: str, target: float) -> Figure:
        return Figure(name, results.ratio(job, metric), target, "x T", f"{results.median(job, metric)} {metric}")

    def times_k(name: str, job: str, metric: str, target: float | None) -> Figure:
        ratio = results.between(job, metric, "K", "k1 expect.p50")
        return Figure(name, ratio, target, "x K", f"{results.median(job, metric)} ms")

    return [
        times_t("first article readable, 200 articles", FEW, "first_ms", 1.25),
        times_t("first article readable, 10,000 articles", MANY, "first_ms", 1.4),
        times_t("first screen of a 100,000-word article", LONG, "first_ms", 1.5),
        times_k("j to the next article painted, p50", FEW, "k1 expect.p50", 3),
        times_k("line down in the article, p50", OPEN, "k1 last.p50", 3),
        times_k("page down in the article, p50", OPEN, "k2 last.p50", 3),
        times_t("peak memory, 200 articles", FEW, "peak_rss_mb", 1.4),
        times_t("quitting, 200 articles", FEW, "quit_ms", 1.0),
        times_k("j among 10,000 while they are read, p50", MANY, "k1 expect.p50", None),
        times_k("page down in 100,000 words, p50", LONG, "k1 last.p50", 3),
        Figure("processor time to the first article", results.ratio(FEW, "cpu_first_ms"), None, "x T"),
        Figure("peak memory, 10,000 articles", results.ratio(MANY, "peak_rss_mb"), None, "x T"),
    ]


if __name__ == "__main__":
    sys.exit(main())
