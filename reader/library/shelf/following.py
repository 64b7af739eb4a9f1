"""A list that follows its folders: what came, changed or went since they were walked through is brought into it.

The folders are walked again, on a thread, because only that tells what belongs to them and in which order. Whatever is
already in the list stays as it is.
"""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from reader.library.shelf.entry import NOWHERE, Entry
from reader.library.shelf.finds import Finds
from reader.sources.folder import Scan

if TYPE_CHECKING:
    from reader.library.shelf.watching import Watch


class Following(Finds):
    """The list of `Finds`, brought up to date while it is on the screen."""

    @abstractmethod
    def forget(self, entry: Entry) -> None:
        """Have the article analysed again the next time it is wanted."""

    def watch(self) -> Watch | None:
        """A watch that reports files that come, change and go; None if there is no folder to watch."""
        folders = [path.rstrip("/") or path for path in self.roots if os.path.isdir(path)]  # noqa: PTH112 - a name may be no text
        if not folders:
            return None
        from reader.library.shelf.watching import Watch

        return Watch(folders, recursive=not self.wanted)

    def walk(self) -> tuple[Scan, list[str]]:
        """The files that are there now, in order; may be called from another thread."""
        scan = Scan(self.roots, recursive=not self.wanted)
        return scan, [path.removeprefix("./") for path in scan]

    def follow(self, walk: tuple[Scan, Sequence[str]], changed: Collection[str], shown: Entry | None) -> bool:
        """Bring the list up to date with a walk; some of its files were `changed`.

        The `shown` entry stays, even if its file is gone. Returns whether any entry is new, gone, or has moved in the
        list.
        """
        from reader.library.shelf.walk_changes import WalkChanges

        scan, files = walk
        places = {path: place for place, path in enumerate(files, 1)}
        before = [(entry, entry.place) for entry in self._found]
        walked = WalkChanges(places, {path.removeprefix("./") for path in changed}, shown)
        self._found[:] = walked.sort(self._found)
        for entry in walked.gone:
            self._known -= entry.known
            self.failed -= entry.error is not None
            self.lacking.discard(entry)
        self._found += (self._new(path, places[path]) for path in files if path not in walked.there)
        for entry in walked.changed:
            self._look_again(entry, walked.file_of(entry))
        self._scan, self._errors_told = scan, len(scan.errors)
        self._places, self._next = len(files), 0
        return before != [(entry, entry.place) for entry in self._found]

    def _look_again(self, entry: Entry, file: str) -> None:
        """Have an entry read again; if its file holds many, all of it is gone through."""
        self.forget(entry)
        if entry.error is not None:
            self._known -= 1
            self.failed -= 1
            self.lacking.discard(entry)
            entry.error = None
        elif file in self._listed:
            entry.found = NOWHERE
            if not any(listing.file == file for listing in self._listings):
                from reader.library.shelf.listing import Listing

                ours = [each for each in self._found if each.place == entry.place]
                self._listings.append(Listing(file, ours[0], self.limits, self.finish, ours))
        else:
            self._changed.append(entry)
