"""One story in several articles: which they are, and in which paragraphs they differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.article.model import Article, Role
from reader.library.store.articles import article_at, number_of
from reader.library.store.codec import body_in
from reader.library.store.database import Database
from reader.library.store.folding import words
from reader.library.store.row import Row, rows


class Version(NamedTuple):
    """Another article that tells the story, against the one that is read."""

    row: Row
    more: tuple[str, ...]
    """Its paragraphs that the other doesn't have, in order."""
    less: tuple[str, ...]
    """The other's that it doesn't have."""


def versions(database: Database, address: str) -> list[Version]:
    """The other articles that tell an article's story, the newest first; none where none does.

    Raises:
        LibraryError: the library can't be read.
    """
    number = number_of(database, address)
    story = database.value("SELECT story FROM article WHERE id = ?", (number,))
    if number is None or story is None:
        return []
    mine = article_at(database, number)
    others = database.numbers("SELECT id FROM article WHERE story = ? AND id <> ? ORDER BY id DESC", (story, number))
    return [_compared(row, mine, article_at(database, row.id)) for row in rows(database, others)]


def told_by(database: Database, numbers: Sequence[int]) -> list[int]:
    """The unread articles that tell nothing but what some of these articles tell: the same page saved again, a reprint.

    Raises:
        LibraryError: the library can't be read.
    """
    found: dict[int, None] = {}
    for number in numbers:
        others = database.all(
            "SELECT o.id, data FROM article a JOIN article o ON o.story = a.story AND o.id <> a.id AND o.read = 0"
            " JOIN content ON content.article = o.id WHERE a.id = ?",
            (number,),
        )
        mine = database.value("SELECT data FROM content WHERE article = ?", (number,)) if others else None
        told = _paragraphs(mine) if mine else set()
        found |= {other: None for other, data in others if _paragraphs(data) <= told}
    return [number for number in found if number not in numbers]


def _paragraphs(data: bytes) -> set[tuple[bytes, ...]]:
    """What a story says, whatever the case, the marks and the wrapping."""
    return {tuple(words(text)) for text in body_in(data).split("\n")}


def differing(one: Article, other: Article) -> tuple[str, ...]:
    """The paragraphs of `one`'s story that are not in the other's, whatever the case, the marks and the wrapping."""
    known = {tuple(words(text)) for text in _story(other)}
    return tuple(text for text in _story(one) if tuple(words(text)) not in known)


def _compared(row: Row, mine: Article, theirs: Article) -> Version:
    return Version(row, differing(theirs, mine), differing(mine, theirs))


def _story(article: Article) -> Sequence[str]:
    return [block.text for block in article.blocks if block.role is Role.BODY]
