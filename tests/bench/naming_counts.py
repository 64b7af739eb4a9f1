"""Counts on the pages of how many sites a word names elements of the story, and weighs it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.analysis.dom.names import Naming
from reader.article.document import Node

_FEWEST_SITES = 5
_SHORT = 3
"""Letters: scripts name elements so ("dg", "aab"), anew on every page, and by chance some sites have the same."""
_FEWEST_OF_SHORT = 12
_LEAST_WEIGHT = 0.3
_USUAL = 0.2
"""The share of nodes that are the story's, whatever their elements are named."""
_DOUBT = 2.0


class NamingCounts:
    """For each word on an element and each site: how many nodes below are the story's, and how many aren't."""

    def __init__(self) -> None:
        self.words: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))

    def add_page(self, site: str, nodes: Sequence[Node], labels: Sequence[bool | None]) -> None:
        """Count a page's nodes."""
        for node, label in zip(nodes, labels, strict=True):
            if label is not None:
                for word in {word for hint in node.hints for word in hint.split(" ")}:
                    self.words[word][site][label] += 1

    def naming(self) -> Naming:
        """The words that several sites use and that speak clearly."""
        weights = {
            word: weight
            for word, sites in sorted(self.words.items())
            if len(sites) >= (_FEWEST_OF_SHORT if len(word) <= _SHORT else _FEWEST_SITES)
            and abs(weight := _weigh(sites.values())) >= _LEAST_WEIGHT
        }
        return Naming(weights)


def _weigh(sites: Iterable[Sequence[int]]) -> float:
    shares = [story / (other + story) for other, story in sites]
    story = sum(shares)
    odds = (story + _DOUBT * _USUAL) / (len(shares) - story + _DOUBT * (1 - _USUAL))
    return round(math.log(odds) - math.log(_USUAL / (1 - _USUAL)), 1)


def merged(parts: Iterable[NamingCounts]) -> NamingCounts:
    """The counts of several sets of pages together; no site is in two of them."""
    whole = NamingCounts()
    for part in parts:
        for word, sites in part.words.items():
            whole.words[word].update(sites)
    return whole
