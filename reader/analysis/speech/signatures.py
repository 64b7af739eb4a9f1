"""Speakers whom the form of a page names: in a signature below the words, or in a label before them.

    "We were all so proud of him." — Dorothy Lane
    BRANDT: We have time.
    Brandt: "We have time"

Such a form leaves no doubt, so no model is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.speech.interviews import ANSWER
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.story import Story
from reader.analysis.speech.turns import LABEL, TURN, label_of
from reader.article.model import Kind, Role, Span

_SIGNED = re.compile(r"-+([TC]+(?:[po]D?C+)*)(?=$|[.Q,(-])")
"""A dash and a name behind a string, over tags: "…" — Dorothy Lane."""
_SIGNATURE = re.compile(r"-+[TC]+(?:[po]D?C+)*(?:[,(].*|\.)?$")
"""The same as a paragraph of its own, with what else it may say of whom it names: — Dorothy Lane, of Port Esk."""
_INTRODUCED = re.compile(r"[TC]{1,4}(?:[po]D?C+)?:Q\.?$")
"""A name, a colon and a string, as a whole paragraph."""
_WHOLE = re.compile(r"T?C{2,4}\.?")
"""A name and nothing else."""
_SEVERAL, _SEVERAL_PLAIN = 2, 3
"""Names as headings from which a page is taken for talks with each of them; names as lines of their own."""
_FEWEST = 2
"""Spaces in a string of a headline that is an answer of the interview below, and in one that ends a paragraph which a
name below signs: no "A" of a joke.
"""
_SPOKEN = ".,!?…'’"
"""What speech ends with, and titles seldom do: "CSI: Port Esk"."""
_CUES = "SUVL"
"""Tags before a string that say who says it, so that no label in it does."""
_LABELLED = re.compile(rf"{LABEL}:\s")


def signature(situation: Situation) -> Mention | None:
    """The mention that signs the string: behind it after a dash, or in a paragraph of its own below it."""
    story, number, paragraph, place = situation.story, situation.number, situation.paragraph, situation.place
    whole = not place or situation.text.count(" ") >= _FEWEST
    signed = whole and paragraph.tags.startswith("-", place + 1)
    match = _SIGNED.match(paragraph.tags, place + 1) if signed else None
    if match and paragraph.text[situation.string.outer_end].isspace():
        return _named(story, number, match.start(1))
    if whole and place + 1 == len(paragraph.tags) and number + 1 < len(story.paragraphs):
        below = story.paragraphs[number + 1]
        if not below.quoted and _SIGNATURE.match(below.tags):
            return _named(story, number + 1, below.tags.rindex("-", 0, 3) + 1)
    return None


def introduced(situation: Situation) -> Mention | None:
    """The person named before a colon and a string that are a whole paragraph: Ada Brandt: "We have time"."""
    tags = situation.paragraph.tags
    if ":" not in tags or not _INTRODUCED.match(tags):
        return None
    name = _named(situation.story, situation.number, 0)
    entity = name.entity if name is not None else None
    return name if entity is not None and (entity.person or (len(entity.words) > 1 and not entity.thing)) else None


def _named(story: Story, number: int, first: int) -> Mention | None:
    """The name that begins at a token of a paragraph."""
    return next((name for name in story.mentions.names_in(number) if name.first == first), None)


def label(situation: Situation) -> Span | None:
    """The label inside a string that is one turn of a conversation: a name in capitals, or one that the story knows."""
    text, span, place = situation.text, situation.span, situation.place
    if place and situation.paragraph.tags[place - 1] in _CUES:
        return None  # they chanted "Ada Lind: Bad for Port Esk"
    match = _LABELLED.match(situation.paragraph.text, span.start, span.end) if ":" in text else None
    if match and text[-1] in _SPOKEN and (match[1].isupper() or _is_known(situation.story, match[1])):
        return Span(span.block, *match.span(1))
    return None


def _is_known(story: Story, name: str) -> bool:
    """Whether the story names somebody so; in German, somebody who is known to be a person."""
    entity = story.entities.named(name)
    return entity is not None and (entity.person or not story.lexicon.nouns_capitalised)


def interviewed(story: Story) -> Span | None:
    """Where the person is named first who is interviewed: in the label of the first answer, or whom the story names
    most often.
    """
    for paragraph in story.paragraphs:
        if paragraph.quoted and paragraph.quoted[0].mark == TURN:
            span = label_of(paragraph.text)
            return Span(paragraph.block, *span) if span else None
        if paragraph.quoted and paragraph.quoted[0].mark == ANSWER:
            break
    entity = story.entities.foremost()
    first = next((name for name in story.mentions.names() if entity is not None and name.entity is entity), None)
    return first.span if first else None


def bearers(story: Story) -> list[tuple[int, Mention]]:
    """The people whose names are whole headings, each with its paragraph's number: portraits or talks one below the
    other. Where a page lost what is a heading when it was pasted, those whose names are lines of their own.
    """
    found = []
    for number, paragraph in enumerate(story.paragraphs):
        if story.blocks[paragraph.block].kind.role is Role.BODY and _WHOLE.fullmatch(paragraph.tags):
            name = _named(story, number, 0)
            if name is not None and name.entity is not None and name.entity.shown:
                found.append((number, name))
    headings = [each for each in found if story.blocks[story.paragraphs[each[0]].block].kind is Kind.HEADING]
    several = len({name.entity for _, name in found}) >= _SEVERAL_PLAIN
    return found if several and len(headings) < _SEVERAL else headings


def answerer(story: Story, named: Sequence[tuple[int, Mention]], number: int) -> Span | None:
    """Who answers in a paragraph: whose name is the heading above, where several are `named` so (`bearers`); else
    whom the interview is about.
    """
    if len(named) < _SEVERAL:
        return interviewed(story)
    above = [name for at, name in named if at < number]
    return above[-1].span if above else None


def heads(situation: Situation) -> bool:
    """Whether a string of several words stands in the headline, as an interview's best answer does."""
    headline = situation.story.blocks[situation.paragraph.block].kind is Kind.HEADLINE
    return headline and situation.text.count(" ") >= _FEWEST
