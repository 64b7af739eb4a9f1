"""Authors' names as lists of references want them: people by family and given name, whatever else writes as it is.

A byline doesn't say which it is. What has words that no person's name has, or is the publication itself, is no person;
what is left is taken for one whose family's name comes last, as BibTeX takes it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PARTICLES = frozenset(
    "de del della der den di da do dos du la le el al bin ibn van von vom zu zum ten ter af av y e und".split()
)
"""What a person's name has in small letters: "van der Berg", "y Gasset", "von und zu"."""
_YOUNGER = re.compile(r"(?:[JS]r\.?|II|III|IV)")
_OF_BODIES = re.compile(
    r"\b(?:the|agenc(?:y|ies|ia)|agence|agentur|press|presse|prensa|news|nachrichten|staff|team|desk|editors?|editorial"
    r"|redaktion|rédaction|redacción|redazione|redactie|redaktionen|redakcja|редакция|correspondents?|reporters?"
    r"|board|council|committee|commission|ministry|department|office|foundation|stiftung|fondation|fundación|institut[eo]?"
    r"|universit(?:y|ät|é|à)|universidad|association|verband|verein|gesellschaft|society|group|media|network|center|centre"
    r"|contributors|e\. ?v|gmbh|inc|ltd|llc|s\.a)\b",
    re.IGNORECASE,
)
"""What only the name of a body has."""


class Person(NamedTuple):
    """A person's name in its parts."""

    given: str
    family: str
    suffix: str = ""
    """"Jr.", "III"."""


def person(name: str, site: str | None) -> Person | None:
    """The parts of an author's name on one line; None where it is that of a body, of the publication, or but one
    word.
    """
    words = name.split()
    if name.casefold() == (site or "").casefold() or re.search(r"[\d,;:/&@|]", name) or _OF_BODIES.search(name):
        return None
    suffix = words.pop() if len(words) > 2 and _YOUNGER.fullmatch(words[-1]) else ""
    if len(words) < 2 or any(word[0].islower() and word not in _PARTICLES for word in words):
        return None
    if words[-1] in _PARTICLES or words[0] in _PARTICLES:
        return None
    at = len(words) - 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    return Person(" ".join(words[:at]), " ".join(words[at:]), suffix)
