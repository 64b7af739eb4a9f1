"""The tag of each word: from the lexicon, its ending, its capital and the tag before it.

The tagger is an automaton. Its state is what a word's tag can depend on: the tag before, and whether a sentence opens.
What a word is in a state is found once and remembered, so that a text is tagged at a look-up a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.analysis.lexicons import Lexicon, lexicon
from reader.analysis.speech.words import QUOTE

STOPPED = f"{QUOTE}."
"""The word of a quoted string that ends with a full stop or its like."""
_PUNCTUATION = {
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys(",", ","),
    **dict.fromkeys(":;", ":"),
    **dict.fromkeys("-–—―", "-"),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
}
_LINKS = frozenset("IoKAEyt")
_NOUNLIKE = frozenset("DMs#")
"""Tags after which a word is a noun or an adjective, whatever else it can be."""
_MOST = 40_000
"""Words in their states that are remembered: some 4 MB."""


class Tagger:
    """Tags the texts of one language."""

    def __init__(self, code: str) -> None:
        self.lexicon = lexicon(code)
        self.known = 0
        """Words that the states remember."""
        self._states: dict[tuple[str, bool, bool], _State] = {}

    @staticmethod
    @cache
    def of(code: str) -> Tagger:
        """The one tagger of a language."""
        return Tagger(code)

    def tag(self, words: Sequence[str], headline: bool) -> tuple[str, list[int]]:
        """The tag of each word, and the number of the sentence it stands in; quoted strings are `QUOTE` or `STOPPED`.

        In a headline a capital says nothing.
        """
        if self.known > _MOST:
            self._forget()
        state = self.state("", True, headline)
        tags: list[str] = []
        sentences: list[int] = []
        number = 0
        for word in words:
            tag, starts, state = state[word]
            if starts:
                number += 1
            tags.append(tag)
            sentences.append(number)
        return "".join(tags), sentences

    def state(self, before: str, opening: bool, headline: bool) -> _State:
        """The one state of this kind."""
        key = before, opening, headline
        if key not in self._states:
            self._states[key] = _State(self, before, opening, headline)
        return self._states[key]

    def _forget(self) -> None:
        for state in self._states.values():
            state.clear()
        self.known = 0


class _State(dict[str, "tuple[str, bool, _State]"]):
    """For each word that may come: its tag, whether it starts another sentence, and the state after it."""

    __slots__ = ("before", "headline", "opening", "tagger")

    def __init__(self, tagger: Tagger, before: str, opening: bool, headline: bool) -> None:
        super().__init__()
        self.tagger = tagger
        self.before = before
        """The tag before, asides left out; nothing at the start of a paragraph."""
        self.opening = opening
        """Whether nothing of the sentence has been read."""
        self.headline = headline

    def __missing__(self, word: str) -> tuple[str, bool, _State]:
        tag = self._tag(word)
        if tag == "Q":
            opening = word == STOPPED
            before = "." if opening else "Q"
        else:
            opening = tag == "." or (self.opening and tag in "x(-")
            before = tag if tag != "x" else self.before
        starts = self.opening and self.before == "." and tag != "."
        found = self[word] = tag, starts, self.tagger.state(before, opening, self.headline)
        self.tagger.known += 1
        return found

    def _tag(self, word: str) -> str:
        if word in (QUOTE, STOPPED):
            return "Q"
        lexicon, before = self.tagger.lexicon, self.before
        low = word.lower().replace("’", "'")
        tag = lexicon.tags.get(low) or _guess(word, low, lexicon)
        if word[0].isupper():
            return _capital(word, low, tag, "." if self.opening or self.headline else before, lexicon)
        if tag in "SUVG" and before in _NOUNLIKE:
            return "H" if low in lexicon.sources else "N"
        if tag == "N" and before in "CHTQ" and lexicon.nouns_capitalised:
            return "V"  # a small letter after a noun is no noun
        if tag == "s" and before in "PW":
            return "A"
        if tag == "D" and low in lexicon.genitives and before in "CHT":
            return "o"
        return tag


def _guess(word: str, low: str, lexicon: Lexicon) -> str:
    """The tag of a word that no list holds."""
    first = word[0]
    if first.isalpha():
        for endings, tag in lexicon.endings:
            if low.endswith(endings):
                return tag
        return "N"
    if first.isdigit():
        return "#"
    if len(word) > 1 and first == "-":
        return "x"
    if first in "'’":
        return "s" if len(word) > 1 or word == "’" or word == "'" else "x"
    return _PUNCTUATION.get(word, "x")


def _capital(word: str, low: str, tag: str, before: str, lexicon: Lexicon) -> str:
    """The tag of a word with a capital: a name's part, but for a sentence's first word and titles."""
    stem = low.rstrip(".")
    if stem in lexicon.titles or stem in lexicon.honorifics:
        return "T"
    if len(word) > 1 and word.isupper():
        return "C"
    if before == "C" and low in lexicon.particles:
        return "C"  # Marine Le Pen
    if lexicon.nouns_capitalised and tag in "HL":
        return tag
    if tag == "N" or (lexicon.nouns_capitalised and tag == "V" and low not in lexicon.tags):
        return "C"
    if tag in "PDMRWY" or (tag in _LINKS and before != "C"):
        return tag
    return tag if before == "." else "C"
