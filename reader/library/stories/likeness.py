"""Which articles tell the same story: agency copy reprinted, or a report brought up to date.

This is MinHash (Broder 1997) over runs of four words of the body, as 32 numbers in 8 bands of 4. Articles that share a
band are compared by the runs themselves. Two articles with four fifths of their runs in common share a band in 98 cases
out of 100; two with a fifth, in 1 out of 80. In a large library those are many, so a byte of each number is kept as the
article's sketch: articles whose sketches agree in too few of them are not compared.

A folder of articles goes through numpy; the few that somebody reads on the screen do without its 20 MB. Both give the
same numbers.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from operator import eq
from random import Random
from typing import NamedTuple
from zlib import crc32

from reader.article.model import Article, Role
from reader.library.store.folding import words

SAME = 0.5
"""The share of runs of words that two articles must have in common to tell the same story: updated versions of a
report have more, reports by two hands on one event less than a tenth."""
BANDS, ROWS = 8, 4
LOW = 20
"""Low bits of a product, which are mixed too little and dropped."""
_AGREEING = 11
"""How many of the 32 numbers two articles that share a band must have in common to be compared. Of those with half of
their runs in common, 1 in 500 has fewer; of those with an eighth, 19 in 20."""
_SHORTEST = 40
"""Words of a body below which likeness means nothing: notices and stubs are all alike."""
_FEW = 100
"""Number of texts after which numpy is imported; without it, each takes some 3 ms."""
_WORD = (1 << 64) - 1
"""What a number is cut to, as numpy does."""
_SIGNED = 1 << 63


def _odd(count: int) -> tuple[int, ...]:
    """Numbers below 2^64, the same in every process: libraries hold what was made of them."""
    return tuple(_random.getrandbits(64) | 1 for _ in range(count))


_random = Random(20250907)  # noqa: S311 - nothing is kept secret by it
FACTORS, SCALES, MIXES = _odd(4), _odd(BANDS * ROWS), _odd(ROWS)
_done = 0


class Signature(NamedTuple):
    """What similar texts are found by; empty for a short one."""

    bands: tuple[int, ...] = ()
    """In the range of SQLite's integers."""
    sketch: bytes = b""


def signature(text: str) -> Signature:
    """The signature of a text, by which similar texts are found."""
    global _done
    _done += 1
    hashes = _hashes(text)
    if hashes is None:
        return Signature()
    if "numpy" in sys.modules or _done > _FEW:
        from reader.library.stories.likeness_numpy import least_by_numpy

        least = least_by_numpy(hashes)
    else:
        least = least_in_python(hashes)
    bands = tuple(
        (_mixed(least[start : start + ROWS]) & ~(BANDS - 1) | band) - _SIGNED
        for band, start in enumerate(range(0, BANDS * ROWS, ROWS))
    )
    return Signature(bands, bytes(number & 0xFF for number in least))


def least_in_python(hashes: list[int]) -> list[int]:
    """For each scale, the least product of a run and the scale.

    Multiplication modulo 2^64 by odd numbers mixes upwards: the high part of the product decides which is the least.
    """
    runs = _runs(hashes)
    return [min([run * scale & _WORD for run in runs]) >> LOW for scale in SCALES]


def may_be_alike(one: bytes, other: bytes) -> bool:
    """Whether two articles that share a band are worth comparing, by their sketches."""
    agreeing: int = sum(map(eq, one, other))
    return agreeing >= _AGREEING


def runs_of(text: str) -> frozenset[int]:
    """The runs of words that a text is compared by, valid in this process only; none for a short text."""
    found = words(text)
    if not _is_long(found):
        return frozenset()
    return frozenset(map(hash, zip(found, found[1:], found[2:], found[3:], strict=False)))


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of their runs of words that two texts have in common (Jaccard's)."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def body_of(article: Article) -> str:
    """The text that likeness is measured by."""
    return "\n".join(block.text for block in article.blocks if block.role is Role.BODY)


def _is_long(found: Sequence[bytes]) -> bool:
    """Whether a text has as many words as it takes to tell it from another."""
    return len(found) - len(FACTORS) + 1 >= _SHORTEST


def _hashes(text: str) -> list[int] | None:
    """The words, a number each; None where there are too few."""
    found = words(text)
    return list(map(crc32, found)) if _is_long(found) else None


def _mixed(numbers: Sequence[int]) -> int:
    return sum(number * mix for number, mix in zip(numbers, MIXES, strict=True)) & _WORD


def _runs(hashes: list[int]) -> list[int]:
    """The runs of words, a number each."""
    first, second, third, fourth = FACTORS
    sums = [
        (one * first + two * second + three * third + four * fourth) & _WORD
        for one, two, three, four in zip(hashes, hashes[1:], hashes[2:], hashes[3:], strict=False)
    ]
    return [number ^ (number >> 31) for number in sums]
