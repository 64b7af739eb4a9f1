"""Speakers who speak together: "…," Ada Brandt and Tom Reed said; "…," said the chair and her deputy.

A model sees each of them alone, and the words of all would be one's.
"""

from __future__ import annotations

import re

from reader.analysis.speech.clauses import DIRECT, Clause
from reader.analysis.speech.mentions import NOMINAL, PRONOUN, Mention
from reader.analysis.speech.situation import Situation

_NAME = "[DM]?[NHT]*C+"
_NOUN = "[DM][NHT]+"
_LIST = rf"(?:(?:(?:{_NAME},)+{_NAME},?|{_NAME})K(?:{_NAME}|{_NOUN})|{_NOUN}K(?:C+|{_NOUN}))"
"""Two of them, or more who all have names; but one is the singer and activist Ada Brandt."""
_BEFORE = re.compile(rf"(?:^|(?<=[Q,.:-])R?)({_LIST})(?=[AB]*S)")
"""They stand before the verb: Brandt, Lind and Reed said."""
_BEHIND = re.compile(rf"(?<=S)({_LIST})(?=[.,Q(:IB-]|$)")
"""They stand behind it: said Brandt and Lind."""


def jointly(situation: Situation, mention: Mention) -> Mention:
    """All who speak together with a mention, as one; the mention itself where it speaks alone."""
    paragraph = mention.paragraph
    if "K" not in paragraph.tags or mention.form is PRONOUN or paragraph is not situation.paragraph:
        return mention
    for pattern in (_BEFORE, _BEHIND):
        for match in pattern.finditer(paragraph.tags):
            first, past = match.span(1)
            one = paragraph.nominative and paragraph.tags[first] == "D" and paragraph.tags[past - 1] == "C"
            if first > mention.first or mention.last >= past or one:  # der Abgeordnete und Autor Brandt
                continue
            if all(_may_be_somebody(situation, at) for at in (paragraph.tags.rindex("K", first, past) - 1, past - 1)):
                return _one(situation, first, past, pattern is _BEFORE)
    return mention


def _may_be_somebody(situation: Situation, at: int) -> bool:
    """Whether what ends at a token is a name, or a noun for somebody: the captain."""
    low, lexicon = situation.paragraph.lows[at], situation.lexicon
    return situation.paragraph.tags[at] != "N" or lexicon.is_title(low) or low in lexicon.descriptions


def _one(situation: Situation, first: int, past: int, before: bool) -> Mention:
    """The mention of all of them, which may have been found already."""
    known = situation.story.mentions.just(situation.number, first, past)
    if known is not None:
        return known
    joint = Mention(situation.paragraph, first, past - 1, NOMINAL)
    verb = situation.paragraph.tags.find("S", past)
    joint.clause = Clause(DIRECT, verb) if before else Clause(left=first - 1)
    situation.story.mentions.add(situation.number, joint)
    return joint
