"""Counts on how many pages a word stands in lines of each kind, by lines read by eye, and weighs it.

Lines that were invented for languages of which few pages were read count besides (`furniture.py`).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.analysis.evidence.packed_words import PackedWords, Weights
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.wording import words_of
from reader.analysis.labels.telltales import ASIDES, SCALE, Telltales
from reader.article.model import Kind
from tests.bench.by_eye import Readings
from tests.bench.furniture import furniture
from tests.bench.labels import fold_of
from tests.bench.pasted import LabelledPage

_FEWEST = 8
"""Pages that a word must have been seen on; one on which it is of two kinds counts twice."""
_PRIOR = 2.0
"""Pages of the usual mixture of kinds that each word is taken to have been seen on besides."""
_LARGEST = 127

Counts = Mapping[str, Counter[Kind]]


def count(pages: Iterable[LabelledPage], by_eye: Mapping[str, Readings]) -> Counts:
    """By word the number of pages for each kind of line it stands in."""
    found: dict[str, Counter[Kind]] = defaultdict(Counter)
    for page in pages:
        lines = read_page(page.document).lines
        seen = {(word, kinds[0]) for at, kinds in by_eye[page.name].items() for word in words_of(lines[at])[0]}
        for word, kind in seen:
            found[word][kind] += 1
    return found


def count_folds(pages: Iterable[LabelledPage], by_eye: Mapping[str, Readings], folds: int) -> list[Counts]:
    """For each fold the counts of its pages that were read."""
    read: list[list[LabelledPage]] = [[] for _ in range(folds)]
    for page in pages:
        if page.name in by_eye:
            read[fold_of(page, folds)].append(page)
    return [count(part, by_eye) for part in read]


def telltales_without(fold: int, counts: Sequence[Counts]) -> Telltales:
    """The words' weights as they are for one who has read none of a fold's domains."""
    return Telltales(weighed((part for other, part in enumerate(counts) if other != fold), furniture()))


def weighed(parts: Iterable[Counts], besides: Counts) -> PackedWords:
    """The weights of the words of several counts together; those `besides` don't say how usual a kind is."""
    words: dict[str, Counter[Kind]] = defaultdict(Counter)
    usual: Counter[Kind] = Counter()
    for part in parts:
        for word, counts in part.items():
            words[word].update(counts)
            usual.update(counts)
    for word, counts in besides.items():
        words[word].update(counts)
    shares = {kind: (usual[kind] or 1) / usual.total() for kind in ASIDES}
    table = {word: weights_of(counts, shares) for word, counts in words.items() if counts.total() >= _FEWEST}
    return PackedWords.of(table, len(ASIDES))


def weights_of(counts: Mapping[Kind, float], shares: Mapping[Kind, float]) -> Weights:
    """For each kind the logarithm of how much likelier it is where the word stands than usually."""
    total = sum(counts.values())
    likelier = [(counts.get(kind, 0) / share + _PRIOR) / (total + _PRIOR) for kind, share in shares.items()]
    return tuple(max(-_LARGEST, min(_LARGEST, round(SCALE * math.log(times)))) for times in likelier)
