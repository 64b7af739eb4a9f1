"""Whether nothing tells that the likeliest mention speaks, in a language whose model is another's.

The odds are those of German word order. Where neither a verb of speech nor the form of the sentence speaks for the
mention, half of those that were read by eye were wrong.
"""

from __future__ import annotations

import re

from reader.analysis.speech.clauses import clause_of, says
from reader.analysis.speech.dialogue import DASH
from reader.analysis.speech.doubts import is_joined, is_label, is_read
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.situation import PARTING, Situation
from reader.analysis.speech.standing import is_holder, is_object, preposition
from reader.analysis.speech.strings import bounds

_BEHIND = re.compile(r",?-?[^.:QKRW]{0,8}(?<![oI])")
"""What stands between a string and whoever spoke it where the verb is not known: « … », s'est agacée Ada."""
_SEEN = re.compile("EB?[SVN](R)(?:D?N*)?$")
"""A passive and "as" before a string."""
_NEAR = 6
"""Tokens before a string in which it is looked for."""
_TERM = 4
"""So many spaces a term has not: « vieux port »."""
_SHORT = 3
"""A few words have fewer spaces."""
_PLAIN_ODDS = (0.75, 0.86)
"""Confidence from which these are somebody's all the same, in English and in German: below it four of ten were not."""
_FEW = 4
"""A string with fewer spaces may be a title with whose it is behind it."""


def is_silent(situation: Situation, mention: Mention) -> bool:
    """Whether nothing but its place tells that a mention has said the string whose turn it is."""
    lexicon = situation.lexicon
    if _is_seen(situation) and not says(mention):
        return True
    if not lexicon.foreign or lexicon.borrowed:
        return False
    if (lexicon.romance and is_joined(mention)) or _is_titled(situation) or _is_known(situation):
        return True
    if says(mention):
        if is_object(mention, lexicon) and clause_of(mention).left < 0:
            return True  # En la Casa Rosada se preguntan
        return _is_in_passing(situation, mention)
    if is_label(mention) or is_holder(mention, lexicon):
        return False
    return not (mention.paragraph is situation.paragraph and _is_announced(situation, mention))


def _is_seen(situation: Situation) -> bool:
    """Whether something is said to be called so by nobody: the harbour was seen as a "disgrace"."""
    paragraph, place = situation.paragraph, situation.place
    if not situation.lexicon.relating:
        return False
    seen = _SEEN.search(paragraph.tags, max(0, place - _NEAR), place)
    if seen is None or paragraph.lows[seen.start(1)] not in situation.lexicon.calling:
        return False
    return "y" not in paragraph.tags[place + 1 : place + 3]


def _is_titled(situation: Situation) -> bool:
    """Whether what something is part of stands before the string: en el marco del plan “capitales nuevas”."""
    paragraph, before, lexicon = situation.paragraph, situation.place - 1, situation.lexicon
    if before < 1 or paragraph.lows[before] not in lexicon.works or paragraph.lows[before] in lexicon.sources:
        return False
    return paragraph.tags[before - 1] in "oIt" or paragraph.tags[:before].endswith(("oD", "ID", "tD"))


def _is_known(situation: Situation) -> bool:
    """Whether the string is what something is known by (du « vieux port »), or what somebody is charged with."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.lexicon
    if not place:
        return False
    term = paragraph.lows[place - 1] in lexicon.definite and situation.text.count(" ") < _TERM
    return term or is_charge(situation)


def is_word(situation: Situation, mention: Mention, sure: float) -> bool:
    """Whether the string is a few words within a sentence in which nobody is said to speak, as most that are no speech:
    Lind steht als „Buchhalter“ bereit.
    """
    lexicon, tags, place = situation.lexicon, situation.paragraph.tags, situation.place
    few = situation.text.count(" ") < _SHORT and situation.text[-1] not in PARTING
    if not few or lexicon.foreign or lexicon.borrowed or is_label(mention):
        return False
    if says(mention) and (preposition(mention, lexicon) or not is_read(clause_of(mention), mention, lexicon)):
        return False
    parted = tags[place - 1 : place] == ":" or tags[place + 1 : place + 2] == ","
    return sure < _PLAIN_ODDS[lexicon.nouns_capitalised] and not parted


def is_charge(situation: Situation) -> bool:
    """Whether the string is what somebody is charged with: accusé de « fraude »."""
    paragraph, place, charging = situation.paragraph, situation.place, situation.lexicon.charging
    return place > 1 and paragraph.lows[place - 2] in charging and paragraph.tags[place - 1] in "oIt"


def is_announced(situation: Situation) -> bool:
    """Whether a colon behind a verb of speech or a person announces the string, however few its words: Ada attacca:
    «Vergogna». The models judge them by German, which writes nouns so.
    """
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.lexicon
    if lexicon.borrowed or not place or paragraph.tags[place - 1] != ":":
        return False
    if not lexicon.foreign and situation.text[-1] not in ".!?…":
        return False
    first, past = bounds(paragraph, paragraph.sentences[place - 1])
    before = paragraph.lows[first : min(past, place)]
    if not situation.text[0].isupper() or not (lexicon.works | lexicon.naming).isdisjoint(before):
        return False
    if "S" in paragraph.tags[first:place]:
        return True
    here = (mention for mention in situation.mentions if first <= mention.first < place)
    return any(
        paragraph.tags[mention.last] == "H" or (mention.entity is not None and mention.entity.person)
        for mention in here
    )


def _is_announced(situation: Situation, mention: Mention) -> bool:
    """Whether a mention is in a sentence whose colon announces the string, or right behind the string's comma."""
    paragraph, place = situation.paragraph, situation.place
    if mention.last < place:
        return paragraph.tags[place - 1] == ":" and paragraph.sentences[mention.last] == paragraph.sentences[place]
    parted = paragraph.tags[place + 1] in ",-" or situation.text[-1] in PARTING
    long = situation.text.count(" ") >= _FEW or "S" in paragraph.tags[place + 1 : mention.first]
    return long and parted and _BEHIND.fullmatch(paragraph.tags, place + 1, mention.first) is not None


def _is_in_passing(situation: Situation, mention: Mention) -> bool:
    """Whether the string is a few words within another sentence than the mention's: Lo niega Ana. Hay una «batalla»."""
    paragraph, place = situation.paragraph, situation.place
    if not place or paragraph.tags[place - 1] in ".:Q-" or situation.string.mark == DASH:
        return False
    apart = mention.paragraph is not paragraph or paragraph.sentences[mention.last] != paragraph.sentences[place]
    return apart and (situation.text.count(" ") < _FEW or paragraph.tags[place - 1] in "oIt")
