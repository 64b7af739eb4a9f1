"""Speech whose verb has no subject, as it may be in Italian, Spanish and others: «…», dice. Poi aggiunge: «…».

Whoever was talked of last is the speaker. Such a quotation has no mention, for nobody is named beside it.
"""

from __future__ import annotations

import re

from reader.analysis.speech.appositions import named_beside
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.doubts import is_owner
from reader.analysis.speech.mentions import NAME, PRONOUN, Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.standing import NO_SUBJECT, standing
from reader.analysis.speech.strings import bounds
from reader.analysis.speech.subjects import SOMEBODY, somebody
from reader.analysis.speech.tokens import Paragraph
from reader.article.model import Kind

_VERB = r"[BO]*A?[BO]*(S)[BO]*"
"""The verb with auxiliary, adverbs and objects: ha poi detto."""
_MORE = r"[BY]*(?:[Ity](?:DM?|MD?)?(?:oM?D?)?[BN#YH]+)*(?:[Ity]W[BOANVE]{1,4})?"
"""What may follow it: ieri, con un sorriso, ai giornalisti."""
_BEHIND = re.compile(rf",?-?{_VERB}{_MORE}(?=[.,:QK-]|$)")
_BEFORE = re.compile(rf"(?:^|[.QK])[,K]*{_VERB}{_MORE}:$")
_GOVERNED = re.compile(rf"(?:^|[.])(?:[BKIt][^.:,QSA]{{0,5}},|[BK]|[It][DMNHCo]{{1,7}})?{_VERB}R$")
"""The same verb before the words that it governs: Además, explicó que «…»."""
_SUBJECT_BEHIND = re.compile(",(?:[Ity]D?M?NM?|[BGU]{1,2}),D?[NHTC]")
"""An aside behind a verb, and its subject: afirmó, por su parte, el alcalde."""
_ASIDE = re.compile(r"[DM]?[NHTC]+(?:[oIt]D?[NHTC]+)*,[^.:QSUA]+")
"""A subject, a comma and what is told of it."""
_FAR = 24
"""Tokens before a string in which the clause before its colon is looked for."""
_PARAGRAPHS = 3
"""Paragraphs in which the speaker is looked for, the string's own included."""


def unsaid_verb(situation: Situation) -> int:
    """The token of a verb of speech without subject beside the string; -1 for none."""
    paragraph, place = situation.paragraph, situation.place
    if situation.lexicon.inflection.verb_last and place and not paragraph.opens_sentence(place):
        return -1  # what stands before the string is the subject, whoever it be
    behind = _BEHIND.match(paragraph.tags, place + 1)
    if behind:
        if _SUBJECT_BEHIND.match(paragraph.tags, behind.end()):
            return -1
        taken = _is_heard(situation, behind.end()) or _is_within(situation) or _is_plural(situation, *behind.span())
        return -1 if taken else behind.start(1)
    since = max(0, place - _FAR)
    before = _BEFORE.search(paragraph.tags[since:place])
    if before is None and paragraph.lows[place - 1] in situation.lexicon.governing:
        before = _GOVERNED.search(paragraph.tags[since:place])
    if before is None or (since and before.start() == 0):
        return -1
    verb = since + before.start(1)
    if _is_plural(situation, since + before.start(), verb + 1):
        return -1
    taken = any(
        verb in (clause_of(m).verb, clause_of(m).left) and not is_owner(m, situation.lexicon)
        for m in situation.mentions
    )
    return -1 if taken else verb


def _is_heard(situation: Situation, at: int) -> bool:
    """Whether a string at a token names a paper that is told something: powiedział gazecie „Kurier” Jan Lis."""
    paragraph = situation.paragraph
    return paragraph.tags[at : at + 1] == "Q" and paragraph.lows[at - 1] in situation.lexicon.hearers


def _is_within(situation: Situation) -> bool:
    """Whether the string ends what is told of the subject before the verb: Ana, del colectivo “Puerto vivo”, dijo."""
    paragraph, place = situation.paragraph, situation.place
    first, _ = bounds(paragraph, paragraph.sentences[place])
    return first < place and _ASIDE.fullmatch(paragraph.tags, first, place) is not None


def _is_plural(situation: Situation, since: int, past: int) -> bool:
    """Whether a verb between two tokens is a plural's, whom no single person is: añadieron."""
    lows, tags = situation.paragraph.lows, situation.paragraph.tags
    endings = situation.lexicon.plural_verbs
    return any(tags[at] in "AS" and lows[at].endswith(endings) for at in range(since, past))


def goes_on(situation: Situation) -> bool:
    """Whether nothing but such a verb stands between the last quotation and the string: «…», spiega. «…»."""
    if situation.last_number != situation.number or situation.last_place < 0:
        return False
    paragraph, past = situation.paragraph, situation.last_place + 1
    match = _BEHIND.match(paragraph.tags, past)
    if match is None or _is_heard(situation, match.end()):
        return False
    return paragraph.tags[match.end() : situation.place] in (".", ",", ":", "-", "", ".-", ",-")


def is_between(situation: Situation, speaker: Mention) -> bool:
    """Whether the last speaker's mention stands between that quotation and the string: «…», dijo Ana. «…», añadió."""
    return speaker.paragraph is situation.paragraph and situation.last_place < speaker.first < situation.place


def unsaid_speaker(situation: Situation) -> Mention | None:
    """Whoever was talked of last before the string: the subject of the nearest sentence, or who was quoted in it."""
    for number in range(situation.number, max(-1, situation.number - _PARAGRAPHS), -1):
        paragraph = situation.story.paragraphs[number]
        if number != situation.number and _is_heading(situation, paragraph):
            continue
        before = situation.place if number == situation.number else len(paragraph.tags)
        found = _subject(situation, number, before)
        last = situation.last if situation.last_number == number else None
        if last is not None and (found is None or found.last < situation.last_place or _is_beside(found, situation)):
            return last
        if found is not None:
            return named_beside(found, situation.story.mentions[number])
    return situation.last


def _is_heading(situation: Situation, paragraph: Paragraph) -> bool:
    """Whether a paragraph only heads those below it."""
    return situation.story.blocks[paragraph.block].kind is Kind.HEADING or paragraph.text.isupper()


def _is_beside(found: Mention, situation: Situation) -> bool:
    """Whether a mention stands in the same sentence as the last quotation."""
    sentences = found.paragraph.sentences
    return sentences[found.first] == sentences[situation.last_place]


def _subject(situation: Situation, number: int, before: int) -> Mention | None:
    """The person who is the subject of the last sentence before a token that has such a subject."""
    sentences = situation.story.paragraphs[number].sentences
    found: Mention | None = None
    for mention in situation.story.mentions[number]:
        if mention.last >= before:
            break
        nearer = found is None or sentences[mention.first] > sentences[found.first]
        _, verb, left = clause_of(mention)
        does = mention.form is NAME or max(verb, left) >= 0  # few verbs are known, and a name needs none
        tells = found is not None and not nearer and _tells(mention) and not _tells(found)
        if (nearer or tells) and does and _is_person(mention, situation):
            found = mention
    return found


def _tells(mention: Mention) -> bool:
    """Whether a mention is the subject of a verb of speech: Sobre Ana, el fiscal dijo que no."""
    verb = clause_of(mention).verb
    return verb >= 0 and mention.paragraph.tags[verb] == "S"


def _is_person(mention: Mention, situation: Situation) -> bool:
    """Whether a mention means a person and may be a subject."""
    lexicon, low = situation.lexicon, mention.paragraph.lows[mention.last]
    if mention.form is PRONOUN:
        return low in lexicon.male or low in lexicon.female
    offices = mention.paragraph.tags[: mention.first].endswith(("Ho", "To"))  # a dona de casa Ana Rocha
    if standing(mention, lexicon) == NO_SUBJECT and not (offices and mention.form is NAME):
        return False
    entity = mention.entity
    if entity is not None and len(entity.words) > 1 and not (entity.thing or entity.name.isupper()):
        return True
    return somebody(mention, lexicon) == SOMEBODY and (mention.form is NAME or low in lexicon.descriptions)
