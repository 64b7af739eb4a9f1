"""A new file for what is copied or cut out: nothing that exists is written over."""

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
    """Write a new file. Takes its time: not for the thread that draws.

    Raises:
        FileExistsError: there is one of that name.
        CopyError: why it can't be written.
    """
    try:
        with open(os.path.expanduser(path), "x", encoding="utf-8", errors="replace", newline="") as file:  # noqa: PTH111, PTH123 - no Path is needed for one call
            file.writelines(pieces)
    except FileExistsError:
        raise
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise CopyError(f"{one_line(path)} can't be written: {why}") from error
