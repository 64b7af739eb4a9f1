"""A worker of `fuzz_formats`: reads damaged files of a format, whose name is its last argument."""

from __future__ import annotations

import io
import random
import sys
import zlib

import atheris

with atheris.instrument_imports(include=["reader.sources"]):
    from reader.errors import ReaderError
    from reader.sources.formats import FORMATS
    from reader.sources.reading import load_from
    from reader.sources.stream import buffered
    from tests.bench.accidents import LIMITS, mutated, samples
    from tests.bench.guided import guided


def work(name: str) -> None:
    """Read damaged files of a format until the time is over."""
    suffixes = next(known.suffixes for known in FORMATS if known.name == name) or ("",)
    others = samples(name)

    def read(data: bytes) -> None:
        path = f"file{suffixes[zlib.crc32(data) % len(suffixes)]}"
        try:
            for _ in load_from(buffered(io.BytesIO(data)), path, LIMITS):
                pass
        except ReaderError:
            pass

    def damage(data: bytes, chance: random.Random) -> bytes:
        return mutated(data, others, chance)

    guided(read, damage, 2 * max(map(len, others)) + 10_000)


if __name__ == "__main__":
    with atheris.instrument_imports(include=["reader.sources"]):  # what is imported only where it is used
        work(sys.argv[-1])
