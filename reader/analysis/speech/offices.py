"""Phrases of an office with what it is for, and with who holds it or without.

die Sprecherin der Stiftung Seewind; der Innenminister Norlands, Ivo Lind; l'assessora al commercio Rita Volpi
"""

from __future__ import annotations

import re

from reader.analysis.given_names import is_given_name
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.parting import holder
from reader.analysis.speech.tokens import Paragraph

_CHARGES = frozenset(("t", "o", "I", ""))
"""Tags between an office and what it is for, articles left out."""
_HOLDER = re.compile(r",C{2,4}[,(.]")
"""Who has an office, behind it."""


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
    if not lexicon.foreign or lexicon.borrowed or tags[office] != "H":
        return False
    since = first + (tags[first] == "D")
    if tags[office + 1 : first].rstrip("D") not in _CHARGES or (office + 1 == since):
        return False
    name = holder(paragraph, since, past, lexicon)
    if name <= since or set(tags[since:name]) - {"N", "C"}:
        return False
    return paragraph.lows[office] in lexicon.titles or tags[office + 1] in "tI"
