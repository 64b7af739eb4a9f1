"""Counts on how many sites a word on elements names nodes of each kind, by lines read by eye, and weighs it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.analysis.dom.namesakes import ELEMENTS, Namesakes, named_words
from reader.analysis.evidence.packed_words import PackedWords
from reader.analysis.labels.telltales import ASIDES
from reader.article.document import Node
from reader.article.model import Kind
from tests.bench.telltale_counts import weights_of

_FEWEST = 3
"""Sites that a word must have been seen on."""

Named = Mapping[str, Mapping[str, Counter[Kind]]]
"""By word and site the number of nodes of each kind."""


def count_names(read: Iterable[tuple[str, Sequence[tuple[Node, Kind]]]]) -> Named:
    """The words around nodes that were read, with the site each page is of."""
    found: dict[str, dict[str, Counter[Kind]]] = defaultdict(lambda: defaultdict(Counter))
    for site, nodes in read:
        for node, kind in nodes:
            for word in {word for hint in node.hints[-ELEMENTS:] for word in named_words(hint)}:
                found[word][site][kind] += 1
    return found


def namesakes_without(fold: int, counts: Sequence[Named]) -> Namesakes:
    """The words' weights as they are for one who has read none of a fold's domains."""
    return Namesakes(weighed_names(part for other, part in enumerate(counts) if other != fold))


def weighed_names(parts: Iterable[Named]) -> PackedWords:
    """The weights of the words of several counts together; no site is in two of them, and all sites weigh the same."""
    words: dict[str, dict[Kind, float]] = {}
    sites: Counter[str] = Counter()
    usual: dict[Kind, float] = defaultdict(float)
    for part in parts:
        for word, by_site in part.items():
            shares = words.setdefault(word, defaultdict(float))
            sites[word] += len(by_site)
            for kinds in by_site.values():
                for kind, number in kinds.items():
                    shares[kind] += number / kinds.total()
                    usual[kind] += number / kinds.total()
    total = sum(usual.values())
    mixture = {kind: max(1.0, usual[kind]) / total for kind in ASIDES}
    table = {word: weights_of(shares, mixture) for word, shares in words.items() if sites[word] >= _FEWEST}
    return PackedWords.of(table, len(ASIDES))
