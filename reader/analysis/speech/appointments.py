"""Offices that somebody is said to be chosen for, by which he is called later.

"Ada Brandt was elected mayor."    „Ada Brandt ist zur neuen Präsidentin gewählt worden.“
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from itertools import groupby

from reader.analysis.speech.entity import Entity
from reader.analysis.speech.mentions import NOMINAL, Mention
from reader.analysis.speech.story import Story
from reader.analysis.speech.tokens import Paragraph

_TOP = 12
"""Paragraphs in which an appointment is looked for: it is the story's news."""
_NEAR = 5
"""Tokens behind the verb, or in German before the office, within which the office or its preposition stands."""

_LEADS = re.compile("[^yIt,Q]*[It]?|[^,Q]*o")
"""Tags between the verb and the office: as the new mayor, to the post of mayor; but not "by the mayor"."""


def appoint(story: Story, speakers: Iterable[Mention]) -> None:
    """Note the offices by which some speakers are called, and which nobody is known to have, on whom they are given."""
    wanted = {office for mention in speakers if (office := _office(mention, story))}
    if not wanted:
        return
    for number, paragraph in enumerate(story.paragraphs[:_TOP]):
        if story.lexicon.appointing.isdisjoint(paragraph.lows):
            continue
        for first, past, offices in _given(paragraph, wanted, story):
            chosen = _first_person(story, number, first, past)
            if chosen is not None:
                chosen.offices |= offices
                story.entities.offices |= offices


def _office(mention: Mention, story: Story) -> str:
    """The office that a description is, if nobody is known to have it; else empty."""
    paragraph, low = mention.paragraph, mention.paragraph.lows[mention.last]
    if mention.form is not NOMINAL or paragraph.tags[mention.first] != "D" or not story.lexicon.is_title(low):
        return ""
    return "" if low in story.entities.offices else low


def _given(paragraph: Paragraph, wanted: Set[str], story: Story) -> Iterator[tuple[int, int, set[str]]]:
    """The sentences in which offices are given to somebody, each with its first token, its end and the offices."""
    tags, german = paragraph.tags, story.lexicon.nouns_capitalised
    places = [at for at, low in enumerate(paragraph.lows) if low in story.lexicon.appointing]
    for stop, verbs in groupby(places, lambda verb: tags.rfind(".", 0, verb)):
        end = tags.find(".", stop + 1)
        first, past = stop + 1, end if end >= 0 else len(tags)
        given = _german(tags, first, past) if german else _behind(tags, verbs, past)
        offices = {office for at in given if (office := _last_part(paragraph.lows[at], wanted))}
        if offices:
            yield first, past, offices


def _german(tags: str, first: int, past: int) -> Iterator[int]:
    """The tokens of a sentence that may be an office: a preposition with its article is before it."""
    return (at for at in range(first, past) if "t" in tags[max(first, at - _NEAR) : at])


def _behind(tags: str, verbs: Iterable[int], past: int) -> Iterator[int]:
    """The tokens of a sentence that may be an office: right behind the verbs, and not of who chooses somebody."""
    return (
        at
        for verb in verbs
        for at in range(verb + 1, min(past, verb + 1 + _NEAR))
        if _LEADS.fullmatch(tags, verb + 1, at)
    )


def _last_part(low: str, wanted: Set[str]) -> str:
    """The office that a word is, or ends with behind a hyphen; else empty."""
    return next((part for part in (low, low.rpartition("-")[2]) if part in wanted), "")


def _first_person(story: Story, number: int, first: int, past: int) -> Entity | None:
    """The first person who is named in a sentence."""
    names = (mention for mention in story.mentions.names_in(number) if first <= mention.first < past)
    return next((mention.entity for mention in names if mention.entity and mention.entity.gender), None)
