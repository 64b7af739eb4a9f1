"""How much a line's words tell of each kind of boilerplate.

The weights are counted on lines that were read by eye: for each word, opening and ending of a line, and whole short
line, how much likelier each kind is on lines that have it. `wording` knows more words, and pairs of them, but of each
just the kind it speaks for most, and that by class names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter
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
"""The kinds that can be told by words and by what stands around, in the order of a word's weights."""
NAMES = tuple(f"tells_{kind.value}" for kind in ASIDES)
"""The columns: for each kind the words' weights, added up; words that come together tell less than so many apart."""
_AROUND = (
    *(Kind.NAVIGATION, Kind.RELATED, Kind.PROMO, Kind.SHARE, Kind.COMMENT),
    *(Kind.LEGAL, Kind.OTHER, Kind.ADVERTISEMENT),
)
"""The kinds that stand in rows, of which the lines around a line tell."""
NAMES_AROUND = tuple(f"{side}_{kind.value}" for side in ("above", "below") for kind in _AROUND)
"""The columns of what the lines above a line tell, and of those below it."""
_pick_around = itemgetter(*map(ASIDES.index, _AROUND))
_LEFT = 0.5
"""How much of what a line tells is heard, by what is heard of the next one on the way."""
SCALE = 10
"""A weight of the table is the logarithm of a likelihood ratio, in tenths."""
SILENCE: Sequence[float] = (0.0,) * len(ASIDES)
"""What a line tells that has no word with a weight."""
_LANES = Struct(f"<{len(ASIDES)}H")
_BELOW = 128
"""Added to each weight, so that none is below nought."""
_RAISED = bytes((code + _BELOW) % 256 for code in range(256))


class Telltales:
    """The weights of words, and what they come to for a line."""

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
        """What each of the lines tells of each kind."""
        known: dict[str, Sequence[float]] = {}  # menus say the same again and again
        rows, find = [], self._finder.find()
        for line in lines:
            row = known.get(line.lowered)
            if row is None:
                row = known[line.lowered] = _row(line, find)
            rows.append(row)
        return rows


def heard_around(places: Sequence[int], rows: Sequence[Sequence[float]]) -> list[Sequence[float]]:
    """For each of some lines of a page, in their order, what those above and below it tell, fading by the line."""
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
        heard = [_LEFT * each + own for each, own in zip(heard, row, strict=True)]
        before = at
    return found


def lanes(weights: bytes) -> int:
    """The weights of a word in one number, 16 bits for each, so that those of all words of a line are added at once;
    a line has no more than the 257 words for which there is room.
    """
    side_by_side = bytearray(_LANES.size)
    side_by_side[::2] = weights.translate(_RAISED)
    return int.from_bytes(side_by_side, "little")


def added_up(known: Sequence[int]) -> Sequence[float]:
    """What words come to that stand together, one at least, each with its weights in one number."""
    share, below = 1 / (SCALE * len(known) ** 0.5), _BELOW * len(known)
    return [share * (total - below) for total in _LANES.unpack(sum(known).to_bytes(_LANES.size, "little"))]


def _row(line: Line, find: Callable[[str], int | None]) -> Sequence[float]:
    known = list(filter(None, map(find, words_of(line)[0])))
    if not known:
        return SILENCE
    return added_up(known)
