"""Damaged files of a format, by the thousand: nothing may come of them but articles and `ReaderError`, and soon.

`python -m tests.bench.fuzz_formats FORMAT MINUTES` takes the bundled samples of the format, cuts, doubles, swaps and
overwrites stretches of them, and reads what comes of it as any file is read. What is packed is damaged inside as often
as outside, and packed again: otherwise hardly more than its check sums would be tried. A second process does it, in
limited memory: what ends that process, or takes longer than five seconds of the processor, is kept in
`$TMPDIR/reader-fuzz` and named. The minutes are the processor's, of that process and of those it starts: on a busy
machine those of the clock say nothing. `all` takes every format in turn.
"""

from __future__ import annotations

import argparse
import gzip
import io
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from pathlib import Path

from reader.errors import ReaderError
from reader.sources.formats import FORMATS, HEAD, by_member, sniff
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.reading import load_from
from reader.sources.stream import buffered

SEEDS = Path(__file__).parents[2] / "seeds"
FINDS = Path(tempfile.gettempdir()) / "reader-fuzz"
LONGEST = 5
"""Seconds of the processor that a file may take."""
MEMORY = 2_000_000_000
LIMITS = Limits(max_bytes=5_000_000, max_members=2_000, max_unpacked=20_000_000)
_TOKENS = (
    *(b"\0", b"\xff" * 4, b"\xff\xff\xff\x7f", b"\n", b"\r\n\r\n", b"--", b"From ", b"\nFrom a 10:00 2025\nA: b\n"),
    *(b"<", b">", b"&", b"&#x0;", b"]]>", b"<!--", b"<![CDATA[", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"{", b"[", b'"'),
    *(b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"=?utf-8?b?", b"charset=utf-7"),
    *(b"Content-Length: -1", b"9" * 30, b"-1", b"1e999", b"null", b"boundary=", b"\x1b[31m", b"\xed\xa0\x80"),
)


def samples(name: str) -> list[bytes]:
    """The bundled files of a format, and those that are bundled compressed."""
    found = []
    waiting = [(path.name, path.read_bytes()) for path in sorted(SEEDS.iterdir()) if path.is_file()]
    while waiting:
        title, data = waiting.pop()
        known = sniff(data[:HEAD], title)
        if known.name == "compressed":
            parts = known.split(buffered(io.BytesIO(data)), title, LIMITS)
            waiting += [(part.name, part.file.read()) for part in parts if isinstance(part, Part)]
        if known.name == "zip":
            from reader.sources.zipped import directory

            known = by_member(directory(io.BytesIO(data), title, LIMITS).namelist()) or known
        if known.name == name:
            found.append(data)
    return found


def mutated(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A sample after some accidents, of what is packed in it or of itself."""
    if data.startswith(b"PK") and chance.random() < 0.6:
        return _repacked(data, others, chance)
    if data.startswith(b"\x1f\x8b") and chance.random() < 0.6:
        return gzip.compress(_struck(gzip.decompress(data), others, chance), 1)
    return _struck(data, others, chance)


def _repacked(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A zip with accidents in one or more of its files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        hit = {chance.choice(old.namelist()) for _ in range(chance.choice((1, 1, 2)))}
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _struck(content, [*others, content], chance) if name in hit else content)
    return out.getvalue()


def _struck(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Bytes after some accidents."""
    held = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9, 20))):
        at, length = chance.randrange(len(held) + 1), chance.choice((1, 2, 4, 16, 60, 400, 3_000))
        match chance.randrange(7):
            case 0:
                del held[at : at + length]
            case 1:
                held[at:at] = held[at : at + length] * chance.choice((1, 2, 50))
            case 2:
                held[at:at] = chance.choice(_TOKENS)
            case 3:
                token = chance.choice(_TOKENS)
                held[at : at + len(token)] = token
            case 4:
                for place in range(at, min(len(held), at + min(length, 8))):
                    held[place] = chance.randrange(256)
            case 5:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                held[at:at] = other[start : start + length]
            case _:
                to = chance.randrange(len(held) + 1)
                held[at : at + length], held[to : to + length] = held[to : to + length], held[at : at + length]
    return bytes(held[:2_000_000])


def spent(who: int = resource.RUSAGE_SELF) -> float:
    """Seconds of the processor, of this process and of those it started and saw end; or only of those."""
    seen = [resource.getrusage(one) for one in {who, resource.RUSAGE_CHILDREN}]
    return sum(one.ru_utime + one.ru_stime for one in seen)


def work(name: str, seed: int, seconds: float) -> int:
    """Read damaged files for some time, the present one kept in a file; tells of the first fault."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    chance = random.Random(seed)
    all_samples = samples(name)
    suffixes = next(known.suffixes for known in FORMATS if known.name == name) or ("",)
    current = FINDS / f"{name}-{os.getpid()}"
    count = 0
    # The default action of this signal ends the process, wherever it is: in a library, too.
    signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
    while spent() < seconds:
        data = mutated(chance.choice(all_samples), all_samples, chance)
        path = f"file{chance.choice(suffixes)}"
        current.write_bytes(data)
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
        try:
            for _ in load_from(buffered(io.BytesIO(data)), path, LIMITS):
                pass
        except ReaderError:
            pass
        except BaseException:
            print(f"{name}: {path}", file=sys.stderr)
            traceback.print_exc()
            return 3
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        count += 1
    current.unlink()
    print(count)
    return 0


def fuzz(name: str, minutes: float) -> tuple[int, list[str]]:
    """How many files were read, and what was found."""
    FINDS.mkdir(exist_ok=True)
    if not samples(name):
        return 0, ["no sample of it is bundled"]
    until = spent(resource.RUSAGE_CHILDREN) + 60 * minutes
    total, finds, seed = 0, [], int(time.time())
    while (left := until - spent(resource.RUSAGE_CHILDREN)) > 1:
        seed += 1
        args = [sys.executable, "-m", "tests.bench.fuzz_formats", name, str(left / 60), "--worker", str(seed)]
        with subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            out, said = process.communicate()
        if process.returncode == 0:
            total += int(out)
            break
        kept = FINDS / f"{name}-{process.pid}"
        why = said.strip().splitlines()[-1] if said.strip() else f"ended by signal {-process.returncode}"
        finds.append(f"{kept}: {why}")
        if len(finds) >= 10:
            break
    return total, finds


def main() -> int:
    """Fuzz the formats that are named, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("format", choices=["all", *(known.name for known in FORMATS)])
    parser.add_argument("minutes", type=float)
    parser.add_argument("--worker", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.worker is not None:
        return work(chosen.format, chosen.worker, 60 * chosen.minutes)
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
