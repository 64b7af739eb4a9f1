"""A text cut into words and signs.

What stands between two spaces is cut alike wherever it stands, but for an initial at its end; so what a language's
texts have had cut is remembered, and most of an article is looked up.
"""

from __future__ import annotations

import re
from functools import cache

from reader.analysis.lexicons import lexicon

QUOTE = "\0\0"
"""The word of a token that stands for a quoted string; no text gives such a token."""

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_a-z]\.(?=\s+[^\W\d_a-z]|\s+[\"“']|\s*$)|['’](?:s|d|m|ll|re|ve)?(?!\w)"  # U.S., C., 's
    r"|[^\W_]+?(?:(?:['’&/-](?!(?:s|d|m|ll|re|ve)(?!\w))|\.(?=[a-zß-öø-ÿ\d]))[^\W_]+?)*(?![^\W_])(?:\.(?=[,)]))?|[^\w\s]"
)
_ELIDED = re.compile(
    r"(?i:d['’]après|aujourd['’]hui|quelqu['’]une?)(?!\w)|"
    r"[^\W\d_]+['’](?=\w)|-(?:t-)?(?=(?:ils?|elles?|on)(?!\w))"  # l', qu'; a-t-il, dit-elle
    r"|[^\W_]+?(?:(?:[&/]|-(?!(?:t-)?(?:ils?|elles?|on)(?!\w))|\.(?=[a-zß-öø-ÿ\d]))[^\W_]+?)*(?![^\W_])|[^\w\s]"
)
"""The tokens of a language that elides: an article, and a subject behind its verb, are words of their own."""
_INITIAL = re.compile(r"[^\W\d_a-z]\.\s*$")
"""What is cut by what follows: "J. Brandt", but "plan B. it"."""
_MOST = 20_000
"""Pieces that are remembered: some 4 MB, and the words of several hundred articles."""

Cut = tuple[tuple[str, ...], tuple[str, ...]]
"""The words, as printed and in lower case with straight apostrophes."""


class Cutter:
    """Cuts the texts of one language."""

    def __init__(self, code: str) -> None:
        known = lexicon(code)
        self._pattern = _ELIDED if known.elides else _TOKEN
        self._abbreviations = known.abbreviations
        self._cuts: dict[str, Cut] = {}

    @staticmethod
    @cache
    def of(code: str) -> Cutter:
        """The one cutter of a language."""
        return Cutter(code)

    def cut(self, text: str, words: list[str], lows: list[str]) -> None:
        """Add the words of a text to two lists: as printed, and in lower case with straight apostrophes."""
        cuts, at = self._cuts, 0
        for piece in text.split(" "):
            found = cuts.get(piece) or self._cut(text, at, piece)
            words += found[0]
            lows += found[1]
            at += len(piece) + 1

    def _cut(self, text: str, at: int, piece: str) -> Cut:
        """The words of the piece that starts at `at`."""
        words: list[str] = []
        end, past = at, at + len(piece)
        alike = not _INITIAL.search(piece)
        for match in self._pattern.finditer(text, at, past if alike else len(text)):
            if match.start() >= past:
                break
            word = match[0]
            if word == "." and words and end == match.start() and words[-1].lower() in self._abbreviations:
                words[-1] += "."
            else:
                words.append(word)
            end = match.end()
        found = tuple(words), tuple(word.lower().replace("’", "'") for word in words)
        if alike:
            if len(self._cuts) >= _MOST:
                self._cuts.clear()
            self._cuts[piece] = found
        return found
