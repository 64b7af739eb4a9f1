"""A table of words and their weights, used as it stands in its file: as a dict it would take four times the memory.

It is a hash table. The words stand in the order of a checksum of 16 bits, and for each four checksums the table says
where the words with them begin. So nothing has to be built when the file is read, and an unknown word is found to be so
with a comparison or none; the words are compared letter by letter, so no answer is a guess.
"""

from __future__ import annotations

from array import array
from binascii import crc_hqx
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, chain, pairwise
from struct import Struct
from typing import Generic, TypeVar

from reader.analysis.model_file import bytes_of, numbers_of

Found = TypeVar("Found")
Weights = tuple[int, ...]
"""What is known of a word: numbers from -128 to 127, the same count for each word of a table."""

_TOGETHER = 2
"""Bits of the checksum that are left out where words are looked for: by all 16 a table would take 100 kB more."""
_PLACES = 1 << 16 - _TOGETHER
_STARTS_SIZE = 2 * (_PLACES + 1)
_WORTHWHILE = 10_000
"""Words looked for in a table after which it is turned into a dict, for more long pages are likely to come: that takes
6 ms and a megabyte for the largest.
"""
_REMEMBERED = 2600
"""Answers that are kept; a dict takes twice the memory from 2,731 on."""
_KEPT = 0.75
"""When these are full, known words stay if they are no more than this share; unknown words go."""


@dataclass(frozen=True)
class PackedWords:
    """A table of at most 65,535 words. Words have numbers, in the order of their checksums."""

    starts: array[int]
    """By the checksum's first bits the number of the first word that has them, or a higher one; at the end, how many
    words there are.
    """
    offsets: array[int]
    """By a word's number, where in `letters` it starts; at the end, the length of `letters`."""
    weights: bytes
    """Signed bytes, `width` of them for each word."""
    letters: bytes
    """The words in UTF-8, one after another."""
    width: int

    @staticmethod
    def of(table: Mapping[str, Weights], width: int) -> PackedWords:
        """Packs a table; OverflowError for too many words, or for a weight that has no room in a byte."""
        coded = [(word.encode("utf-8", "surrogatepass"), weights) for word, weights in table.items()]
        words = sorted((crc_hqx(letters, 0), letters, weights) for letters, weights in coded)
        counts = [0] * _PLACES
        for checksum, _, _ in words:
            counts[checksum >> _TOGETHER] += 1
        return PackedWords(
            array("H", accumulate(counts, initial=0)),
            array("I", accumulate((len(letters) for _, letters, _ in words), initial=0)),
            array("b", chain.from_iterable(weights for _, _, weights in words)).tobytes(),
            b"".join([letters for _, letters, _ in words]),
            width,
        )

    @staticmethod
    def from_bytes(content: bytes, width: int) -> PackedWords:
        """The table of a file: `starts`, `offsets`, `weights` and `letters`."""
        starts = numbers_of("H", content[:_STARTS_SIZE])
        offsets_end = _STARTS_SIZE + 4 * (starts[-1] + 1)
        weights_end = offsets_end + width * starts[-1]
        return PackedWords(
            starts,
            numbers_of("I", content[_STARTS_SIZE:offsets_end]),
            content[offsets_end:weights_end],
            content[weights_end:],
            width,
        )

    def to_bytes(self) -> bytes:
        """The table as a file."""
        return bytes_of(self.starts) + bytes_of(self.offsets) + self.weights + self.letters

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
        """A function that makes a word's weights of their bytes."""
        return Struct(f"{self.width}b").unpack


class Lookup(dict[str, Found | None]):
    """By word what is made of its weights, or None for a word that the table hasn't got: ask with `[word]`.

    As a dict it only keeps the last answers, for words come again and again; `get`, `in` and `len` know no others.
    """

    __slots__ = ("_letters", "_made_of", "_offsets", "_starts", "_weights", "_width", "missed")

    def __init__(self, words: PackedWords, made_of: Callable[[bytes], Found]) -> None:
        """`made_of` makes the answer of the bytes that are a word's weights."""
        super().__init__()
        self.missed = 0
        """How often the table had to be asked; not exact where several threads ask."""
        self._starts, self._offsets = words.starts, words.offsets
        self._letters, self._weights, self._width = words.letters, words.weights, words.width
        self._made_of = made_of

    def __missing__(self, word: str) -> Found | None:
        coded = word.encode("utf-8", "surrogatepass")
        at = crc_hqx(coded, 0) >> _TOGETHER
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
        """Makes room: words that the table hasn't got go first, for few of those come again."""
        try:
            known = {word: found for word, found in self.items() if found is not None}
        except RuntimeError:  # another thread has added one: a copy would not help, for Python doesn't make it at once
            known = {}
        self.clear()
        if len(known) <= _KEPT * _REMEMBERED:
            self.update(known)


class Finder(Generic[Found]):
    """Finds what is made of words' weights: first by `Lookup`, and after many words in a dict of the whole table."""

    def __init__(self, words: PackedWords, made_of: Callable[[bytes], Found]) -> None:
        self._words, self._made_of = words, made_of
        self._lookup = Lookup(words, made_of)

    @cached_property
    def _unpacked(self) -> Mapping[str, Found]:
        """The whole table as a dict."""
        self._lookup.clear()
        made_of = cache(self._made_of)  # the weights of many words are the same
        return {word: made_of(weights) for word, weights in self._words.coded()}

    def find(self) -> Callable[[str], Found | None]:
        """The function to ask about the words of one page; it gives None for a word that the table hasn't got."""
        return self._unpacked.get if self._lookup.missed > _WORTHWHILE else self._lookup.__getitem__
