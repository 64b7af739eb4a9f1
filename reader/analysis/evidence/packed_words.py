"""A table of words held as it is in its file: a dict of them would take four times the room.

The words stand in the order of a checksum of 16 bits, and for each checksum the table says which words have it. So
nothing is built when the file is read, most unknown words are seen to be unknown without a comparison, and the others
are compared with the words themselves: no answer is a guess.
"""

from __future__ import annotations

import sys
from array import array
from binascii import crc_hqx
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, chain, pairwise
from struct import Struct
from typing import Generic, TypeVar

Found = TypeVar("Found")
Weights = tuple[int, ...]
"""What is known of a word: numbers from -128 to 127, as many of each word of a table."""

_CHECKSUMS = 1 << 16
_STARTS_SIZE = 2 * (_CHECKSUMS + 1)
_WORTHWHILE = 10_000
"""Answers looked for in a packed table after which more long pages are to be expected, so that it is worth unpacking:
that takes 6 ms and a megabyte for the largest.
"""
_REMEMBERED = 2600
"""Answers that are remembered before all are forgotten; a dict takes twice the room from 2,731 on."""
_KEPT = 0.75
"""Share of them that may be of words of the table, and kept when the others are forgotten."""


@dataclass(frozen=True)
class PackedWords:
    """At most 65,535 words, each with its weights."""

    starts: array[int]
    """By checksum, the number of the first word that has it or a higher one; at the end, how many words there are."""
    offsets: array[int]
    """By number, where in `letters` the word starts; at the end, their length."""
    weights: bytes
    """Signed bytes, `width` of them for each word."""
    letters: bytes
    """The words in UTF-8, one after another."""
    width: int

    @staticmethod
    def of(table: Mapping[str, Weights], width: int) -> PackedWords:
        """The words of a table; OverflowError for too many of them, or a number that has no room in a byte."""
        coded = [(word.encode("utf-8", "surrogatepass"), weights) for word, weights in table.items()]
        words = sorted((crc_hqx(letters, 0), letters, weights) for letters, weights in coded)
        counts = [0] * _CHECKSUMS
        for checksum, _, _ in words:
            counts[checksum] += 1
        return PackedWords(
            array("H", accumulate(counts, initial=0)),
            array("I", accumulate((len(letters) for _, letters, _ in words), initial=0)),
            array("b", chain.from_iterable(weights for _, _, weights in words)).tobytes(),
            b"".join([letters for _, letters, _ in words]),
            width,
        )

    @staticmethod
    def from_bytes(content: bytes, width: int) -> PackedWords:
        """The table of a file, whose numbers are little-endian: `starts`, `offsets`, `weights` and `letters`."""
        starts = _numbers("H", content[:_STARTS_SIZE])
        offsets_end = _STARTS_SIZE + 4 * (starts[-1] + 1)
        weights_end = offsets_end + width * starts[-1]
        return PackedWords(
            starts,
            _numbers("I", content[_STARTS_SIZE:offsets_end]),
            content[offsets_end:weights_end],
            content[weights_end:],
            width,
        )

    def to_bytes(self) -> bytes:
        """The table as a file."""
        return _bytes(self.starts) + _bytes(self.offsets) + self.weights + self.letters

    def items(self) -> Iterator[tuple[str, Weights]]:
        """All words with their weights, in the order of the file."""
        for word, weights in self.coded():
            yield word, self.unpack(weights)

    def coded(self) -> Iterator[tuple[str, bytes]]:
        """The same, each word's weights as bytes."""
        for at, (start, end) in enumerate(pairwise(self.offsets)):
            word = self.letters[start:end].decode("utf-8", "surrogatepass")
            yield word, self.weights[self.width * at : self.width * (at + 1)]

    @cached_property
    def unpack(self) -> Callable[[bytes], Weights]:
        """Makes numbers of a word's bytes."""
        return Struct(f"{self.width}b").unpack


class Lookup(dict[str, Found | None]):
    """By a word what its weights come to, or None when the table hasn't got it; as a dict it holds the last answers.

    Words come again and again, and then cost what they cost in any dict. `get`, `in` and `len` know no others: ask
    with `[word]`.
    """

    __slots__ = ("_letters", "_made_of", "_offsets", "_starts", "_weights", "_width", "missed")

    def __init__(self, words: PackedWords, made_of: Callable[[bytes], Found]) -> None:
        """`made_of` says what the bytes come to that are a word's weights."""
        super().__init__()
        self.missed = 0
        """How often an answer was looked for in the table; about, where several threads ask."""
        self._starts, self._offsets = words.starts, words.offsets
        self._letters, self._weights, self._width = words.letters, words.weights, words.width
        self._made_of = made_of

    def __missing__(self, word: str) -> Found | None:
        coded = word.encode("utf-8", "surrogatepass")
        at = crc_hqx(coded, 0)
        starts = self._starts
        at, end = starts[at], starts[at + 1]
        found = None
        while at != end:
            offsets = self._offsets
            if self._letters[offsets[at] : offsets[at + 1]] == coded:
                found = self._made_of(self._weights[self._width * at : self._width * (at + 1)])
                break
            at += 1
        if len(self) >= _REMEMBERED:
            self._forget()
        self.missed += 1
        self[word] = found
        return found

    def _forget(self) -> None:
        """Make room: the words that the table hasn't got go first, for few of those come again."""
        held = self.copy()  # at once, while another thread may add to it
        known = {word: found for word, found in held.items() if found is not None}
        self.clear()
        if len(known) <= _KEPT * _REMEMBERED:
            self.update(known)


class Finder(Generic[Found]):
    """What finds the weights of a table's words, as what is made of them: the quicker, the more it has been asked."""

    def __init__(self, words: PackedWords, made_of: Callable[[bytes], Found]) -> None:
        self._words, self._made_of = words, made_of
        self._lookup = Lookup(words, made_of)

    @cached_property
    def _unpacked(self) -> Mapping[str, Found]:
        """The whole table as a dict, in which a word that isn't there is soon seen not to be."""
        self._lookup.clear()
        made_of = cache(self._made_of)  # the weights of many words are the same
        return {word: made_of(weights) for word, weights in self._words.coded()}

    def find(self) -> Callable[[str], Found | None]:
        """A function that knows what a word's weights come to, or None where the table hasn't got it; for one page."""
        return self._unpacked.get if self._lookup.missed > _WORTHWHILE else self._lookup.__getitem__


def _numbers(code: str, content: bytes) -> array[int]:
    """Little-endian numbers as an array of this machine."""
    numbers = array(code, content)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _bytes(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()
