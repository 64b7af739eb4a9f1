"""Where a name ends within a phrase, or begins: "Ada Brandt" in "Ada Brandt of Norbank", "sur Norpost Ada Brandt"."""

from __future__ import annotations

import re

from reader.analysis.given_names import is_given_name
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.tokens import Paragraph

FULL = 2
"""The fewest words of a name with a given name."""
_NEAR = 8
"""Tokens before a name in which that verb is looked for."""
_TOLD = re.compile(r"S[BO]*[It]D?(?:M?[NH]+o?)?$")
"""A verb of speech and a preposition right before where something is said: a écrit sur Twitter Ada."""


def names_person(paragraph: Paragraph, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a name is an acronym or begins with a given name: where no model is fitted any word may be a verb."""
    if not lexicon.foreign or lexicon.borrowed:
        return False
    acronym = len(paragraph.words[last]) > 1 and paragraph.words[last].isupper()  # l'OMS début mars
    return acronym or is_given_name(paragraph.lows[name_first(paragraph.tags, first, last)])


def person_ends(paragraph: Paragraph, first: int, past: int, lexicon: Lexicon) -> int:
    """The token past a person's name within a phrase: "Ada Brandt" in "Ada Brandt of Norbank", for Ada is a given name.

    `past` where the phrase has no such name in it: "Bank of Norland".
    """
    tags = paragraph.tags
    if lexicon.nouns_capitalised and _is_told_to(paragraph, first, past, lexicon):
        return first + 1
    at = tags.find("o", first + 2, past)
    if at < 0 or tags[at - 1] != "C":
        return past
    low = paragraph.lows[at]
    particle = tags[past - 1] == "C" and low in lexicon.particles and low not in lexicon.genitives
    if particle and paragraph.nominative and not lexicon.nouns_capitalised and tags[at - 2] == "C":
        return past if is_given_name(paragraph.lows[at - 1]) else at  # Ronald Smit van Norden
    if particle and not lexicon.nouns_capitalised:
        return past  # where nouns have capitals, those that begin a family name are told by the given name before them
    name = name_first(tags, first, at - 1)
    if at - name < FULL:
        return past
    if paragraph.nominative and name > first and tags[name - 1] == "T":
        return at  # Verkehrschef Ivo Lind der Küstenzeitung
    if _is_body(paragraph.lows[past - 1], lexicon) and not _is_body(paragraph.lows[at - 1], lexicon):
        return at  # Ivo Lind vom Hafenamt
    past_given = at - 1 if lexicon.nouns_capitalised else name + 1  # Gutachter Ivo Lind von der Hochschule
    return at if any(map(is_given_name, paragraph.lows[name:past_given])) else past


def whose_follows(paragraph: Paragraph, first: int, past: int, lexicon: Lexicon) -> int:
    """The token at which it begins whose a German thing is, where that is somebody described and named: die Bilder des
    Malers Ivo Lind. `first` where there is no such, or what is named first may speak: der Sprecher des Malers Ivo Lind.
    """
    tags, lows = paragraph.tags, paragraph.lows
    at = tags.find("o", first + 1, past - 3) if lexicon.nouns_capitalised else -1
    if at < 0 or not {"T", "H"}.isdisjoint(tags[first:at]):
        return first
    for one in range(at + 2, past - 1):
        if is_given_name(lows[one]):
            described = tags[one - 1] == "T" or lows[one - 1].removesuffix("s").endswith(lexicon.agents)
            return at + 1 if described else first
    return first


def _is_told_to(paragraph: Paragraph, first: int, past: int, lexicon: Lexicon) -> bool:
    """Whether a surname that has said something is followed by whom: sagte Brandt der Norder Zeitung."""
    lows = paragraph.lows
    if not paragraph.tags.startswith("Co", first) or paragraph.tags[first - 1 : first] != "S":
        return False
    if lows[first + 1] not in lexicon.genitives or lows[first] in lexicon.descriptions:
        return False
    last = lows[past - 1]
    return (
        last in lexicon.works
        or last.endswith((*lexicon.works_endings, *lexicon.source_endings))
        or _is_body(last, lexicon)
    )


def _is_body(low: str, lexicon: Lexicon) -> bool:
    """Whether a body's name ends with this word."""
    return low in lexicon.bodies or low.endswith(lexicon.body_endings)


def name_first(tags: str, first: int, last: int) -> int:
    """The token with which the name proper begins that ends a phrase: the capitalised words behind titles."""
    at = last
    while at > first and tags[at - 1] in "Cq":
        at -= 1
    if at - 2 >= first and tags[at - 1] == "o" and tags[at - 2] == "T" and at < last:
        return at + 1  # Secretary of State Ada Brandt
    if at - 2 >= first and tags[at - 1] == "o" and tags[at - 2] == "C":
        return first if tags[first] == "C" else at - 2  # the Bank of Norland
    return at


def holder(paragraph: Paragraph, first: int, past: int, lexicon: Lexicon) -> int:
    """The token of the given name with which a person's name begins within a phrase: "Ada" in "Obras Públicas Ada
    Brandt"; `first` where there is none, or the phrase begins with one.
    """
    tags, lows = paragraph.tags, paragraph.lows
    if tags[first] == "C" and (is_given_name(lows[first]) or lows[first] in lexicon.leading):
        return first
    names = (at for at in range(first + 1, past - 1) if tags[at] == "C" and is_given_name(lows[at]))
    name = next(names, first)
    return name if set(tags[name:past]) == {"C"} and lows[name - 1] not in lexicon.leading else first


def held_apart(paragraph: Paragraph, first: int, past: int, lexicon: Lexicon) -> int:
    """The token at which to part a phrase of capitals in which a name follows another, where no fitted model knows the
    language: where something is said, and who says it (a écrit sur Twitter Ada Brandt), or an office, the party and who
    holds it (la députée PRT Ada Brandt). `first` where there is nothing to part.
    """
    tags = paragraph.tags
    if not (lexicon.foreign or lexicon.borrowed):
        return first
    since = next((at for at in range(first, past) if tags[at] == "C"), first)
    name = holder(paragraph, since, past, lexicon)
    apart = since > first and tags[since - 1] in "TH"
    apart = apart or (since > 0 and tags[since - 1] in "It") or lexicon.borrowed  # Su Facebook Ada Brandt attacca
    apart = apart or _TOLD.search(tags, max(0, since - _NEAR), since) is not None
    return name if name > since and apart else first
