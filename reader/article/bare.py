"""The words of a text, whatever marks, spaces and capitals it is written with: for who compares two texts."""

from __future__ import annotations

import re


def bare_words(text: str) -> list[str]:
    """The words of a text, in order, without capitals and what stands between them."""
    return re.findall(r"\w+", text.casefold())


def bare(text: str) -> str:
    """The same as one text, with one space between two words."""
    return " ".join(bare_words(text))
