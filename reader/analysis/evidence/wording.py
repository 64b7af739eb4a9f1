"""How much a line's words sound like the story, and which kind of boilerplate they sound like.

The weights are counted, not written: for each word, pair of words, opening and ending of a line, on how many pages it
was seen in the story, and on how many in the navigation, the captions, the comments…
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, pairwise, repeat

from reader.analysis.evidence.packed_words import Finder, PackedWords, Weights
from reader.analysis.evidence.page import Line, plain_words
from reader.analysis.model_file import read_model
from reader.article.model import Kind

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[©|@#€$%/:>»•·?!…]")
_ENDS = 5
"""Words looked at from each end of a long line."""
_LONG, _END = 150, 60
"""Characters from which a line is long, and in which the words at its ends are looked for."""
_REMEMBERED = 2000
"""Pieces that are remembered before all are forgotten."""

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
_SILENCE = (0.0,) * len(_NAMES)
_WIDTH = 3
"""Numbers that are known of a word."""


def grams(line: Line) -> list[str]:
    """The words and pairs of words of a line, marked as by `words_of`."""
    words, runs = words_of(line)
    return [*words, *[f"{one} {two}" for run in runs for one, two in pairwise(run)]]


def words_of(line: Line) -> tuple[list[str], tuple[list[str], ...]]:
    """The words of a line, where `^` marks the first, or the first two, `$` the last, `=` a whole short line; and the
    runs of words that pairs are made of.
    """
    lowered = line.lowered
    if len(lowered) > _LONG:
        # From its ends: what gives boilerplate away stands there.
        start, end = _tokens(lowered[:_END])[:_ENDS], _tokens(lowered[-_END:])[-_ENDS:]
        if not start or not end:
            return [], ()
        return [f"^{start[0]}", f"{end[-1]}$", f"^{' '.join(start[:2])}", *start, *end], (start, end)
    tokens = _tokens(lowered) if line.pieces is None else _tokens_of(line.pieces)
    if not tokens:
        return [], ()
    found = [f"^{tokens[0]}", f"{tokens[-1]}$", *tokens]
    if len(tokens) > 1:
        found.append(f"^{tokens[0]} {tokens[1]}")
    if len(tokens) <= 4:
        found.append("=" + " ".join(tokens))
    return found, (tokens,)


def _tokens(lowered: str) -> list[str]:
    """Words, marks that mean something, and for every number how long it is."""
    if (words := plain_words(lowered)) is not None and "".join(words).isalpha():
        return words
    return ["0000"[: len(token)] if token[0].isdigit() else token for token in _TOKEN.findall(lowered)]


def _tokens_of(pieces: list[str]) -> list[str]:
    """The same of a line that has been cut."""
    if "".join(pieces).isalpha():
        return pieces
    return list(chain.from_iterable([(piece,) if piece.isalpha() else _CUT[piece] for piece in pieces]))


class _Cut(dict[str, tuple[str, ...]]):
    """The tokens of pieces that are no plain words; they come again and again."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        tokens = self[piece] = tuple(_tokens(piece))
        return tokens


_CUT = _Cut()


@dataclass(frozen=True)
class Wording:
    """Weights of words, in tenths: (for the story; the kind of boilerplate they speak for most; how much for that)."""

    table: PackedWords
    """The kind by its number in `KINDS`; the weights are logarithms of odds."""
    firsts: frozenset[str]
    seconds: frozenset[str]
    """The first and the second words of the pairs in it: most pairs of a text have one or the other that is none of
    these, and so need not be looked for.
    """

    @staticmethod
    @cache
    def load() -> Wording:
        """The weights that come with the package."""
        return Wording.from_bytes(read_model("wording.table"))

    @staticmethod
    def of(table: Mapping[str, Weights]) -> Wording:
        """Weights that were counted."""
        pairs = [word.split(" ") for word in table if " " in word and word[0] not in "^="]
        return Wording(
            PackedWords.of(table, _WIDTH),
            frozenset([first for first, _ in pairs]),
            frozenset([second for _, second in pairs]),
        )

    @staticmethod
    def from_bytes(content: bytes) -> Wording:
        """The weights of a file: a line of the pairs' first words, one of their second words, and the table."""
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
    def _finder(self) -> Finder[Weights]:
        return Finder(self.table, self.table.unpack)

    def columns(self, lines: Sequence[Line], unheard: Sequence[float] = ()) -> dict[str, list[float]]:
        """For each line: the mean and the least of the weights for the story, the share of known words, and the
        strongest word for each kind of boilerplate; nought for the lines that need not be heard.
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

    def _row(self, line: Line, find: Callable[[str], Weights | None]) -> Sequence[float]:
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
        for story, kind, strength in known:
            total += story
            if story < least:
                least = story
            heard = strength / 10
            if heard > row[kind + 2]:
                row[kind + 2] = heard
        row[0], row[1], row[2] = total / len(known) / 10, least / 10, len(known) / said
        return row
