"""The people and bodies of an article: one value each, however they are named."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.lexicons import Lexicon
from reader.analysis.mentions import Form, Mention
from reader.article.model import Speaker


class Entity:
    """All that the article has said of one person or body so far."""

    __slots__ = ("female", "key", "male", "name", "role")

    def __init__(self, key: str, name: str) -> None:
        self.key = key
        """The last word of the name, in lower case: what later mentions shorten it to."""
        self.name = name
        self.role: str | None = None
        self.male = False
        self.female = False

    def speaker(self) -> Speaker:
        """The entity as a reader sees it."""
        return Speaker(self.name, self.role)


class Entities:
    """Gathers names into entities."""

    def __init__(self, mentions: Iterable[Mention], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_key: dict[str, Entity] = {}
        for mention in mentions:
            if mention.form is Form.NAME:
                self._add(mention)

    def of(self, mention: Mention) -> Entity | None:
        """The entity that a name stands for."""
        return self._by_key.get(self._key(mention))

    def _key(self, mention: Mention) -> str:
        words = [word for word in mention.name.lower().split() if word.strip(".") not in self._lexicon.suffixes]
        return words[-1].strip(".,") if words else ""

    def _add(self, mention: Mention) -> None:
        key, name = self._key(mention), mention.name
        entity = self._by_key.get(key)
        if entity is None:
            entity = self._by_key[key] = Entity(key, name)
        elif len(name.split()) > len(entity.name.split()):
            entity.name = name
        role = mention.role
        if role and entity.role is None:
            entity.role = role
        words = (role or "").lower().replace(".", "").split()
        entity.female = entity.female or any(word in self._lexicon.female_nouns for word in words)
        entity.male = entity.male or any(word in self._lexicon.male_nouns for word in words)
