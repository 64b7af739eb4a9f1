"""Text as the index compares it: lower case without accents, one character for one, so that offsets stay true."""

from __future__ import annotations

import re
import unicodedata


class _Folds(dict[int, str]):
    """Each character's folded form, found when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        fold = plain if len(plain) == 1 else chr(code)
        self[code] = fold
        return fold


_FOLDS = _Folds()
WORD = re.compile(r"[^\W_]+")
"""A word of the index, as nearly as Python's idea of letters and digits matches SQLite's."""


_BETWEEN = bytes(code if chr(code).isascii() and chr(code).isalnum() else ord(" ") for code in range(256))
"""A table that turns every ASCII character that is no part of a word into a space."""

UNSPACED = "[\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
_UNSPACED = re.compile(UNSPACED)
"""Characters of scripts written without spaces, Chinese and Japanese: each is a word of its own to the index, so that a
name is found inside a line."""


def spaced(text: str) -> str:
    """`text` with spaces around each character that is a word of its own."""
    return text if text.isascii() or not _UNSPACED.search(text) else _UNSPACED.sub(r" \g<0> ", text)


def unspaced(text: str) -> bool:
    """Whether a text holds such characters."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def fold(text: str) -> str:
    """`text` folded, of the same length."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def words(text: str) -> list[bytes]:
    """The folded words of a text, as UTF-8."""
    if text.isascii():  # a third of the time that the pattern takes
        return text.encode("ascii").lower().translate(_BETWEEN).split()
    return [word.encode("utf-8", "replace") for word in WORD.findall(fold(text))]


def storable(text: str) -> str:
    """`text` as SQLite can hold it: lone surrogates and zero bytes replaced."""
    if "\0" in text:
        text = text.replace("\0", "�")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
