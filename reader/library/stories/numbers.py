"""Articles that tell the same story are given the same number, as they come."""

from __future__ import annotations

from reader.library.store.codec import body_in
from reader.library.store.database import Database
from reader.library.stories.likeness import SAME, Signature, likeness, may_be_alike, runs_of

_LOOKED_AT = 25
"""Candidates whose sketches a new article's is held against: those that share the most bands."""
_COMPARED = 5
"""Of those whose sketches agree, the first so many are compared by their texts. Likes of one story have met before, so
that one of them stands for all."""


class Stories:
    """Finds the likes of an article that is added."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, number: int, signature: Signature, data: bytes) -> None:
        """Enter an article, and join it to those that tell its story."""
        bands, sketch = signature
        if not bands:
            return
        likes = self._alike(signature)
        self._database.run_many(
            "INSERT OR IGNORE INTO band (hash, article) VALUES (?, ?)", [(h, number) for h in bands]
        )
        self._database.run("INSERT OR REPLACE INTO sketch (article, data) VALUES (?, ?)", (number, sketch))
        if likes:
            mine = runs_of(body_in(data))
            for other in likes:
                theirs = self._database.value("SELECT data FROM content WHERE article = ?", (other,))
                if theirs is not None and likeness(mine, runs_of(body_in(theirs))) >= SAME:
                    self._join(number, other)

    def remove(self, number: int) -> None:
        """Take an article out, because its text is no longer what it was."""
        story = self._database.value("SELECT story FROM article WHERE id = ?", (number,))
        for table in ("band", "sketch"):
            self._database.run(f"DELETE FROM {table} WHERE article = ?", (number,))
        if story is not None:
            self._database.run("UPDATE article SET story = NULL WHERE id = ?", (number,))
            self._leave(story)

    def _alike(self, signature: Signature) -> list[int]:
        """The articles that may tell the story of one; one without a sketch may be any."""
        marks = ", ".join("?" * len(signature.bands))
        candidates = self._database.all(
            f"SELECT one, data FROM (SELECT article AS one, count(*) AS shared FROM band WHERE hash IN ({marks})"
            f" GROUP BY article ORDER BY shared DESC, article DESC LIMIT {_LOOKED_AT})"
            " LEFT JOIN sketch ON article = one",
            signature.bands,
        )
        likes = [number for number, sketch in candidates if sketch is None or may_be_alike(signature.sketch, sketch)]
        return likes[:_COMPARED]

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
            "UPDATE article SET story = NULL WHERE story = ? AND (SELECT count(*) FROM article WHERE story = ?) = 1",
            (story, story),
        )
