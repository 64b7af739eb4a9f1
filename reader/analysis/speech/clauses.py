"""The verb that a mention is the subject of, found by patterns over tags instead of by a parser.

In "Brandt, the minister, said" the mention "Brandt" gets the verb "said" behind it; in "said Brandt" the one before it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.speech.mentions import Mention

ASIDE = r"(?:\([^()]*\)|,[^.:,]*(?:,[^.:,]*){0,3}?,|-[^.:-]*-)"
"""What stands between brackets, commas or dashes."""
_PREPOSITIONAL = r"(?:[oIty][DMBNHTC#sGYV]+)"
"""A preposition with its noun: for the bank."""
_ADVERBIAL = r"O?B*(?:[AE]B*)*"
"""Adverbs and auxiliaries before a verb: has also."""
DIRECT = 1
"""The number of the first pattern below: the verb stands right behind the mention."""
_PATTERNS = (
    rf"{_ADVERBIAL}[SUVG]",  # Brandt said; Brandt has also said
    rf"\([^()]*\){_ADVERBIAL}[SVG]",  # Brandt (D-Va.) said
    rf"{_PREPOSITIONAL}+{_ADVERBIAL}[SVG]",  # a spokesman for the bank said
    rf"{_PREPOSITIONAL}*{ASIDE}{_ADVERBIAL}[SVG]",  # Brandt, the minister, said
    r"W[^.:Q]{1,12}?B*[AE]*S",  # the man who built it said
    r"(?:(?!,S)[^.:QPK]){1,8}?K[BAE]*[SVG]",  # Brandt smiled and said; but no time, said Lind, and added
    r"B*[AE][^.:,QPWSUAE]{1,15}?[SU](?=[,.:Q-]|$)",  # Brandt hat das gestern gesagt
    r"(?:\([^()]*\))?B*[AE]B*",  # Brandt was, Brandt (75) was
)
_DIRECT = "SUVG"
"""Tags right behind a mention that are the first pattern without a look at the others."""
_ANY = "|".join(f"({pattern})" for pattern in _PATTERNS)
_AFTER = re.compile(_ANY)
_AFTER_OWNED = re.compile(_ANY.replace(_PREPOSITIONAL, rf"(?:{_PREPOSITIONAL}|oD?Q)"))
"""The same in German, where a name in quotation marks may be the owner's: ein Vertreter der „Rundschau“ sagte."""
_JOINED = r"(?:[oIty][DMBNHTC#sGYV]+(?:K[DMBNHTC#]+)?)"
_AFTER_JOINED = re.compile(
    _ANY.replace(f"{_PREPOSITIONAL}+", f"{_JOINED}{{1,9}}").replace(f"{_PREPOSITIONAL}*", f"{_JOINED}{{0,9}}")
)
"""The same in Romance languages, where adjectives stand behind nouns: la experta en aguas dulces y saladas dijo."""
_VERBLESS = ".:QPK"
"""Tags that no pattern begins with: a mention before one of them has no verb behind it."""
_IN_ASIDE = re.compile(rf",{_ADVERBIAL}[SVGU]")
"""The verb behind a mention that stands between commas: The minister, Ada Brandt, said."""
APPOSED = len(_PATTERNS) + 1
"""Number of that pattern."""
_BRACKET = re.compile(r"[^.:,QPWSUAEV]{0,15}?[SU](?=[,.:Q-]|$)")
"""The participle that ends the clause of a mention behind its auxiliary: Gestern hat Brandt das gesagt."""
BRACKETED = APPOSED + 1
"""Number of that pattern."""
_APART = frozenset(("SI", "St", "SB", "SY", "SO", "Sx", "S-", "Lt", "Lo"))
"""A verb of speech, or "according", and what may stand between it and its subject behind it."""
_INVERTED = re.compile(r"S(?:(?:O|B|[It]D?[#NHTCY]*[HTCY])+|B[It])$")
"""What may stand between a verb and its subject behind it: sagte am Montag in Bremen der Minister."""
_FAR = 10
"""Tokens before a mention in which such a verb is looked for."""
_SOURCES = frozenset("CHTDMPNt#Lo")
"""Tags behind "according" whose source follows; else its source stands before it: dem Bericht zufolge."""


class Clause(NamedTuple):
    """The verbs on both sides of a mention that it may be the subject of."""

    shape: int = 0
    """Which pattern found the verb after it, from 1 (`DIRECT`); 0 for none."""
    verb: int = -1
    """The token of the verb after it; -1 for none."""
    left: int = -1
    """The token of a speech verb before it ("said Brandt"), or of "according"; -1 for none."""


_NONE = Clause()
SAYING = frozenset("SUL")
"""Tags of what says who speaks: verbs of speech, and "according"."""


def clause_of(mention: Mention) -> Clause:
    """The verbs of a mention; worked out once. An owner ("Brandt's") has none after it."""
    found = mention.clause
    if found is None:
        found = mention.clause = _found(mention.paragraph.tags, mention)
    return found


def says(mention: Mention) -> bool:
    """Whether a mention has a verb of speech: Brandt said, said Brandt, according to Brandt."""
    _, verb, left = mention.clause or clause_of(mention)
    return left >= 0 or (verb >= 0 and mention.paragraph.tags[verb] in SAYING)


def _found(tags: str, mention: Mention) -> Clause:
    first, behind = mention.first, mention.last + 1
    left, tag = _left(tags, first), tags[behind : behind + 1]
    nominative, postposed = mention.paragraph.nominative, mention.paragraph.postposed
    if postposed and left >= 0 and tags[left] == "L":
        left = -1
    if left < 0 and nominative:
        inverted = _INVERTED.search(tags, max(0, first - _FAR), first)
        left = inverted.start() if inverted else -1
        source = _source_behind(tags, behind, postposed=postposed) if left < 0 and tag in ("L", "x") else -1
        if source >= 0:
            return Clause(0, -1, source)
    if mention.possessive or tag in _VERBLESS:
        return Clause(0, -1, left) if left >= 0 else _NONE
    if tag in _DIRECT:
        shape, past = DIRECT, behind + 1
    else:
        joined = mention.paragraph.romance
        match = (_AFTER_OWNED if nominative else _AFTER_JOINED if joined else _AFTER).match(tags, behind)
        shape, past = (match.lastindex or 0, match.end()) if match else (0, 0)
    if shape:
        lows = mention.paragraph.lows
        if nominative and past < len(lows) and lows[past] in nominative:
            return Clause(0, -1, left)  # die Pläne nannte er falsch
        return Clause(shape, past - 1, left)
    before = tags[first - 1] if first else ""
    if before == ",":
        match = _IN_ASIDE.match(tags, behind)  # The minister, Ada Brandt, said
        if match:
            return Clause(APPOSED, match.end() - 1, left)
    elif before == "A":
        match = _BRACKET.match(tags, behind)  # Gestern hat Brandt das gesagt
        if match:
            return Clause(BRACKETED, match.end() - 1, left)
    return Clause(0, -1, left) if left >= 0 else _NONE


def _source_behind(tags: str, behind: int, *, postposed: bool) -> int:
    """The token of "according" behind a mention that ends before `behind`; -1 for none."""
    if postposed and tags.startswith("xL", behind):
        return behind + 1  # Berk'e göre
    told = tags[behind] == "L" and (postposed or tags[behind + 1 : behind + 2] not in _SOURCES)
    return behind if told else -1  # dem Bericht zufolge


def _left(tags: str, first: int) -> int:
    """The token of a verb of speech, or of "according", before a mention that begins at `first`; -1 for none."""
    if not first:
        return -1
    if tags[first - 1] in "SL":
        return first - 1
    return first - 2 if first > 1 and tags[first - 2 : first] in _APART else -1
