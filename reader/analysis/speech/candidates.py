"""Who said a quotation, where the words around it say so plainly; else the mentions among which a model chooses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import DIRECT, SAYING, clause_of, says
from reader.analysis.speech.confidence import LEAST
from reader.analysis.speech.dialogue import DASH
from reader.analysis.speech.doubts import is_bare, is_told_of
from reader.analysis.speech.mentions import NAME, Mention
from reader.analysis.speech.standing import is_object
from reader.analysis.speech.story import Story
from reader.analysis.speech.tokens import Paragraph
from reader.article.model import Kind

_MOST = 12
"""Mentions of a quotation's own paragraph that are weighed: the nearest."""
_FURTHER = 60
"""Tokens by which, in German, whoever has a verb of speech counts as nearer: one verb may serve a paragraph."""
_ALSO = 8
"""Tokens behind speaker and verb in which another source may be named."""
_INVERTED = re.compile(r"(?:AB*)?S(?:[x-](?=P)|[BY]{1,3}(?=[DTC]))?|Ax?(?=PB*S)")
"""The verb between a string and its speaker: "…", said Ada; also « … », a-t-il dit."""
_INVERTED_LATE = re.compile(r"A?S(?:O|B|[It]D?[#NHTCY]*[HTCY])*|L(?=D?[CHT]+[.,(]|D?[CHT]+$)")
"""The same in German: "…", sagte am Montag der Minister; "…", so Ada."""
_PARTED = re.compile(",?-|,")
"""What parts speech from its cue in languages that use dashes for it."""
_REPORTED = re.compile(",?-?S[BO]?[DNMHTCP#]")
"""A verb of speech right behind a string, and the beginning of its subject."""


@dataclass(slots=True)
class Situation:
    """The quoted string whose turn it is, in reading order, and what those before it have shown."""

    story: Story
    number: int = 0
    """The paragraph, as an index into the story's."""
    index: int = 0
    """The string, as an index into the paragraph's."""
    paragraph: Paragraph = field(init=False)
    """The paragraph of the string."""
    place: int = field(init=False)
    """The token that stands for the string."""
    last: Mention | None = None
    """The mention that was found to have said the last quotation."""
    last_number: int = -1
    """The paragraph of that quotation."""
    last_place: int = -1
    """The token of that quotation."""
    said: dict[int, int] = field(default_factory=dict)
    """How many quotations each entity has said so far, by its number."""

    def turn_to(self, number: int, index: int) -> None:
        """Go on to string number `index` of paragraph number `number`."""
        self.number, self.index = number, index
        self.paragraph = self.story.paragraphs[number]
        self.place = self.paragraph.place[index]

    def give(self, mention: Mention) -> None:
        """Note that this string is a quotation, and that the mention said it."""
        self.last, self.last_number, self.last_place = mention, self.number, self.place
        if mention.entity is not None:
            number = mention.entity.number
            self.said[number] = self.said.get(number, 0) + 1


def plain_speaker(situation: Situation) -> Mention | None:
    """The speaker where the words right behind a string leave no doubt: "…," Brandt said. None where they don't."""
    paragraph, place = situation.paragraph, situation.place
    tags, string = paragraph.tags, paragraph.quoted[situation.index]
    at = place + 1
    parted = _PARTED.match(tags, at) if situation.story.lexicon.dashes else None
    if parted or string.mark == DASH:
        at = parted.end() if parted else at  # «…», — сказал министр; — Да, — сказал он
    elif tags[at : at + 1] == ",":
        at += 1
    elif paragraph.text[string.end - 1] not in ",?!…":
        return None
    if paragraph.lows[at : at + 1] and paragraph.lows[at] in situation.story.lexicon.calling:
        return called_by(situation, at + 1)
    cue = (_INVERTED_LATE if paragraph.nominative else _INVERTED).match(tags, at)
    inverted = cue.end() if cue else -1
    furthest = max(at, inverted)
    for mention in situation.story.mentions[situation.number]:
        if mention.first < at:
            continue
        if mention.first > furthest:
            return None
        if mention.last == place or mention.possessive or not mention.speaks:
            continue
        if is_bare(mention, situation.story.lexicon):
            continue  # dijo primero el alcalde
        clause = clause_of(mention)
        direct = mention.first == at and clause.shape == DIRECT and tags[clause.verb] == "S"
        if mention.first == inverted or (direct and (not paragraph.nominative or situation.story.lexicon.either_order)):
            past = max(mention.last, clause.verb) + 1
            return None if "L" in tags[past : past + _ALSO] else mention  # "…," she said, according to a report
    return None


def is_parted(situation: Situation) -> bool:
    """Whether a comma stands right behind a string, or a word like "as" before who uses its words."""
    paragraph, behind = situation.paragraph, situation.place + 1
    return paragraph.tags.startswith(",", behind) or paragraph.lows[behind] in situation.story.lexicon.calling


def only_speaker(situation: Situation, mentions: Sequence[Mention]) -> Mention | None:
    """The one candidate of the string's paragraph that has a verb of speech; None if there are more.

    Asked of strings that are surely speech. Other candidates may be there only if the quotation before was this one's.
    """
    paragraph = situation.paragraph
    saying = [mention for mention in mentions if mention.paragraph is paragraph and says(mention)]
    if len(saying) == 1 and (len(mentions) == 1 or situation.last is saying[0]):
        return saying[0]
    return None


def called_by(situation: Situation, at: int) -> Mention | None:
    """Who stands as subject at token `at`, behind "as": "…," as Brandt put it."""
    for mention in situation.story.mentions[situation.number]:
        if mention.first == at and mention.speaks and not mention.possessive:
            clause, tags = clause_of(mention), mention.paragraph.tags
            passive = tags[clause.verb + 1 : clause.verb + 2] == "E"  # wie er genannt wurde
            if clause.shape == DIRECT and tags[clause.verb] in SAYING and not passive:
                return mention
    return None


def quoted_speaker(situation: Situation) -> Mention | None:
    """Whom somebody else quotes, right before a string: Reiss in "Brandt quoted Reiss as saying …"."""
    paragraph, place = situation.paragraph, situation.place
    lows, lexicon = paragraph.lows, situation.story.lexicon
    since = max(1, place - _ALSO)
    if lexicon.calling.isdisjoint(lows[since : place - 1]):
        return None  # as of most
    for at in range(since, place - 1):
        if lows[at] in lexicon.calling and lows[at + 1] in lexicon.quoting:
            return next((m for m in situation.story.mentions[situation.number] if m.last == at - 1 and m.speaks), None)
    return None


def candidates(situation: Situation) -> list[Mention]:
    """The mentions among which the speaker of the string is chosen: those of its paragraph, and some of the one before
    if nobody in its own has a verb of speech.
    """
    place = situation.place
    lexicon = situation.story.lexicon
    own = [m for m in situation.story.mentions[situation.number] if m.last != place and _may_speak(m)]
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
    lexicon = situation.story.lexicon
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
    if mention.paragraph is situation.paragraph or situation.story.lexicon.subjectless:
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
