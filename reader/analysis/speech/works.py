"""Titles of works in quotation marks, told by the noun before them and without a model: the film "North Light"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.tagging import LITTLE

_NAME = 5
"""The most words of a work's name."""
_BEHIND = 2
"""Tokens back from a string to the noun before a comma: her memoir, "A Life"."""
_SIGNS = ".,"
_SENTENCE_ENDS = ".!?…,"


def is_named(situation: Situation) -> bool:
    """Whether a string is the name of the noun right before it: der Film „Nordlicht“.

    Only in German, where that is plain, and in languages without a model of their own, which else would tell it.
    """
    place, lexicon = situation.place, situation.lexicon
    if not place or not (lexicon.nouns_capitalised or lexicon.foreign):
        return False
    low = situation.paragraph.lows[place - 1]
    if not lexicon.nouns_capitalised and not situation.text[0].isupper():
        return False
    return low in lexicon.naming or (is_work(low, lexicon) and _is_title(situation.text))


def is_titled(situation: Situation) -> bool:
    """Whether a comma parts a title from what has it: "In her memoir, “A Life in Bells”, she wrote that …"."""
    place, lows, lexicon = situation.place, situation.paragraph.lows, situation.lexicon
    if place < _BEHIND or lows[place - 1] != "," or not is_work(lows[place - _BEHIND], lexicon):
        return False
    words = situation.text.strip(",").split()
    if not words:
        return False
    telling = [word for word in words if lexicon.tags.get(word.lower(), "N") not in LITTLE]
    return words[0][0].isupper() and words[-1][-1].isalnum() and all(not word[0].islower() for word in telling)


def _is_title(text: str) -> bool:
    """Whether a string is short and ends as no sentence does: words that somebody said to a „Zeitung“ do."""
    return text.count(" ") < _NAME and text[-1] not in _SENTENCE_ENDS


def names_itself(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether one of a few words is the kind of work or body that they name: „Norder Zeitung“."""
    return len(words) <= _NAME and any(is_work(word.strip(_SIGNS), lexicon) or word in lexicon.bodies for word in words)


def is_work(low: str, lexicon: Lexicon) -> bool:
    """Whether a word means something that has a title: Film; in German also the end of a compound: Kurzfilm."""
    return low in lexicon.works or (
        lexicon.nouns_capitalised and low.endswith(lexicon.works_endings) and low not in lexicon.unnamed
    )
