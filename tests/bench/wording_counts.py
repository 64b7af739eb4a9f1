"""Counts on how many pages a word stands in the story and in each kind of boilerplate, and weighs it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.analysis.evidence.page import Line
from reader.analysis.evidence.wording import KINDS, Wording, grams
from reader.article.model import Kind

_KIND_OF = {
    **dict.fromkeys(("nav", "tags"), Kind.NAVIGATION),
    "footer": Kind.LEGAL,
    "share": Kind.SHARE,
    "promo": Kind.PROMO,
    **dict.fromkeys(("related", "aside", "headline_repeat"), Kind.RELATED),
    "ad": Kind.ADVERTISEMENT,
    "comment": Kind.COMMENT,
    "byline": Kind.BYLINE,
    **dict.fromkeys(("caption", "standfirst", "pullquote_dup"), Kind.CAPTION),
    "credit": Kind.CREDIT,
}
_FEWEST_PAGES = 8
_LEAST_WEIGHT = 1.0
_DOUBT = 0.5
"""Added to each count, so that a word never seen in a kind isn't excluded from it."""


def number_of(label: bool | None, share: float | None, kind: str) -> int | None:
    """Which of `KINDS` a line is an example of; None where its labels don't say."""
    if label is True or (
        label is None and share is not None and share > 0.5 and kind not in _KIND_OF and kind != "body"
    ):
        return 0
    if kind in _KIND_OF and not (label is None and share is not None and share > 0.5):
        return KINDS.index(_KIND_OF[kind])
    return KINDS.index(Kind.RELATED) if label is False else None


class Counts:
    """In how many pages' lines of each kind a word was seen."""

    def __init__(self) -> None:
        self.pages = [0.0] * len(KINDS)
        self.words: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(KINDS))

    def add_page(self, lines: Iterable[tuple[Line, int | None]]) -> None:
        """Count a page, given each line and the number of its kind."""
        seen: list[set[str]] = [set() for _ in KINDS]
        for line, number in lines:
            if number is not None:
                seen[number].update(grams(line))
        for number, words in enumerate(seen):
            self.pages[number] += bool(words)
            for word in words:
                self.words[word][number] += 1

    def wording(self) -> Wording:
        """The words seen often enough that speak clearly for something."""
        weighed = (
            (word, self._weigh(counts)) for word, counts in sorted(self.words.items()) if sum(counts) >= _FEWEST_PAGES
        )
        return Wording.of({word: weights for word, weights in weighed if weights is not None})

    def _weigh(self, counts: Sequence[float]) -> tuple[int, int, int] | None:
        total, pages = sum(counts), sum(self.pages)
        odds = [
            math.log((seen + _DOUBT) / (of + 1)) - math.log((total - seen + _DOUBT) / (pages - of + 1))
            for seen, of in zip(counts, self.pages, strict=True)
        ]
        kind = max(range(1, len(odds)), key=odds.__getitem__)
        if max(abs(odds[0]), odds[kind]) < _LEAST_WEIGHT:
            return None
        return round(10 * odds[0]), kind, round(10 * max(0.0, odds[kind]))


def merged(parts: Iterable[Counts]) -> Counts:
    """The counts of several sets of pages together."""
    whole = Counts()
    for part in parts:
        whole.pages = [a + b for a, b in zip(whole.pages, part.pages, strict=True)]
        for word, counts in part.words.items():
            whole.words[word] = [a + b for a, b in zip(whole.words[word], counts, strict=True)]
    return whole
