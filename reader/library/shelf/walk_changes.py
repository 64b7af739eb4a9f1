"""What a second walk through the folders of a list amounts to: which entries stay, have changed, or are gone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from reader.article.web import is_web
from reader.library.shelf.entry import Entry


class WalkChanges:
    """The outcome of a walk; entries are put in their new places while they are sorted."""

    def __init__(self, places: Mapping[str, int], changed: Collection[str], shown: Entry | None) -> None:
        """`places` are the files that the walk came to, by rank; of them or others, some were `changed`."""
        self._places, self._paths, self._shown = places, changed, shown
        self.there: set[str] = set()
        """Files that have an entry."""
        self.changed: list[Entry] = []
        self.gone: list[Entry] = []

    def sort(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries that stay: those whose files are there, and the one that is shown."""
        kept = []
        for entry in entries:
            file = self.file_of(entry)
            place = self._places.get(file)
            entry.vanished = place is None and not is_web(file)
            if entry.vanished and entry is not self._shown:
                self.gone.append(entry)
                continue
            kept.append(entry)
            if place is not None:
                entry.place = place
                self.there.add(file)
                if file in self._paths:
                    self.changed.append(entry)
        return kept

    def file_of(self, entry: Entry) -> str:
        """The file that an entry lies in: its path, or the part of it before an id."""
        file = entry.path.removeprefix("./")
        while file not in self._places and "#" in file:
            file = file.rpartition("#")[0]
        return file if file in self._places else entry.path
