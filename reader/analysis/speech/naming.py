"""The mentions of a whole story, of which no more are looked for than are needed, for the sake of speed.

Beside quotations all are found at once. In the other paragraphs, which are most, only the names are: they tell who
there is in the story. Pronouns and descriptions there are found when `pronouns` has to follow who "he" is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from operator import attrgetter

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.mentions import NAME, NOMINAL, PRONOUN, Mention, find_mentions
from reader.analysis.speech.parting import FULL
from reader.analysis.speech.tokens import Paragraph

_IN_PHRASE = "DMBNHTosq#PW"
"""Tags of which a noun phrase may be made, besides that of a name."""
_BEYOND = re.compile(rf"[^C{_IN_PHRASE}]")
"""The first token beyond the phrase that a name is in."""
_MENTIONED = re.compile(r"[PWMT]|H(?![NHC#q])|[N#](?=[SUAEVBWI,o(:-])")
"""A token that surely ends a mention, in languages where a capital marks a name."""
_PERHAPS = re.compile(r"[PWMDNHTC#]")
"""A token that may end one."""
_NOUNS = "NHTC#"
"""Tags of a description's last word."""
_LAST = attrgetter("last")


class Mentions:
    """The mentions of each paragraph, by the paragraph's place in the story."""

    def __init__(self, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
        self._paragraphs = paragraphs
        self._lexicon = lexicon
        self._found: list[tuple[Mention, ...] | None] = [
            tuple(find_mentions(paragraph, lexicon)) if paragraph.quoted else None for paragraph in paragraphs
        ]
        self._names: list[Sequence[Mention]] = [
            names_of(paragraph, lexicon) if row is None else [mention for mention in row if mention.form is NAME]
            for paragraph, row in zip(paragraphs, self._found, strict=True)
        ]

    def __getitem__(self, number: int) -> tuple[Mention, ...]:
        """All mentions of a paragraph."""
        found = self._found[number]
        if found is None:
            paragraph, lexicon = self._paragraphs[number], self._lexicon
            found = self._found[number] = tuple(_with(self._names[number], find_mentions(paragraph, lexicon)))
        return found

    def near(self, number: int, place: int, tokens: int) -> Sequence[Mention]:
        """Those mentions of a paragraph that end no more tokens before or behind a place."""
        found = self[number]
        return found[bisect_left(found, place - tokens, key=_LAST) : bisect_right(found, place + tokens, key=_LAST)]

    def just(self, number: int, first: int, past: int) -> Mention | None:
        """The mention that is these tokens of a paragraph and no others; None where they are none."""
        return next((one for one in self.near(number, past - 1, 0) if one.first == first), None)

    def add(self, number: int, mention: Mention) -> None:
        """Add a mention to those of a paragraph."""
        self._found[number] = tuple(sorted((*self[number], mention), key=_LAST))

    def __len__(self) -> int:
        return len(self._paragraphs)

    def __iter__(self) -> Iterator[tuple[Mention, ...]]:
        return map(self.__getitem__, range(len(self)))

    def names(self) -> Iterator[Mention]:
        """The names of the whole story."""
        return (mention for row in self._names for mention in row)

    def names_in(self, number: int) -> Sequence[Mention]:
        """The names of a paragraph."""
        return self._names[number]

    def followed(self, number: int, words: Set[str]) -> Sequence[Mention]:
        """As many mentions of a paragraph as are needed to follow who is being talked of.

        These are its names, what means somebody by one of some words, and one at least of each sentence that has any.
        """
        found = self._found[number]
        if found is not None:
            return found
        paragraph, names = self._paragraphs[number], self._names[number]
        meant = [] if words.isdisjoint(paragraph.lows) else _meant(paragraph, words, self._lexicon)
        if meant is None:
            return self[number]
        followed = [*names, *meant]
        others = _others(paragraph, followed, self._lexicon)
        return self[number] if others is None else sorted(followed + others, key=_LAST) if meant or others else names


def names_of(paragraph: Paragraph, lexicon: Lexicon) -> list[Mention]:
    """The names of a paragraph, as `find_mentions` would find them, without its other mentions."""
    found: list[Mention] = []
    tags, past = paragraph.tags, 0
    most = FULL if lexicon.foreign or lexicon.borrowed else len(tags)  # more may be parted: Su Facebook Ada Brandt
    at = tags.find("C")
    while at >= 0:
        # All that can be of one phrase with the name.
        first, beyond = past + len(tags[past:at].rstrip(_IN_PHRASE)), _BEYOND.search(tags, at)
        past = beyond.start() if beyond else len(tags)
        if past - first > most or tags[first:past].strip("C"):
            found += [m for m in find_mentions(paragraph, lexicon, first, past) if m.form is NAME]
        else:
            found.append(Mention(paragraph, first, past - 1, NAME))
        at = tags.find("C", past)
    return found


def _with(names: Sequence[Mention], found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions that were found, with the known objects in place of the names, whose entities are noted on them."""
    known = iter(names)
    return (next(known) if mention.form is NAME else mention for mention in found)


def _meant(paragraph: Paragraph, words: Set[str], lexicon: Lexicon) -> list[Mention] | None:
    """The pronouns and descriptions that end with one of these words; None where only `find_mentions` can tell."""
    found: list[Mention] = []
    tags, lows = paragraph.tags, paragraph.lows
    for at in [at for at, low in enumerate(lows) if low in words]:
        tag = tags[at]
        if tag in "PMW":
            found.append(Mention(paragraph, at, at, PRONOUN))
        elif tag == "D" or tag in _NOUNS:
            first = _described_from(tags, at, lexicon.nouns_capitalised)
            if first < 0:
                return None
            if tag != "C" and (tags[first] == "D" or lows[first] in lexicon.first):
                found.append(Mention(paragraph, first, at, NOMINAL))
    return found


def _others(paragraph: Paragraph, known: Iterable[Mention], lexicon: Lexicon) -> list[Mention] | None:
    """A mention of one token for each sentence that has mentions, but none that is known: it stands for all of them.

    None where only `find_mentions` can tell whether there is one.
    """
    tags, past, last = paragraph.tags, 0, len(paragraph.tags)
    found: list[Mention] = []
    told, at = sorted([mention.first for mention in known]), 0
    while past < last:
        first, past = past, tags.find(".", past) + 1 or last
        since, at = at, bisect_left(told, past, at)
        if at > since:
            continue  # one is known in this sentence
        mentioned = None if lexicon.nouns_capitalised else _MENTIONED.search(tags, first, past)
        if mentioned:
            found.append(Mention(paragraph, mentioned.start(), mentioned.start(), NOMINAL))
        elif _PERHAPS.search(tags, first, past):
            return None
    return found


def _described_from(tags: str, last: int, capitals: bool) -> int:
    """The first token of the description that ends at `last`; `last` itself where none does, and -1 where only
    `find_mentions` can tell.
    """
    tag, behind = tags[last], tags[last + 1 : last + 2] or "."
    if behind in _NOUNS or (capitals and tag == "N"):
        return last  # it goes on; an adjective without its noun
    first = last
    while first and (tags[first - 1] in _NOUNS or (tags[first - 1] == "s" and tags[max(0, first - 2)] in _NOUNS)):
        first -= 1
    first -= 2 if tags.endswith(("DB", "MB"), 0, first) else tags.endswith(("D", "M"), 0, first)
    before = tags[:first]
    if tag == "D" or behind == "q" or (behind == "o" and tag in "TC") or before.endswith(("q", "Co", "To")):
        return -1
    return -1 if before.endswith("K") and (capitals or tags[first] in "TC") else first
