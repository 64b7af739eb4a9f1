"""Whom somebody cites: „…“, zitiert die Rundschau den Minister; Brandt wird mit den Worten zitiert: „…“.

The words are the cited one's, though the verb of speech has another subject, or is a passive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.speech.candidates import Situation
from reader.analysis.speech.clauses import ASIDE
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.tokens import Paragraph

_ASIDE = re.compile(ASIDE)
_FAR = 16
"""Tokens before or behind a string within which the verb stands."""


def cited_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """Whom somebody cites right before a string or behind it, and the verb; None where only who cites is named."""
    paragraph, citing = situation.paragraph, situation.story.lexicon.citing
    if citing.isdisjoint(paragraph.lows) or not _is_introduced(situation):
        return None
    place, sentences = situation.place, paragraph.sentences
    for at in range(max(0, place - _FAR), min(len(paragraph.lows), place + _FAR)):
        if paragraph.lows[at] in citing and sentences[at] == sentences[place]:
            mentions = [m for m in situation.story.mentions[situation.number] if m.last != place and not m.possessive]
            cited = _passive(paragraph.tags, at, mentions, sentences) or _active(paragraph, at, mentions)
            return (cited, at) if cited else None
    return None


def _is_introduced(situation: Situation) -> bool:
    """Whether a string is what somebody cites: behind a colon or „mit den Worten“, or before the verb."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.story.lexicon
    if paragraph.tags[place - 1 : place] == ":" or (place and paragraph.lows[place - 1] in lexicon.saying):
        return True
    comma = paragraph.tags[place + 1 : place + 2] == ","
    at = place + 2 if comma else place + 1
    if paragraph.tags[at : at + 1] == "E":
        return True
    string = paragraph.quoted[situation.index]
    stops = comma or paragraph.text[string.end - 1] in ",.!?…"
    return stops and at < len(paragraph.lows) and paragraph.lows[at] in lexicon.citing


def _passive(tags: str, verb: int, mentions: Sequence[Mention], sentences: Sequence[int]) -> Mention | None:
    """The subject of a passive: wird der Minister in der Rundschau zitiert."""
    for at in range(verb, max(-1, verb - _FAR), -1):
        if tags[at] == "E" and sentences[at] == sentences[verb]:
            return next((m for m in mentions if m.first == at + 1), None) or _before(tags, at, mentions)
    return None


def _before(tags: str, verb: int, mentions: Sequence[Mention]) -> Mention | None:
    """The subject before a verb: at it, or before what stands between commas, unless that is a person's name."""
    if tags[verb - 1 : verb] != ",":
        return next((m for m in mentions if m.last == verb - 1), None)
    beside = next((m for m in mentions if m.last == verb - 2 and m.entity and m.entity.person), None)
    return beside or next((m for m in mentions if _ASIDE.fullmatch(tags, m.last + 1, verb)), None)


def _active(paragraph: Paragraph, verb: int, mentions: Sequence[Mention]) -> Mention | None:
    """The object behind a verb, and behind its subject where that stands there too."""
    tags, first = paragraph.tags, verb + 1
    while tags[first : first + 1] == "B":
        first += 1
    named = next((m for m in mentions if m.first == first), None)
    if named is None:
        return None
    if paragraph.lows[first - 1] in paragraph.nominative or any(m.last == verb - 1 for m in mentions):
        return named
    return next((m for m in mentions if m.first == named.last + 1), None)
