"""Which articles tell the same story: agency copy reprinted, a report brought up to date.

MinHash (Broder 1997) over runs of four words of the body, as 32 numbers in 8 bands of 4: articles that share a band are
compared by the runs themselves. Two that have four fifths of them in common share a band in 98 cases of 100; two that
have a fifth, in 1 of 80. A folder of articles goes through numpy, because a library for it brings scipy; the few that
somebody reads on the screen do without its 20 MB. Both give the same numbers.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from random import Random
from zlib import crc32

from reader.article.model import Article, Role
from reader.library.folding import words

SAME = 0.5
"""The share of their runs of words that two articles have in common from which they tell the same story: updated
versions of a report have more, reports by two hands on one event less than a tenth."""
BANDS, ROWS = 8, 4
_SHORTEST = 40
"""Words of a body below which likeness says nothing: notices and stubs are all alike."""
_FEW = 100
"""Texts after which numpy is imported; they take some 3 ms each without it."""
_WORD = (1 << 64) - 1
"""What a number is cut to, as numpy does."""
_SIGNED = 1 << 63


def _odd(count: int) -> tuple[int, ...]:
    """Numbers below 2^64, the same in every process: libraries hold what was made of them."""
    return tuple(_random.getrandbits(64) | 1 for _ in range(count))


_random = Random(20250907)  # noqa: S311 - nothing is kept secret by it
FACTORS, SCALES, MIXES = _odd(4), _odd(BANDS * ROWS), _odd(ROWS)
_done = 0


def bands(text: str) -> tuple[int, ...]:
    """What a text's likes are looked up by, in the range of SQLite's integers; none for a short one."""
    global _done
    _done += 1
    hashes = _hashes(text)
    if hashes is None:
        return ()
    if "numpy" in sys.modules or _done > _FEW:
        from reader.library.likeness_numpy import mixed_bands

        mixed = mixed_bands(hashes)
    else:
        mixed = bands_in_python(hashes)
    return tuple(((number & ~(BANDS - 1)) | band) - _SIGNED for band, number in enumerate(mixed))


def bands_in_python(hashes: list[int]) -> list[int]:
    """A number for each band. Multiplication modulo 2^64 by odd numbers mixes upwards: the high part of the product
    decides which run is the least.
    """
    runs = _runs(hashes)
    least = [min([run * scale & _WORD for run in runs]) >> 20 for scale in SCALES]
    return [
        sum(number * mix for number, mix in zip(least[start : start + ROWS], MIXES, strict=True)) & _WORD
        for start in range(0, BANDS * ROWS, ROWS)
    ]


def runs_of(text: str) -> frozenset[int]:
    """The runs of words that a text is compared by, good in this process only; none of a short one."""
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


def _runs(hashes: list[int]) -> list[int]:
    """The runs of words, a number each."""
    first, second, third, fourth = FACTORS
    sums = [
        (one * first + two * second + three * third + four * fourth) & _WORD
        for one, two, three, four in zip(hashes, hashes[1:], hashes[2:], hashes[3:], strict=False)
    ]
    return [number ^ (number >> 31) for number in sums]
