"""bytes -> text for HTML, which may name its own encoding.

A byte order mark is certain; then comes what the page says of itself, in its first kilobytes, as long as its bytes
agree. Pages that say nothing, or lie, are decoded like any text.
"""

from __future__ import annotations

import codecs
import re

from reader.sources.decoding import PROBE, decode, looks_binary

_DECLARED = re.compile(
    rb"""<meta[^<>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^<>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_WITHIN = 16_384
"""Bytes in which a page names its encoding; browsers look at a thousand, but scripts are put before it."""
_UNICODE = ("utf-8", "utf-16", "utf-32", "utf-7")
"""Encodings that can't be, or needn't be, those of a declaration that is read byte by byte."""
_AS_WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
"""The encodings that browsers use for those that pages name."""


def decode_page(data: bytes, path: str) -> str:
    """The text of a page, character for character but for a byte order mark.

    Raises:
        SourceError: it isn't text.
    """
    declared = None if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) else _declared(data)
    if declared is None or looks_binary(data[:PROBE]):
        return decode(data, path)
    if declared.startswith("iso2022_jp") and b"\x1b" in data:  # in bytes that are ASCII, and so UTF-8 too
        return data.decode(declared, "replace")
    try:
        # A page that was converted to UTF-8 when it was saved often still names the encoding it had.
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode(declared, "replace")
    return text if text.count("\ufffd") <= len(text) // 1000 else decode(data, path)


def _declared(data: bytes) -> str | None:
    """The encoding a page names, by its name in Python; None where it names none that helps."""
    for match in _DECLARED.finditer(data[:_WITHIN]):
        name = encoding_named((match[1] or match[2]).decode("ascii", "replace"))
        if name and not name.startswith(_UNICODE):
            return name
    return None


def encoding_named(label: str) -> str | None:
    """The encoding that is meant by a name on the web, by its name in Python; None where nobody knows it."""
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    return _AS_WINDOWS.get(name, name) if _is_of_text(name) else None


def _is_of_text(name: str) -> bool:
    """Whether a codec makes text of bytes: "hex" and "zlib" are codecs too."""
    try:
        return isinstance(b"a".decode(name, "replace"), str)
    except (LookupError, ValueError):
        return False
