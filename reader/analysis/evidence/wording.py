"""Features of a line's words: how much they speak for the story, and for which kind of boilerplate.

The weights are counted on labelled pages: for each word, pair of words, opening and ending of a line, on how many pages
it was seen in the story, and on how many in the navigation, the captions, the comments and so on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise, repeat

from reader.analysis.evidence.packed_words import Finder, PackedWords, Weights
from reader.analysis.evidence.page import Line, plain_words
from reader.analysis.model_file import read_model
from reader.article.model import Kind

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[©|@#€$%/:>»•·?!…]")
_NUMBER = "0000"
"""Stands for a number, with as many digits up to this."""
_ENDS = 5
"""Words of a long line that are looked at, from each end."""
_LONG, _END = 150, 60
"""A line with more characters than this is long; its words are looked for in so many characters at each end."""
_REMEMBERED = 2000
"""Pieces that are kept before all are forgotten."""

KINDS: tuple[Kind, ...] = (
    Kind.BODY,
    Kind.NAVIGATION,
    Kind.LEGAL,
    Kind.SHARE,
    Kind.PROMO,
    Kind.RELATED,
    Kind.ADVERTISEMENT,
    Kind.COMMENT,
    Kind.BYLINE,
    Kind.CAPTION,
    Kind.CREDIT,
)
"""The kinds words speak for; the first is the story."""
_NAMES = ("word_mean", "word_min", "word_known", *(f"word_{kind.value}" for kind in KINDS[1:]))
"""The features."""
_SILENCE = (0.0,) * len(_NAMES)
"""Their values for a line without a known word."""
_WIDTH = 3
"""How many numbers are known of a word."""
_Heard = tuple[int, int, float]
"""What is heard in a word: its weight for the story in tenths, and of its kind of boilerplate the place in a row of
`_NAMES` and the weight.
"""


def grams(line: Line) -> list[str]:
    """All that the weights are counted for in a line: what `words_of` gives, and pairs of words."""
    words, runs = words_of(line)
    return [*words, *[f"{one} {two}" for run in runs for one, two in pairwise(run)]]


def words_of(line: Line) -> tuple[list[str], tuple[list[str], ...]]:
    """The words of a line, and the runs of words of which pairs are made.

    Among the words are its opening (`^first`, `^first second`), its ending (`last$`) and a whole short line (`=share
    this`).
    """
    lowered = line.lowered
    if len(lowered) > _LONG:
        # From its ends: what gives boilerplate away stands there.
        start, end = _tokens(lowered[:_END])[:_ENDS], _tokens(lowered[-_END:])[-_ENDS:]
        if not start or not end:
            return [], ()
        return ["^" + start[0], end[-1] + "$", "^" + " ".join(start[:2]), *start, *end], (start, end)
    tokens = _tokens(lowered) if line.pieces is None else _tokens_of(line.pieces)
    if not tokens:
        return [], ()
    found = ["^" + tokens[0], tokens[-1] + "$", *tokens]
    if len(tokens) > 1:
        found.append(f"^{tokens[0]} {tokens[1]}")
    if len(tokens) <= 4:
        found.append("=" + " ".join(tokens))
    return found, (tokens,)


def _tokens(lowered: str) -> list[str]:
    """The words of a text, its marks that mean something, and for each number as many zeros as it has digits."""
    if (words := plain_words(lowered)) is not None and "".join(words).isalpha():
        return words
    return [_NUMBER[: len(token)] if token[0].isdigit() else token for token in _TOKEN.findall(lowered)]


def _tokens_of(pieces: list[str]) -> list[str]:
    """The same of a line that has been cut into pieces (`Line.pieces`)."""
    if "".join(pieces).isalpha():
        return pieces
    tokens: list[str] = []
    for piece in pieces:
        if piece.isalpha():
            tokens.append(piece)
        elif piece.isdecimal():
            tokens.append(_NUMBER[: len(piece)])
        else:
            tokens += _CUT[piece]
    return tokens


class _Cut(dict[str, tuple[str, ...]]):
    """By piece that is no plain word its tokens; kept, for they come again and again."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        tokens = self[piece] = tuple(_tokens(piece))
        return tokens


_CUT = _Cut()


@dataclass(frozen=True)
class Wording:
    """The weights of words. Each has three numbers: how much it speaks for the story, which kind of boilerplate it
    speaks for most (by its place in `KINDS`), and how much for that. Weights are logarithms of odds, in tenths.
    """

    table: PackedWords
    firsts: frozenset[str]
    seconds: frozenset[str]
    """The first words of the pairs in the table, and the second ones: most pairs of a text have a word that is neither,
    and need not be looked up.
    """

    @staticmethod
    @cache
    def load() -> Wording:
        """The weights that come with the package."""
        return Wording.from_bytes(read_model("wording.table"))

    @staticmethod
    def of(table: Mapping[str, Weights]) -> Wording:
        """The weights that a fitting script has counted."""
        pairs = [word.split(" ") for word in table if " " in word and word[0] not in "^="]
        return Wording(
            PackedWords.of(table, _WIDTH),
            frozenset([first for first, _ in pairs]),
            frozenset([second for _, second in pairs]),
        )

    @staticmethod
    def from_bytes(content: bytes) -> Wording:
        """The weights in a file: a line with the pairs' first words, one with their second words, then the table."""
        firsts, seconds, table = content.split(b"\n", 2)
        return Wording(
            PackedWords.from_bytes(table, _WIDTH),
            frozenset(firsts.decode().split()),
            frozenset(seconds.decode().split()),
        )

    def to_bytes(self) -> bytes:
        """The weights as a file."""
        lines = [" ".join(sorted(words)).encode() + b"\n" for words in (self.firsts, self.seconds)]
        return b"".join(lines) + self.table.to_bytes()

    @cached_property
    def _finder(self) -> Finder[_Heard]:
        return Finder(self.table, self._heard)

    def _heard(self, weights: bytes) -> _Heard:
        story, kind, strength = self.table.unpack(weights)
        return story, kind + 2, strength / 10

    def columns(self, lines: Sequence[Line], unheard: Sequence[float] = ()) -> dict[str, list[float]]:
        """The columns of some lines: the mean and the least of their words' weights for the story, the share of words
        that are known, and for each kind of boilerplate the weight of the strongest word. 0 where `unheard` isn't.
        """
        rows: list[Sequence[float]] = []
        heard: dict[str, Sequence[float]] = {}  # menus say the same again and again
        find = self._finder.find()
        for line, silent in zip(lines, unheard or repeat(0.0), strict=False):
            row = _SILENCE if silent else heard.get(line.lowered)
            if row is None:
                row = heard[line.lowered] = self._row(line, find)
            rows.append(row)
        return (
            {name: list(column) for name, column in zip(_NAMES, zip(*rows, strict=True), strict=True)} if rows else {}
        )

    def _row(self, line: Line, find: Callable[[str], _Heard | None]) -> Sequence[float]:
        words, runs = words_of(line)
        firsts, seconds = self.firsts, self.seconds
        said = len(words)
        for run in runs:
            said += len(run) - 1
            words += [f"{one} {two}" for one, two in pairwise(run) if one in firsts and two in seconds]
        known = list(filter(None, map(find, words)))
        if not known:
            return _SILENCE
        row, total, least = [0.0] * len(_NAMES), 0, 0
        for story, place, strength in known:
            total += story
            if story < least:
                least = story
            if strength > row[place]:
                row[place] = strength
        row[0], row[1], row[2] = total / len(known) / 10, least / 10, len(known) / said
        return row
