"""The texts that are attached to a letter: a press release as PDF or DOCX, a page, each an article of its own.

Only what is written to be read is opened. Its address is that of the letter with the file's name.
"""

from __future__ import annotations

import binascii
import io
import re
from collections.abc import Iterator, Sequence
from email.message import Message

from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.archives.zipped import directory
from reader.sources.format import Format, Item
from reader.sources.limits import Limits
from reader.sources.mail.fields import content, decoded
from reader.sources.sniffing import HEAD, by_member, sniff
from reader.sources.whole import items

_READ = frozenset(("pdf", "docx", "odt", "rtf", "epub", "html", "markdown", "mhtml", "database", "text"))
_KINDS = ("text/plain", "text/html", "text/markdown", "text/rtf", "application/")
_FEWEST_WORDS = 4
"""In a text; programs attach an empty line where they had cut a letter in two."""
_LARGE, _PART_HEAD = 2_000_000, 4_096
"""Bytes of a part from which its content is kept apart, and those its fields are in."""
_BLANK = re.compile(rb"\r?\n\r?\n")
_PLACE = "=content="
_TEXTS = re.compile(
    rb"^content-(?:type:[ \t]*(?:application/(?!pgp-|(?:x-)?pkcs7-)|text/rtf)"
    rb"|disposition:[ \t]*attachment(?![^\n]*(?:\n[ \t][^\n]*)?\.(?:asc|sig|p7s|jpe?g|png|gif|ics|vcf)\b))",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands in a message with a text attached, and in hardly any other: no signature of a program, no picture."""


def attached(part: Message) -> str | None:
    """The name of an attachment; None for what is part of the letter itself."""
    if part.is_multipart():
        return None
    name = _file_name(part)
    is_text = part.get_content_maintype() == "text"
    if part.get_content_disposition() == "attachment" or (name and not is_text):
        return name or part.get_content_type()
    return None


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError, IndexError):  # parameters in pieces that don't fit
        return ""
    return decoded(name) if name else ""


def may_hold_texts(data: bytes) -> bool:
    """Whether a text may be attached to a message, judged before it is taken apart."""
    return _TEXTS.search(data) is not None


def without_bulk(data: bytes) -> tuple[bytes, list[bytes]]:
    """A message, and apart from it the content of large attachments, which the library would cut into lines."""
    if len(data) < _LARGE:
        return data, []
    bulk: list[bytes] = []
    return b"\n--".join([_without_content(part, bulk) for part in data.split(b"\n--")]), bulk


def _without_content(part: bytes, bulk: list[bytes]) -> bytes:
    head = part[:_PART_HEAD].lower() if len(part) > _LARGE else b""
    if b"base64" not in head or b"content-type: text/" in head or b"content-type: message/" in head:
        return part
    end = _BLANK.search(head)
    begins = end.end() if end else _PART_HEAD
    bulk.append(part[begins:])
    return part[:begins] + f"{_PLACE}{len(bulk) - 1}".encode()


def articles(message: Message, bulk: Sequence[bytes], path: str, limits: Limits) -> Iterator[Item]:
    """The articles in a message's attachments, and what is wrong with those that can't be read."""
    addresses = Addresses(path)
    for part in message.walk():
        name = attached(part)
        if not name or not part.get_content_type().startswith(_KINDS):
            continue
        address = addresses.of(name)
        data = _content(part, bulk, content(part))
        try:
            known = _format_of(data, name, address, limits)
            if known.name not in _READ or known.missing or (known.name == "text" and not _is_text(part, name, data)):
                continue
            yield from items(known, data, address, limits)
        except SourceError as error:
            yield error


def _format_of(data: bytes, name: str, address: str, limits: Limits) -> Format:
    known = sniff(data[:HEAD], name)
    if known.name != "zip":
        return known
    return by_member(directory(io.BytesIO(data), address, limits).namelist(), name) or known


def _content(part: Message, bulk: Sequence[bytes], data: bytes) -> bytes:
    raw = part.get_payload()
    place = raw.strip().removeprefix(_PLACE) if isinstance(raw, str) and raw.startswith(_PLACE) else ""
    if not place.isdecimal() or int(place) >= len(bulk):
        return data
    try:
        return binascii.a2b_base64(bulk[int(place)])
    except binascii.Error:
        return b""


def _is_text(part: Message, name: str, data: bytes) -> bool:
    """Whether what looks like any text is one that somebody wrote."""
    is_named_so = name.lower().endswith((".txt", ".text", ".log", ".asc")) or part.get_content_type() == "text/plain"
    return is_named_so and len(data.split(maxsplit=_FEWEST_WORDS)) > _FEWEST_WORDS
