"""When files came, or changed: who goes through a folder again leaves out those that nothing has happened to since.

A file that was moved here is new here, however old it is. So is one that came with its folder: that changes nothing of
the file, and of the folder not what it holds, which tells it from one that another file was put into. Where that has
happened too, there is only the folder above it, which holds something new. A program that keeps a folder in step with
another leaves the same signs; there, files of the folder were known before.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import PurePath


class Arrivals:
    """The moments, for the files below some paths."""

    def __init__(self, paths: Iterable[str], since: float, was_here: Callable[[str], bool]) -> None:
        """Only what happened after the moment `since` matters; `was_here` tells of a folder whether files of it were
        known before.
        """
        self._since = since
        self._folders = {str(PurePath(path)): 0.0 for path in paths}
        """When each folder came to where it is, or one that it lies in did; the paths themselves count for nothing."""
        self._was_here = was_here

    def last(self, path: str) -> float:
        """When something last happened to a file, or it came here; 0 where that doesn't matter or can't be known."""
        try:
            status = os.stat(path)  # noqa: PTH116 - one of many
        except (OSError, ValueError):
            return 0.0
        return max(status.st_ctime, status.st_mtime, self._came(os.path.dirname(path)))  # noqa: PTH120 - the same

    def _came(self, folder: str) -> float:
        below: list[str] = []
        while folder not in self._folders and (above := os.path.dirname(folder)) != folder:  # noqa: PTH120 - the same
            below.append(folder)
            folder = above
        came = self._folders.get(folder, 0.0)
        for each in reversed(below):
            came = self._folders[each] = max(came, self._came_itself(each))
        return came

    def _came_itself(self, folder: str) -> float:
        try:
            status, above = os.stat(folder), os.stat(os.path.dirname(folder))  # noqa: PTH116, PTH120 - the same
        except (OSError, ValueError):
            return 0.0
        bears_the_sign = status.st_ctime_ns > status.st_mtime_ns
        came = status.st_ctime if bears_the_sign else min(status.st_ctime, above.st_mtime)
        return came if came >= self._since and not self._was_here(folder) else 0.0
