"""The mentions of a story, found as they are asked for: names at once, for they tell who there is, and the rest later.

Most paragraphs hold no quotation, and of most of these nobody asks for more than who is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from operator import attrgetter

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.mentions import NAME, NOMINAL, PRONOUN, Mention, find_mentions
from reader.analysis.speech.tokens import Paragraph

_IN_PHRASE = "DMBNHTosq#PW"
"""Tags that a phrase may be made of, but for a name's."""
_NAMED = re.compile(rf"(?P<plain>C++(?![{_IN_PHRASE}]))|[{_IN_PHRASE}]*+C[C{_IN_PHRASE}]*+")
"""Where names stand: all that can be of one phrase with them. The group is a name, and nothing else."""

_GOING_ON = tuple("sqoK")
"""Tags before a description that it may be one mention with."""
_LAST = attrgetter("last")


class Mentions:
    """The mentions of each paragraph, by its number; of those beside quotations all are found at once."""

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
        followed, sentences = sorted([*names, *meant], key=_LAST) if meant else names, paragraph.sentences
        told = len({sentences[mention.first] for mention in followed})
        return followed if not sentences or told > sentences[-1] else self[number]


def names_of(paragraph: Paragraph, lexicon: Lexicon) -> list[Mention]:
    """The names among a paragraph's mentions, found without the others."""
    found: list[Mention] = []
    for match in _NAMED.finditer(paragraph.tags):
        first, past = match.span()
        if match.lastindex:
            found.append(Mention(paragraph, first, past - 1, NAME))
        else:
            found += [m for m in find_mentions(paragraph, lexicon, first, past) if m.form is NAME]
    return found


def _with(names: Sequence[Mention], found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions that were found, with the names that are known in place of their like."""
    known = iter(names)
    return (next(known) if mention.form is NAME else mention for mention in found)


def _meant(paragraph: Paragraph, words: Set[str], lexicon: Lexicon) -> list[Mention] | None:
    """The pronouns and descriptions that mean somebody by one of some words; None where that takes a closer look."""
    found: list[Mention] = []
    tags, lows = paragraph.tags, paragraph.lows
    for at in [at for at, low in enumerate(lows) if low in words]:
        tag = tags[at]
        if tag in "PMW":
            found.append(Mention(paragraph, at, at, PRONOUN))
        elif tag in "NHTC#D":
            first = _described_from(tags, at, lexicon.nouns_capitalised)
            if first < 0:
                return None
            if tag != "C" and (tags[first] == "D" or lows[first] in lexicon.first):
                found.append(Mention(paragraph, first, at, NOMINAL))
    return found


def _described_from(tags: str, last: int, capitals: bool) -> int:
    """Where the description begins that ends at a token: at the token itself where none does, and -1 where it takes a
    closer look to tell.
    """
    behind = tags[last + 1 : last + 2] or "."
    if behind in "NHTC#" or (capitals and tags[last] == "N"):
        return last  # it goes on; an adjective without its noun
    first = last
    while first and tags[first - 1] in "NHTC#":
        first -= 1
    before = tags[:first]
    first -= 2 if before.endswith(("DB", "MB")) else before.endswith(("D", "M"))
    if tags[last] == "D" or behind in "qo" or tags[first - 1 : first] in _GOING_ON:
        return -1
    return first
