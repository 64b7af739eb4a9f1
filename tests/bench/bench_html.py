"""How many HTML pages a second `reader show --format jsonl` takes apart on one core, by trafilatura's rate.

    python -m tests.bench.bench_html --trafilatura ../trafilatura/bin/python [--pages 200] [--runs 3]

The reference is a plain loop over the same files that calls `trafilatura.extract` in its default mode, in a process of
its own: the Python given by `--trafilatura` has it (measured with 2.3.1), for it is no dependency of the project. Both
are whole processes with their start, in interleaved runs, bound to one core and measured by the time they have it, so
that a busy machine hurts neither.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from tests.bench.probe import compile_all, reader
from tests.bench.table import Figure, print_table

TARGET = 2.0
"""Times trafilatura's pages a second."""
EXTRACT = """
import logging, os, sys
from trafilatura import extract
logging.disable(logging.CRITICAL)
for entry in sorted(os.scandir(sys.argv[1]), key=lambda entry: entry.name):
    with open(entry.path, "rb") as file:
        print(extract(file.read()) or "")
"""


def main() -> int:
    """Measure, and print both rates and their ratio; exit code 1 where it is below the target, 2 with nothing to do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/html-dev.tar.xz"))
    parser.add_argument("--trafilatura", default=sys.executable, metavar="PYTHON", help="a Python that has it")
    parser.add_argument("--pages", type=int, help="so many pages, evenly spread (default: all)")
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args()
    if not chosen.data.exists():
        print(f"skipped: {chosen.data} is not there (--data)")
        return 2
    if subprocess.run([chosen.trafilatura, "-c", "import trafilatura"], capture_output=True, check=False).returncode:
        print(f"skipped: {chosen.trafilatura} has no trafilatura (--trafilatura)")
        return 2
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # inherited by what is started: one core
    compile_all()
    with tempfile.TemporaryDirectory() as folder:
        pages = unpack(chosen.data, Path(folder), chosen.pages)
        return print_table(rates(folder, pages, chosen.runs, chosen.trafilatura))


def unpack(data: Path, folder: Path, most: int | None) -> int:
    """Write the pages of an archive into a folder, at most so many; how many they are."""
    with tarfile.open(data) as pack:
        members = [member for member in pack.getmembers() if member.name.endswith(".html")]
        every = max(1, len(members) // most) if most else 1
        chosen = members[::every][:most]
        for member in chosen:
            file = pack.extractfile(member)
            assert file is not None, "a page is a file"
            (folder / Path(member.name).name).write_bytes(file.read())
    return len(chosen)


def rates(folder: str, pages: int, runs: int, python: str) -> list[Figure]:
    """Pages a second of both, and how many times the other's Reader's are; medians of interleaved runs."""
    theirs, mine = [], []
    for _ in range(runs):
        theirs.append(pages / taken([python, "-c", EXTRACT, folder]))
        mine.append(pages / taken([*reader(), "show", "--format", "jsonl", folder]))
    ratios = [ours / reference for ours, reference in zip(mine, theirs, strict=True)]
    return [
        Figure(f"trafilatura, {pages:,} pages", statistics.median(theirs), None, "a second"),
        Figure("show --format jsonl", statistics.median(mine), None, "a second", _span(mine)),
        Figure("  by trafilatura's", statistics.median(ratios), TARGET, "x", _span(ratios), at_least=True),
    ]


def _span(values: list[float]) -> str:
    return f"{min(values):.2f} to {max(values):.2f}"


def taken(command: list[str]) -> float:
    """Seconds of the processor that a command takes, its output thrown away; it must succeed."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=env)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
