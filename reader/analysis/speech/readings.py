"""What something is read in: « … », lit-on dans le communiqué; «…», se lee en la carta. It is what speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.mentions import NOMINAL, Mention
from reader.analysis.speech.situation import Situation

_NEAR = 7
"""Tokens before or behind a string within which the verb stands."""
_BEHIND = re.compile(r"(?:-?P)?[It](D?N*[NH])(?![C-])")
"""What stands behind the verb: dans le communiqué."""
_BEFORE = re.compile(r"[It](D?N*[NH]),?")
"""What stands before it, and before its subject, at its sentence's beginning: Dans le communiqué, on peut lire."""


def reading(situation: Situation) -> tuple[Mention, int] | None:
    """What the string is read in, with the token of the verb; None where nothing says so."""
    paragraph, place, read = situation.paragraph, situation.place, situation.lexicon.read
    if not read or read.isdisjoint(paragraph.lows):
        return None
    lows, tags, sentences = paragraph.lows, paragraph.tags, paragraph.sentences
    for verb in range(max(0, place - _NEAR), min(len(lows), place + _NEAR)):
        if lows[verb] not in read or sentences[verb] != sentences[place]:
            continue
        if verb > place:
            match = _BEHIND.match(tags, verb + 1)
            subject = lows[place + 1 : verb + 3]
        else:
            match = _BEFORE.match(tags, sentences.index(sentences[place])) if tags[verb + 1 : place] == ":" else None
            subject = lows[match.end() : match.end() + 1] if match else []
        if match and ("-" in lows[verb] or _is_anybody(subject, situation.lexicon)):
            return _mention(situation, *match.span(1)), verb
    return None


def _is_anybody(subject: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether what stands beside a verb says that anybody does it: lit-on, se lee; not: lit-elle."""
    return not lexicon.generic.isdisjoint(subject) or not lexicon.impersonal_pronouns.isdisjoint(subject)


def _mention(situation: Situation, first: int, past: int) -> Mention:
    """The mention of these tokens, which may not have been found for one that can speak."""
    known = situation.story.mentions.just(situation.number, first, past)
    if known is None:
        known = Mention(situation.paragraph, first, past - 1, NOMINAL)
        situation.story.mentions.add(situation.number, known)
    return known
