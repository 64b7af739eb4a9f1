"""How much the names of elements tell of each kind of what is set aside, as counted on pages that were read by eye.

`PURPOSES` says what words mean; this says how often they are right, of all words that several sites use, also of those
that nobody would have thought of: "oembed", "river" or the name of a common advertiser's box.
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
"""The columns: for each kind the weights of the names of a node's element and of those right around it."""
ELEMENTS = 4
"""Elements, from the node's own outwards, whose names are heard."""
_REMEMBERED = 8_192
"""Hints."""
_SILENCE: Sequence[float] = (0.0,) * len(ASIDES)

_Row = Sequence[float]


class Namesakes:
    """The weights of words on elements, and what was made of hints before."""

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
        """What the names of one element tell; words that stand together tell less than so many apart."""
        found = self._known.get(hint)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = list(filter(None, map(self._weights.get, named_words(hint))))
            found = self._known[hint] = added_up(known) if known else _SILENCE
        return found


def named_words(hint: str) -> list[str]:
    """The words of an element's hint, without its tag and what it says of numbers."""
    return [word for word in hint.split(" ")[1:] if word[:1] != SAYS]
