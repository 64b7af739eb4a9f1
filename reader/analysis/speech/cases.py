"""Names in the nominative, in languages that decline them: według Jana Nowaka -> Jan Nowak.

Only a known given name tells the case. Where it may be in either, the name stays as it is printed.
"""

from __future__ import annotations

from reader.analysis.given_names import given_names, is_given_name
from reader.analysis.lexicons import Lexicon

_SHORTEST = 2
"""The fewest letters of a word that are left without its ending."""


def stem(word: str, lexicon: Lexicon) -> str:
    """The part of a name that is the same in all cases, by which names are compared: Dudek, Dudka -> Dudk."""
    bare = _bare(word, lexicon)
    return bare[:-2] + bare[-1] if lexicon.inflection.fleeting and bare[-2:-1] == lexicon.inflection.fleeting else bare


def _bare(word: str, lexicon: Lexicon) -> str:
    """A word without the ending of its case."""
    for ending in lexicon.cases:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def given_name(low: str, lexicon: Lexicon, *, genitive: bool = False) -> str:
    """The given name (nominative) of which a word is some case; empty for a word that is none. All in lower case.

    With `genitive` it is in that case for certain: zdaniem Jana Nowaka is no Jana's.
    """
    if is_given_name(low, accents=True):
        male, _, both = given_names()
        man = genitive and low.endswith("a") and (low[:-1] in male or low[:-1] in both)
        return low[:-1] if man else low
    for ending, nominative in lexicon.inflection.given_cases.items():
        if low.endswith(ending) and is_given_name(full := low.removesuffix(ending) + nominative, accents=True):
            return full
    if lexicon.inflection.given_cases and not lexicon.inflection.nominative_endings:
        return ""  # Toma is none of Tom's
    bare = _bare(low, lexicon)
    if lexicon.inflection.fleeting and is_given_name(
        full := bare[:-1] + lexicon.inflection.fleeting + bare[-1:], accents=True
    ):
        return full
    endings = (
        ("", *lexicon.inflection.nominative_endings)
        if bare in given_names().male
        else (*lexicon.inflection.nominative_endings, "")
    )  # Adama; Annę
    return next((bare + ending for ending in endings if is_given_name(bare + ending, accents=True)), "")


def in_nominative(name: str, lexicon: Lexicon, *, genitive: bool = False) -> str:
    """A full name in the nominative, given in any case, or in the genitive."""
    first, *middle, last = name.split() if " " in name else (name, "")
    given = given_name(first.lower(), lexicon, genitive=genitive) if last else ""
    if not given or (given == first.lower() and not genitive):
        return name
    man = given in given_names().male or (genitive and given == first.lower()[:-1])
    changes = lexicon.inflection.male_cases if man else lexicon.inflection.female_cases
    for ending, nominative in changes.items():
        if last.endswith(ending):
            last = last.removesuffix(ending) + nominative
            break
    return " ".join([given.capitalize(), *middle, last])
