"""A new file for what is copied, cut out or exported: nothing that exists is written over."""

from __future__ import annotations

import os
from collections.abc import Iterable

from reader.article.visible import one_line
from reader.errors import CopyError


def free_name(path: str) -> str:
    """`path`, or the first numbered one like it that no file has."""
    stem, dot, suffix = path.rpartition(".")
    names = (path, *(f"{stem or suffix}-{number}{dot and '.' + suffix}" for number in range(2, 1000)))
    return next((name for name in names if not os.path.lexists(os.path.expanduser(name))), path)  # noqa: PTH111 - as below


def write_new(path: str, pieces: Iterable[str]) -> None:
    """Write a new file, all of it or none. Takes its time: not for the thread that draws.

    Raises:
        FileExistsError: there is one of that name.
        CopyError: why it can't be written.
    """
    name = os.path.expanduser(path)  # noqa: PTH111 - no Path is needed for one call
    try:
        file = open(name, "x", encoding="utf-8", errors="replace", newline="")  # noqa: PTH123, SIM115 - closed below
        try:
            with file:
                file.writelines(pieces)
        except BaseException:
            os.unlink(name)  # noqa: PTH108 - as above
            raise
    except FileExistsError:
        raise
    except (OSError, ValueError) as error:
        folder = os.path.dirname(name)  # noqa: PTH120 - as above
        if isinstance(error, FileNotFoundError) and folder and not os.path.isdir(folder):  # noqa: PTH112 - as above
            why = f"there is no folder {one_line(folder)}"
        else:
            why = str(error.strerror if isinstance(error, OSError) else error)
        raise CopyError(f"{one_line(path)} can't be written: {why}") from error
