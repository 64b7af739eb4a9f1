"""Damaged files of a format, by the thousand: nothing may come of them but articles and `ReaderError`, and soon.

`python -m tests.bench.fuzz_formats FORMAT MINUTES` lets atheris (of the `fuzz` extra) look for damage to the bundled
samples that takes `reader.sources` where it has not been. A file that ends the reading process, or takes too much
of the processor's time, is kept in `$TMPDIR/reader-fuzz` and named. `all` takes every format in turn.
"""

from __future__ import annotations

import argparse
import sys

from reader.sources.formats import FORMATS
from tests.bench.accidents import samples
from tests.bench.guided import corpus, hunt, report


def main() -> int:
    """Fuzz the formats that are named, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("format", choices=["all", *(known.name for known in FORMATS)])
    parser.add_argument("minutes", type=float)
    chosen = parser.parse_args()
    found = 0
    for name in [known.name for known in FORMATS] if chosen.format == "all" else [chosen.format]:
        for number, sample in enumerate(samples(name)):
            (corpus(name) / f"sample{number}").write_bytes(sample)
        total, finds = hunt("tests.bench.fuzz_worker", name, [name], chosen.minutes)
        report(name, chosen.minutes, total, finds)
        found += len(finds)
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
