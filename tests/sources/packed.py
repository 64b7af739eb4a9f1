"""Archives and mailboxes made for a test, and what is read of them in short."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Mapping

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.reading import load_from
from reader.sources.stream import buffered


def zipped(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(members: Mapping[str, str | bytes], mode: str = "w") -> bytes:
    """A tar of these files; with a mode such as "w:gz", compressed."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]  # a mode is any text here
        for name, content in members.items():
            data = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def letter(number: int, body: str = "The council voted.", subject: str = "A letter") -> str:
    """One message of a mailbox, with the line that begins it."""
    return (
        f"From alice@example.org Mon Sep  8 10:0{number % 10}:00 2025\nFrom: Alice Ek <alice@example.org>\n"
        f"Subject: {subject} {number}\nMessage-ID: <{number}@example.org>\n\n{body}\n\n"
    )


def listed(data: bytes, name: str, limits: Limits | None = None, wanted: str = "") -> list[str]:
    """The address and the first words of every article, and of every error what is wrong, as one line each."""
    lines = []
    for item in load_from(buffered(io.BytesIO(data)), name, limits or Limits(), wanted):
        if isinstance(item, SourceError):
            lines.append(f"! {item}")
        else:
            words = next(node.text for node in item.nodes if not (item.format == "mail" and node.hints))
            lines.append(f"{item.path}: {words}")
    return lines


class Pipe(io.RawIOBase):
    """Bytes that can only be read forwards."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._file = io.BytesIO(data)

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # what it is called with
        """The next bytes."""
        return self._file.readinto(buffer)
