"""The look of a word: all of it that its tag can depend on, wherever it stands.

A look is a tag (from the lexicon, the word's ending or its form), followed by the marks below. A language has a hundred
of them or so. `tagging` makes tags of looks, by what stands before each word; so a word is looked up only once.
"""

from __future__ import annotations

from reader.analysis.given_names import is_given_name
from reader.analysis.lexicons import Lexicon

CAPITAL = "^"
"""Marks a word with a capital: a name, unless it is the first of its sentence."""
PARTICLE = "p"
"""Marks a word that is part of a name if it stands behind one: de, von."""
SOURCE = "h"
"""Marks a verb that as a noun means somebody who speaks: report, judge."""
LOOSE = "f"
"""Marks a German word in small letters without an adjective's ending: an adverb, or a verb behind a noun."""
GENITIVE = "g"
"""Marks a German article that means "of the" if it stands behind a noun: der, des."""
NOUN = "n"
"""Marks an English verb that mostly is a noun for somebody who speaks: the swing states."""

_PUNCTUATION = {
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys(",", ","),
    **dict.fromkeys(":;", ":"),
    **dict.fromkeys("-–—―", "-"),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
}


def look(word: str, low: str, lexicon: Lexicon) -> str:
    """The look of a word; `low` is the same word in lower case and with straight apostrophes."""
    tag = lexicon.tags.get(low) or _guess(word, low, lexicon)
    if word[0].isupper() or (lexicon.nouns_capitalised and word[word.rfind("-") + 1 :][:1].isupper()):
        return _capital(word, low, tag, lexicon)
    if tag == "N" and lexicon.nouns_capitalised:
        if low in lexicon.particles:
            return tag + PARTICLE
        if not low.endswith(lexicon.inflected):
            return tag + LOOSE
    if tag == "N" and lexicon.verbs_behind_names and low in lexicon.particles:
        return tag + PARTICLE
    if tag in "SUVG" and (low in lexicon.sources or low in lexicon.states):
        return tag + (NOUN if low in lexicon.states else SOURCE)
    if tag == "D" and low in lexicon.genitives:
        return tag + GENITIVE
    return tag


def _guess(word: str, low: str, lexicon: Lexicon) -> str:
    """The tag of a word that is in no list: by its ending, or as a number or sign."""
    first = word[0]
    if first.isalpha():
        for endings, tag in lexicon.endings:
            if low.endswith(endings):
                return tag
        return "N"
    if first.isdigit():
        return "H" if low.endswith(lexicon.aged) and not lexicon.nouns_capitalised else "#"  # the 56-year-old said
    if len(word) > 1 and first == "-":
        return "x"
    if first in "'’":
        return "s" if len(word) > 1 or word == "’" or word == "'" else "x"
    return _PUNCTUATION.get(word, "x")


def _capital(word: str, low: str, tag: str, lexicon: Lexicon) -> str:
    """The look of a word with a capital, whose tag would be `tag` without it."""
    stem = low.rstrip(".")
    if _is_title(stem, lexicon) or (lexicon.nouns_capitalised and stem[-1:] == "s" and _is_title(stem[:-1], lexicon)):
        return "T"  # der Minister, des Ministers
    if (len(word) > 1 and word.isupper() and word[-1] not in "'’") or (tag == "Y" and lexicon.small_calendar):
        return "C"
    if lexicon.nouns_capitalised and tag in "HL" and low not in lexicon.particles:
        return tag
    if low.endswith(lexicon.source_endings):
        return "H"
    if tag == "N" or (lexicon.nouns_capitalised and tag == "V" and low not in lexicon.tags):
        return "C"
    if tag in "VGB" and low not in lexicon.tags and is_given_name(low):
        return "C"  # Ahmed, Emily; André; Fernando
    return tag + CAPITAL + (NOUN if low in lexicon.states else PARTICLE * (low in lexicon.particles))


def _is_title(low: str, lexicon: Lexicon) -> bool:
    return low in lexicon.honorifics or lexicon.is_title(low)
