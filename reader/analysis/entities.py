"""The people and bodies of an article: one value each, however they are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.mentions import Form, Mention
from reader.article.model import Speaker

MALE, FEMALE = "m", "f"


class Entity:
    """What an article says of one person or body."""

    __slots__ = ("count", "gender", "name", "number", "role", "titled", "words")

    def __init__(self, number: int, words: list[str], name: str) -> None:
        self.number = number
        """Its place in the order of first mention."""
        self.words = words
        """The fullest name, word by word, in lower case."""
        self.name = name
        self.role: str | None = None
        self.gender = ""
        self.count = 0
        """How often it is named."""
        self.titled = 0
        """How often with a title, as people are."""

    def speaker(self) -> Speaker:
        """The entity as a reader sees it."""
        return Speaker(self.name, self.role)

    @property
    def person(self) -> bool:
        """Whether it is shown to be a person."""
        return self.titled > 0 or bool(self.gender)


class Entities:
    """The entities of an article, and which one each of its names stands for."""

    def __init__(self, mentions: Iterable[Sequence[Mention]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._all: list[Entity] = []
        self._by_last: dict[str, list[Entity]] = {}
        self._of: dict[int, Entity] = {}
        for row in mentions:
            for mention in row:
                if mention.form is Form.NAME:
                    self._add(mention)

    def of(self, mention: Mention) -> Entity | None:
        """The entity that a name stands for; None for pronouns and descriptions."""
        return self._of.get(id(mention))

    def _add(self, mention: Mention) -> None:
        words = self._words(mention)
        if not words:
            return
        gender = self._gender(mention, words)
        entity = self._find(words, gender)
        if entity is None:
            entity = Entity(len(self._all), words, mention.name)
            self._all.append(entity)
            self._by_last.setdefault(words[-1], []).append(entity)
            if len(words) > 1:
                self._by_last.setdefault(words[0], []).append(entity)
        elif len(words) > len(entity.words):
            entity.words, entity.name = words, mention.name
        entity.count += 1
        entity.gender = entity.gender or gender
        role = mention.role
        if role:
            entity.titled += 1
            entity.role = entity.role or _tidy(role, self._lexicon)
        self._of[id(mention)] = entity

    def _words(self, mention: Mention) -> list[str]:
        """The words of the name proper, in lower case, without "Jr."."""
        words = mention.paragraph.lows[mention.name_first : mention.last + 1]
        words = [word.strip(".’'") for word in words]
        while len(words) > 1 and words[-1] in self._lexicon.suffixes:
            words.pop()
        return [word for word in words if word]

    def _find(self, words: list[str], gender: str) -> Entity | None:
        """The entity of the same name, or whose name this one shortens: the most named where there are several."""
        fitting = [
            entity
            for entity in self._by_last.get(words[-1], ())
            if _same(entity.words, words) and not (gender and entity.gender and gender != entity.gender)
        ]
        return max(fitting, key=lambda entity: entity.count, default=None)

    def _gender(self, mention: Mention, words: list[str]) -> str:
        lexicon = self._lexicon
        for word in (mention.role or "").lower().split():
            word = word.strip(".,")
            if word in lexicon.female_nouns:
                return FEMALE
            if word in lexicon.male_nouns:
                return MALE
        if len(words) > 1:
            return FEMALE if words[0] in lexicon.female_names else MALE if words[0] in lexicon.male_names else ""
        return ""


def _same(full: list[str], words: list[str]) -> bool:
    """Whether two names with a word in common can be one person's: "Brandt", "Ada Brandt", "A. Brandt"."""
    if len(words) == 1:
        return words[0] in (full[-1], full[0])
    if len(full) == 1:
        return full[0] == words[-1]
    if full[-1] != words[-1]:
        return False
    first, other = full[0], words[0]
    return first == other or (1 in (len(first), len(other)) and first[0] == other[0])


def _tidy(role: str, lexicon: Lexicon) -> str | None:
    """A role as it is shown: without article or "Mr."; None if nothing is left."""
    words = role.split()
    while words and lexicon.tags.get(words[0].lower()) in ("D", "M"):
        words.pop(0)
    words = [word for word in words if word.lower().strip(".") not in lexicon.honorifics]
    return " ".join(words) or None
