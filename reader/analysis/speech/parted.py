"""Speakers whom something parts from the verb behind the string, in Romance languages.

« … », a dit lundi à la presse Ada Brandt.
"""

from __future__ import annotations

import re

from reader.analysis.speech.clauses import Clause
from reader.analysis.speech.doubts import may_be_anything
from reader.analysis.speech.mentions import NAME, Mention
from reader.analysis.speech.situation import PARTING, Situation

_APART = re.compile(
    r"[BO]*(?:A[BO]*)*S"
    r"(?:[BO]|D?YN?|D?#|[It]D?M?D?[N#YH]+(?:oD?M?[N#YHC]+)?|[It]o?D?[NH]*C{1,2}|,(?:[Ity]D?M?NM?|[BGU]{1,2}),)*"
)
"""A verb of speech and what may part it from its subject: dijo ayer en Madrid, afirmó, por su parte,"""
_BETWEEN = 12
"""Tokens behind a string within which its speaker stands."""


def parted_speaker(situation: Situation) -> Mention | None:
    """Whoever stands behind the verb behind the string, where days and places stand between."""
    paragraph, at, lexicon = situation.paragraph, situation.place + 1, situation.lexicon
    comma = paragraph.tags[at : at + 1] == ","
    if not (comma or situation.text[-1] in PARTING):
        return None
    at += comma
    for mention in situation.mentions:
        if mention.first > at + _BETWEEN:
            return None
        if mention.first > at and mention.speaks and not mention.possessive:
            bare = mention.form is NAME and set(paragraph.tags[mention.first : mention.name_first]) == {"N"}
            first = mention.name_first if bare else mention.first  # en conférence de presse Ada
            apart = _APART.fullmatch(paragraph.tags, at, first)
            if apart and not may_be_anything(mention, lexicon):
                mention.first = first
                mention.clause = Clause(left=paragraph.tags.index("S", at))
                return mention
    return None
