"""One story in several articles: which they are, and in which paragraphs they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from reader.article.model import Article, Role
from reader.library.store.articles import article_at, number_of
from reader.library.store.codec import body_in
from reader.library.store.database import Database
from reader.library.store.folding import words
from reader.library.store.row import Row, rows

_Paragraphs: TypeAlias = set[tuple[bytes, ...]]


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
    stories: dict[int, list[int]] = {}
    for number in numbers:
        story = database.value("SELECT story FROM article WHERE id = ?", (number,))
        if story is not None:
            stories.setdefault(story, []).append(number)
    found: list[int] = []
    for story, read in stories.items():
        sql = "SELECT id FROM article WHERE story = ? AND read = 0 ORDER BY id"
        unread = set(database.numbers(sql, (story,))).difference(read)
        told = [_paragraphs(database, number) for number in read] if unread else []
        found += (number for number in sorted(unread) if _is_told(_paragraphs(database, number), told))
    return found


def _is_told(said: _Paragraphs, told: Iterable[_Paragraphs]) -> bool:
    return any(said <= each for each in told)


def _paragraphs(database: Database, number: int) -> _Paragraphs:
    """What an article's story says, whatever the case, the marks and the wrapping."""
    data = database.value("SELECT data FROM content WHERE article = ?", (number,))
    return {tuple(words(text)) for text in body_in(data).split("\n")}


def differing(one: Article, other: Article) -> tuple[str, ...]:
    """The paragraphs of `one`'s story that are not in the other's, whatever the case, the marks and the wrapping."""
    known = {tuple(words(text)) for text in _story(other)}
    return tuple(text for text in _story(one) if tuple(words(text)) not in known)


def _compared(row: Row, mine: Article, theirs: Article) -> Version:
    return Version(row, differing(theirs, mine), differing(mine, theirs))


def _story(article: Article) -> Sequence[str]:
    return [block.text for block in article.blocks if block.role is Role.BODY]
