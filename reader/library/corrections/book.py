"""The corrections while Reader runs: read once, when first asked for, and written to the library at each change.

Most readers have none, and for those who have some, most articles have none. So a library that isn't there costs one
question to the file system, and no source is hashed before there is something to find by it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.article.model import Article
from reader.errors import CorrectionsError, LibraryError

if TYPE_CHECKING:
    from reader.library.corrections.corrected import Corrections, Step
    from reader.library.store.database import Database


class CorrectionBook:
    """What was put right, by article; `path` is the library's, None for a book that starts empty and is not kept."""

    def __init__(self, path: Path | None = None, database: Database | None = None) -> None:
        """`database` is the library at `path` where it is open already."""
        self._path = path
        self._database = database
        self._contents: dict[str, Corrections] | None = None
        """By what each article's are kept by."""
        self._places: dict[str, str] = {}
        """The addresses of corrected articles in the library, each with what its corrections are kept by there."""
        self._reading = Lock()
        self._unsaved: list[tuple[str, Step]] = []
        self._problem: str | None = None

    @property
    def problem(self) -> str | None:
        """Why no correction could be read, in one line."""
        self._read()
        return self._problem

    def of(self, article: Article) -> Corrections:
        """The corrections of an article; of one that was saved anew since, those of its text in the library."""
        contents = self._read()
        if not contents:
            return ()
        from reader.library.corrections.corrected import key_of
        from reader.library.store.paths import absolute

        own = contents.get(key_of(article.document))
        if own is None and self._places:
            own = contents.get(self._places.get(absolute(article.path), ""))
        return own or ()

    def apply(self, article: Article) -> Article:
        """The article with all its corrections."""
        corrections = self.of(article)
        if not corrections:
            return article
        from reader.library.corrections.corrected import apply

        return apply(article, corrections)

    def relabel(self, article: Article) -> Article:
        """The article with its blocks corrected, before its quotations are looked for."""
        corrections = self.of(article)
        if not corrections:
            return article
        from reader.library.corrections.corrected import relabel

        return relabel(article, corrections)

    def take(self, article: Article, step: Step) -> None:
        """Change an article's corrections, here and in the library.

        Raises:
            CorrectionsError: the library could not be changed. The change holds here, and is saved with the next one.
        """
        from reader.library.corrections.corrected import Step, key_of

        key, before = key_of(article.document), self.of(article)
        contents = self._read()
        if before and key not in contents:
            self._unsaved.append((key, Step((), before)))
        self._contents = {**contents, key: step.after(before)}
        if self._path is None:
            return
        self._unsaved.append((key, step))
        try:
            with self._library() as database:
                self._save(database)
        except LibraryError as error:
            raise CorrectionsError(str(error)) from error
        self._problem = None

    def _save(self, database: Database) -> None:
        from reader.library.corrections.table import change_corrections

        with database.transaction():
            saved = {key: change_corrections(database, key, step.after) for key, step in self._unsaved}
        self._unsaved.clear()
        self._contents = {**(self._contents or {}), **saved}

    def _read(self) -> dict[str, Corrections]:
        with self._reading:  # articles are taken apart by several threads, and no one's may miss what is being read
            if self._contents is None:
                contents: dict[str, Corrections] = {}
                try:
                    if self._path is not None and os.path.exists(self._path):  # noqa: PTH110 - raises nothing
                        contents = self._read_library()
                except (CorrectionsError, LibraryError) as error:
                    self._problem = str(error)
                self._contents = contents
            return self._contents

    def _read_library(self) -> dict[str, Corrections]:
        from reader.library.corrections.table import all_corrections, corrected_addresses

        with self._library() as database:
            self._places = corrected_addresses(database)
            return all_corrections(database)

    @contextmanager
    def _library(self) -> Iterator[Database]:
        """The library that is open, or one opened for this."""
        if self._database is not None:
            yield self._database
            return
        from reader.library.store.database import Database

        assert self._path
        with Database(self._path) as database:
            yield database
