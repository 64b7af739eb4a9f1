"""The file in which corrections are kept, and that nothing which happens to it loses one.

It is JSON: `version`, and under `articles`, by the hash of an article's source, what was put right in it. A new file is
written beside the old one and takes its place in one step, so that whoever is interrupted leaves one or the other.
Readers that run at the same time take turns (a lock on a file beside it) and change what they find there, not what they
once read. A file that can't be understood is moved aside, never written over.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias

from reader.article.model import Kind, Speaker
from reader.errors import CorrectionsError
from reader.library.corrections import Anchor, BlockCorrection, Correction, Corrections, SpeakerCorrection

VERSION = 1
_PATIENCE = 1.0
"""Seconds to wait for another Reader that is writing; it needs some hundredths, tenths on a slow disk."""

Contents: TypeAlias = dict[str, Corrections]
"""Key of an article -> its corrections; no article without any."""


class BrokenFileError(CorrectionsError):
    """What is in the file are no corrections."""


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
        raise _failed(path, "read", error) from error
    try:
        table = json.loads(data.decode("utf-8"))
        version = table["version"]
        if isinstance(version, int) and version > VERSION:
            raise CorrectionsError(f"{path}: the corrections were written by a later version of Reader")
        if version != VERSION:
            raise ValueError(f"version {version!r} is none of Reader's")
        return {str(key): _corrections(entry) for key, entry in table["articles"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise BrokenFileError(f"{path}: these are no corrections that Reader can read{where}") from error


def change_file(path: Path, edit: Callable[[Contents], Contents]) -> tuple[Contents, Path | None]:
    """Change what the file holds now; gives what it holds then, and where a broken file was moved to, if there was one.

    Raises:
        CorrectionsError: nothing was changed, and why.
    """
    target = Path(os.path.realpath(path))  # a link stays one
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _lock(target):
            moved = None
            try:
                before = read_file(target)
            except BrokenFileError:
                before, moved = {}, _move_aside(target)
            contents = {key: corrections for key, corrections in edit(before).items() if corrections}
            _replace(target, _encoded(contents))
    except (OSError, ValueError) as error:
        raise _failed(path, "written", error) from error
    return contents, moved


def _replace(path: Path, data: bytes) -> None:
    """Put a new file in the place of the old one, in one step, once all of it is on the disk."""
    fresh = path.with_name(f".{path.name}.new")  # one name, for only who has the lock comes here
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        with open(handle, "wb") as file:  # noqa: PTH123 - a handle has no path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)  # noqa: PTH105 - the name says what it does, and tests stop here
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    with suppress(OSError):  # some file systems have no such thing, and the file is there
        folder = os.open(path.parent, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Be the only Reader that changes the file; the lock goes with the process that holds it, however that ends."""
    handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.01)
        yield
    finally:
        os.close(handle)


def _move_aside(path: Path) -> Path:
    """Give a broken file a name that no other has."""
    number = 1
    while (aside := path.with_name(f"{path.stem}-broken-{number}{path.suffix}")).exists():
        number += 1
    path.rename(aside)
    return aside


def _failed(path: Path, what: str, error: OSError | ValueError) -> CorrectionsError:
    if isinstance(error, BlockingIOError):
        return CorrectionsError(f"{path}: another Reader is writing the corrections, and does not end")
    why = error.strerror if isinstance(error, OSError) else str(error)
    return CorrectionsError(f"{path}: the corrections can't be {what}: {why}")


# To JSON and back.


def _encoded(contents: Contents) -> bytes:
    articles = {key: _entry(corrections) for key, corrections in sorted(contents.items())}
    table = {"version": VERSION, "articles": articles}
    return json.dumps(table, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _entry(corrections: Corrections) -> dict[str, list[dict[str, object]]]:
    blocks: list[dict[str, object]] = []
    speakers: list[dict[str, object]] = []
    for each in corrections:
        block: dict[str, object] = {"text": each.anchor.text, "nth": each.anchor.nth}
        if isinstance(each, BlockCorrection):
            blocks.append({**block, "kind": each.kind.value, "was": each.was.value})
        else:
            name, role = each.speaker or (None, None)
            speakers.append({**block, "start": each.start, "words": each.words, "speaker": name, "role": role})
    return {"blocks": blocks, "speakers": speakers}


def _corrections(entry: Mapping[str, Any]) -> Corrections:
    """Raises ValueError, KeyError or TypeError for what is none."""
    blocks: list[Correction] = [
        BlockCorrection(_anchor(record), Kind(record["kind"]), Kind(record["was"])) for record in entry["blocks"]
    ]
    speakers = [
        SpeakerCorrection(_anchor(record), _number(record["start"]), _text(record["words"]), _speaker(record))
        for record in entry["speakers"]
    ]
    return (*blocks, *speakers)


def _anchor(record: Mapping[str, Any]) -> Anchor:
    return Anchor(_text(record["text"]), _number(record["nth"]))


def _speaker(record: Mapping[str, Any]) -> Speaker | None:
    name, role = record["speaker"], record["role"]
    return None if name is None else Speaker(_text(name), None if role is None else _text(role))


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("a number was expected")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value
