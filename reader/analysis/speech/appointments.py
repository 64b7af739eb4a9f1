"""Offices that somebody is said to be chosen for, by which he is called later.

"Ada Brandt was elected mayor."    „Ada Brandt ist zur neuen Präsidentin gewählt worden.“
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from reader.analysis.speech.entity import Entity
from reader.analysis.speech.mentions import NOMINAL, Mention
from reader.analysis.speech.story import Story
from reader.analysis.speech.tokens import Paragraph

_TOP = 12
"""Paragraphs in which an appointment is looked for: it is the story's news."""
_NEAR = 5
"""Tokens behind the verb, or in German before the office, within which the office or its preposition stands."""


def appoint(story: Story, speakers: Iterable[Mention]) -> None:
    """Note the offices by which some speakers are called, and which nobody is known to have, on whom they are given."""
    wanted = {office for mention in speakers if (office := _office(mention, story))}
    if not wanted:
        return
    for number, paragraph in enumerate(story.paragraphs[:_TOP]):
        if story.lexicon.appointing.isdisjoint(paragraph.lows):
            continue
        for office, first, past in _given(paragraph, wanted, story):
            chosen = _first_person(story, number, first, past)
            if chosen is not None:
                chosen.offices |= {office}
                story.entities.offices.add(office)


def _office(mention: Mention, story: Story) -> str:
    """The office that a description is, if nobody is known to have it; else empty."""
    paragraph, low = mention.paragraph, mention.paragraph.lows[mention.last]
    if mention.form is not NOMINAL or paragraph.tags[mention.first] != "D" or not story.lexicon.is_title(low):
        return ""
    return "" if low in story.entities.offices else low


def _given(paragraph: Paragraph, wanted: Set[str], story: Story) -> Iterator[tuple[str, int, int]]:
    """The offices that are given to somebody in a paragraph, each with the first token of its sentence and its end."""
    tags, lows = paragraph.tags, paragraph.lows
    for verb in [at for at, low in enumerate(lows) if low in story.lexicon.appointing]:
        first, past = tags.rfind(".", 0, verb) + 1, tags.find(".", verb)
        past = past if past >= 0 else len(tags)
        german = story.lexicon.nouns_capitalised
        for at in range(first, past) if german else range(verb + 1, min(past, verb + 1 + _NEAR)):
            office = next((each for each in wanted if lows[at] == each or lows[at].endswith(f"-{each}")), "")
            if office and (not german or "t" in tags[max(first, at - _NEAR) : at]):
                yield office, first, past


def _first_person(story: Story, number: int, first: int, past: int) -> Entity | None:
    """The first person who is named in a sentence."""
    names = (mention for mention in story.mentions.names_in(number) if first <= mention.first < past)
    return next((mention.entity for mention in names if mention.entity and mention.entity.gender), None)
