"""Titles of works in quotation marks, told by the noun before them and without a model: the film "North Light"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.tagging import LITTLE

_NAME = 5
"""The most words of a work's name."""
_BEHIND = 2
"""Tokens back from a string to the noun before a comma: her memoir, "A Life"."""
_FAR = 12
"""Tokens before a string in which "what" says that somebody calls something so."""
_RELATIVE = re.compile("[NHC][DM]N*[NHC]+$")
"""The end of what a verb stands behind that has another for its object: a switch the firm called."""
_CRIES = "?!"
_COMPLEMENTS = ("D", "M", "C", "#", "O")
"""Tags behind a string that is called something itself: called "Nordlicht" a farce."""
_HYPHENS = ("-", "\u2010", "\u2011")
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
    if lexicon.nouns_capitalised and _is_paper(situation):
        return True
    if not lexicon.nouns_capitalised and not situation.text[0].isupper():
        return False
    return low in lexicon.naming or ((is_work(low, lexicon) or low in lexicon.hearers) and _is_title(situation.text))


def is_called(situation: Situation) -> bool:
    """Whether a few words are what something is called: a seller called "Nordlicht"; das „Nordlicht“ heißt.

    What somebody calls something is said of it: what Brandt called "Nordlicht".
    """
    place, lexicon = situation.place, situation.lexicon
    tags, lows = situation.paragraph.tags, situation.paragraph.lows
    while tags.endswith("QK", 0, place):
        place -= 2  # called "Nordlicht" or "Northern Light"
    alone = place == situation.place
    long = alone and lexicon.nouns_capitalised and situation.text.count(" ") >= _NAME
    if not place or long:
        return False
    before = lows[place - 1] in lexicon.called
    if lexicon.nouns_capitalised:
        behind = lows[place + 1 : place + 3]
        return before or (not lexicon.called.isdisjoint(behind[:1]) and lexicon.neuter.isdisjoint(behind[1:]))
    if not before or tags[place - 1] in "NH":
        return before  # the nickname "Nordlicht"
    if situation.text[-1] in _CRIES:
        return False  # a woman called "Is anybody there?"
    told = alone and situation.text[-1] != "," and tags[place + 1 : place + 2] in _COMPLEMENTS
    relating = not lexicon.relating.isdisjoint(lows[max(0, place - _FAR) : place])
    several = (
        place > 1 and tags[place - 2] == "H" and lows[place - 2].endswith("s")
    )  # a move critics called "Nordlicht"
    if told or relating or several or _RELATIVE.search(tags, max(0, place - _FAR), place - 1):
        return False
    return place > 1 and tags[place - 2] in "NH"


def _is_part(situation: Situation) -> bool:
    """Whether a string is the beginning of a word, and no speech: die „Nordlicht“-Affäre."""
    end, text = situation.string.outer_end, situation.paragraph.text
    return text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isalpha() and situation.text.count(" ") < _NAME


def is_titled(situation: Situation) -> bool:
    """Whether a comma parts a title from what has it: "In her memoir, “A Life in Bells”, she wrote that …".

    So it is with the beginning of a longer word, in which nobody speaks either.
    """
    if _is_part(situation):
        return True
    place, lows, lexicon = situation.place, situation.paragraph.lows, situation.lexicon
    if place < _BEHIND or lows[place - 1] != "," or not is_work(lows[place - _BEHIND], lexicon):
        return False
    words = situation.text.strip(",").split()
    if not words:
        return False
    telling = [word for word in words if lexicon.tags.get(word.lower(), "N") not in LITTLE]
    return words[0][0].isupper() and words[-1][-1].isalnum() and all(not word[0].islower() for word in telling)


def _is_paper(situation: Situation) -> bool:
    """Whether a string is a German paper's or a body's name: in der „Norder Rundschau“; sagte der „Rundschau“."""
    place, lows, lexicon = situation.place, situation.paragraph.lows, situation.lexicon
    words = situation.text.split()
    if len(words) >= _NAME or not (words[0][0].isupper() and words[-1][-1].isalnum()):
        return False
    if any(word[0].islower() and lexicon.tags.get(word, "N") not in LITTLE for word in words):
        return False
    before, low = situation.paragraph.tags[max(0, place - 2) : place], lows[place - 1]
    if before in ("SD", "oD", "ID"):
        read = before != "ID" or lows[place - 2] in lexicon.reading
        return read and (low in lexicon.oblique or low in lexicon.declined) and low not in lexicon.indefinite
    if before[-1:] == "o":
        return low in lexicon.owning or low in lexicon.genitives
    return before == "St" or (before[-1:] == "L" and low not in lexicon.asides)


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
