"""The file in which corrections were kept before there was a library: read once, then kept beside it.

It is JSON: `version`, and under `articles`, by the hash of an article's source, its corrections. A file that can't be
understood stays where it is until there is something to save; then it is moved aside, never written over.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeAlias

from reader.errors import CorrectionsError
from reader.library.corrections.corrected import Corrections
from reader.library.corrections.records import as_corrections

VERSION = 1

Contents: TypeAlias = dict[str, Corrections]
"""Key of an article -> its corrections; no article without any."""


class BrokenFileError(CorrectionsError):
    """The file holds no corrections."""


def read_file(path: Path) -> Contents:
    """All that was put right; nothing where there is no file.

    Raises:
        BrokenFileError: it can't be understood.
        CorrectionsError: it can't be read, or a later version of Reader wrote it.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise CorrectionsError(f"{path}: the corrections can't be read: {why}") from error
    try:
        table = json.loads(data.decode("utf-8"))
        version = table["version"]
        if isinstance(version, int) and version > VERSION:
            raise CorrectionsError(f"{path}: the corrections were written by a later version of Reader")
        if version != VERSION:
            raise ValueError(f"version {version!r} is none of Reader's")
        return {str(key): as_corrections(entry) for key, entry in table["articles"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise BrokenFileError(f"{path}: these are no corrections that Reader can read{where}") from error


def move_aside(path: Path, word: str) -> Path:
    """Give the file a name that no other has, with `word` in it: "broken", or "kept" for one that was taken over.

    Raises:
        OSError: it can't be moved.
    """
    number = 1
    while (aside := path.with_name(f"{path.stem}-{word}-{number}{path.suffix}")).exists():
        number += 1
    path.rename(aside)
    return aside
