"""Who said a quotation, where the words around it say so plainly, and no model need be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import DIRECT, SAYING, clause_of, says
from reader.analysis.speech.dialogue import DASH
from reader.analysis.speech.doubts import is_bare, is_owner, may_be_anything
from reader.analysis.speech.mentions import NAME, Mention
from reader.analysis.speech.passives import is_passive
from reader.analysis.speech.situation import PARTING, Situation

_ALSO = 8
"""Tokens behind speaker and verb in which another source may be named."""
_INVERTED = re.compile(r"(?:AB*)?S(?:[x-](?=P)|[BY]{1,3}(?=[DTC]))?|Ax?(?=PB*S)")
"""The verb between a string and its speaker: "…", said Ada; also « … », a-t-il dit."""
_LAUGHED = re.compile("V(?=[DM]?[NHT]*C{1,3}[.,(-])")
"""A verb of any kind between a comma in the marks and a name: "…," laughs Ada."""
_INVERTED_LATE = re.compile(r"A?S(?:O|B|[It]D?[#NHTCY]*[HTCY])*|L(?=D?[CHT]+[.,(]|D?[CHT]+$)")
"""The same in German: "…", sagte am Montag der Minister; "…", so Ada."""
_BEHIND = re.compile(r"A?S(?:O|B|Q|[It]D?[#NHTCY]*[NHTCYQ])*")
"""The same in other languages with such a word order: „…“, powiedział w rozmowie z „Kurierem” Jan Lis."""
_AHEAD = re.compile("[OB]*(?:R|[Ito]D?|:)?")
"""What may stand between a verb and the string that is its object."""
_ASIDE = re.compile(r"[DM]?[NHTC]+(?:[oI]D?[NHTC]+)*,(?:W|[VSN](?:[RyoI]|$))[^,.:Q]*")
"""A subject and the beginning of an aside."""
_ENDS = frozenset((".", ",", ":", ""))
"""Tags behind a verb with which its sentence ends, or another string begins."""
_PARTED = re.compile(",?-|,")
"""What parts speech from its cue in languages that use dashes for it."""


def plain_speaker(situation: Situation) -> Mention | None:
    """The speaker where the words right behind a string leave no doubt: "…," Brandt said. None where they don't."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.lexicon
    tags, at = paragraph.tags, place + 1
    parted = _PARTED.match(tags, at) if lexicon.dashes else None
    if parted or situation.string.mark == DASH:
        at = parted.end() if parted else at  # «…», — сказал министр; — Да, — сказал он
    elif tags[at : at + 1] == ",":
        at += 1
    elif situation.text[-1] not in PARTING and not _goes_on_small(situation, at):
        return None
    if paragraph.lows[at : at + 1] and paragraph.lows[at] in lexicon.calling:
        return called_by(situation, at + 1)
    cue = _cue_behind(situation, at)
    inverted = cue.end() if cue else -1
    joined = -1
    for mention in situation.mentions:
        if mention.first < at:
            continue
        if mention.first > max(at, inverted) and mention.first != joined:
            return None
        if mention.first == at and tags[mention.last + 1 : mention.last + 2] == "K" and mention.form is NAME:
            joined = mention.last + 2  # "…," Brandt and her team said
        if mention.last == place or _is_nobody(mention, lexicon):
            continue
        direct = mention.first in (at, joined) and _is_direct(mention)
        if direct and not _may_follow(situation, mention):
            return None
        if (
            mention.first == inverted
            or (cue and lexicon.foreign and _is_apart(mention, at, lexicon))
            or (direct and (not paragraph.nominative or lexicon.either_order))
        ):
            past = max(mention.last, clause_of(mention).verb) + 1
            return None if "L" in tags[past : past + _ALSO] else mention  # "…," she said, according to a report
    return None


def _cue_behind(situation: Situation, at: int) -> re.Match[str] | None:
    """The verb at token `at` behind a string, and what parts it from its subject."""
    tags, lexicon = situation.paragraph.tags, situation.lexicon
    late = _BEHIND if lexicon.foreign else _INVERTED_LATE
    cue = (late if situation.paragraph.nominative else _INVERTED).match(tags, at)
    laughed = cue is None and situation.text[-1] == "," and bool(lexicon.relating)
    return _LAUGHED.match(tags, at) if laughed else cue


def _is_direct(mention: Mention) -> bool:
    """Whether a verb of speech stands right behind a mention."""
    clause = clause_of(mention)
    return clause.shape == DIRECT and mention.paragraph.tags[clause.verb] == "S"


def _may_follow(situation: Situation, mention: Mention) -> bool:
    """Whether the string may be the object of the verb of speech behind a mention that stands behind it: not of a
    passive, nor of a sentence of its own, as in: He wrote to them: "Why?" Brandt answered that.
    """
    paragraph, verb = mention.paragraph, clause_of(mention).verb
    if not situation.lexicon.foreign and is_passive(paragraph, verb):
        return False
    return not _is_announced(situation) or paragraph.tags[verb + 1 : verb + 2] in _ENDS


def ahead_speaker(situation: Situation) -> Mention | None:
    """The person whose verb the string is the object of, right before it: maar De Vries noemt hem "overbodig"."""
    for mention in situation.mentions:
        if mention.last < situation.place and not mention.possessive and _is_ahead(mention, situation):
            return mention
    return None


def _is_ahead(mention: Mention, situation: Situation) -> bool:
    """Whether nothing but a verb and little words stand between a person or a name and the string."""
    tags, verb, lexicon = mention.paragraph.tags, clause_of(mention).verb, situation.lexicon
    if not mention.last < verb < situation.place or clause_of(mention).shape != DIRECT:
        return False
    if tags[verb] != "S" or tags[verb - 1] == "E":
        return False  # est poursuivi pour
    if _AHEAD.fullmatch(tags, verb + 1, situation.place) is None or is_owner(mention, lexicon):
        return False
    if mention.paragraph.lows[mention.first] in lexicon.oblique:
        return False  # η πρόεδρος της Ένωσης μίλησε για «λάθη»
    return mention.form is NAME or not may_be_anything(mention, lexicon)


def is_inside(situation: Situation) -> bool:
    """Whether the string ends an aside, behind which its sentence goes on: The group, known as "The Nine", said so."""
    paragraph, place = situation.paragraph, situation.place
    if not place or paragraph.sentences[place - 1] != paragraph.sentences[place]:
        return False
    return _ASIDE.fullmatch(paragraph.tags, paragraph.sentences.index(paragraph.sentences[place]), place) is not None


def _is_told_to(mention: Mention) -> bool:
    """Whether a mention is a paper in marks, and somebody behind it speaks to it: рассказал «Северу» мэр Орлов."""
    tags, last = mention.paragraph.tags, mention.last
    return tags[last] == "Q" and tags[last + 1 : last + 2] in ("H", "T", "C")


def _is_apart(mention: Mention, at: int, lexicon: Lexicon) -> bool:
    """Whether a mention stands behind a verb and more than its name: powiedział w rozmowie z „Kurierem” Jan Lis."""
    if not mention.paragraph.nominative or may_be_anything(mention, lexicon):
        return False
    return _BEHIND.fullmatch(mention.paragraph.tags, at, mention.first) is not None


def _is_nobody(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention names nobody who may speak: plaide-t-on à la mairie; dijo primero el alcalde."""
    if mention.possessive or not mention.speaks or (lexicon.cases and _is_told_to(mention)):
        return True
    return mention.paragraph.lows[mention.first] in lexicon.generic or is_bare(mention, lexicon)


def _goes_on_small(situation: Situation, at: int) -> bool:
    """Whether a verb of speech in small letters follows words that end with a stop: „Nein.“ sagt Ada."""
    paragraph = situation.paragraph
    return paragraph.tags[at : at + 1] == "S" and situation.text[-1] == "." and paragraph.words[at][0].islower()


def _is_announced(situation: Situation) -> bool:
    """Whether a string that is a sentence follows a colon, so that another sentence begins behind it."""
    return situation.paragraph.tags[situation.place - 1 : situation.place] == ":" and situation.text[-1] in ".!?"


def is_opening(situation: Situation) -> bool:
    """Whether a string opens its sentence and ends as one or as a part of one, as no title does: "Guilty," he said."""
    tags, place = situation.paragraph.tags, situation.place
    return situation.text[-1] in ",!?" and (not place or tags[place - 1] in ".Q")


def is_parted(situation: Situation) -> bool:
    """Whether a comma stands right behind a string, or a word like "as" before who uses its words."""
    paragraph, behind = situation.paragraph, situation.place + 1
    return paragraph.tags.startswith(",", behind) or paragraph.lows[behind] in situation.lexicon.calling


def only_speaker(situation: Situation, mentions: Sequence[Mention]) -> Mention | None:
    """The one candidate of the string's paragraph that has a verb of speech; None if there are more.

    Asked of strings that are surely speech. Other candidates may be there only if the quotation before was this one's.
    """
    paragraph = situation.paragraph
    saying = [mention for mention in mentions if mention.paragraph is paragraph and says(mention)]
    if len(saying) == 1 and (len(mentions) == 1 or situation.last is saying[0]):
        return saying[0]
    return None


def called_by(situation: Situation, at: int) -> Mention | None:
    """Who stands as subject at token `at`, behind "as": "…," as Brandt put it."""
    for mention in situation.mentions:
        if mention.first == at and mention.speaks and not mention.possessive:
            clause, tags = clause_of(mention), mention.paragraph.tags
            passive = tags[clause.verb + 1 : clause.verb + 2] == "E"  # wie er genannt wurde
            if clause.shape == DIRECT and tags[clause.verb] in SAYING and not passive:
                return mention
    return None


def quoted_speaker(situation: Situation) -> Mention | None:
    """Whom somebody else quotes, right before a string: Reiss in "Brandt quoted Reiss as saying …"."""
    paragraph, place = situation.paragraph, situation.place
    lows, lexicon = paragraph.lows, situation.lexicon
    since = max(1, place - _ALSO)
    if lexicon.calling.isdisjoint(lows[since : place - 1]):
        return None  # as of most
    for at in range(since, place - 1):
        if lows[at] in lexicon.calling and lows[at + 1] in lexicon.quoting:
            return next((m for m in situation.mentions if m.last == at - 1 and m.speaks), None)
    return None
