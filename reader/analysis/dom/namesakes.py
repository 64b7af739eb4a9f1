"""Features of the names of elements: how much they speak for each kind of boilerplate, counted on pages read by eye.

`PURPOSES` says what words mean. These weights say how often that is right, and they know all words that several sites
use, also such as nobody would think of: "oembed", "river", or the name of a common advertiser's box.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import add

from reader.analysis.evidence.packed_words import PackedWords
from reader.analysis.labels.telltales import ASIDES, added_up, lanes
from reader.analysis.model_file import read_model
from reader.article.document import SAYS, Node

NAMES = tuple(f"named_{kind.value}" for kind in ASIDES)
"""The features, one for each kind: the weights of the names of a node's element and of those right around it."""
ELEMENTS = 4
"""Elements, from the node's own outwards, whose names count."""
_REMEMBERED = 8_192
"""Hints that are kept."""
_SILENCE: Sequence[float] = (0.0,) * len(ASIDES)
"""The features of names without a weight."""

_Row = Sequence[float]
"""The features, in the order of `NAMES`."""


class Namesakes:
    """Makes the features of hints by the weights of their words; what was made is kept."""

    def __init__(self, table: PackedWords) -> None:
        self._weights = {word: lanes(weights) for word, weights in table.coded()}
        self._known: dict[str, _Row] = {}

    @staticmethod
    @cache
    def load() -> Namesakes:
        """The weights that come with the package."""
        return Namesakes(PackedWords.from_bytes(read_model("namesakes.table"), len(ASIDES)))

    def columns(self, nodes: Sequence[Node]) -> dict[str, _Row]:
        """One entry in each column for each of the nodes, one at least."""
        rows: dict[tuple[str, ...], _Row] = {}  # nodes side by side lie in elements of the same names
        found = []
        for node in nodes:
            hints = node.hints[-ELEMENTS:]
            row = rows.get(hints)
            if row is None:
                row = rows[hints] = self._row(hints)
            found.append(row)
        return dict(zip(NAMES, zip(*found, strict=True), strict=True))

    def _row(self, hints: Sequence[str]) -> _Row:
        row = _SILENCE
        for hint in hints:
            told = self._of(hint)
            if told is not _SILENCE:  # as many
                row = told if row is _SILENCE else list(map(add, row, told))
        return row

    def _of(self, hint: str) -> _Row:
        """The features of one element's hint."""
        found = self._known.get(hint)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = list(filter(None, map(self._weights.get, named_words(hint))))
            found = self._known[hint] = added_up(known) if known else _SILENCE
        return found


def named_words(hint: str) -> list[str]:
    """The words of a hint, without its tag and what begins with `SAYS`."""
    return [word for word in hint.split(" ")[1:] if word[:1] != SAYS]
