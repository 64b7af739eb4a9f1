"""The fields of a mail's head, in plain words.

The standard library's own decoded fields fail on what real mail holds: encodings nobody knows, dates that are none,
words cut in their middle. So each field is decoded here, and what can't be is left as it was written.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from reader.article.visible import flattened
from reader.sources.html.charset import encoding_named
from reader.sources.html.names import spoken
from reader.sources.whole import in_utf8

_LONGEST = 4_000
"""Characters of a field: a list of a thousand recipients tells nobody anything."""


def decoded(written: str) -> str:
    """A field as it is read: encoded words decoded, folded lines joined."""
    written = " ".join(written[:_LONGEST].split())
    if "=?" in written:
        with suppress(HeaderParseError, LookupError, ValueError, TypeError):  # base64 or an encoding that is none
            written = str(make_header(decode_header(written)))
    return flattened(written)


def field(message: Message, name: str) -> str:
    """A field of a message; empty where it has none."""
    # As it was read: what `get` gives for bytes beyond ASCII is no text any more.
    value = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if not value.isascii():  # bytes come as surrogates
        value = unpacked(value.encode("utf-8", "surrogateescape"), lambda: _charset(message))
    return decoded(value)


def unpacked(data: bytes, charset: Callable[[], str]) -> str:
    """A field that holds more than ASCII, which none should: in UTF-8, or else in what the letter's text is in."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode(encoding_named(charset()) or "cp1252", "replace")


def _charset(message: Message) -> str:
    """The first encoding that a part of a message is said to be in."""
    return next((str(charset) for part in message.walk() if (charset := part.get_content_charset())), "")


def names(written: str) -> tuple[str, ...]:
    """The people in a decoded address field: by name, or by address where it gives none."""
    try:
        pairs = getaddresses([written])
    except (ValueError, IndexError, TypeError):
        return ()
    return tuple(spoken(name) or address for name, address in pairs if name or address)


def moment(written: str) -> str | None:
    """A date field in ISO 8601; None where it is no date."""
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def content(part: Message) -> bytes:
    """The bytes of a part, unpacked, in UTF-8 where it says what it is in."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = str(part.get_content_charset() or "")
    return data if charset in ("us-ascii", "utf-8") else in_utf8(data, charset)
