"""bytes -> text, whatever the encoding; and before that, whether the bytes are text at all.

In the order of certainty: a byte order mark; zero bytes in every second place (UTF-16 that lost its mark); valid UTF-8;
UTF-8 with a few broken bytes, which stays UTF-8; and only then chardet's guess among the older encodings.
"""

from __future__ import annotations

import re

from reader.errors import SourceError

PROBE = 8192
"""Bytes that decide whether a file is text."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark begins alike
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MARKED = tuple(mark for mark, _ in _MARKS)
_SIGNATURES = (
    *(b"%PDF-", b"PK\x03\x04", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"\x1f\x8b", b"BZh"),
    *(b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd", b"Rar!", b"OggS", b"fLaC", b"ID3", b"SQLite format 3\x00"),
    *(b"wOFF", b"wOF2", b"\xd0\xcf\x11\xe0", b"II*\x00", b"MM\x00*", b"\xca\xfe\xba\xbe", b"bplist00"),
)
_SOFT_HYPHEN = "\xad"
_BROKEN_AT = re.compile(r"\xad+(?=[ \t]*[\r\n])")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_OLD_FILES = (
    ("__substg1.0_", "it is a message of Outlook (.msg): save it as .eml"),
    ("WordDocument", "it is a text of an older Word (.doc): save it as .docx"),
)
"""What lies in a file of Microsoft's older format, and what can be read in its place."""
# Bytes that hardly occur in text of any encoding; escape (ISO-2022, terminal logs), form feed and the like may.
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\b\x1a\x1b"})
_MOST_CONTROLS = 0.03
"""Random bytes have 0.1; a text with some escape sequences or zero bytes in it stays far below."""


def looks_binary(head: bytes) -> bool:
    """Whether a file that begins with `head` (8 KB are enough) is no text in any encoding."""
    if head.startswith(_SIGNATURES):
        return True
    if head.startswith(_MARKED) or _wide(head):
        return False
    text = head.rstrip(b"\0")  # a disk that lost power pads a file with zeros
    controls = len(text) - len(text.translate(None, _CONTROLS))
    return controls > max(2, _MOST_CONTROLS * len(text)) or (bool(head) and not text)


def decode(data: bytes, path: str) -> str:
    """The text of a file, character for character but for a byte order mark and soft hyphens; bytes that mean nothing
    become U+FFFD.

    Raises:
        SourceError: it isn't text.
    """
    return unhyphened(_decode(data, path))


def unhyphened(text: str) -> str:
    """`text` without the places where words might be broken: nobody sees them, and no word with one in it is found.

    At the end of a line, where the word was broken, a hyphen is seen.
    """
    return _BROKEN_AT.sub("-", text).replace(_SOFT_HYPHEN, "") if _SOFT_HYPHEN in text else text


def _decode(data: bytes, path: str) -> str:
    if looks_binary(data[:PROBE]):
        raise SourceError(path, _why_no_text(data))
    if data.startswith(_MARKED):
        mark, encoding = next(known for known in _MARKS if data.startswith(known[0]))
        return data[len(mark) :].decode(encoding, "replace")
    if wide := _wide(data[:PROBE]):
        return data.decode(wide, "replace")
    if b"\x1b" in data and b"\x1b$" in data[:PROBE]:  # Japanese mail, whose escape sequences are plain ASCII
        try:
            return data.decode("iso2022_jp")
        except UnicodeDecodeError:
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_old(data)


def _why_no_text(data: bytes) -> str:
    """What kind of file it is that isn't text, where something can be done about it."""
    if data.startswith(_OLD_OFFICE):
        return next((why for name, why in _OLD_FILES if name.encode("utf-16-le") in data), "not text")
    return "not text"


def _wide(head: bytes) -> str | None:
    """The UTF-16 encoding of a text without a mark: what is ASCII in it has a zero for its other half."""
    if len(head) < 4 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    most, fewest = max(even, odd), min(even, odd)
    # Text in other alphabets still has its spaces, line ends, digits and punctuation: one in ten or more.
    if most < 0.1 * len(head) / 2 or fewest > 0.05 * most:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    sample = head[: len(head) & ~1].decode(encoding, "replace")
    return encoding if sum(map(str.isprintable, sample)) > 0.7 * len(sample) else None


def _decode_old(data: bytes) -> str:
    """Text that isn't valid UTF-8: broken UTF-8, or one of the encodings from before it."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    wide = sum(char > "\x7f" for char in text) - broken
    # Letters of an older encoding fall into valid UTF-8 sequences now and then, never most of them.
    if wide >= 2 * broken:
        return text
    if b"\r" in data and b"\n" not in data:  # the ends of lines of old Macintoshes
        return data.decode("mac_roman")
    from chardet import EncodingEra, detect  # 30 ms to import, and hardly ever needed

    # The encodings of mainframes, of DOS and of old Macintoshes would only compete for short texts.
    eras = EncodingEra.MODERN_WEB | EncodingEra.LEGACY_ISO
    return data.decode(detect(data, encoding_era=eras)["encoding"] or "cp1252", "replace")
