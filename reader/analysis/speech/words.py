"""A text cut into words and signs.

A text is parted at its spaces, and each piece cut: `said,"` becomes `said` `,` `"`. A piece is cut alike wherever it
stands (but for one that ends with an initial: "J. Brandt", "plan B. It"). So what was cut is kept in memory, and most
pieces of an article are only looked up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from sys import intern
from typing import Any

from reader.analysis.lexicons import lexicon
from reader.analysis.speech.looks import look

QUOTE = "\0\0"
"""Stands as the word of a quoted string; no text has such a word."""

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_a-zа-яё]\.(?=\s+[^\W\d_a-z]|\s+[\"“']|\s*$)|"  # U.S., C.
    r"['’](?:s|d|m|ll|re|ve)?(?!\w)"
    r"|[^\W_]+?(?:(?:['’&/-](?!(?:s|d|m|ll|re|ve)(?!\w))|\.(?=[a-zß-öø-ÿ\d]))[^\W_]+?)*(?![^\W_])(?:\.(?=[,)]))?|[^\w\s]"
)
_NUMBERED = re.compile(
    rf"[IVX]{{1,5}}\.(?=\s+[a-zäöüß])|\d{{1,2}}\.(?=\s+[^\W\d_]|$)|\d+(?:\.\d+)*,\d+(?!\w)|"
    rf"{_TOKEN.pattern}"  # Papst Pius XI. kam, am 27. Mai, 3,5
)
"""The same in languages in which a full stop makes a number an ordinal, and a comma stands before decimals."""
_ELIDED = re.compile(
    r"(?i:d['’]après|aujourd['’]hui|quelqu['’]une?)(?!\w)|"
    r"[^\W\d_]+c['’]h[^\W\d_]*|[NM]['’](?=[^\W\d_a-zß-öø-ÿ])[^\W\d_]+|"  # Le Floc'h, N'Golo
    r"[^\W\d_]+['’](?=\w)|-(?:t-)?(?=(?:ils?|elles?|on)(?!\w))"  # l', qu'; a-t-il, dit-elle
    r"|[^\W_]+?(?:(?:[&/]|-(?!(?:t-)?(?:ils?|elles?|on)(?!\w))|\.(?=[a-zß-öø-ÿ\d]))[^\W_]+?)*(?![^\W_])|[^\w\s]"
)
"""The same in languages with elision: l' and a subject behind its verb (dit-elle) are words of their own."""
_SUFFIXED = _TOKEN.pattern.replace("s|d|m|ll|re|ve", "[a-zçğıöşü]+")
"""The same in languages in which an apostrophe parts a name from its ending: Erdem'in. Compiled when first needed."""
_INITIAL = re.compile(r"[^\W\d_a-zа-яё]\.\s*$")
"""The end of a piece whose cut depends on what follows it."""
_MARK = re.compile("[\u0300-\u036f]")
"""An accent that is a sign of its own, behind its letter: "u" and its dots, for "ü"."""
_CLUSTER = re.compile(rf"[^\W_]{_MARK.pattern}*|.", re.DOTALL)
"""A letter with such accents, also where there is no one sign for it (Q and a tilde); or any other sign."""
_NAMING = re.compile(r"\s+[^\W\d_a-z]|\s+[\"“']|\s*$")
"""What follows an initial that keeps its stop: a capital, a mark, or nothing."""
_MOST = 20_000
"""Pieces that are kept: some 5 MB, and the words of several hundred articles."""
_LONGEST = 40
"""The most characters of a piece that is kept: without spaces, as in Japanese, a piece is a paragraph."""

Cut = tuple[tuple[str, ...], tuple[str, ...], str]
"""A piece cut into words: as printed; in lower case with straight apostrophes; and their looks, with spaces between."""


def words_of(cuts: Iterable[Cut]) -> list[str]:
    """The words of some pieces, as printed."""
    found: list[str] = []
    for cut in cuts:
        found += cut[0]  # in half the time that `chain` takes
    return found


def lows_of(cuts: Iterable[Cut]) -> list[str]:
    """The words of some pieces, in lower case with straight apostrophes."""
    found: list[str] = []
    for cut in cuts:
        found += cut[1]
    return found


def looks_of(cuts: Iterable[Cut]) -> list[str]:
    """The looks of the words of each piece."""
    return [cut[2] for cut in cuts]


class Cutter(dict[str, Cut]):
    """Cuts the texts of one language. As a dict it keeps what was cut, by piece."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._lexicon = lexicon(code)
        known = self._lexicon
        self._pattern = _ELIDED if known.elides else _NUMBERED if known.ordinals else _TOKEN
        if known.inflection.suffixed:
            self._pattern = re.compile(_SUFFIXED)
        self._signs = {sign: look(sign, sign, known) for sign in ",;:?!."}
        self._initials: dict[tuple[str, bool], Cut] = {}

    @staticmethod
    @cache
    def of(code: str) -> Cutter:
        """The one cutter of a language."""
        return Cutter(code)

    def cut(self, text: str) -> list[Cut]:
        """A text, cut: one `Cut` for each of its pieces, which may be empty."""
        pieces = text.split(" ")
        found: list[Any] = list(map(self.get, pieces))
        if None in found:
            self._complete(found, pieces, text)
        return found

    def _complete(self, found: list[Cut | None], pieces: Sequence[str], text: str) -> None:
        """Fills the gaps in `found`: pieces that are new, or whose cut depends on what follows them."""
        end = -1
        for at, piece in enumerate(pieces):
            end += 1 + len(piece)
            if found[at] is None:
                found[at] = self.get(piece) or self._new(piece) or self._initial(piece, text, end)

    def _new(self, piece: str) -> Cut | None:
        """A new piece, cut and kept; None for one that ends with an initial."""
        found = self._plain(piece)
        if found is None:
            if _INITIAL.search(piece):
                return None
            is_plain = piece.isascii() or _MARK.search(piece) is None
            found = self._seen(self._cut(piece, len(piece))) if is_plain else self._decomposed(piece)
        if len(self) >= _MOST:
            self.clear()
        if len(piece) <= _LONGEST:
            self[piece] = found
        return found

    def _plain(self, piece: str) -> Cut | None:
        """A piece that is one word, or a word and a sign, as most are; None for any other."""
        if piece.isalnum():
            return self._one(piece)
        word, sign = piece[:-1], piece[-1:]
        if not word.isalnum() or sign not in self._signs:
            return None
        if sign == "." and (not "a" <= word[-1] <= "z" or word.lower() in self._lexicon.abbreviations):
            return None
        words, lows, looks = self.get(word) or self._one(word)
        both = *words, sign
        return both, both if lows is words else (*lows, sign), intern(f"{looks} {self._signs[sign]}")

    def _one(self, word: str) -> Cut:
        """A piece that is one word of letters and digits."""
        low, words = word.lower(), (word,)
        return words, words if low == word else (low,), look(word, low, self._lexicon)

    def _seen(self, words: Sequence[str]) -> Cut:
        """Words as a `Cut`."""
        printed = tuple(words)
        lows = tuple([word.lower().replace("’", "'") for word in words])
        looks = [look(word, low, self._lexicon) for word, low in zip(words, lows, strict=True)]
        return printed, printed if lows == printed else lows, intern(" ".join(looks))

    def _decomposed(self, piece: str) -> Cut:
        """A piece whose accents are signs of their own, cut as if they were not; its words as printed."""
        clusters = _CLUSTER.findall(piece)
        ends = [0, *accumulate(map(len, clusters))]
        whole = "".join(unicodedata.normalize("NFC", cluster)[0] for cluster in clusters)
        cut, at = self._cut(whole, len(whole)), 0
        printed = []
        for word in cut:
            start = whole.index(word, at)
            at = start + len(word)
            printed.append(piece[ends[start] : ends[at]])
        _, lows, looks = self._seen(cut)
        return tuple(printed), lows, looks

    def _initial(self, piece: str, text: str, end: int) -> Cut:
        """A piece that ends with an initial, at place `end` of the text."""
        key = piece, _NAMING.match(text, end) is not None
        found = self._initials.get(key)
        if found is None:
            if len(self._initials) >= _MOST:
                self._initials.clear()
            found = self._initials[key] = self._seen(self._cut(f"{piece} {'A' if key[1] else 'a'}", len(piece)))
        return found

    def _cut(self, text: str, past: int) -> list[str]:
        """The words of a text, up to the last one that starts before `past`."""
        words: list[str] = []
        end = 0
        for match in self._pattern.finditer(text):
            if match.start() >= past:
                break
            word = match[0]
            if word == "." and words and end == match.start() and words[-1].lower() in self._lexicon.abbreviations:
                words[-1] += "."
            else:
                words.append(word)
            end = match.end()
        return words
