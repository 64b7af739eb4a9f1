"""What lowers the confidence in the likeliest mention: that it names nobody, or is not said to speak.

The models give odds by where words stand. That a thing or a place seldom speaks is known here.
"""

from __future__ import annotations

import re

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import Clause, clause_of
from reader.analysis.speech.confidence import SILENT, THING
from reader.analysis.speech.mentions import NAME, PRONOUN, Mention

_SAYING = frozenset("SUL")
_NEAR = 4
"""Tokens behind a pronoun within which a verb that needs none stands: il ne s'agit."""
_LABELLED = re.compile(r"(?:[oIty][DMBNHTC#]+)*:")
"""A colon behind a name, or behind where its bearer is from."""


def in_doubt(mention: Mention, sure: float, lexicon: Lexicon) -> float:
    """The confidence in a mention whose odds alone would give `sure`; 0 if it should not be named."""
    clause = clause_of(mention)
    if _is_spoken_of(mention, clause, lexicon):
        return 0.0
    speaking = _is_said_to_speak(mention, clause)
    if mention.form is PRONOUN:
        lows, first = mention.paragraph.lows, mention.first
        low = lows[first]
        if low in lexicon.second or (low in lexicon.neuter and not speaking):
            return 0.0  # you may say; it is called
        if not lexicon.empty.isdisjoint(lows[first + 1 : first + _NEAR]):
            return 0.0
        return sure if speaking or low in lexicon.male or low in lexicon.female else min(sure, SILENT)
    if not _may_be_anything(mention, lexicon):
        return sure
    if not speaking:
        return min(sure, SILENT)
    return sure if mention.form is NAME else sure * THING[lexicon.models]


def _is_said_to_speak(mention: Mention, clause: Clause) -> bool:
    """Whether a verb of speech stands beside a mention, or "according to"."""
    return clause.left >= 0 or (clause.verb >= 0 and mention.paragraph.tags[clause.verb] in _SAYING)


def _is_spoken_of(mention: Mention, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a mention is the subject of a passive, and so somebody else speaks: Brandt was asked, "Why?"; where verbs
    of speech have no such form but that (le préfet s'est dit « prêt »).
    """
    tags, verb = mention.paragraph.tags, clause.verb
    if lexicon.models != lexicon.code or mention.paragraph.nominative or verb <= mention.last or tags[verb] != "S":
        return False
    return tags[verb - 1] == "E" or tags[verb - 2 : verb] == "EB"


def _may_be_anything(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is no person's name, nor a noun for people and bodies that speak."""
    entity, paragraph, last = mention.entity, mention.paragraph, mention.last
    if mention.form is NAME:
        if last > mention.name_first and _LABELLED.match(paragraph.tags, last + 1):
            return False  # Corin Hale vom Hafenamt: „…“
        return entity is None or not (entity.person or entity.body)
    of = paragraph.tags.find("o", mention.first + 1, last)
    head = last if of < 0 else of - 1  # the head of the Harbour Office
    return paragraph.tags[head] not in "HTQ" and paragraph.lows[head] not in lexicon.descriptions
