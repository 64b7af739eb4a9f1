"""Files and folders read into a library: only what is new or changed, on every core, a few hundred per transaction.

However an import ends, what was committed is there; started again, it skips that and goes on.
"""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from reader.errors import SourceError
from reader.library.corrections.corrected import Corrections
from reader.library.ingest.arrivals import Arrivals
from reader.library.ingest.prepared import PreparedFile, hash_of, prepare_file
from reader.library.ingest.shelving import shelving
from reader.library.own_faults import own_faults
from reader.library.store.analyser import analyser
from reader.library.store.database import Database
from reader.library.store.folders import are_folders, keep_folders
from reader.library.store.paths import absolute, around, as_bytes, as_path, is_there
from reader.sources.folder import Scan
from reader.sources.limits import Limits

_BATCH = 400
"""Articles per transaction: about a second's work. A transaction costs as much as an article or two."""
_FEW = 24
"""Up to so many files, starting other processes takes longer than it saves."""
_MANY = 100
"""From so many files on, numpy is worth importing in each process."""
_KNOWN_BELOW = """
    SELECT path, size, modified FROM file WHERE path >= ? AND path < ? AND vanished IS NULL
    AND EXISTS (SELECT 1 FROM article WHERE article.file = file.id AND added < ?) LIMIT 100
"""


@dataclass(slots=True)
class Progress:
    """How far an import has come."""

    total: int = 0
    """Files to read."""
    done: int = 0
    known: int = 0
    """Files skipped because they have not changed."""
    added: int = 0
    changed: int = 0
    moved: int = 0
    """Articles whose file was found in another place."""
    vanished: int = 0
    """Files that are gone; their articles stay."""
    hidden: int = 0
    binary: int = 0
    problems: list[SourceError] = field(default_factory=list)
    """What could not be read; whoever shows these problems removes them."""

    @property
    def kept(self) -> int:
        """Articles that the library was changed by."""
        return self.added + self.changed + self.moved

    @property
    def summary(self) -> str:
        """What the import achieved, in one line."""
        counts = (
            (self.changed, "changed"),
            (self.moved, "moved"),
            (self.vanished, "vanished"),
            (self.known, "file as it was" if self.known == 1 else "files as they were"),
            (self.hidden, "hidden"),
            (self.binary, "without text"),
        )
        parts = [f"{self.added:,} added", *(f"{count:,} {what}" for count, what in counts if count)]
        return ", ".join(parts)


class Ingest:
    """An import of some paths."""

    def __init__(
        self,
        database: Database,
        paths: Sequence[str],
        limits: Limits,
        corrections: dict[str, Corrections] | None = None,
        processes: int | None = None,
        method: str = "fork",
        since: float = 0.0,
    ) -> None:
        """Files that nothing happened to after the moment `since` are skipped: they are known, or were forgotten."""
        self._database = database
        self._paths = [absolute(path) for path in paths]
        self._limits = limits
        self._corrections = corrections or {}
        self._processes = processes or len(os.sched_getaffinity(0))
        self._method, self._since, self._arrivals = method, since, Arrivals(self._paths, since, self._was_here)
        self.progress = Progress()
        """Changes while `run` goes on."""
        self._unseen: dict[str, set[bytes]] = {}

    def run(self) -> Iterator[Progress]:
        """Read what is new or changed, and yield the progress after each step.

        Raises:
            LibraryError: the library could not be written; what was committed before is there.
        """
        began = time.time()
        wanted: list[str] = []
        progress = self.progress
        scan = Scan(self._paths)
        for count, path in enumerate(scan):
            if self._is_known(path):
                progress.known += 1
            else:
                wanted.append(path)
            if count % 1000 == 0:
                progress.total = len(wanted)
                yield progress
        progress.total, progress.hidden, progress.binary = len(wanted), scan.hidden, scan.binary
        progress.problems += scan.errors
        yield progress
        wanted = self._follow_moves(wanted)
        yield progress
        yield from self._write(wanted)
        with self._database.transaction():
            progress.vanished = self._mark_vanished()
            keep_folders(self._database, are_folders(self._paths), began)
        yield progress

    def _write(self, wanted: Sequence[str]) -> Iterator[Progress]:
        batch: list[PreparedFile] = []
        size = 0
        results = self._prepared(wanted)
        try:
            for files in results:
                batch += files
                size += sum(max(1, len(file.articles)) for file in files)
                if size >= _BATCH:
                    ready, batch, size = batch, [], 0
                    self._commit(ready)
                self.progress.done += sum(file.last for file in files)
                yield self.progress
        finally:
            results.close()
            self._commit(batch)  # if the import is stopped, what was read is kept

    def _prepared(self, wanted: Sequence[str]) -> Generator[list[PreparedFile], None, None]:
        prepare = partial(_prepare, limits=self._limits, corrections=self._corrections)
        if self._processes > 1 and len(wanted) > _FEW:
            from reader.library.ingest.workers import spread  # here, because the screen adds one file at a time

            prepare = partial(prepare, many=len(wanted) >= _MANY)
            yield from spread(wanted, prepare, _lost, self._processes, self._method)
        else:
            for path in wanted:
                for piece in prepare(path):
                    yield [piece]

    def _commit(self, files: Sequence[PreparedFile]) -> None:
        if not files:
            return
        progress = self.progress
        progress.problems += (problem for file in files for problem in file.problems)
        with shelving(self._database, unseen=self._unseen) as shelf:
            outcomes = [shelf.put(file) for file in files if file.articles or not file.first]
        for outcome in outcomes:  # none of them has come to anything before
            progress.added += outcome.added
            progress.changed += outcome.changed
            progress.moved += outcome.moved

    def _is_known(self, path: str) -> bool:
        """Whether the library holds a file as it is now, by this version's analysis."""
        if self._since and self._arrivals.last(path) < self._since:
            return True
        row = self._database.one("SELECT size, modified, analyser FROM file WHERE path = ?", (as_bytes(path),))
        if row is None or row[2] != analyser():
            return False
        return _is_as(path, *row[:2])

    def _was_here(self, folder: str) -> bool:
        """Whether a folder has files that the library knew before `since`: of some of them, one is as it was."""
        rows = self._database.all(_KNOWN_BELOW, (*around(folder)[1:], self._since))
        return any(_is_as(as_path(path), size, modified) for path, size, modified in rows)

    def _follow_moves(self, wanted: Sequence[str]) -> list[str]:
        """Recognise files that were moved, by their bytes; returns those that are still to be read."""
        rest = []
        with shelving(self._database) as shelf:
            for path in wanted:
                file = self._like_a_known(path)
                number = shelf.moved(file.hash) if file else None
                if (
                    file is None
                    or number is None
                    or self._database.value("SELECT analyser FROM file WHERE id = ?", (number,)) != analyser()
                ):
                    rest.append(path)
                    continue
                self.progress.moved += shelf.move(number, path)
                shelf.refresh(number, file)
                self.progress.done += 1
        return rest

    def _like_a_known(self, path: str) -> PreparedFile | None:
        """The file of a new path, if the library has one of its size: only then is it read and compared."""
        database = self._database
        if database.one("SELECT 1 FROM file WHERE path = ?", (as_bytes(path),)):
            return None
        try:
            status = os.stat(path)  # noqa: PTH116 - one of many
            if not database.one("SELECT 1 FROM file WHERE size = ? LIMIT 1", (status.st_size,)):
                return None
            digest, size = hash_of(path)
        except (OSError, ValueError, SourceError):
            return None  # reading it will report that
        return PreparedFile(path, digest, size, status.st_mtime_ns, (), ())

    def _mark_vanished(self) -> int:
        """Mark the files under the paths that are gone, no longer those that are back; returns how many have gone.

        What is gone is looked for first, also among what was skipped: a file that moves with its folder bears no sign
        of it.
        """
        changed = self._gone_or_back()
        if self._since and any(gone for gone, _ in changed):
            self._follow_moves(list(Scan(self._paths)))
            changed = self._gone_or_back()
        self._database.run_many("UPDATE file SET vanished = ? WHERE id = ?", changed)
        return sum(1 for gone, _ in changed if gone)

    def _gone_or_back(self) -> list[tuple[float | None, int]]:
        """The files under the paths that are no longer there, and since when, or that are there again."""
        now, sql = time.time(), "SELECT id, path, vanished IS NULL FROM file WHERE path = ? OR path >= ? AND path < ?"
        return [
            (now if there else None, number)
            for path in self._paths
            for number, file, there in self._database.all(sql, around(path))
            if there != is_there(as_path(file))
        ]


def _is_as(path: str, size: int, modified: int) -> bool:
    """Whether a file is there, and as large and as old as is known of it."""
    try:
        status = os.stat(path)  # noqa: PTH116 - one of many
    except (OSError, ValueError):
        return False
    return (status.st_size, status.st_mtime_ns) == (size, modified)


def _prepare(
    path: str, limits: Limits, corrections: dict[str, Corrections], many: bool = False
) -> Iterator[PreparedFile]:
    """A file made ready; a bug that it triggers becomes its own problem, and affects no other file."""
    if many:
        import reader.library.stories.likeness_numpy  # noqa: F401 - at once: the first hundred articles would do without
    try:
        with own_faults(path):
            yield from prepare_file(path, limits, corrections)
    except SourceError as error:
        yield PreparedFile(path, b"", 0, 0, (), (error,))


def _lost(path: str) -> PreparedFile:
    why = "taking it apart ended the process that did so; it may need more memory than there is"
    return PreparedFile(path, b"", 0, 0, (), (SourceError(path, why),))
