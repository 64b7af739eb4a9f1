"""Damaged files of a format, by the thousand: nothing may come of them but articles and `ReaderError`, and soon.

`python -m tests.bench.fuzz_formats FORMAT MINUTES` lets atheris (of the `fuzz` extra) look for damage to the bundled
samples that takes the format's code where it has not been: `fuzz_worker.py`. What ends that process, or takes longer
than five seconds of the processor, is kept in `$TMPDIR/reader-fuzz` and named; so is what has led somewhere new, and
the next run goes on from there. The minutes are the processor's, of that process and of those it starts: on a busy
machine those of the clock say nothing. `all` takes every format in turn.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.sources.formats import FORMATS
from tests.bench.accidents import samples

FINDS = Path(tempfile.gettempdir()) / "reader-fuzz"
MOST = 10
"""Finds after which a format is left alone."""


def fuzz(name: str, minutes: float) -> tuple[int, list[str]]:
    """How many files were read, and what was found."""
    corpus = FINDS / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, sample in enumerate(samples(name)):
        (corpus / f"sample{number}").write_bytes(sample)
    if not any(corpus.iterdir()):
        return 0, ["no sample of it is bundled"]
    until = _spent() + 60 * minutes
    total, finds, seed = 0, list[str](), int(time.time())
    while (left := until - _spent()) > 1 and len(finds) < MOST:
        seed += 1
        current = FINDS / f"{name}-{seed}"
        args = [sys.executable, "-m", "tests.bench.fuzz_worker", name, str(corpus), str(current), str(seed), str(left)]
        ended = subprocess.run(args, capture_output=True, text=True)
        if ended.returncode == 0:
            total += int(ended.stdout)
            break
        said = ended.stderr.strip().splitlines()
        finds.append(f"{current}: {said[-1] if ended.returncode > 0 and said else f'signal {-ended.returncode}'}")
    return total, finds


def _spent() -> float:
    """Seconds of the processor that ended workers have taken."""
    seen = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seen.ru_utime + seen.ru_stime


def main() -> int:
    """Fuzz the formats that are named, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("format", choices=["all", *(known.name for known in FORMATS)])
    parser.add_argument("minutes", type=float)
    chosen = parser.parse_args()
    found = 0
    for name in [known.name for known in FORMATS] if chosen.format == "all" else [chosen.format]:
        total, finds = fuzz(name, chosen.minutes)
        found += len(finds)
        print(
            f"{name:<12} {total:>9,} files read in {chosen.minutes:g} minutes of the processor, {len(finds)} finds",
            flush=True,
        )
        for find in finds:
            print(f"  {find}", flush=True)
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
