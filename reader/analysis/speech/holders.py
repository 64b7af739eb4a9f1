"""Who of those with an office a description may mean, by the words beside it: the deputy mayor; la ministre."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.entity import FEMALE, MALE, Entity
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.roles import is_same_office


def holders(mention: Mention, known: Iterable[Entity], lexicon: Lexicon) -> Sequence[Entity]:
    """Those of the known with the office of a description whom its other words don't rule out."""
    office = mention.paragraph.lows[mention.last]
    called = _of_rank([entity for entity in known if office in entity.offices], mention, office, lexicon)
    if not lexicon.foreign:
        return called
    gender = _told_by(mention, lexicon)
    return [
        entity
        for entity in called
        if {gender, entity.gender} != {MALE, FEMALE} and is_same_office(mention, entity.role or "", lexicon)
    ]


def _of_rank(called: Sequence[Entity], mention: Mention, office: str, lexicon: Lexicon) -> Sequence[Entity]:
    """Those whose rank is meant: no mayor is "the deputy mayor", and no deputy mayor "the mayor", if there is one."""
    before = mention.paragraph.lows[mention.last - 1]
    if before in lexicon.deputies:
        return [entity for entity in called if before in (entity.role or "").lower().split()]
    ranks = [f"{low} {office}" for low in lexicon.deputies]
    return [one for one in called if not any(rank in (one.role or "").lower() for rank in ranks)] or called


def _told_by(mention: Mention, lexicon: Lexicon) -> str:
    """The gender that a description's article tells: la ministre."""
    low = mention.paragraph.lows[mention.first]
    return MALE if low in lexicon.male_articles else FEMALE if low in lexicon.female_articles else ""
