"""Fuzzing guided by coverage: damaged files that take the code where it has not been are damaged further.

`hunt` starts workers, one after the other, until the time is over; a worker is a module of its own that imports what it
tries under `atheris.instrument_imports` and calls `guided`. The minutes are the processor's: on a busy machine those of
the clock say nothing.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

FINDS = Path(tempfile.gettempdir()) / "reader-fuzz"
"""Where the files are kept that did harm, and in `corpus` those that led somewhere new."""
MOST = 10
"""Finds after which no further worker is started."""
SLOW = 15
"""Seconds of the processor that a file may take: five, and thrice that while its branches are counted."""
MEMORY = 2_000_000_000
_PACKED = (b"PK", b"\x1f\x8b")


def hunt(worker: str, name: str, arguments: list[str], minutes: float) -> tuple[int, list[str]]:
    """How many files were read, and what was found.

    A worker is called with the folder of files to begin with, the path for the file it is at, a seed, the seconds it
    has, and the further arguments.
    """
    until = _spent(resource.RUSAGE_CHILDREN) + 60 * minutes
    total, finds, seed = 0, list[str](), int(time.time())
    while (left := until - _spent(resource.RUSAGE_CHILDREN)) > 1 and len(finds) < MOST:
        seed += 1
        current = FINDS / f"{name}-{seed}"
        args = [str(corpus(name)), str(current), str(seed), str(left), *arguments]
        ended = subprocess.run([sys.executable, "-m", worker, *args], capture_output=True, text=True)
        if ended.returncode == 0:
            total += int(ended.stdout)
            break
        said = ended.stderr.strip().splitlines()
        finds.append(f"{current}: {said[-1] if ended.returncode > 0 and said else f'signal {-ended.returncode}'}")
    return total, finds


def corpus(name: str) -> Path:
    """The folder of files to begin with. It grows by those that led somewhere new: the next run goes on from there."""
    folder = FINDS / "corpus" / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def report(name: str, minutes: float, total: int, finds: list[str]) -> None:
    """Print what came out."""
    print(f"{name:<12} {total:>9,} files read in {minutes:g} minutes of the processor, {len(finds)} finds")
    for find in finds:
        print(f"  {find}")
    sys.stdout.flush()


def guided(read: Callable[[bytes], None], damage: Callable[[bytes, random.Random], bytes], longest: int) -> None:
    """Read until the time is over. Ends the process: the number of files on standard output, or a fault on the other.

    Half of the damage is done by `damage`, which knows the format, and half by atheris. `longest` is in bytes: short
    files are read by the thousand, and what is only long, and slow, would fill the corpus.
    """
    import atheris

    folder, current, seed, seconds = sys.argv[1], Path(sys.argv[2]), sys.argv[3], float(sys.argv[4])
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # The default action of this signal ends the process, wherever it is: in a library, too.
    signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
    count = 0

    def one(data: bytes) -> None:
        nonlocal count
        if _spent(resource.RUSAGE_SELF) + _spent(resource.RUSAGE_CHILDREN) > seconds:
            current.unlink()
            print(count, flush=True)
            os._exit(0)
        current.write_bytes(data)
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOW)
        try:
            read(data)
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(3)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        count += 1

    def other(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < (0.2 if data.startswith(_PACKED) else 0.5):
            return bytes(atheris.Mutate(data, longest))
        return damage(data, chance)[:longest]

    options = [f"-seed={seed}", f"-max_len={longest}", "-len_control=0", "-rss_limit_mb=0", "-verbosity=0"]
    # What it finds slow by its own measure would else lie in the checkout.
    options.append(f"-artifact_prefix={FINDS}/")
    atheris.Setup([sys.argv[0], folder, *options], one, custom_mutator=other)
    atheris.Fuzz()


def _spent(who: int) -> float:
    """Seconds of the processor that a process has taken, or those it started and saw end."""
    seen = resource.getrusage(who)
    return seen.ru_utime + seen.ru_stime
