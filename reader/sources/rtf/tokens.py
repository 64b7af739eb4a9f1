"""RTF, taken to pieces: braces, control words with their numbers, and bytes of text in one of many code pages."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([\s\S]?)|([{}])|[\r\n]+|([^\\{}\r\n]+)")
_PAGES = {42: "cp1252", 708: "iso8859_6", 936: "gbk", 1361: "johab", 10000: "mac_roman", 10007: "mac_cyrillic"}
"""Code pages that Python knows by another name than "cp" and their number."""
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
"""The encodings of fonts by the numbers of their character sets; any other is that of the file."""
DEFAULT = "cp1252"


class Token(NamedTuple):
    """One piece; of its parts, one is set, and the number of a word that has one."""

    word: str = ""
    number: int | None = None
    symbol: str = ""
    """What stands behind a backslash that is no letter."""
    brace: str = ""
    text: bytes = b""
    """As written."""
    escaped: bytes = b""
    """One byte, written as two digits."""


def tokens(data: bytes) -> Iterator[Token]:
    """The pieces of a file in order; line ends are none, and pictures in raw bytes are passed over."""
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        word, number, code, symbol, brace, text = found.groups()
        if text is not None:
            yield Token(text=text)
        elif brace is not None:
            yield Token(brace=brace.decode())
        elif word is not None:
            value = None if number is None else int(number)
            if word == b"bin":
                at += max(0, value or 0)
            yield Token(word.decode(), value)
        elif code is not None:
            yield Token(escaped=bytes.fromhex(code.decode()))
        elif symbol is not None:
            yield Token(symbol=symbol.decode("latin-1"))


def of_page(number: int | None) -> str:
    """The encoding of a code page; the usual one where there is no such page."""
    return known(_PAGES.get(number or 0, f"cp{number}"))


def of_charset(number: int | None) -> str:
    """The encoding of a font's character set; empty where it is that of the file."""
    return _CHARSETS.get(number or 0, "")


def known(encoding: str) -> str:
    """An encoding if there is one of that name, else the usual one."""
    try:
        codecs.lookup(encoding)
    except LookupError:
        return DEFAULT
    return encoding
