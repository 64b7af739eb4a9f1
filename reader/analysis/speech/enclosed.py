"""Who stands before a string whose verb stands behind it, where verbs end their sentences: Erdem, “…” dedi."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.doubts import may_be_anything
from reader.analysis.speech.mentions import NAME, Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.tokens import Paragraph

_VERB = re.compile("[,-]?[BO]{0,3}S(?![CTH])")
"""The verb behind a string, and not its subject: diye konuştu; but “…” diyen Tunç."""
_ANNOUNCING = re.compile("S[BO]*:$")
"""The verb before a string, at its sentence's end: Erdem, şunları söyledi:"""
_OBJECTS = ("ini", "ını", "unu", "ünü")
"""Endings of what somebody judges: iddiasını reddetti."""
_FAR = 4
"""Tokens before a string in which that is looked for."""


def enclosed_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """The subject before a string and the token of the verb behind it, or right before its colon; None where the
    sentence has no such verb, or names nobody who may be its subject.
    """
    paragraph, place = situation.paragraph, situation.place
    ahead = _ANNOUNCING.search(paragraph.tags, max(0, place - _FAR), place)
    behind = None if ahead else _VERB.match(paragraph.tags, place + 1)
    if ahead is None and behind is None:
        return None
    verb = ahead.start() if ahead else paragraph.tags.index("S", place)
    if behind and (paragraph.tags[place - 1 : place] == "s" or _is_judged(paragraph, verb, situation.lexicon)):
        return None  # Erdem, Tunç'un “…” sözlerini övdü
    found = first_subject(paragraph, situation.mentions, place, situation.lexicon)
    return (found, verb) if found is not None else None


def first_subject(paragraph: Paragraph, mentions: Iterable[Mention], past: int, lexicon: Lexicon) -> Mention | None:
    """The subject of the sentence of token `past` that stands before it: the first that a sign or "but" parts from what
    follows, or else who stands right before it, or the first at all.
    """
    sentence = paragraph.sentences[past]
    able = [m for m in mentions if m.last < past and paragraph.sentences[m.first] == sentence and _may_say(m, lexicon)]
    apart = [mention for mention in able if paragraph.tags[mention.last + 1] in ",BK"]
    if not apart and len(able) > 1 and able[-1].last == past - 1:
        last = able[-1]  # Erdem gitti ve Tunç “…” dedi
        return last if last.form is NAME or paragraph.tags[last.first - 1] in ",K" else able[0]
    return next(iter(apart or able), None)


def _is_judged(paragraph: Paragraph, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb judges the words, which are another's then: “…” sözlerini eleştirdi; but sözleriyle eleştirdi."""
    return paragraph.lows[verb] in lexicon.loaded and paragraph.lows[verb - 1].endswith(_OBJECTS)


def _may_say(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention may be the subject: no owner's name, nor another case's, nor a thing."""
    if mention.possessive or not mention.speaks or mention.paragraph.tags[mention.last + 1] == "I":
        return False  # Vali Güler ile görüşen Uçar
    entity = mention.entity
    name = mention.form is NAME and (
        mention.last > mention.name_first or (entity is not None and len(entity.words) > 1)
    )
    return name or not may_be_anything(mention, lexicon)
