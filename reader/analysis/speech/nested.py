"""Speech within speech: Lind said Brandt told him: "…"; "…," Lind quoted Brandt as saying.

Whoever stands with the verb beside the string has said it, though the sentence begins with who tells of it.
"""

from __future__ import annotations

import re

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import DIRECT, clause_of
from reader.analysis.speech.doubts import may_be_anything
from reader.analysis.speech.mentions import NAME, PRONOUN, Mention
from reader.analysis.speech.passives import is_passive
from reader.analysis.speech.situation import PARTING, Situation

_RELAYED = re.compile(r"R?[UG]|[SV]")
"""What the one who is quoted does: as saying; telling; say."""
_TOLD = re.compile(r"(?:O|t?D?[CH]+)?t?[:,]?R?")
"""What stands between the inner verb and the string: told him that; admit to."""
_OUTER = re.compile(r"[SV](?:O|D?[NH]+(?=R)|C+(?=R))?R?")
"""The outer verb, and what stands between it and the inner subject: said that."""
_CALLED = re.compile(r"O?R?[DM]?N*[:,]?")
"""What stands between the verb of whoever calls something so and the string: described as a last."""
_GOVERNING = ("I", "t", "o", "y")
"""Tags of prepositions: no subject stands behind one."""
_PARTED = (",", ":")
"""Tags between a verb and the string that is its object."""
_CLOSES = frozenset(",.:Q-")
"""Tags that end a clause."""
_SPOKEN = re.compile(r"S(?:[It]?[MD]?[NBY]{1,2})?$")
"""A verb of speech and when or where that was, at a string's comma or colon: asked last week."""
_FAR = 12
"""Tokens before a string within which it says whose words they are."""
_NEAR = 6
"""Tokens before a string among which a verb and its time stand."""
_SHOWN = re.compile(
    r"([SVU])((?:[DM]B?)?[NHTC#]+)(?:[oI]I?[DMB]?[NHTC#]+)*(?:-[^.:Q-]*-|,(?:W[^.:,Q]*|V?[^.:,QKSAV]*),)?(U)(?:O|t?D?[CH]+)?[:,]?$"
)
"""A verb, somebody who is its object, and what they say: shows a man in the street, armed with a knife, shouting."""
_REST = re.compile(r",(U)(?:O|t?[DM]?[NHCT]+)?[:,]?R?$")
"""A comma and what the subject of the sentence says besides: , telling them."""
_LONG = 30
"""Tokens before a string among which these stand."""
_AROUND = 60
"""Tokens before and behind a string among which both speakers stand."""


def nested_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """The inner of two speakers, with the token of its verb; None where there are not two."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.lexicon
    if not lexicon.relaying:
        return None
    mentions = situation.story.mentions.near(situation.number, place, _AROUND)
    sentence = paragraph.sentences[place]
    for outer in mentions:
        if outer.possessive or outer.last == place or paragraph.sentences[outer.first] != sentence:
            continue
        verb = _said(outer, lexicon.relaying)
        if verb < 0 or (outer.last > place and not _follows(situation, outer)):
            continue
        for inner in mentions:
            if inner.first <= verb or inner.form is PRONOUN or inner.possessive or inner.last == place:
                continue
            found = _inner(situation, inner, verb)
            if found >= 0:
                return inner, found
    return None


def shown_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """Whom somebody else is said to show, or to hear, speaking: The video shows a man shouting "…"."""
    paragraph, place, relaying = situation.paragraph, situation.place, situation.lexicon.relaying
    if paragraph.tags[max(0, place - _NEAR) : place].find("U") < 0 or relaying.isdisjoint(paragraph.lows):
        return None
    shown = _SHOWN.search(paragraph.tags, max(0, place - _LONG), place)
    if shown is None or paragraph.lows[shown.start(1)] not in relaying:
        return None
    first = shown.start(2)
    those = (m for m in situation.mentions if m.first == first and m.last < shown.end(2) and not m.possessive)
    return next(((m, shown.start(3)) for m in those if _is_somebody(m, situation.lexicon)), None)


def _is_somebody(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention means somebody who may speak, and no picture or letter: Brandt shows a picture of Lind."""
    if mention.form is NAME and mention.paragraph.tags[mention.first] not in "DM":
        return True
    thing = mention.paragraph.lows[mention.last] in lexicon.saying or may_be_anything(mention, lexicon)
    return mention.form is not PRONOUN and not thing


def resumed_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """The subject of a sentence that begins with another clause: If Brandt came, Lind would leave, saying "…"."""
    paragraph, place = situation.paragraph, situation.place
    tags = paragraph.tags
    said = _REST.search(tags, max(0, place - _NEAR), place) if situation.lexicon.relating else None
    if said is None:
        return None
    first = paragraph.sentences.index(paragraph.sentences[place])
    main = tags.find(",", first, said.start()) + 1 if tags[first] == "R" else 0
    if not main or "," in tags[main : said.start()]:
        return None
    those = (m for m in situation.mentions if m.first == main and clause_of(m).shape and not m.possessive)
    return next(((mention, said.start(1)) for mention in those), None)


def related_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """Whoever calls something so within the sentence: in what Brandt called a "…", the board said; None for nobody."""
    paragraph, place, relating = situation.paragraph, situation.place, situation.lexicon.relating
    if relating.isdisjoint(paragraph.lows[max(0, place - _FAR) : place]):
        return None
    for mention in situation.mentions:
        if mention.last >= place or mention.possessive or paragraph.tags[mention.first] == "W":
            continue
        verb = _said(mention, frozenset())
        if 0 <= verb < place and _CALLED.fullmatch(paragraph.tags, verb + 1, place):
            first = mention.first
            if not relating.isdisjoint(paragraph.lows[max(0, first - 1) : first + 1]):
                return mention, verb
    return None


def subordinate_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """Whose clause that begins a sentence and ends with the string: While Brandt called it "…", Lind left."""
    paragraph, place = situation.paragraph, situation.place
    tags = paragraph.tags
    if not place or not situation.lexicon.relating or tags[place + 1 : place + 2] not in (",", "C"):
        return None
    first = paragraph.sentences.index(paragraph.sentences[place])
    if tags[first] not in "RI":
        return None
    for mention in situation.mentions:
        if mention.first == first + 1 and mention.last < place and not mention.possessive:
            verb = _said(mention, frozenset())
            if 0 <= verb < place and _CLOSES.isdisjoint(tags[verb + 1 : place]):
                return mention, verb
    return None


def reported_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """Who says the string by what stands before it, where another tells so behind it: He said, "…," the office said."""
    paragraph, place = situation.paragraph, situation.place
    parted = paragraph.tags[place - 1 : place] in _PARTED
    said = _SPOKEN.search(paragraph.tags, max(0, place - _NEAR), place - parted)
    if said is None or not situation.lexicon.relating or not (parted or _is_question(situation)):
        return None
    verb = said.start()
    joined = paragraph.tags[verb - 1 : verb] == "K"  # he called her and said
    for mention in situation.mentions:
        if mention.last < verb and paragraph.sentences[mention.first] == paragraph.sentences[place]:
            clause = clause_of(mention)
            if paragraph.tags[mention.first - 1 : mention.first] in _GOVERNING:
                continue
            if (clause.shape and joined) or (clause.verb == verb and not is_passive(paragraph, verb)):
                return mention, verb
    return None


def _is_question(situation: Situation) -> bool:
    """Whether the string is a whole question, which needs no comma before it: asked last week "Why?"."""
    return situation.text[0].isupper() and situation.text[-1] == "?"


def _said(mention: Mention, relaying: frozenset[str]) -> int:
    """The verb of speech right behind a mention; -1 where it has none."""
    clause, paragraph = clause_of(mention), mention.paragraph
    if not clause.shape:
        return -1
    told = paragraph.tags[clause.verb] == "S" or paragraph.lows[clause.verb] in relaying
    return clause.verb if told and not is_passive(paragraph, clause.verb) else -1


def _follows(situation: Situation, mention: Mention) -> bool:
    """Whether a mention stands right behind the string and its comma."""
    paragraph, at = situation.paragraph, situation.place + 1
    comma = paragraph.tags[at : at + 1] == ","
    ends = comma or situation.text[-1] in PARTING
    return ends and mention.first == at + comma


def _inner(situation: Situation, inner: Mention, outer: int) -> int:
    """The verb by which a mention is said to have said the string, where it stands behind the verb `outer`; else -1."""
    paragraph, place = situation.paragraph, situation.place
    tags, lexicon = paragraph.tags, situation.lexicon
    if not _OUTER.fullmatch(tags, outer, inner.first) or tags[inner.first] == "N":
        return -1
    governed = paragraph.lows[inner.first - 1] in lexicon.governing
    if tags[inner.first - 1] == "R" and not governed:
        return -1  # she said when Brandt told
    clause = clause_of(inner)
    verb = clause.verb if clause.shape == DIRECT and tags[clause.verb] == "S" else -1
    if not governed and tags[verb + 1 : verb + 2] not in ("O", "t"):
        verb = -1  # Brandt promises panel report "…"
    if paragraph.lows[outer] in lexicon.relaying:
        relayed = _RELAYED.match(tags, inner.last + 1)
        verb = relayed.end() - 1 if relayed else verb
    if verb < 0 or is_passive(paragraph, verb):
        return -1
    if inner.first > place:
        return verb if lexicon.negations.isdisjoint(paragraph.lows[inner.last + 1 : verb]) else -1
    small = verb + 1 == place and situation.text[0].islower()
    told = verb < place and not small  # tweeted that Brandt spoke "movingly about it"
    return verb if told and _TOLD.fullmatch(tags, verb + 1, place) else -1
