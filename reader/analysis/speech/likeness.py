"""Whether two names may be one's, by their words: "Brandt", "Ada Brandt" and "A. Brandt"."""

from __future__ import annotations

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.entity import Entity

_WITH_OF = 3
"""The fewest words of a name in which "of" stands."""


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
    return first == other or other in entity.nicknames or (1 in (len(first), len(other)) and first[0] == other[0])


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
