"""A query as a small tree: words to look for, and conditions on the rest."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class Column(Enum):
    """Where a word is looked for; the value is the index's own name."""

    ANYWHERE = ""
    TITLE = "headline"
    SPEAKER = "speakers"
    SAID = "quotations"
    AUTHOR = "body"
    """The names above a story; in the index they stand with it."""
    NOTE = "notes"


class Flag(Enum):
    """What an article is or has; the values are what is typed."""

    UNREAD = "is:unread"
    READ = "is:read"
    STARRED = "is:starred"
    VANISHED = "is:vanished"
    QUOTES = "has:quotes"
    NOTES = "has:notes"
    CLIPPINGS = "has:clippings"
    TAGS = "has:tags"
    DATE = "has:date"
    STORY = "has:story"


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or words in a row."""

    text: str
    column: Column = Column.ANYWHERE
    prefix: bool = False
    """The last word may be only the beginning of one."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Has a tag of this name."""

    name: str


@dataclass(frozen=True, slots=True)
class From:
    """Appeared where this is part of the name, or of the address."""

    source: str


@dataclass(frozen=True, slots=True)
class Written:
    """Is in a language."""

    language: str
    """Its code in ISO 639-1."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Published from a moment on, or before one."""

    seconds: int
    before: bool


@dataclass(frozen=True, slots=True)
class Aged:
    """Published at most so many seconds ago, or longer ago than that."""

    seconds: int
    older: bool


@dataclass(frozen=True, slots=True)
class Is:
    """Is or has something."""

    flag: Flag


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    part: Query


@dataclass(frozen=True, slots=True)
class All:
    """All of these; with no parts, everything."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one of these."""

    parts: tuple[Query, ...]


Query: TypeAlias = Words | Tagged | From | Written | Dated | Aged | Is | Not | All | Any
