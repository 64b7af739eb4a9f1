"""Mailbox files: one message after the other, each below a line that begins with `From ` and ends with a date.

A mailbox may be larger than memory, so it is gone through in pieces, and only the two fields of a message that the list
needs are looked at here. Programs that write mailboxes put a `>` before a line of a message that looks like a
beginning.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.limits import Limits
from reader.sources.mail.attachments import may_hold_texts
from reader.sources.mail.fields import decoded, unpacked
from reader.sources.parts import Part
from reader.sources.stream import buffered, skip_to

_CHUNK = 1 << 18
_OVERLAP = 1_000
"""Bytes at the end of a piece in which the beginning of a message may stand that can't be seen whole yet."""
_BEGINNING = re.compile(rb"\n(?=From [^\r\n]{1,240}\d\d:\d\d[^\r\n]{0,80}\r?\n>?[!-9;-~]{1,80}:)")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEAD = 65_536
_ID = re.compile(rb"^message-id:[ \t]*(?:\r?\n[ \t]+)?<?([^\s<>]+)", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(
    rb"^content-type:[^\n]{0,200}(?:\r?\n[ \t][^\n]{0,200})?charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE | re.MULTILINE
)
_SUBJECT = re.compile(rb"^subject:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)", re.IGNORECASE | re.MULTILINE)


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """The messages of the mailbox; `at` is the offset of a message.

    Raises:
        SourceError: it holds too many.
    """
    addresses = Addresses(path)
    for count, (offset, message) in enumerate(_messages(buffered(file), limits.max_bytes, at), 1):
        limits.check_members(count, path)
        if count == 1 and at and not message.startswith(b"From "):
            yield SourceError(path, "no message begins there any more")
            return
        head = _head(message)
        ident = addresses.id(_first(_ID, head))
        if len(message) > limits.max_bytes:
            yield limits.too_large(f"{path}#{ident}", "the message")
            continue
        subject = decoded(_first(_SUBJECT, head) or "")
        data = _unescaped(message)
        del message  # a large one is not held twice while it is read
        file, many = io.BytesIO(data), may_hold_texts(data)
        yield Part(ident, "", file, offset, "mail", subject, packed=len(data), many=many)


def _messages(file: io.BufferedReader, longest: int, at: int) -> Iterator[tuple[int, bytes]]:
    """Each message with its offset; of one that is too long, so much that it can be seen to be."""
    skip_to(file, at)
    held, first, looked, dropped = bytearray(), 0, 0, 0
    base = at
    while True:
        if found := _BEGINNING.search(held, max(first, looked)):
            with memoryview(held) as view:  # a slice of it is no copy yet
                message = bytes(view[first : found.end()])
            yield base + first - dropped, message
            del message
            first = looked = found.end()
            dropped = 0
            continue
        base += first
        del held[:first]
        first, looked = 0, max(0, len(held) - _OVERLAP)
        if len(held) > longest + 2 * _CHUNK:  # its head stays, and it stays longer than it may be
            surplus = len(held) - longest - _CHUNK
            del held[_LONGEST_HEAD : _LONGEST_HEAD + surplus]
            base, dropped, looked = base + surplus, dropped + surplus, looked - surplus
        problem: SourceError | None = None
        try:
            chunk = file.read1(_CHUNK)
        except SourceError as error:  # what is packed is damaged from here on
            chunk, problem = b"", error
        if not chunk:
            break
        held += chunk
    if held.strip():
        yield base - dropped, bytes(held)
    if problem:
        raise problem


def _unescaped(message: bytes) -> bytes:
    """A message without the line that began it, its own lines as they were written."""
    start = message.find(b"\n") + 1 if message.startswith(b"From ") else 0
    return _ESCAPED.sub(rb"\1", message[start:]) if b"\n>" in message else message[start:]


def _head(message: bytes) -> bytes:
    """The fields of a message, up to its first blank line."""
    end = _HEAD_END.search(message, 0, _LONGEST_HEAD)
    return message[: end.start() if end else _LONGEST_HEAD]


def _first(pattern: re.Pattern[bytes], head: bytes) -> str | None:
    found = pattern.search(head)
    return unpacked(found[1], lambda: _first(_CHARSET, head) or "") if found else None
