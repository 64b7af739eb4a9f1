"""One person, body or place that an article names."""

from __future__ import annotations

from reader.article.model import Speaker

MALE, FEMALE = "m", "f"


class Entity:
    """One person, body or place, and what the article says of it."""

    __slots__ = (
        "body",
        "count",
        "gender",
        "name",
        "nicknames",
        "number",
        "offices",
        "opening",
        "placed",
        "ranked",
        "role",
        "titled",
        "words",
    )

    def __init__(self, number: int, words: list[str], name: str) -> None:
        self.number = number
        """Its place in the order of first mention."""
        self.words = words
        """The fullest name, word by word, in lower case."""
        self.name = name
        self.role: str | None = None
        """As a reader sees it: "Interior Minister"."""
        self.offices: frozenset[str] = frozenset()
        """Words of its roles by which it may be meant later: "minister"."""
        self.gender = ""
        """`MALE`, `FEMALE`, or empty where nothing tells."""
        self.nicknames: frozenset[str] = frozenset()
        """What stands in quotation marks inside the name, in lower case."""
        self.body = False
        """Whether its name ends as the names of bodies do: "Bank"."""
        self.placed = 0
        """How often "in" or "at" stands before it."""
        self.count = 0
        """How often it is named."""
        self.opening = 0
        """How often of these at the beginning of a sentence, where any word has a capital."""
        self.titled = 0
        """How often with words before the name, as people are named."""
        self.ranked = False
        """Whether one of these was a title, or a noun for somebody who speaks."""

    def speaker(self) -> Speaker:
        """The entity as a reader sees it."""
        return Speaker(self.name, self.role)

    @property
    def person(self) -> bool:
        """Whether a title or its gender shows that it is a person."""
        return not self.body and (self.ranked or bool(self.gender))

    @property
    def shown(self) -> bool:
        """Whether it is a person as far as known, where any noun may be taken for a name."""
        return self.person or (len(self.words) > 1 and not self.body)

    @property
    def doubtful(self) -> bool:
        """Whether it may be no name at all, but a word that only stands at the beginning of sentences."""
        return len(self.words) == 1 and self.opening == self.count and not self.person

    @property
    def thing(self) -> bool:
        """Whether it is known to be a body or a place: by its name, an acronym too, or by what stands before it."""
        return self.body or ((self.placed > 0 or (len(self.words) == 1 and self.name.isupper())) and not self.person)
