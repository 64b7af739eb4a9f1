"""The large first letter of a story, which a browser copies as a line of its own: "T", and below it "he harbour…"."""

from __future__ import annotations

import re

from reader.sources.texts.wrapping import Line

_SHORTEST = 40
"""The fewest characters of a paragraph; below a letter, a shorter line is the next item of a list."""
_QUOTES = "“„«‘\"'"
"""What may stand before the letter."""
_WORDS = frozenset("AIÀÉАИВКОСУЯІ")
"""Letters that are words, too, and often first ones: whether the one here is has to be told by the rest of the text."""


def is_initial(above: Line, below: Line) -> bool:
    """Whether a line is the first letter of the paragraph that goes on below it."""
    if len(above.text) > 2 or below.gap or len(below.text) < _SHORTEST or not below.text[0].islower():
        return False
    letter = above.text.lstrip(_QUOTES)
    return len(letter) == 1 and letter.isupper()


def is_of_word(above: Line, below: Line, source: str) -> bool:
    """Whether such a letter begins a longer word; one that may be a word does where the text has the longer one too."""
    letter = above.text[-1]
    rest = re.match(r"\w*", below.text)
    word = letter + (rest[0] if rest else "")
    return letter not in _WORDS or re.search(rf"\b{word}\b", source, re.IGNORECASE) is not None
