"""Speakers of passives: Reed was told by Brandt: "…"; called "a farce" by Brandt; "…," Reed was told by Brandt.

Whoever stands behind "by" has said it, and not the subject; but where somebody is quoted, the subject has.
"""

from __future__ import annotations

import re

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.tokens import Paragraph

_TAIL = re.compile(r"(?:[RUG,:]|RU[^.:SQ]*|R[DE]D?|o[DM]?N*|t[AVS]?[DM]?N*|I[DM]?N*(?:R?[AP]?)?)?")
"""What stands between the speaker and the string: accused by Brandt of; described by Brandt as a; by fans singing."""
_TAIL_OF_NOUN = re.compile(r"R(?:[EU]?D)?|oD?")
"""The same where the participle stands alone: the plan, described by Brandt as."""
_HEAD = re.compile(r"([SVN])[Ro]?(?:[EU]?D)?$")
"""What stands before a string with the speaker behind it: was described as a "…" by Brandt."""
_SUBJECT = re.compile(r",?[DMNHTCP#]+EB*S[y]")
"""What stands between a string and a speaker behind it: "…," Reed was told by Brandt."""
_SAID_TO = re.compile("RU|t[AS]|U")
"""What stands behind a passive whose subject spoke: was quoted as saying; is said to have told; was heard telling."""
_BETWEEN = re.compile("S(?:RD?)?Q|QS")
"""What stands behind a speaker between auxiliary and participle, in Dutch: werd door Brandt omschreven als."""
_ALONE = ("N", "H", "C", ",", ".", "")
"""Tags before a participle that has no auxiliary."""


def passive_speaker(situation: Situation) -> tuple[Mention, int] | None:
    """Who is said to have said the string, with the token of the verb; None where no passive tells."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.lexicon
    if not lexicon.judging or "y" not in paragraph.tags:
        return None
    mentions = situation.mentions
    tags, sentences = paragraph.tags, paragraph.sentences
    for mention in mentions:
        if tags[mention.first - 1 : mention.first] != "y" or sentences[mention.first] != sentences[place]:
            continue
        if mention.possessive or not mention.speaks or mention.last == place:
            continue
        verb = _verb(situation, mention)
        if verb < 0 or not _reports(paragraph, verb, lexicon) or _is_name(situation, verb) or _is_owned(situation):
            continue
        if paragraph.lows[verb] not in lexicon.relaying:
            return mention, verb
        subject = next((other for other in mentions if clause_of(other).verb == verb), None)
        return (subject, verb) if subject is not None else None
    return None


def is_passive(paragraph: Paragraph, verb: int) -> bool:
    """Whether a verb is a passive's, whose subject did not say it: Reed was told; not: Reed was told to have said."""
    if not _has_auxiliary(paragraph.tags, verb):
        return False
    return _SAID_TO.match(paragraph.tags, verb + 1) is None


def _verb(situation: Situation, mention: Mention) -> int:
    """The participle that has a mention as its agent and the string as its object; -1 where there is none."""
    paragraph, place = situation.paragraph, situation.place
    tags, verb, lexicon = paragraph.tags, mention.first - 2, situation.lexicon
    if mention.last > place:
        if verb > place:
            asked = tags[mention.last + 1 : mention.last + 2] in ("R", "t", "o")
            return verb if not asked and _SUBJECT.fullmatch(tags, place + 1, mention.first) else -1
        head = _HEAD.search(tags, max(0, place - 4), place) if verb == place else None
        stands = head and (_has_auxiliary(tags, head.start()) or (lexicon.foreign and _is_alone(tags, head.start())))
        return head.start() if head and stands else -1
    if verb < 0:
        return -1
    if tags[verb] == "U" and tags[verb - 1] == "R":
        verb -= 2  # was quoted as saying by the paper
    if _has_auxiliary(tags, verb):
        return verb if _TAIL.fullmatch(tags, mention.last + 1, place) else -1
    if tags[verb] == "E" and lexicon.foreign and _BETWEEN.match(tags, mention.last + 1):
        return tags.index("S", mention.last)
    tail = lexicon.foreign and place == mention.last + 1  # definito da Donati «un disastro»
    tail = tail or _TAIL_OF_NOUN.fullmatch(tags, mention.last + 1, place) is not None
    return verb if tail and _is_alone(tags, verb) else -1


def _is_alone(tags: str, verb: int) -> bool:
    """Whether a participle stands beside its noun: the plan, described by Brandt as."""
    return tags[verb - 1 : verb] in _ALONE


def _has_auxiliary(tags: str, verb: int) -> bool:
    """Whether a passive's auxiliary stands before a participle: was told, was also told."""
    return tags.endswith(("E", "EB"), 0, verb)


def _reports(paragraph: Paragraph, verb: int, lexicon: Lexicon) -> bool:
    """Whether a participle says that something was said."""
    return paragraph.tags[verb] == "S" or paragraph.lows[verb] in lexicon.judging


def _is_name(situation: Situation, verb: int) -> bool:
    """Whether the string is what something is called: dubbed "The Beast" by sailors."""
    paragraph, lexicon = situation.paragraph, situation.lexicon
    named = lexicon.foreign or paragraph.lows[verb] in lexicon.naming
    return named and situation.text[0].isupper()


def _is_owned(situation: Situation) -> bool:
    """Whether the string belongs to a noun for what another has said: condemned for his "…" remark."""
    lows, place, saying = situation.paragraph.lows, situation.place, situation.lexicon.saying
    return not saying.isdisjoint((*lows[max(0, place - 1) : place], *lows[place + 1 : place + 2]))
