"""What a word is wherever it stands, as far as its tag can depend on it: a tag from lexicon, ending or form, and marks.

There are some hundred looks in a language. A text is tagged by its words' looks, so that a word nobody has met is
looked up once, whatever stands before it.
"""

from __future__ import annotations

from reader.analysis.lexicons import Lexicon

CAPITAL = "^"
"""Marks a word with a capital whose tag hangs on what stands before it."""
PARTICLE = "p"
"""Marks a word that is part of a family's name behind a name."""
SOURCE = "h"
"""Marks a verb that, as a noun, means somebody who speaks."""
LOOSE = "f"
"""Marks a word that no adjective's ending has, where nouns have capitals: an adverb, or a verb behind a noun."""
GENITIVE = "g"
"""Marks an article that means "of the" behind a noun."""

_PUNCTUATION = {
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys(",", ","),
    **dict.fromkeys(":;", ":"),
    **dict.fromkeys("-–—―", "-"),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
}


def look(word: str, low: str, lexicon: Lexicon) -> str:
    """The look of a word, whose lower case with straight apostrophes is `low`: a tag, and the marks above."""
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
    if tag in "SUVG" and low in lexicon.sources:
        return tag + SOURCE
    if tag == "D" and low in lexicon.genitives:
        return tag + GENITIVE
    return tag


def _guess(word: str, low: str, lexicon: Lexicon) -> str:
    """The tag of a word that no list holds."""
    first = word[0]
    if first.isalpha():
        for endings, tag in lexicon.endings:
            if low.endswith(endings):
                return tag
        return "N"
    if first.isdigit():
        return "#"
    if len(word) > 1 and first == "-":
        return "x"
    if first in "'’":
        return "s" if len(word) > 1 or word == "’" or word == "'" else "x"
    return _PUNCTUATION.get(word, "x")


def _capital(word: str, low: str, tag: str, lexicon: Lexicon) -> str:
    """The look of a word with a capital: a name's part or a title, where it can't be a sentence's first word."""
    stem = low.rstrip(".")
    if stem in lexicon.titles or stem in lexicon.honorifics or stem.endswith(lexicon.title_endings):
        return "T"
    if (len(word) > 1 and word.isupper()) or (tag == "Y" and lexicon.small_calendar):
        return "C"
    if lexicon.nouns_capitalised and tag in "HL" and low not in lexicon.particles:
        return tag
    if low.endswith(lexicon.source_endings):
        return "H"
    if tag == "N" or (lexicon.nouns_capitalised and tag == "V" and low not in lexicon.tags):
        return "C"
    return tag + CAPITAL + PARTICLE * (low in lexicon.particles)
