"""The bundled files of a format, and what accidents make of them.

What is packed is damaged inside as often as outside, and packed again: otherwise hardly more than its check sums would
be tried.
"""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from collections.abc import Sequence
from pathlib import Path

from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.sniffing import HEAD, by_member, sniff
from reader.sources.stream import buffered

SEEDS = Path(__file__).parents[2] / "seeds"
LIMITS = Limits(max_bytes=5_000_000, max_members=2_000, max_unpacked=20_000_000)
_MOST = 2_000_000
"""Bytes that a damaged file has at most."""
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
            from reader.sources.archives.zipped import directory

            known = by_member(directory(io.BytesIO(data), title, LIMITS).namelist()) or known
        if known.name == name:
            found.append(data)
    return found


def mutated(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """A sample after some accidents, of what is packed in it or of itself."""
    try:
        if data.startswith(b"PK") and chance.random() < 0.6:
            return _repacked(data, others, chance)
        if data.startswith(b"\x1f\x8b") and chance.random() < 0.6:
            return gzip.compress(_struck(gzip.decompress(data), others, chance), 1)[:_MOST]
    except Exception:
        return _struck(data, others, chance)  # what was damaged before may be past unpacking, in a hundred ways
    return _struck(data, others, chance)


def _repacked(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """A zip with accidents in one or more of its files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        hit = {chance.choice(old.namelist()) for _ in range(chance.choice((1, 1, 2)))}
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _struck(content, [*others, content], chance) if name in hit else content)
    return out.getvalue()


def _struck(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
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
    return bytes(held[:_MOST])
