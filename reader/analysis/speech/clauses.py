"""The verb a mention is the subject of, found by patterns over tags instead of by a parser."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.analysis.speech.mentions import Mention

ASIDE = r"(?:\([^()]*\)|,[^.:,]*(?:,[^.:,]*){0,3}?,|-[^.:-]*-)"
_PREPOSITIONAL = r"(?:[oIty][DMBNHTC#sGYV]+)"
_ADVERBIAL = r"B*(?:[AE]B*)*"
DIRECT = 1
_AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_ADVERBIAL}[SUVG]",  # Brandt said; Brandt has also said
        rf"\([^()]*\){_ADVERBIAL}[SVG]",  # Brandt (D-Va.) said
        rf"{_PREPOSITIONAL}+{_ADVERBIAL}[SVG]",  # a spokesman for the bank said
        rf"{_PREPOSITIONAL}*{ASIDE}{_ADVERBIAL}[SVG]",  # Brandt, the minister, said
        r"W[^.:Q]{1,12}?B*[AE]*S",  # the man who built it said
        r"[^.:QPK]{1,8}?K[BAE]*[SVG]",  # Brandt smiled and said
        r"B*[AE][^.:,QPWSUAE]{1,15}?[SU](?=[,.:Q-]|$)",  # Brandt hat das gestern gesagt
        r"B*[AE]B*",  # Brandt was
    )
)
_IN_ASIDE = re.compile(rf",{_ADVERBIAL}[SVGU]")
APPOSED = len(_AFTER) + 1
BRACKETED = APPOSED + 1
_BRACKET = re.compile(r"[^.:,QPWSUAEV]{0,15}?[SU](?=[,.:Q-]|$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """The verbs on both sides of a mention that it may be the subject of."""

    shape: int = 0
    """Which pattern found the verb after it, from 1 (`DIRECT`); 0 for none."""
    verb: int = -1
    """The token of the verb after it; -1 for none."""
    left: int = -1
    """The token of a speech verb before it ("said Brandt"), or of "according"; -1 for none."""


def clause_of(mention: Mention) -> Clause:
    """The verbs of a mention; an owner ("Brandt's") has none after it."""
    tags = mention.paragraph.tags
    left = _left(tags, mention.first)
    if not mention.possessive:
        for shape, pattern in enumerate(_AFTER, DIRECT):
            match = pattern.match(tags, mention.last + 1)
            if match:
                return Clause(shape, match.end() - 1, left)
        if mention.first and tags[mention.first - 1] == ",":
            match = _IN_ASIDE.match(tags, mention.last + 1)  # The minister, Ada Brandt, said
            if match:
                return Clause(APPOSED, match.end() - 1, left)
        if mention.first and tags[mention.first - 1] == "A":
            match = _BRACKET.match(tags, mention.last + 1)  # Gestern hat Brandt das gesagt
            if match:
                return Clause(BRACKETED, match.end() - 1, left)
    return Clause(left=left)


def _left(tags: str, first: int) -> int:
    before = tags[max(0, first - 2) : first]
    if before.endswith(("S", "L")):
        return first - 1
    if before in ("SI", "St", "SB", "SO", "Lt", "Lo"):
        return first - 2
    return -1
