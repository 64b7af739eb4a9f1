"""Articles that tell the same story are given the same number, as they come."""

from __future__ import annotations

from reader.library.codec import body_in
from reader.library.database import Database
from reader.library.likeness import SAME, likeness, runs_of

_COMPARED = 5
"""Candidates that a new article is compared with: those that share the most bands. Likes of one story have met before,
so that one of them stands for all."""


class Stories:
    """Finds the likes of an article that is added."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, number: int, bands: tuple[int, ...], data: bytes) -> None:
        """Enter an article, and join it to those that tell its story."""
        if not bands:
            return
        marks = ", ".join("?" * len(bands))
        candidates = self._database.all(
            f"SELECT article, data FROM content JOIN (SELECT article AS one, count(*) AS shared FROM band"
            f" WHERE hash IN ({marks}) GROUP BY article ORDER BY shared DESC, article DESC LIMIT {_COMPARED})"
            " ON article = one",
            bands,
        )
        self._database.run_many(
            "INSERT OR IGNORE INTO band (hash, article) VALUES (?, ?)", [(h, number) for h in bands]
        )
        if candidates:
            mine = runs_of(body_in(data))
            for other, theirs in candidates:
                if likeness(mine, runs_of(body_in(theirs))) >= SAME:
                    self._join(number, other)

    def remove(self, number: int) -> None:
        """Take an article out, because its text is no longer what it was."""
        story = self._database.value("SELECT story FROM article WHERE id = ?", (number,))
        self._database.run("DELETE FROM band WHERE article = ?", (number,))
        if story is not None:
            self._database.run("UPDATE article SET story = NULL WHERE id = ?", (number,))
            self._leave(story)

    def _join(self, number: int, other: int) -> None:
        mine, theirs = (
            self._database.value("SELECT story FROM article WHERE id = ?", (each,)) for each in (number, other)
        )
        if mine is not None and mine == theirs:
            return
        story = theirs or mine or 1 + (self._database.value("SELECT max(story) FROM article") or 0)
        if mine is not None and theirs is not None:
            self._database.run("UPDATE article SET story = ? WHERE story = ?", (story, mine))
        self._database.run("UPDATE article SET story = ? WHERE id IN (?, ?)", (story, number, other))

    def _leave(self, story: int) -> None:
        """A story that only one article is left of is none."""
        self._database.run(
            "UPDATE article SET story = NULL WHERE story = ?1 AND (SELECT count(*) FROM article WHERE story = ?1) = 1",
            (story,),
        )
