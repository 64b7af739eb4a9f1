"""The words of a text, without marks, spaces and capitals: for comparing two texts."""

from __future__ import annotations

import re


def bare_words(text: str) -> list[str]:
    """The words of a text, in order, in lower case and without what stands between them."""
    return re.findall(r"\w+", text.casefold())


def bare(text: str) -> str:
    """The same words as one text, separated by single spaces."""
    return " ".join(bare_words(text))
