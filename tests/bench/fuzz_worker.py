"""One process of `fuzz_formats`: reads damaged files of a format for some time, and tells of the first fault.

`python -m tests.bench.fuzz_worker FORMAT CORPUS CURRENT SEED SECONDS`. atheris (libFuzzer) sees which branches of
`reader.sources` a file takes, and keeps in CORPUS what takes a new one, to damage it further: half by accidents of our
own, which know what is packed, half by its own mutator. The file that is being read is always to be found in CURRENT.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import sys
import traceback
import zlib
from pathlib import Path

import atheris

SLOW = 5
"""Seconds of the processor that a file may take."""
MEMORY = 2_000_000_000
_PACKED = (b"PK", b"\x1f\x8b")


def spent() -> float:
    """Seconds of the processor, of this process and of those it started and saw end."""
    seen = [resource.getrusage(one) for one in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in seen)


def work(name: str, corpus: str, current: Path, seed: int, seconds: float) -> None:
    """Read until the time is over. Ends the process: with the number of files on standard output, or with a fault."""
    import io

    from reader.errors import ReaderError
    from reader.sources.formats import FORMATS
    from reader.sources.reading import load_from
    from reader.sources.stream import buffered
    from tests.bench.accidents import LIMITS, mutated, samples

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # The default action of this signal ends the process, wherever it is: in a library, too.
    signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
    suffixes = next(known.suffixes for known in FORMATS if known.name == name) or ("",)
    others = samples(name)
    # Short files are read by the thousand; what is only long, and slow, would fill the corpus.
    longest = 2 * max(map(len, others)) + 10_000
    count = 0

    def read(data: bytes) -> None:
        nonlocal count
        if spent() > seconds:
            current.unlink()
            print(count, flush=True)
            os._exit(0)
        current.write_bytes(data)
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOW)
        try:
            for _ in load_from(buffered(io.BytesIO(data)), f"file{suffixes[zlib.crc32(data) % len(suffixes)]}", LIMITS):
                pass
        except ReaderError:
            pass
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(3)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        count += 1

    def damage(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < (0.2 if data.startswith(_PACKED) else 0.5):
            return bytes(atheris.Mutate(data, longest))
        return mutated(data, others, chance)[:longest]

    options = [f"-seed={seed}", f"-max_len={longest}", "-len_control=0", "-rss_limit_mb=0", "-verbosity=0"]
    atheris.Setup([sys.argv[0], corpus, *options], read, custom_mutator=damage)
    atheris.Fuzz()


if __name__ == "__main__":
    with atheris.instrument_imports(include=["reader.sources"]):
        work(sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5]))
