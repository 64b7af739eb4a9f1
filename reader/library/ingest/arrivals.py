"""When files came, or changed: who goes through a folder again leaves out those that nothing has happened to since.

A file that was moved here is new here, however old it is. So is one that came with its folder: that changes nothing of
the file, and of the folder not what it holds, which tells it from one that another file was put into.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import PurePath


class Arrivals:
    """The moments, for the files below some paths."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._folders = {str(PurePath(path)): 0.0 for path in paths}
        """When each folder came to where it is, or one that it lies in did; the paths themselves count for nothing."""

    def last(self, path: str) -> float:
        """When something last happened to a file, or it came here; 0 where that can't be known."""
        try:
            status = os.stat(path)  # noqa: PTH116 - one of many
        except (OSError, ValueError):
            return 0.0
        return max(status.st_ctime, status.st_mtime, self._came(os.path.dirname(path)))  # noqa: PTH120 - the same

    def _came(self, folder: str) -> float:
        known = self._folders.get(folder)
        if known is not None:
            return known
        above = os.path.dirname(folder)  # noqa: PTH120 - the same
        try:
            status = os.stat(folder)  # noqa: PTH116 - the same
            own = status.st_ctime if status.st_ctime_ns > status.st_mtime_ns else 0.0
        except (OSError, ValueError):
            own = 0.0
        came = self._folders[folder] = max(own, self._came(above)) if above != folder else 0.0
        return came
