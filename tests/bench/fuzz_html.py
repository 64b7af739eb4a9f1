"""Damaged real pages, read, taken apart, set and printed: nothing but a SourceError may come of one, and within 5 s.

`python -m tests.bench.fuzz_html ARCHIVE [--minutes 10]` takes its pages from the labelled ones, and lets atheris (of
the `fuzz` extra) look for damage that takes Reader where it has not been. A page that ends the process, or takes too
much of the processor's time, is kept in `$TMPDIR/reader-fuzz` and named; the exit code is 1 if there is any.
"""

from __future__ import annotations

import argparse
import sys
import tarfile
from pathlib import Path

from tests.bench.guided import corpus, hunt, report


def main() -> int:
    """Unpack the pages, and hunt."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--minutes", type=float, default=10)
    chosen = parser.parse_args()
    with tarfile.open(chosen.archive) as pack:
        pages = [file.read() for each in pack if each.name.endswith(".html") and (file := pack.extractfile(each))]
    for number, data in enumerate(pages):
        (corpus("pages") / f"page{number}").write_bytes(data)
    total, finds = hunt("tests.bench.fuzz_html_worker", "pages", [], chosen.minutes)
    report("pages", chosen.minutes, total, finds)
    return int(bool(finds))


if __name__ == "__main__":
    sys.exit(main())
