"""Tags: one letter for each token, from its look (see `looks`), the tag before it, and where its sentence begins.

Names and nouns:        C  name, or part of one: any word with a capital where a capital marks a name
                        T  title or office before a name: Minister, Dr
                        H  noun for people and bodies that speak: minister, police, report
                        N  any other noun or adjective, and every word that no list or ending tells
Pronouns:               P  he, they      O  him, them      M  his, their      W  who, which
Verbs:                  S  verb of speech: said, claims        U  its participle: adding, saying
                        A  auxiliary: has, would               E  copula: is, was
                        V  any other verb                      G  any other verb in -ing
Little words:           D  the, a, this  K  and, but           R  that, whether   B  adverb
                        o  of            t  to                 y  by              I  any other preposition
                        L  according; a noun for what a source holds, as Angaben in „nach Angaben der Polizei“
Others:                 Q  quoted string                       q  quoted string inside a name: Robert "Bob" Lane
                        s  the 's of an owner                  Y  day or month    #  number
                        . , : - (  )  signs, by their sort      x  any other sign

The words of most tags are lists in `lexicon/<language>.toml`; `lexicon_file.TAGS` says which list gives which tag.

The tagger is an automaton. Its state holds the tag of the word just read and what the next word's tag can depend on:
the tag before, and whether a sentence begins. Each step from one state to another is worked out once and remembered,
so that tagging a text takes one look-up for each word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from reader.analysis.lexicons import lexicon
from reader.analysis.speech.looks import CAPITAL, GENITIVE, LOOSE, NOUN, PARTICLE
from reader.analysis.speech.words import Cut

QUOTED, STOPPED = "Q", "Q."
"""The looks of a quoted string, and of one that ends with a full stop or its like."""
LITTLE = frozenset("DIotKy")
"""Tags of words that a title writes small."""
_LINKS = frozenset("IoKAEyt")
"""Tags of little words that keep them despite a capital, but for one behind a name."""
_AMID = frozenset("SVNIotAEBKRDHTPLyUG")
"""Tags behind which no sentence begins, so that a particle with a capital begins a name."""
_NOUNLIKE = frozenset("DMs#")
"""Tags after which a word is a noun or an adjective, whatever else it can be."""
_STATING = frozenset("PWCHK")
"""Tags after which "state" may be a verb."""
_STOP = re.compile(r"[.!](x*)(?=([^.])?)")
"""A full stop, or (here as "!") a quoted string that ends with one, and the signs behind it."""
_MOST = 50_000
"""Steps that are kept; a language's articles take some ten thousand."""
_LONGEST = 30
"""The most characters of looks that are kept as one step: those of a text without spaces never come again."""


class Tagger:
    """Tags the texts of one language."""

    def __init__(self, code: str) -> None:
        self.lexicon = lexicon(code)
        self.particled = self.lexicon.foreign and not self.lexicon.nouns_capitalised
        """Whether a name may begin with a particle that has a capital: De Vries."""
        self._states: dict[tuple[str, str, bool, bool], _State] = {}
        self.steps = 0
        """How many steps are kept."""

    @staticmethod
    @cache
    def of(code: str) -> Tagger:
        """The one tagger of a language."""
        return Tagger(code)

    def tag(self, looks: Iterable[str], headline: bool) -> str:
        """The tags of words, given by their looks; each string may hold several looks, with spaces between.

        In a headline a capital doesn't mark a name.
        """
        state = self._start(headline)
        return "".join([(state := state[look]).tag for look in looks])

    def read(self, cuts: Iterable[Cut], headline: bool) -> tuple[list[str], str]:
        """The words of a cut text in lower case, and their tags."""
        lows: list[str] = []
        tags: list[str] = []
        state = self._start(headline)
        for _, low, looks in cuts:
            lows += low
            state = state[looks]
            tags.append(state.tag)
        return lows, "".join(tags)

    def _start(self, headline: bool) -> _State:
        """The state at the beginning of a text."""
        if self.steps > _MOST:
            self._states.clear()
            self.steps = 0
        return self.state("", "", True, headline)

    def state(self, tag: str, before: str, opening: bool, headline: bool) -> _State:
        """The state of this kind: there is only one."""
        key = tag, before, opening, headline
        if key not in self._states:
            self._states[key] = _State(self, *key)
        return self._states[key]


class _State(dict[str, "_State"]):
    """A state of the tagger. As a dict it keeps, by the looks of one or more words, the state behind them."""

    __slots__ = ("before", "headline", "opening", "tag", "tagger")

    def __init__(self, tagger: Tagger, tag: str, before: str, opening: bool, headline: bool) -> None:
        super().__init__()
        self.tagger = tagger
        self.tag = tag
        """The tags of the words that led here in one step; empty at the beginning of a paragraph."""
        self.before = before
        """The last tag (without signs of the sort `x`) on which the next one may depend."""
        self.opening = opening
        """Whether the next word is the first of its sentence."""
        self.headline = headline

    def __missing__(self, looks: str) -> _State:
        state, tags = self, ""
        for look in looks.split():
            state = state.after(look)
            tags += state.tag
        if len(looks) > _LONGEST:
            return _State(self.tagger, tags, state.before, state.opening, self.headline)
        self.tagger.steps += 1
        found = self[looks] = self.tagger.state(tags, state.before, state.opening, self.headline)
        return found

    def after(self, look: str) -> _State:
        """The state behind one word more, given by its look."""
        tag = self._tag(look)
        if tag == "Q":
            opening = look == STOPPED
            before = "." if opening else "Q"
        else:
            opening = tag == "." or (self.opening and tag in "x(-")
            before = tag if tag != "x" else self.before
        return self.tagger.state(tag, before, opening, self.headline)

    def _tag(self, look: str) -> str:
        """The tag of the next word, given by its look."""
        tag, marks, before = look[0], look[1:], self.before
        if CAPITAL in marks:
            if PARTICLE in marks and before in _AMID and self.tagger.particled and not (self.opening or self.headline):
                return "C"  # zegt De Vries
            return _capital(tag, marks, "." if self.opening or self.headline else before)
        capitals = self.tagger.lexicon.nouns_capitalised
        if marks == NOUN and before not in _STATING:
            return "H"
        if tag in "SUVG" and before in _NOUNLIKE and not (before == "#" and capitals):
            return "N" if not marks else "H"
        if tag == "N" and before in "CHTQ" and capitals:
            return "I" if marks == PARTICLE else "V"  # a small letter after a noun is no noun
        if tag == "N" and before == "C" and not marks and self.tagger.lexicon.verbs_behind_names:
            return "V"
        if marks == LOOSE:
            return "B"
        if tag == "V" and before in "Io" and (capitals or (before == "o" and self.tagger.lexicon.insets)):
            return "N"  # der rechten Gewalt
        if tag == "S" and before in "oIt" and self.tagger.lexicon.romance:
            return "N"  # en alerte, de protesta
        if tag == "s" and before in "PW":
            return "A"
        if marks == GENITIVE and before in "CHT":
            return "o"
        return tag


def _capital(tag: str, marks: str, before: str) -> str:
    """The tag of a word with a capital: a name, unless it is the first of its sentence; `before` is then "."."""
    if before == "C" and PARTICLE in marks:
        return "C"  # Marine Le Pen
    if tag in "PDMRWY" or (tag in _LINKS and before != "C"):
        return tag
    return "C" if before != "." else "H" if NOUN in marks else tag


def sentence_numbers(tags: str, stopped: Sequence[int]) -> list[int]:
    """For each token the number of its sentence, from 0.

    A sentence begins behind a full stop, and behind a quoted string that ends with one: `stopped` are the tokens of
    these. A sign there, such as a bullet, is a sentence of its own.
    """
    numbers: list[int] = []
    sentence = 0
    if not stopped and ".x" not in tags and ".." not in tags:
        for sentence, signs in enumerate(tags.split(".")):
            numbers += [sentence] * (len(signs) + 1)
        return numbers[:-1]
    for place in stopped:
        tags = f"{tags[:place]}!{tags[place + 1 :]}"
    for match in _STOP.finditer(tags):
        first = match.start() + 1
        past = match.end() + (match[2] is not None)
        numbers += [sentence] * (first - len(numbers))
        numbers += range(sentence + 1, sentence + 1 + past - first)
        sentence += past - first
    return numbers + [sentence] * (len(tags) - len(numbers))
