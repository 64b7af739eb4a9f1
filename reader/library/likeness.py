"""Which articles tell the same story: agency copy reprinted, a report brought up to date.

MinHash (Broder 1997) over runs of four words of the body, as 32 numbers in 8 bands of 4: articles that share a band are
compared by the runs themselves. Two that have four fifths of them in common share a band in 98 cases of 100; two that
have a fifth, in 1 of 80. numpy alone, because a library for it brings scipy.
"""

from __future__ import annotations

from zlib import crc32

import numpy as np
import numpy.typing as npt

from reader.article.model import Article, Role
from reader.library.folding import words

SAME = 0.5
"""The share of their runs of words that two articles have in common from which they tell the same story: updated
versions of a report have more, reports by two hands on one event less than a tenth."""
_RUN = 4
_BANDS, _ROWS = 8, 4
_SHORTEST = 40
"""Words of a body below which likeness says nothing: notices and stubs are all alike."""

_RANDOM = np.random.Generator(np.random.PCG64(20250907))
_FACTORS = _RANDOM.integers(1, 2**63, size=_RUN, dtype=np.uint64) | np.uint64(1)
_SCALES = (_RANDOM.integers(1, 2**63, size=(_BANDS * _ROWS, 1), dtype=np.uint64) << np.uint64(1)) | np.uint64(1)
_MIXES = _RANDOM.integers(1, 2**63, size=(1, _ROWS), dtype=np.uint64) | np.uint64(1)
_SIGNED = 2**63


def bands(text: str) -> tuple[int, ...]:
    """What a text's likes are looked up by, in the range of SQLite's integers; none for a short one."""
    runs = _runs(text)
    if runs is None:
        return ()
    # Multiplication modulo 2^64 by odd numbers mixes upwards: the high half decides which run is the least.
    least = ((runs * _SCALES) >> np.uint64(20)).min(axis=1)
    mixed = (least.reshape(_BANDS, _ROWS) * _MIXES).sum(axis=1, dtype=np.uint64)
    numbered = (mixed & ~np.uint64(_BANDS - 1)) | np.arange(_BANDS, dtype=np.uint64)
    return tuple(int(number) - _SIGNED for number in numbered)


def likeness(one: str, other: str) -> float:
    """The share of runs of words that two texts have in common (Jaccard's)."""
    first, second = _runs(one), _runs(other)
    if first is None or second is None:
        return 0.0
    left, right = set(first.tolist()), set(second.tolist())
    return len(left & right) / len(left | right)


def body_of(article: Article) -> str:
    """The text that likeness is measured by."""
    return "\n".join(block.text for block in article.blocks if block.role is Role.BODY)


def _runs(text: str) -> npt.NDArray[np.uint64] | None:
    """The runs of words, a number each; None where there are too few."""
    hashes = np.fromiter((crc32(word.encode("utf-8", "replace")) for word in words(text)), dtype=np.uint64)
    count = len(hashes) - _RUN + 1
    if count < _SHORTEST:
        return None
    runs = np.zeros(count, dtype=np.uint64)
    for place, factor in enumerate(_FACTORS):
        runs += hashes[place : place + count] * factor
    return runs ^ (runs >> np.uint64(31))
