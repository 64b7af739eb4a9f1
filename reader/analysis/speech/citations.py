"""Speakers whom somebody else cites: „…“, zitiert die Rundschau den Minister; Brandt wird mit den Worten zitiert: „…“.

The minister speaks, though the subject of the verb is the paper, or the verb is a passive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import ASIDE
from reader.analysis.speech.mentions import NOMINAL, Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.tokens import Paragraph

_ASIDE = re.compile(ASIDE)
_FAR = 16
"""Tokens before or behind a string within which the verb stands."""


def cited_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """The mention that is cited right before or behind the string, and the token of the verb; None where nobody is."""
    paragraph, lexicon = situation.paragraph, situation.lexicon
    citing = lexicon.citing
    if citing.isdisjoint(paragraph.lows) or not _is_introduced(situation):
        return None
    place, sentences = situation.place, paragraph.sentences
    for at in range(max(0, place - _FAR), min(len(paragraph.lows), place + _FAR)):
        if paragraph.lows[at] in citing and sentences[at] == sentences[place]:
            mentions = [m for m in situation.mentions if m.last != place and not m.possessive]
            cited = _passive(paragraph.tags, at, mentions, sentences) or _active(paragraph, at, mentions, lexicon)
            return (cited, at) if cited else None
    return None


def _is_introduced(situation: Situation) -> bool:
    """Whether the string is what is cited: it stands behind a colon or „mit den Worten“, or before the verb."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.lexicon
    if paragraph.tags[place - 1 : place] == ":" or (place and paragraph.lows[place - 1] in lexicon.saying):
        return True
    comma = paragraph.tags[place + 1 : place + 2] == ","
    at = place + 2 if comma else place + 1
    if paragraph.tags[at : at + 1] == "E":
        return True
    stops = comma or situation.text[-1] in ",.!?…"
    return stops and at < len(paragraph.lows) and paragraph.lows[at] in lexicon.citing


def _passive(tags: str, verb: int, mentions: Sequence[Mention], sentences: Sequence[int]) -> Mention | None:
    """The subject of a passive: wird der Minister in der Rundschau zitiert."""
    for at in range(verb, max(-1, verb - _FAR), -1):
        if tags[at] == "E" and sentences[at] == sentences[verb]:
            return next((m for m in mentions if m.first == at + 1), None) or _before(tags, at, mentions)
    return None


def _before(tags: str, verb: int, mentions: Sequence[Mention]) -> Mention | None:
    """The subject before a verb: right before it, or before an aside between commas, unless a person is named there."""
    if tags[verb - 1 : verb] != ",":
        return next((m for m in mentions if m.last == verb - 1), None)
    beside = next((m for m in mentions if m.last == verb - 2 and m.entity and m.entity.person), None)
    return beside or next((m for m in mentions if _ASIDE.fullmatch(tags, m.last + 1, verb)), None)


def _active(paragraph: Paragraph, verb: int, mentions: Sequence[Mention], lexicon: Lexicon) -> Mention | None:
    """The object behind a verb of citing, or behind its subject; None where it may be a poem that is cited."""
    tags, first = paragraph.tags, verb + 1
    while tags[first : first + 1] == "B":
        first += 1
    named = next((m for m in mentions if m.first == first), None)
    if named is None:
        return None
    subject = next((m for m in mentions if m.last == verb - 1), None)
    if subject is None and paragraph.lows[first - 1] not in paragraph.nominative:
        subject, named = named, next((m for m in mentions if m.first == named.last + 1), None)
    if named is None or _is_somebody(named, lexicon) or _is_source(named, lexicon):
        return named
    return named if subject is not None and not _is_somebody(subject, lexicon) else None


def _is_somebody(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether it is a name, a pronoun, or a description with a word for people."""
    if mention.form is not NOMINAL:
        return True
    lows = mention.paragraph.lows[mention.first : mention.last + 1]
    return any(low in lexicon.persons or lexicon.is_title(low) for low in lows)


def _is_source(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether one of its words is in the list of what speaks: Polizei, Bericht."""
    return not lexicon.sources.isdisjoint(mention.paragraph.lows[mention.first : mention.last + 1])
