"""Speech that the sentence behind it points at: « … ». Det sier ordfører Per Lien. «…». Lo ha detto Ada Lind."""

from __future__ import annotations

import re

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.doubts import may_be_anything
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.tokens import Paragraph

_VERB = re.compile(r"[OABPDRN][OAB]{0,2}S")
"""What points at the words, and the verb of speech."""
_ENDS = ".!?…"


def pointed_speaker(situation: Situation) -> Mention | None:
    """The subject of a sentence that begins behind the string, or the paragraph below, and points at its words."""
    story, number, paragraph = situation.story, situation.number, situation.paragraph
    last = situation.text[-1]
    if not situation.lexicon.pointing or last in ",:":
        return None
    at = situation.place + 1
    stopped = paragraph.tags[at : at + 1] == "."
    at += stopped
    if at < len(paragraph.tags):
        past = _past_verb(paragraph, at, situation.lexicon) if stopped or last in _ENDS else -1
    else:
        number += 1
        if situation.index or number >= len(story.paragraphs) or story.paragraphs[number].quoted:
            return None
        past = _past_verb(story.paragraphs[number], 0, situation.lexicon)
    found = next((mention for mention in story.mentions[number] if mention.first == past), None)
    if found is None or not found.speaks or found.possessive or may_be_anything(found, situation.lexicon):
        return None
    return None if found.paragraph.lows[found.last] in situation.lexicon.generic else found  # Så säger man


def _past_verb(paragraph: Paragraph, at: int, lexicon: Lexicon) -> int:
    """The token behind the verb of a sentence that points back from token `at` on; -1 where none does."""
    if lexicon.pointing.isdisjoint(paragraph.lows[at : at + 1]):
        return -1
    match = _VERB.match(paragraph.tags, at)
    return match.end() if match else -1
