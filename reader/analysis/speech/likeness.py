"""Whether two names may be one's, by their words: "Brandt", "Ada Brandt" and "A. Brandt"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.given_names import is_given_name
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.entity import Entity

_WITH_OF = 3
"""The fewest words of a name in which "of" stands."""
_SURNAMES = 2
"""Words of a person's name who has two surnames, without the given name."""
FEW = 30
"""People of one surname who are compared with each name that has it. Of those who come later, a name is compared with
the ones whose first word can be its own; the surname alone means none of them.
"""


class Namesakes(dict[str, list[Entity]]):
    """The entities by the first and by the last word of their names; the few that `FEW` allows for each word."""

    def __init__(self) -> None:
        super().__init__()
        self._later: dict[tuple[str, str], list[Entity]] = {}
        """By first and last word of what they may be called, all others."""

    def of(self, words: Sequence[str]) -> Sequence[Entity]:
        """The entities that a name may stand for."""
        row = self.get(words[-1], ())
        return row if len(row) < FEW or len(words) == 1 else [*row, *self._those_later(words)]

    def add(self, entity: Entity, word: str) -> None:
        """Note an entity as one that may be called by this word alone."""
        row = self.setdefault(word, [])
        if len(row) < FEW:
            row.append(entity)
        else:
            self.note(entity)

    def note(self, entity: Entity) -> None:
        """Note by what else an entity may be called, now that its name is longer or a nickname known."""
        last = entity.words[-1]
        row = self.get(last)
        if row is None or len(row) < FEW:
            return
        for first in {*_firsts(entity.words), *entity.nicknames}:
            row = self._later.setdefault((first, last), [])
            if len(row) < FEW:
                row.append(entity)

    def _those_later(self, words: Sequence[str]) -> Iterator[Entity]:
        first, last = words[0], words[-1]
        for other in dict.fromkeys((first, first[0] if len(first) > 1 else f"{first}.", words[-2], "")):
            yield from self._later.get((other, last), ())


def _firsts(words: Sequence[str]) -> tuple[str, ...]:
    """What a name may begin with: "ada", "a."; nothing where it has one word."""
    return (words[0], f"{words[0][0]}.", words[-2]) if len(words) > 1 else ("",)


def same(entity: Entity, words: list[str]) -> bool:
    """Whether a name can be the entity's, with whose it shares a word: "Brandt", "Ada Brandt", "A. Brandt"."""
    full = entity.words
    if len(words) == 1:
        return words[0] in (full[-1], full[0])
    if len(full) == 1:
        return full[0] == words[-1]
    if full[-1] != words[-1]:
        return False
    first, other = full[0], words[0]
    if first == other or other in entity.nicknames or (1 in (len(first), len(other)) and first[0] == other[0]):
        return True
    return len(full) != len(words) and _has_two_surnames(full, words)


def _has_two_surnames(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two names is the other's without given names: "Costa Miller" of "Amanda A. Costa Miller"."""
    short, full = sorted((one, other), key=len)
    return (
        len(short) == _SURNAMES
        and short[0] == full[-_SURNAMES]
        and is_given_name(full[0])
        and not is_given_name(short[0])
    )


def is_of(words: list[str], gender: str, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether one of two names that end alike is of the other, and so another's: University of Norland, Norland."""
    full, told = (words, gender) if len(words) > len(entity.words) else (entity.words, entity.gender)
    if len(full) < _WITH_OF or told:
        return False
    return (full is words or words[0] == full[-1]) and lexicon.tags.get(full[-2]) == "o"


def is_body(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a name ends as those of bodies do, or begins so and goes on with "of": University of Norland."""
    if words[-1] in lexicon.bodies:
        return True
    return len(words) >= _WITH_OF and words[0] in lexicon.bodies and lexicon.tags.get(words[1]) == "o"
