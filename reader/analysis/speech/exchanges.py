"""Exchanges: who speaks in a paragraph such as "And?", which is nothing but a quotation, while two people talk.

Whoever was asked answers, and whoever asked asks again. In other cases nothing can be said.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.tagging import LITTLE

_STOPS = ".!?…"
_TELLING = frozenset("SVAEUPMO")
"""Tags of verbs and pronouns."""
_SIGNS = ".,!?…"
_SHORT = 3
"""Spaces in a question; one with fewer is put to whoever spoke last: "And then?"."""


class Turn(NamedTuple):
    """The last quotation of a paragraph."""

    mention: Mention
    """Who said it."""
    asks: bool
    """Whether it ends with a question mark."""


def is_turn(situation: Situation) -> bool:
    """Whether a paragraph is nothing but a sentence in quotation marks. A title has capitals, and no full stop."""
    text = situation.text
    if len(situation.paragraph.tags) > 1 or not situation.string.closed or text[-1] not in _STOPS:
        return False
    telling = [word for word in text.split()[1:] if situation.lexicon.tags.get(word.lower(), "N") not in LITTLE]
    return not telling or any(word[0].islower() for word in telling)


def is_sentence(text: str, lexicon: Lexicon) -> bool:
    """Whether a text has a known verb or pronoun: a heading in quotation marks has neither."""
    lows = text.lower().replace("’", "'").split()
    return any("'" in low or lexicon.tags.get(low.strip(_SIGNS), "") in _TELLING for low in lows)


def taker(turns: Mapping[int, Turn], number: int, text: str) -> Mention | None:
    """Who says the text of a paragraph, by the last turns of the two paragraphs before; None where they don't tell."""
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
