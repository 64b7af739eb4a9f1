"""Features of a line's words: how much they speak for each kind of boilerplate.

The weights are counted on lines whose kinds were read by eye: for each word, opening, ending and whole short line, how
much likelier each kind is on lines that have it. They are added up much as in naive Bayes. `wording` knows more words,
and pairs, but for each only the kind of boilerplate that it speaks for most, counted by class names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import add, itemgetter, mul
from struct import Struct

from reader.analysis.evidence.packed_words import Finder, PackedWords
from reader.analysis.evidence.page import Line
from reader.analysis.evidence.wording import words_of
from reader.analysis.model_file import read_model
from reader.article.model import Kind

ASIDES = (
    *(Kind.NAVIGATION, Kind.RELATED, Kind.PROMO, Kind.SHARE, Kind.COMMENT, Kind.BYLINE, Kind.CAPTION, Kind.CREDIT),
    *(Kind.STANDFIRST, Kind.DATE, Kind.LEGAL, Kind.OTHER, Kind.ADVERTISEMENT, Kind.BIO),
)
"""The kinds that a forest can tell of lines that are set aside, in the order of a word's weights."""
NAMES = tuple(f"tells_{kind.value}" for kind in ASIDES)
"""The features of a line's own words, one for each kind (`added_up` says how weights are added)."""
_AROUND = (
    *(Kind.NAVIGATION, Kind.RELATED, Kind.PROMO, Kind.SHARE, Kind.COMMENT),
    *(Kind.LEGAL, Kind.OTHER, Kind.ADVERTISEMENT),
)
"""The kinds whose lines stand in rows, so that the lines around tell something too."""
NAMES_AROUND = tuple(f"{side}_{kind.value}" for side in ("above", "below") for kind in _AROUND)
"""The features of the words above a line, and of those below it."""
_pick_around = itemgetter(*map(ASIDES.index, _AROUND))
_LEFT = 0.5
"""Share that is left of what a line tells, one line on."""
_LEFT_OF_ALL = (_LEFT,) * len(_AROUND)
SCALE = 10
"""A weight in the table is the logarithm of a likelihood ratio, in tenths."""
SILENCE: Sequence[float] = (0.0,) * len(ASIDES)
"""The features of a line without a known word."""
_LANES = Struct(f"<{len(ASIDES)}H")
"""The weights of a word as 16-bit numbers side by side."""
_BELOW = 128
"""Added to each weight, so that none is negative."""
_RAISED = bytes((code + _BELOW) % 256 for code in range(256))
"""For `bytes.translate`: adds that to signed bytes."""


class Telltales:
    """The weights of words, and the features that they give a line."""

    def __init__(self, table: PackedWords) -> None:
        self._finder = Finder(table, lanes)

    @staticmethod
    @cache
    def load() -> Telltales:
        """The weights that come with the package."""
        return Telltales(PackedWords.from_bytes(read_model("telltales.table"), len(ASIDES)))

    def columns(self, lines: Sequence[Line]) -> dict[str, Sequence[float]]:
        """One entry in each column for each of the lines, one at least."""
        return dict(zip(NAMES, zip(*self.rows(lines), strict=True), strict=True))

    def rows(self, lines: Sequence[Line]) -> list[Sequence[float]]:
        """The features of each of the lines, in the order of `NAMES`."""
        known: dict[str, Sequence[float]] = {}  # menus say the same again and again
        rows, find = [], self._finder.find()
        for line in lines:
            row = known.get(line.lowered)
            if row is None:
                row = known[line.lowered] = _row(line, find)
            rows.append(row)
        return rows


def heard_around(places: Sequence[int], rows: Sequence[Sequence[float]]) -> list[Sequence[float]]:
    """For each line its features of the lines around, in the order of `NAMES_AROUND`; `places` are the lines' indexes,
    in ascending order, and `rows` their own features.
    """
    heard = list(map(_pick_around, rows))
    above, below = _faded(places, heard), _faded([-at for at in reversed(places)], heard[::-1])
    return [(*up, *down) for up, down in zip(above, reversed(below), strict=True)]


def _faded(places: Sequence[int], rows: Sequence[Sequence[float]]) -> list[Sequence[float]]:
    found, heard, before = list[Sequence[float]](), _pick_around(SILENCE), places[0]
    for at, row in zip(places, rows, strict=True):
        if at > before + 1:
            left = _LEFT ** (at - before - 1)
            heard = [left * each for each in heard]
        found.append(heard)
        heard = list(map(add, map(mul, _LEFT_OF_ALL, heard), row))
        before = at
    return found


def lanes(weights: bytes) -> int:
    """The weights of a word in one large number, 16 bits for each, so that the weights of a line's words are added up
    by adding such numbers. There is room for 257 words, and no line has as many that are looked at.
    """
    side_by_side = bytearray(_LANES.size)
    side_by_side[::2] = weights.translate(_RAISED)
    return int.from_bytes(side_by_side, "little")


def added_up(known: Sequence[int]) -> Sequence[float]:
    """The features of a line from the weights (as `lanes`) of its known words, one at least: their sum, divided by the
    square root of their number, for words that stand together tell less than so many apart.
    """
    share, below = 1 / (SCALE * len(known) ** 0.5), _BELOW * len(known)
    return [share * (total - below) for total in _LANES.unpack(sum(known).to_bytes(_LANES.size, "little"))]


def _row(line: Line, find: Callable[[str], int | None]) -> Sequence[float]:
    known = list(filter(None, map(find, words_of(line)[0])))
    return added_up(known) if known else SILENCE
