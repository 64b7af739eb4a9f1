"""What the words around a string tell by themselves, without a model: who said it, or that nobody did."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.speech.announced import announced
from reader.analysis.speech.citations import cited_speaker
from reader.analysis.speech.confidence import ANNOUNCED, CITED, MARKED, PLAIN, QUOTED, SILENT, VIEWED
from reader.analysis.speech.doubts import is_denied
from reader.analysis.speech.enclosed import enclosed_speaker
from reader.analysis.speech.mentions import PRONOUN, Mention
from reader.analysis.speech.nested import (
    nested_speaker,
    related_speaker,
    reported_speaker,
    resumed_speaker,
    shown_speaker,
    subordinate_speaker,
)
from reader.analysis.speech.parted import parted_speaker
from reader.analysis.speech.passives import passive_speaker
from reader.analysis.speech.plainly import (
    ahead_speaker,
    is_inside,
    is_opening,
    is_parted,
    plain_speaker,
    quoted_speaker,
)
from reader.analysis.speech.pointed import pointed_speaker
from reader.analysis.speech.readings import reading
from reader.analysis.speech.silence import is_charge
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.viewpoints import viewing_speaker
from reader.analysis.speech.works import is_called, is_named, is_titled

_FEW = 4
"""A string with so many spaces is no title, if somebody right behind it "said"."""


class Told(NamedTuple):
    """Who said a string."""

    confidence: float
    mention: Mention | None = None
    """The speaker; None where the string is no speech."""
    verb: int | None = None
    """The token of the cue, if it is no verb of the mention's own."""


_NO_SPEECH = Told(MARKED)


def told(situation: Situation) -> Told | None:
    """What is told of the string whose turn it is; None where its words don't tell."""
    lexicon = situation.lexicon
    cited = cited_speaker(situation) if lexicon.citing else None
    if cited is not None:
        return Told(CITED, *cited)
    if is_titled(situation):
        return _NO_SPEECH
    plain = _plain_speaker(situation)
    read = reading(situation) if plain is None else None
    if read is not None:
        return Told(QUOTED, *read)
    relayed = (
        shown_speaker(situation)
        or nested_speaker(situation)
        or passive_speaker(situation)
        or related_speaker(situation)
    )
    relayed = relayed or subordinate_speaker(situation) or resumed_speaker(situation)
    relayed = relayed or (reported_speaker(situation) if plain else None)
    if relayed is not None and relayed[0].form is PRONOUN and plain is None:
        relayed = None  # Brandt denounced what she called a "…": it was Brandt who spoke
    if relayed is not None and not is_named(situation):
        return Told(SILENT if is_denied(relayed[0], lexicon) else QUOTED, *relayed)
    enclosed = enclosed_speaker(situation) if lexicon.inflection.verb_last and plain is None else None
    if enclosed is not None:
        return Told(PLAIN[lexicon.models], *enclosed)
    quoted = quoted_speaker(situation) if plain is None else None
    if quoted is not None:
        return Told(QUOTED, quoted)
    if is_called(situation):
        return _NO_SPEECH
    if plain is not None and (situation.text.count(" ") >= _FEW or is_parted(situation) or is_opening(situation)):
        return Told(PLAIN[lexicon.models], plain)
    if is_named(situation):
        return _NO_SPEECH
    before = announced(situation)
    if before is not None:
        return Told(ANNOUNCED, *before)
    return _told_around(situation)


def _told_around(situation: Situation) -> Told | None:
    """What the sentence behind the string tells, the verb before it, and words for somebody's view."""
    lexicon = situation.lexicon
    pointed = pointed_speaker(situation)
    if pointed is not None:
        return Told(ANNOUNCED, pointed)
    ahead = ahead_speaker(situation) if lexicon.foreign and not lexicon.borrowed else None
    if ahead is not None:
        return Told(PLAIN[lexicon.models], ahead)
    viewing = viewing_speaker(situation)
    return Told(VIEWED, viewing) if viewing is not None else None


def _plain_speaker(situation: Situation) -> Mention | None:
    """Whoever stands right behind the string, or almost."""
    lexicon = situation.lexicon
    apart = is_inside(situation) or (lexicon.charging and is_charge(situation))
    plain = None if apart else plain_speaker(situation)
    return parted_speaker(situation) if plain is None and lexicon.romance else plain
