"""How much of somebody's words a quotation has: at least a clause (direct speech), or a few words of one (partial)."""

from __future__ import annotations

from reader.analysis.speech.dialogue import DASH
from reader.analysis.speech.situation import Situation
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


def extent(situation: Situation) -> QuoteKind:
    """Whether the string, which is speech, is a clause: long, or with a sentence's capital and its end."""
    text, string = situation.text, situation.string
    words = words_in(situation)
    ends = text[-1] in ".,!?…" or (words > _PHRASE and situation.paragraph.text.startswith(",", string.outer_end))
    sentence = words > 1 and text[0].isupper() and ends
    return _DIRECT if sentence or words >= _CLAUSE or text[-1] in _FULL or string.mark == DASH else _PARTIAL


def words_in(situation: Situation) -> int:
    """How many words the string has; in a script without spaces two characters count as one."""
    count = situation.text.count(" ") + 1
    if situation.lexicon.borrowed:
        count += sum(char >= _UNSPACED for char in situation.text) // 2
    return count
