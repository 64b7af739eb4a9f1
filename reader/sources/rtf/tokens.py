"""RTF, taken to pieces: braces, control words with their numbers, and bytes of text in one of many code pages."""

from __future__ import annotations

import binascii
import codecs
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    rb"(?P<word>\\[a-zA-Z]{1,32}(?:-?\d{1,10})? ?)|(?P<code>(?:\\'[0-9a-fA-F]{2})+)|(?P<symbol>\\[\s\S]?)"
    rb"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
_WORD = re.compile(rb"\\([a-zA-Z]+)(-?\d+)?")
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
_MOST_KEPT = 1_000


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
    """Bytes, each written as two digits."""


_BRACES = {b"{": Token(brace="{"), b"}": Token(brace="}")}


def tokens(data: bytes) -> Iterator[Token]:
    """The pieces of a file in order; line ends are none, and pictures in raw bytes are passed over."""
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        kind = found.lastgroup
        if kind == "text":
            yield Token("", None, "", "", found[0])
        elif kind == "word":
            token = _control(found[0])
            if token.word == "bin":
                at += max(0, token.number or 0)
            yield token
        elif kind == "brace":
            yield _BRACES[found[0]]
        elif kind == "code":
            yield Token(escaped=binascii.unhexlify(found[0].replace(b"\\'", b"")))
        elif kind == "symbol":
            yield Token(symbol=found[0][1:].decode("latin-1"))


@lru_cache(_MOST_KEPT)
def _control(written: bytes) -> Token:
    """A control word; a file has few, and each of them often."""
    found = _WORD.match(written)
    assert found, "it was found to be one"
    return Token(found[1].decode(), int(found[2]) if found[2] else None)


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
