"""From the paths a user names to articles, one by one; what can't be read is named on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from reader.article.document import Document
from reader.article.model import Article
from reader.cli import exits
from reader.cli.arguments import STANDARD
from reader.cli.faults import debugging, fault, progress, say
from reader.errors import SourceError
from reader.library.corrections.book import CorrectionBook
from reader.pipeline import analyse
from reader.sources.folder import Scan
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.reading import load, load_from
from reader.sources.stream import buffered


class Intake:
    """Reads and analyses what is named, applies the corrections, and remembers whether everything could be read."""

    def __init__(self, paths: Sequence[str], limits: Limits, book: CorrectionBook) -> None:
        self.book = book
        self._paths = paths
        self._limits = limits
        self._failed = False

    @property
    def exit_code(self) -> int:
        """The exit code so far: 0 if everything was read, else 1."""
        return exits.UNREAD if self._failed else exits.DONE

    def articles(self) -> Iterator[Article]:
        """Each article as soon as it is ready, in the order of the paths, a folder's in natural order."""
        if self.book.problem:
            self.fail(self.book.problem)
        for path in self._paths:
            if path == STANDARD:
                yield from self._taken_apart(path, self._standard_input)
            elif _is_substituted(path):
                yield from self._taken_apart(path, partial(self._piped, path))
            else:
                yield from self._under(path)

    def _under(self, path: str) -> Iterator[Article]:
        """The articles of a file, or of all files in a folder."""
        scan = Scan([path])
        found = 0
        for file in scan:
            found += 1
            yield from self._taken_apart(file, partial(load, file, self._limits, progress(file)))
        for error in scan.errors:
            self.fail(str(error))
        counts = (scan.hidden, "hidden"), (scan.binary, "without text")
        if passed_over := " and ".join(f"{count} {what}" for count, what in counts if count):
            say(f"{path}: passed over {passed_over}")
        if not found and not scan.errors:
            self.fail(f"{path}: there is no article in this folder")

    def _taken_apart(self, path: str, read: Callable[[], Iterable[Item]]) -> Iterator[Article]:
        """What `read` gives, analysed; an error, or a bug that it causes, ends this file and no other."""
        try:
            for item in read():
                if isinstance(item, SourceError):
                    self._refuse(item)
                elif article := self._analysed(item):
                    yield article
        except SourceError as error:
            self._refuse(error)
        except Exception as bug:
            if debugging():
                raise
            self.fail(fault(bug, path))

    def _analysed(self, document: Document) -> Article | None:
        """The article, analysed; None where a bug turned up, which is reported and ends no file."""
        try:
            return self.book.apply(analyse(document))
        except Exception as bug:
            if debugging():
                raise
            self.fail(fault(bug, document.path))
            return None

    def _refuse(self, error: SourceError) -> None:
        here, _, ident = error.path.partition("#")
        path = f"standard input{'#' if ident else ''}{ident}" if here == STANDARD else error.path
        self.fail(f"{path}: {error.why}")

    def _standard_input(self) -> Iterator[Item]:
        # A test or a caller may have put another stream there, which has no `peek`.
        return load_from(buffered(sys.stdin.buffer), STANDARD, self._limits)

    def _piped(self, path: str) -> Iterator[Item]:
        with Path(path).open("rb") as file:
            yield from load_from(file, path, self._limits)

    def fail(self, message: str) -> None:
        """Say what went wrong, and remember it for the exit code."""
        self._failed = True
        say(message)


def _is_substituted(path: str) -> bool:
    """Whether a path is what a shell puts in for `<(command)`, zsh the last. Other pipes are refused: nobody may write
    to them.
    """
    return path.startswith(("/dev/fd/", "/dev/stdin", "/proc/self/fd/")) and Path(path).is_fifo()
