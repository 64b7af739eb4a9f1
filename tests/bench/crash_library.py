"""Kills imports, migrations and changes of state at random moments, and sees that the library stands it.

`python -m tests.bench.crash_library --runs 200`; it ends at the first that is not stood, and says the seed.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.library.crashing import KINDS, crash, prepare


def main() -> int:
    """Kill, look, and again."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    acknowledged = dict.fromkeys(KINDS, 0)
    with tempfile.TemporaryDirectory() as folder:
        base = prepare(Path(folder))
        for run in range(chosen.runs):
            kind = KINDS[run % len(KINDS)]
            try:
                acknowledged[kind] += crash(kind, Path(folder), base, chance)
            except BaseException:
                print(f"run {run} ({kind}) of seed {chosen.seed}", file=sys.stderr)
                raise
    said = ", ".join(f"{count:,} of {kind}s" for kind, count in acknowledged.items())
    print(f"{chosen.runs} kills, seed {chosen.seed}: nothing lost; acknowledged before the kill: {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
