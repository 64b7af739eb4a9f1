"""How much of somebody's words a quotation has: at least a clause (direct speech), or a few words of one (partial)."""

from __future__ import annotations

from reader.analysis.speech.dialogue import DASH
from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.tokens import Paragraph
from reader.article.model import QuoteKind

_DIRECT, _PARTIAL = QuoteKind.DIRECT, QuoteKind.PARTIAL
_CLAUSE = 6
"""The fewest words of a clause without a capital and a sentence's end."""
_FULL = "。！？"
"""Signs that stand only at the end of a sentence."""
_PHRASE = 2
"""A comma behind a string of no more words doesn't make it a clause."""
_UNSPACED = "\u2e80"
"""The first character of East Asia's scripts, most of which put no spaces between words."""


def extent(paragraph: Paragraph, string: Quoted) -> QuoteKind:
    """Whether speech is direct or partial: a clause is long, or has a sentence's capital and its end."""
    text = paragraph.text[string.start : string.end]
    words = words_in(paragraph, string)
    ends = text[-1] in ".,!?…" or (words > _PHRASE and paragraph.text[string.outer_end :][:1] == ",")
    sentence = words > 1 and text[0].isupper() and ends
    return _DIRECT if sentence or words >= _CLAUSE or text[-1] in _FULL or string.mark == DASH else _PARTIAL


def words_in(paragraph: Paragraph, string: Quoted) -> int:
    """How many words a string has; in a script without spaces two characters count as one."""
    text = paragraph.text
    count = text.count(" ", string.start, string.end) + 1
    if paragraph.borrowed:
        count += sum(char >= _UNSPACED for char in text[string.start : string.end]) // 2
    return count
