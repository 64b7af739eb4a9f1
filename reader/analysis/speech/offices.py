"""Phrases of an office with what it is for, and with who holds it or without.

die Sprecherin der Stiftung Seewind; der Innenminister Norlands, Ivo Lind; l'assessora al commercio Rita Volpi
"""

from __future__ import annotations

import re

from reader.analysis.given_names import is_given_name
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.tokens import Paragraph

_CHARGES = frozenset(("t", "o", "I", ""))
"""Tags between an office and what it is for, articles left out."""
_TOLD = re.compile(r"S[BO]*[It]D?(?:M?[NH]+o)?$")
"""A verb of speech and a preposition right before where something is said: a écrit sur Twitter Ada."""
_HOLDER = re.compile(r",C{2,4}[,(.]")
"""Who has an office, behind it."""

_FULL = 2
"""Words of a name with nothing to part from it."""
_NEAR = 8
"""Tokens before a name in which that verb is looked for."""


def is_noun(paragraph: Paragraph, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a phrase ends with a noun and with no name, where nouns have capitals: das Gericht, des Verlages."""
    tags, lows = paragraph.tags, paragraph.lows
    if tags[first] in "DMN#" and tags[last - 1] not in "CT":
        return True
    if lows[last].endswith("s"):
        if first == last and first > 0 and lows[first - 1] in lexicon.owning:
            return True
        if tags[last - 1 : last] == "T" and _HOLDER.match(tags, last + 1):
            return True  # der Innenminister Norlands, Ivo Lind, …
    return _is_office(paragraph, first, last)


def _is_office(paragraph: Paragraph, first: int, last: int) -> bool:
    """Whether what has an office ends a phrase, and no name of who holds it: die Sprecherin der Stiftung Seewind."""
    owner = paragraph.tags.find("To", first, last)
    return owner >= 0 and not any(is_given_name(low) for low in paragraph.lows[owner + 2 : last])


def is_held(paragraph: Paragraph, first: int, last: int) -> bool:
    """Whether a phrase is an office without who holds it: the Secretary of State, but Secretary of State Ada Brandt."""
    tags = paragraph.tags
    office = tags.find("To", first, last)
    if office < 0:
        return False
    name = office + (3 if tags[office + 2] == "D" else 2)
    if any(is_given_name(low) for low in paragraph.lows[name : last + 1]):
        return False
    return name == last or tags[first] == "D"


def has_charge(paragraph: Paragraph, office: int, first: int, past: int, lexicon: Lexicon) -> bool:
    """Whether a phrase is what an office is for and who holds it, in Romance languages: l'assessora al commercio Rita
    Volpi, la ministre des Sports Ada Brandt.
    """
    tags = paragraph.tags
    if lexicon.models == lexicon.code or lexicon.borrowed or tags[office] != "H":
        return False
    since = first + (tags[first] == "D")
    if tags[office + 1 : first].rstrip("D") not in _CHARGES or (office + 1 == since):
        return False
    name = holder(paragraph, since, past, lexicon)
    if name <= since or set(tags[since:name]) - {"N", "C"}:
        return False
    return paragraph.lows[office] in lexicon.titles or tags[office + 1] in "tI"


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
    if (lexicon.models == lexicon.code and not lexicon.borrowed) or past - first <= _FULL:
        return first
    since = next((at for at in range(first, past) if tags[at] == "C"), first)
    if since > first and tags[since - 1] not in "TH" and not lexicon.borrowed:
        return first
    name = holder(paragraph, since, past, lexicon)
    told = since > first or lexicon.borrowed or _TOLD.search(tags, max(0, first - _NEAR), first) is not None
    return name if name > since and told else first
