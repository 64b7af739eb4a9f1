"""The library under real loads: how fast it fills, how large it is, how fast it finds, at a hundred thousand articles.

`python -m tests.bench.bench_library`, see README.md here. The library to search in is kept from run to run.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reader.library.ingest.prepared import PreparedFile, prepare
from reader.library.ingest.shelving import shelving
from reader.library.search.finding import Sort, find, hits
from reader.library.search.query import parse
from reader.library.search.query_tree import Query
from reader.library.store.database import Database
from tests.bench import corpus
from tests.bench.probe import CORPORA, Job, compile_all, measure, options, reader, references
from tests.bench.table import Figure, print_table
from tests.bench.varied import Archive

_BATCH = 500
_SHOWN = 20
"""Hits with their snippets: a screen."""
_LISTED = 50


def main() -> int:
    """Measure, and print each figure beside its target."""
    parser = options(__doc__.split("\n", 1)[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=100_000, help="in the library that is searched")
    parser.add_argument("--files", type=int, default=10_000, help="to import; 0 leaves that out")
    parser.add_argument("--queries", type=int, default=280)
    parser.add_argument("--words", type=int, default=800)
    parser.add_argument("--no-app", action="store_true", help="leave out what ttyprobe measures")
    chosen = parser.parse_args()
    compile_all()
    archive = Archive(chosen.words)
    path, text_size = stocked(archive, chosen.articles, chosen.words)
    figures = [*searches(path, archive, chosen.queries), *sizes(path, text_size)]
    if chosen.files:
        figures += imports(chosen.files, chosen.words)
    if not chosen.no_app:
        figures += screen(path, chosen)
    return print_table(figures)


def stocked(archive: Archive, articles: int, words: int) -> tuple[Path, int]:
    """A library with so many articles, and the bytes of their text; one that is there is taken."""
    path = CORPORA / f"library-{articles}x{words}.db"
    note = path.with_suffix(".size")
    if note.exists():
        return path, int(note.read_text())
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    size = 0
    with Database(path) as database:
        database.careless()
        for first in range(0, articles, _BATCH):
            with shelving(database) as shelf:
                for number in range(first, min(first + _BATCH, articles)):
                    article = archive.article(number)
                    prepared = prepare(article)
                    size += len(article.document.source.encode())
                    digest = number.to_bytes(16, "big")
                    shelf.put(PreparedFile(prepared.address, digest, number, 0, (prepared,), ()))
    note.write_text(str(size))
    return path, size


def searches(path: Path, archive: Archive, count: int) -> list[Figure]:
    """Milliseconds a search takes, of many different ones, each asked once of a library that was just opened."""
    queries = [parse(text) for text in archive.queries(count)]
    with Database(path, create=False) as database:
        find(database, parse("warm"), Sort.RELEVANCE, 1)

        def newest(query: Query) -> None:
            find(database, query, Sort.NEWEST, _LISTED)

        def relevant(query: Query) -> None:
            find(database, query, Sort.RELEVANCE, _LISTED)

        def shown(query: Query) -> None:
            hits(database, find(database, query, Sort.NEWEST, _SHOWN), query)

        return [
            _spread(f"search, the newest {_LISTED}, p95", newest, queries, 20),
            _spread(f"search, {_LISTED} by relevance, p95", relevant, queries, 60),
            _spread(f"  with snippets, the newest {_SHOWN}, p95", shown, queries, None),
            _spread(
                "  the first screen of the list", lambda _: find(database, parse(""), Sort.NEWEST, 60), queries, None
            ),
        ]


def _spread(name: str, work: Callable[[Query], object], queries: list[Query], target: float | None) -> Figure:
    """The processor's time, which a busy machine does not change; by the clock, beside it."""
    taken, passed = [], []
    for query in queries:
        start, busy = time.perf_counter(), time.process_time()
        work(query)
        taken.append((time.process_time() - busy) * 1000)
        passed.append((time.perf_counter() - start) * 1000)
    taken.sort()
    passed.sort()
    high = int(len(taken) * 0.95)
    detail = f"median {taken[len(taken) // 2]:.1f}, most {taken[-1]:.1f}; by the clock p95 {passed[high]:.1f}"
    return Figure(name, taken[high], target, "ms", f"{detail}; {len(taken)} queries")


def sizes(path: Path, text_size: int) -> list[Figure]:
    """The library's size in that of the text it holds."""
    size = path.stat().st_size
    return [Figure("index and tables, by the text's size", size / text_size, 2.5, "x", f"{size / 1e6:,.0f} MB")]


def screen(path: Path, chosen: argparse.Namespace) -> list[Figure]:
    """The app on the library, in T and K."""
    job = Job("library", [*reader(), "--library", str(path)], r"Report \d+", keys="j*40")
    results = measure([*references(chosen.tools), job], chosen)
    for problem in results.problems():
        print(f"! {problem}", file=sys.stderr)

    def times_t(name: str, metric: str, target: float | None) -> Figure:
        return Figure(name, results.ratio("library", metric), target, "x T", f"{results.median('library', metric)}")

    key = results.between("library", "k1 first.p50", "K", "k1 first.p50")  # cursor and article come with one paint
    return [
        times_t("first screen of the library", "first_ms", 1.35),
        times_t("  processor time to it", "cpu_first_ms", None),
        times_t("peak memory", "peak_rss_mb", 2.0),
        Figure("j to the next article, p50", key, 3, "x K", f"{results.median('library', 'k1 first.p50')} ms"),
    ]


def imports(files: int, words: int) -> list[Figure]:
    """Articles a second that `reader add` reads, with analysis and index; and what is left of it for the library."""
    folder = corpus.write(CORPORA / f"{files}x{words}", files, words)
    library = CORPORA / "imported"
    shutil.rmtree(library, ignore_errors=True)
    library.mkdir()
    command = [*reader(), "add", "--library", str(library / "library.db"), str(folder)]
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    seconds, after = time.perf_counter() - start, os.times()
    busy = after.children_user + after.children_system - before.children_user - before.children_system
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    again = time.perf_counter() - start
    return [
        Figure(f"import of {files:,} files", files / seconds, 400, "a second", at_least=True),
        Figure(
            "  by processor time, on 2 cores", 2 * files / busy, None, "a second", f"{busy / files * 1000:.2f} ms each"
        ),
        Figure("  a second time, nothing to read", again, None, "s"),
    ]


if __name__ == "__main__":
    sys.exit(main())
