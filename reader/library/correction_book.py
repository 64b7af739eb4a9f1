"""The corrections while Reader runs: read once, when first asked for, and written at each change.

Most readers have none, and most articles of the others have none. So a file that isn't there costs one question to the
file system, and no source is hashed before there is something to find by it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article.model import Article
from reader.errors import CorrectionsError

if TYPE_CHECKING:
    from reader.library.correction_file import Contents
    from reader.library.corrections import Corrections, Step


class CorrectionBook:
    """What was put right, by article; `path` is where it is kept, None for a book that starts empty and is not kept."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._contents: Contents | None = None
        self._unsaved: list[tuple[str, Step]] = []
        self._problem: str | None = None

    @property
    def problem(self) -> str | None:
        """Why no correction could be read, in one line."""
        self._read()
        return self._problem

    def of(self, article: Article) -> Corrections:
        """The corrections of an article."""
        contents = self._read()
        if not contents:
            return ()
        from reader.library.corrections import key_of

        return contents.get(key_of(article.document), ())

    def apply(self, article: Article) -> Article:
        """The article with all of it put right."""
        corrections = self.of(article)
        if not corrections:
            return article
        from reader.library.corrections import apply

        return apply(article, corrections)

    def relabel(self, article: Article) -> Article:
        """The article with its blocks put right, before anybody is listened to."""
        corrections = self.of(article)
        if not corrections:
            return article
        from reader.library.corrections import relabel

        return relabel(article, corrections)

    def take(self, article: Article, step: Step) -> Path | None:
        """Change an article's corrections, here and in the file; gives where a broken file was moved to.

        Raises:
            CorrectionsError: the file could not be changed. Here the change stands, and goes to the file with the next.
        """
        from reader.library.corrections import key_of

        change = key_of(article.document), step
        self._contents = _changed(self._read(), [change])
        if self._path is None:
            return None
        from reader.library.correction_file import change_file

        self._unsaved.append(change)
        self._contents, moved = change_file(self._path, lambda contents: _changed(contents, self._unsaved))
        self._unsaved.clear()
        self._problem = None
        return moved

    def _read(self) -> Contents:
        if self._contents is None:
            contents: Contents = {}
            if self._path is not None and os.path.exists(self._path):  # noqa: PTH110 - raises nothing
                from reader.library.correction_file import read_file

                try:
                    contents = read_file(self._path)
                except CorrectionsError as error:
                    self._problem = str(error)
            self._contents = contents
        return self._contents


def _changed(contents: Contents, changes: list[tuple[str, Step]]) -> Contents:
    """The contents after some steps."""
    changed = dict(contents)
    for key, step in changes:
        changed[key] = step.after(changed.get(key, ()))
    return changed
