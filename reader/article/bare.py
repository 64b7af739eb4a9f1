"""The words or letters of a text, without marks, spaces and capitals: for comparing two texts."""

from __future__ import annotations

import re
from unicodedata import category, normalize


def bare_words(text: str) -> list[str]:
    """The words of a text, in order, in lower case and without what stands between them."""
    return re.findall(r"\w+", text.casefold())


def bare(text: str) -> str:
    """The same words as one text, separated by single spaces."""
    return " ".join(bare_words(text))


def letters(text: str) -> str:
    """What a text says, run together. Vowels that are signs of their own, as in Hindi, are letters; an accent is a part
    of its letter, however it is written.
    """
    return "".join(sign for sign in normalize("NFC", text.casefold()) if sign.isalnum() or category(sign)[0] == "M")
