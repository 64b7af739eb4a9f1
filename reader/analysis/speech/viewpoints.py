"""Whose words or view it is said to be, without a verb of speech: in Brandt's words, for Brandt, it was "a farce"."""

from __future__ import annotations

import re

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.strings import bounds

_SPEECH = re.compile("[SUL]")
_WAS = re.compile(r",[^.,:SU]{1,12}E[BD]*$")
"""What stands between whose view it is and the string: , the vote was a."""
_ENDS = (",", ".", "-", ")", "Q", "")
"""Tags behind "in Brandt's words"; elsewhere it is where something is: In Brandt's words there was a touch of fear."""


def viewing_speaker(situation: Situation) -> Mention | None:
    """Whose words the string is said to be in its sentence; None where nothing says so."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.lexicon
    if not lexicon.viewing:
        return None
    mentions = situation.mentions
    first, past = bounds(paragraph, paragraph.sentences[place])
    if _SPEECH.search(paragraph.tags, first, past):
        return None
    for mention in mentions:
        if mention.first < first or mention.last >= past or mention.last == place:
            continue
        before = mention.first == first + 1 and mention.last < place
        if _is_view(mention, lexicon) or (before and _is_of_person(situation, mention)):
            return mention
    return None


def _is_view(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether it is in somebody's words: in Brandt's words, in her words, in the words of Brandt."""
    tags, lows, first, past = mention.paragraph.tags, mention.paragraph.lows, mention.first, mention.last + 1
    if mention.possessive:
        noun = past + (tags[past : past + 1] == "s")
        held = first > 0 and lows[first - 1] in lexicon.places
        ends = tags[noun + 1 : noun + 2] in _ENDS
        return held and ends and not lexicon.viewing.isdisjoint(lows[noun : noun + 1])
    return tags.endswith("IDNo", 0, first) and lows[first - 2] in lexicon.viewing


def _is_of_person(situation: Situation, mention: Mention) -> bool:
    """Whether the sentence begins with for whom something is so: For Brandt, the vote was "a farce"."""
    paragraph, entity = mention.paragraph, mention.entity
    if paragraph.lows[mention.first - 1] not in situation.lexicon.holding or entity is None or not entity.person:
        return False
    small = situation.text[0].islower() and " " in situation.text
    return small and _WAS.match(paragraph.tags[: situation.place], mention.last + 1) is not None
