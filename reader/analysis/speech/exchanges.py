"""Who speaks in a paragraph that is nothing but what is said: "And?" between two people who talk.

Whoever was asked answers, and whoever asked asks again; where neither tells, nothing is said here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.tokens import Paragraph

_STOPS = ".!?…"
_LITTLE = frozenset("DIotKy")
"""Tags of words that a title writes small."""
_TELLING = frozenset("SVAEUPMO")
"""Tags of verbs and pronouns."""
_SIGNS = ".,!?…"
_SHORT = 3
"""Words of a question that is put to who has just spoken: "And then?"."""


class Turn(NamedTuple):
    """The last that was said in a paragraph."""

    mention: Mention
    asks: bool


def is_turn(paragraph: Paragraph, string: Quoted, lexicon: Lexicon) -> bool:
    """Whether a paragraph is a whole sentence in marks and nothing else; a title has capitals, and no stop."""
    if len(paragraph.tags) > 1 or not string.closed or paragraph.text[string.end - 1] not in _STOPS:
        return False
    words = paragraph.text[string.start : string.end].split()
    telling = [word for word in words[1:] if lexicon.tags.get(word.lower(), "N") not in _LITTLE]
    return not telling or any(word[0].islower() for word in telling)


def is_sentence(text: str, lexicon: Lexicon) -> bool:
    """Whether words have a verb or a pronoun, as far as is known: a heading that stands in marks has neither."""
    lows = text.lower().replace("’", "'").split()
    return any("'" in low or lexicon.tags.get(low.strip(_SIGNS), "") in _TELLING for low in lows)


def taker(turns: Mapping[int, Turn], number: int, text: str) -> Mention | None:
    """Whose turn it is in a paragraph, by the last turn of each of the two before; None where they don't tell."""
    before, earlier = turns.get(number - 1), turns.get(number - 2)
    if before is None or earlier is None or _same(before.mention, earlier.mention):
        return None
    asks = text.endswith("?")
    if before.asks:
        return None if asks else earlier.mention
    again = asks and (earlier.asks or text.count(" ") < _SHORT)
    return earlier.mention if again else None


def _same(one: Mention, other: Mention) -> bool:
    return one is other or (one.entity is not None and one.entity is other.entity)
