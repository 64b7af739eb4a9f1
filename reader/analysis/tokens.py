"""A paragraph as a row of tokens in which every quoted string is one token.

"I came," he said, "to see." becomes  QUOTE he said , QUOTE  : who speaks is a question about the words around.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.marks import Quoted

_TOKEN = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*|[^\w\s]")
QUOTE = "\0"
"""The word of a token that stands for a quoted string."""
_STOPS = frozenset(".!?…")


class Paragraph:
    """One block's tokens, as parallel lists, and its quoted strings."""

    __slots__ = ("block", "ends", "lows", "place", "quoted", "sentences", "starts", "text", "words")

    def __init__(self, block: int, text: str, quoted: Sequence[Quoted], lexicon: Lexicon) -> None:
        self.block = block
        self.text = text
        self.quoted = quoted
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.place: list[int] = []
        """The token that stands for each quoted string."""
        at = 0
        for string in quoted:
            self._read(at, string.outer_start)
            self.place.append(len(self.words))
            self._add(QUOTE, string.outer_start, string.outer_end)
            at = string.outer_end
        self._read(at, len(text))
        self.lows = [word.lower() for word in self.words]
        """The words in lower case."""
        self.sentences = self._sentences(lexicon)
        """The number of the sentence that each token belongs to."""

    def _read(self, start: int, end: int) -> None:
        for match in _TOKEN.finditer(self.text, start, end):
            self._add(match[0], match.start(), match.end())

    def _add(self, word: str, start: int, end: int) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)

    def _sentences(self, lexicon: Lexicon) -> list[int]:
        numbers, number, quotes = [], 0, iter(self.quoted)
        words, last = self.words, len(self.words) - 1
        for at, word in enumerate(words):
            numbers.append(number)
            if word == QUOTE:
                string = next(quotes)
                ended = self.text[string.end - 1] in _STOPS
            else:
                ended = word in _STOPS and not self._abbreviates(at, lexicon)
            if (
                ended
                and at < last
                and (words[at + 1] == QUOTE or words[at + 1][0].isupper() or not words[at + 1].isalnum())
            ):
                # A quotation ended by its own stop goes on where its cue follows: "Why?" she asked.
                number += words[at + 1] not in _STOPS
        return numbers

    def _abbreviates(self, at: int, lexicon: Lexicon) -> bool:
        if not at or self.starts[at] != self.ends[at - 1]:
            return False
        word, low = self.words[at - 1], self.lows[at - 1]
        if len(word) == 1 and word.isupper():
            return True
        return low in lexicon.honorifics or (low in lexicon.titles and len(low) <= 4)
