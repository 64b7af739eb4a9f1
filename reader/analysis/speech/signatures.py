"""Speakers that a page's form names: a signature under the words, a label before a turn of a conversation.

    "We were all so proud of him." — Dorothy Lane
    BRANDT: We have time.
    Brandt: "We have time"

Nothing is weighed here: such a form says who speaks.
"""

from __future__ import annotations

import re

from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.story import Story
from reader.analysis.speech.tokens import Paragraph
from reader.article.model import Kind, Span

_SIGNED = re.compile(r"-+([TC]+(?:[po]D?C+)*)(?=$|[.Q,(-])")
_SIGNATURE = re.compile(r"-+[TC]+(?:[po]D?C+)*(?:,.*|\.)?$")
_INTRODUCED = re.compile(r"[TC]{1,4}(?:[po]D?C+)?:Q\.?$")
_FEWEST = 2
"""Spaces in the words that a headline quotes of an interview."""
_LABEL = re.compile(r"((?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*)(?: [^\W\d_a-zß-öø-ÿ][\w.’'-]*){0,3}):\s")


def signature(story: Story, number: int, index: int) -> Mention | None:
    """The mention that signs a string, after a dash behind it or in a paragraph of its own below it."""
    paragraph = story.paragraphs[number]
    place = paragraph.place[index]
    match = _SIGNED.match(paragraph.tags, place + 1) if paragraph.tags.startswith("-", place + 1) else None
    if match and paragraph.text[paragraph.quoted[index].outer_end].isspace():
        return _named(story, number, match.start(1))
    if place + 1 == len(paragraph.tags) and number + 1 < len(story.paragraphs):
        below = story.paragraphs[number + 1]
        if not below.quoted and _SIGNATURE.match(below.tags):
            return _named(story, number + 1, below.tags.rindex("-", 0, 3) + 1)
    return None


def introduced(story: Story, number: int) -> Mention | None:
    """The person who is all that stands in a paragraph before a colon and a string, as in the headings of a report."""
    paragraph = story.paragraphs[number]
    if ":" not in paragraph.tags or not _INTRODUCED.match(paragraph.tags):
        return None
    name = _named(story, number, 0)
    entity = name.entity if name is not None else None
    return name if entity is not None and (entity.person or (len(entity.words) > 1 and not entity.thing)) else None


def _named(story: Story, number: int, first: int) -> Mention | None:
    return next((name for name in story.mentions.names_in(number) if name.first == first), None)


def label(story: Story, string: Span) -> Span | None:
    """The name that labels a string as one turn of a conversation: in capitals, or one that the story names."""
    text = story.blocks[string.block].node.text
    match = _LABEL.match(text, string.start, string.end) if text.find(":", string.start, string.end) > 0 else None
    if match and (match[1].isupper() or _is_known(story, match[1])):
        return Span(string.block, *match.span(1))
    return None


def _is_known(story: Story, name: str) -> bool:
    """Whether the story names somebody so; where all nouns have capitals, somebody who is shown to be a person."""
    entity = story.entities.named(name)
    return entity is not None and (entity.person or not story.lexicon.nouns_capitalised)


def interviewed(story: Story) -> Span | None:
    """Where the one whom the story is about is named first."""
    entity = story.entities.foremost()
    first = next((name for name in story.mentions.names() if entity is not None and name.entity is entity), None)
    return first.span if first else None


def heads(story: Story, paragraph: Paragraph, string: Quoted) -> bool:
    """Whether several words stand in the headline, as an interview's best answer does."""
    headline = story.blocks[paragraph.block].kind is Kind.HEADLINE
    return headline and paragraph.text.count(" ", string.start, string.end) >= _FEWEST
