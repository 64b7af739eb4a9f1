"""The mentions among which a model chooses who said a quotation, and whether the likeliest is but a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import clause_of, says
from reader.analysis.speech.confidence import LEAST
from reader.analysis.speech.doubts import is_told_of
from reader.analysis.speech.mentions import NAME, Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.standing import is_object
from reader.analysis.speech.story import Story
from reader.article.model import Kind

_MOST = 12
"""Mentions of a quotation's own paragraph that are weighed: the nearest."""
_FURTHER = 60
"""Tokens by which, in German, whoever has a verb of speech counts as nearer: one verb may serve a paragraph."""
_REPORTED = re.compile(",?-?S[BO]?[DNMHTCP#]")
"""A verb of speech right behind a string, and the beginning of its subject."""


def candidates(situation: Situation) -> list[Mention]:
    """The mentions among which the speaker of the string is chosen: those of its paragraph, and some of the one before
    if nobody in its own has a verb of speech.
    """
    place = situation.place
    lexicon = situation.lexicon
    own = [m for m in situation.mentions if m.last != place and _may_speak(m)]
    if lexicon.nouns_capitalised:
        sentences = situation.paragraph.sentences
        own = [
            m
            for m in own
            if (not _is_aside(m, lexicon) if sentences[m.first] == sentences[place] else _may_be_subject(m))
        ]
    if len(own) > _MOST:
        own.sort(
            key=lambda mention: (
                abs(mention.first - place) - (_FURTHER if lexicon.nouns_capitalised and says(mention) else 0)
            )
        )
        own = sorted(own[:_MOST], key=lambda mention: mention.first)
    if not any(map(says, own)):
        own += _before(situation)
    if lexicon.foreign and not lexicon.borrowed:
        return [mention for mention in own if not is_told_of(mention, lexicon)]
    return own


def beside(situation: Situation, mention: Mention) -> Sequence[Mention]:
    """All mentions of the paragraph that a mention stands in, if it is the string's or the one before; else none."""
    for number in range(situation.number, max(-1, situation.number - 2), -1):
        if situation.story.paragraphs[number] is mention.paragraph:
            return situation.story.mentions[number]
    return ()


def is_guess(situation: Situation, mention: Mention, sure: float) -> bool:
    """Whether the likeliest mention, with this confidence, had better not be named."""
    lexicon = situation.lexicon
    if sure < LEAST[lexicon.models] or (lexicon.borrowed and mention.form is not NAME):
        return True
    if _is_elsewhere(situation, mention) or not _may_head(situation.story, mention):
        return True
    return _is_common(situation.story, mention) or _is_heading(situation, mention)


def _is_heading(situation: Situation, mention: Mention) -> bool:
    """Whether a name stands by itself in another paragraph, and is none of a person or a body: "Two Hearts"."""
    entity = mention.entity
    if mention.paragraph is situation.paragraph or entity is None or entity.person or entity.body:
        return False
    return not clause_of(mention).shape and not says(mention)


def _is_common(story: Story, mention: Mention) -> bool:
    """Whether what looks like a name only begins sentences, and the story has the same word without a capital."""
    entity = mention.entity
    if entity is None or not entity.doubtful or entity.body:
        return False
    if not story.words:
        story.words.update(*(paragraph.words for paragraph in story.paragraphs))
    return mention.paragraph.lows[mention.last] in story.words


def _may_head(story: Story, mention: Mention) -> bool:
    """Whether a mention may be a speaker if it stands in a headline: of a place before a colon, "Port Esk: «…»", not.

    Only languages without a model of their own need that to be said.
    """
    lexicon, entity = story.lexicon, mention.entity
    if not lexicon.foreign or story.blocks[mention.paragraph.block].kind is not Kind.HEADLINE:
        return True
    if entity is not None:
        return entity.person or entity.body
    return mention.paragraph.lows[mention.last] in lexicon.descriptions


def _may_speak(mention: Mention) -> bool:
    """Whether a mention may be a speaker; in languages whose subjects follow verbs also any behind a verb of speech."""
    return mention.speaks or (bool(mention.paragraph.nominative) and clause_of(mention).left >= 0)


def _is_aside(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention of the string's sentence is an object in it, and has no verb of speech."""
    return is_object(mention, lexicon) and clause_of(mention).left < 0


def _may_be_subject(mention: Mention) -> bool:
    """Whether a mention may be its sentence's subject: no owner, number, or noun behind a preposition."""
    tags = mention.paragraph.tags
    if mention.possessive or tags[mention.last] == "#":
        return False
    return clause_of(mention).left >= 0 or tags[mention.first - 1 : mention.first] not in ("I", "o", "t", "y")


def _is_elsewhere(situation: Situation, mention: Mention) -> bool:
    """Whether a mention of another paragraph can't be the speaker: a verb of speech right behind the string, which has
    its own subject, says that somebody else is: – När då, frågar någon.
    """
    if mention.paragraph is situation.paragraph or situation.lexicon.subjectless:
        return False
    return _REPORTED.match(situation.paragraph.tags, situation.place + 1) is not None


def _before(situation: Situation) -> list[Mention]:
    """The mentions of the last two sentences of the paragraph before, and the last speaker."""
    found: list[Mention] = []
    if situation.story.blocks[situation.paragraph.block].kind is Kind.HEADING:
        return found
    if situation.number:
        paragraph = situation.story.paragraphs[situation.number - 1]
        if paragraph.sentences:
            since = paragraph.sentences[-1] - 1
            mentions = situation.story.mentions[situation.number - 1]
            found = [m for m in mentions if paragraph.sentences[m.first] >= since and m.speaks]
    last = situation.last
    if last is not None and last.paragraph is not situation.paragraph and last not in found:
        found.append(last)
    return found[-_MOST:]
