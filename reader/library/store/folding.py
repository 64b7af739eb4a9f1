"""Text as the index compares it: lower case without accents, one character for one, so that offsets stay true."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ACCENTS = frozenset(map(chr, (*range(0x300, 0x370), *range(0x653, 0x656))))
"""What is an accent on a letter; what makes another letter of it (か, が) is none, nor a part of a syllable (한)."""
_LETTERS = frozenset("йїўЙЇЎ")
"""Letters of their own, though they are made of another and a mark."""


class _Plain(dict[int, str]):
    """Each character without its accents, found when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        parts = unicodedata.normalize("NFD", character)
        bare = parts[0] if _ACCENTS.issuperset(parts[1:]) and character not in _LETTERS else character
        self[code] = bare
        return bare


class _Folds(dict[int, str]):
    """Each character's folded form, found when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = _PLAIN[code].lower()
        fold = plain if len(plain) == 1 else chr(code)
        self[code] = fold
        return fold


_PLAIN = _Plain()
_FOLDS = _Folds()
_OPENING = "\"'“”‘’„«»‹›「『([… "
WORD = re.compile(r"[^\W_]+")
"""A word of the index, as nearly as Python's idea of letters and digits matches SQLite's."""


_BETWEEN = bytes(code if chr(code).isascii() and chr(code).isalnum() else ord(" ") for code in range(256))
"""A table that turns every ASCII character that is no part of a word into a space."""

UNSPACED = "[\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
_UNSPACED = re.compile(UNSPACED)
"""Characters of scripts written without spaces, Chinese and Japanese: each is a word of its own to the index, so that a
name is found inside a line."""
MARKS = "\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Vowels and other marks of Hebrew and Arabic, and the line that draws out a word: most write without them. Ranges, to
stand in a character class."""
_MARKS = re.compile(f"[{MARKS}]+")
_NOT_LATIN = re.compile("[\u0370-\u06ff\u1f00-\u1fff]")
"""Greek, Cyrillic and Arabic letters: the index itself takes accents off Latin ones only."""
_MAY_HAVE_MARKS = re.compile("[\u05d0-\u06ff]")


@cache
def _accented() -> re.Pattern[str]:
    """Finds those of them that have an accent."""
    letters = (*range(0x370, 0x700), *range(0x1F00, 0x2000))
    return re.compile(f"[{''.join(chr(code) for code in letters if _PLAIN[code] != chr(code))}]")


def spaced(text: str) -> str:
    """`text` as the index is to have it: spaces around each character that is a word of its own, no accents."""
    if text.isascii():
        return text
    if _NOT_LATIN.search(text):
        text = unmarked(text)
        text = _accented().sub(lambda found: _PLAIN[ord(found[0])], text)
    return _UNSPACED.sub(r" \g<0> ", text) if _UNSPACED.search(text) else text


def unmarked(text: str) -> str:
    """`text` without vowels that are marks."""
    return _MARKS.sub("", text)


def vowelled(word: str) -> str:
    """The pattern of a word of letters and digits that may have such vowels, or not."""
    return "".join(f"{letter}[{MARKS}]*+" for letter in word) if _MAY_HAVE_MARKS.search(word) else word


def unspaced(text: str) -> bool:
    """Whether a text holds such characters."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def fold(text: str) -> str:
    """`text` folded, of the same length."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def plain(text: str) -> str:
    """`text` without accents, of the same length, capitals as they are."""
    return text if text.isascii() else text.translate(_PLAIN)


def sort_key(title: str | None) -> str:
    """What titles are put in order by: nobody looks for one under its opening mark, nor Élan behind Zoo."""
    return fold((title or "").lstrip(_OPENING))


def matches(pattern: str, text: str | None) -> bool:
    """Whether a text holds, folded, what a pattern finds: `text REGEXP pattern` in SQL, and false of NULL."""
    return text is not None and re.search(pattern, fold(text)) is not None


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
