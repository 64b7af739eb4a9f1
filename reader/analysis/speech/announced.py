"""Speech that the paragraph before announces: "Ada Brandt, the minister, said in a statement:", and then the words."""

from __future__ import annotations

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import SAYING
from reader.analysis.speech.enclosed import first_subject
from reader.analysis.speech.mentions import NAME, NOMINAL, Mention
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.subjects import SOMEBODY, sayings, somebody

_VERBS = frozenset("SUVAEG")
"""Tags of verbs."""
_FEW = 8
"""The most tokens of a paragraph that only names who speaks."""


def announced(situation: Situation) -> tuple[Mention, int] | None:
    """The speaker of a string that begins its paragraph, if the paragraph before ends with a colon and names somebody;
    and the token of the verb of speech there, -1 for none. None too where the string's own paragraph says who speaks.
    """
    story, number = situation.story, situation.number
    before = story.paragraphs[number - 1] if number and not situation.place else None
    if before is None or before.tags[-1:] != ":" or not SAYING.isdisjoint(situation.paragraph.tags):
        return None
    tags, lexicon, sentence = before.tags, story.lexicon, before.sentences[-1]
    known = sayings(before, story.mentions[number - 1], lexicon)
    verb = max(tags.rfind("S"), tags.rfind("U"))
    if verb >= 0 and before.sentences[verb] == sentence:
        speaker = next((mention for mention in known.subjects.get(verb, ()) if _is_somebody(mention, lexicon)), None)
        if speaker is not None:
            return speaker, verb
    if verb >= 0 and lexicon.inflection.verb_last:
        first = first_subject(before, story.mentions[number - 1], len(tags) - 1, lexicon)
        return (first, verb) if first is not None else None
    here = [mention for mention in known.firm if before.sentences[mention.first] == sentence]
    people = [m for m in here if somebody(m, lexicon) == SOMEBODY and before.lows[m.first] not in lexicon.neuter]
    if not people and lexicon.foreign and not lexicon.borrowed:  # few of its verbs are known
        names = [m for m in known.able if m.form is NAME and before.sentences[m.first] == sentence]
        people = [name for name in names if somebody(name, lexicon) == SOMEBODY]
    if not people:
        return _headed(situation)
    subordinate = tags[before.sentences.index(sentence)] == "R"  # When Reiss died, Ada Brandt put out this statement:
    return people[-1 if subordinate else 0], -1


def _headed(situation: Situation) -> tuple[Mention, int] | None:
    """The only one who is named where but a few words without a verb stand before the colon: "From the bank:"."""
    story, number = situation.story, situation.number
    before = story.paragraphs[number - 1]
    names = [mention for mention in story.mentions[number - 1] if mention.form is NAME]
    if len(before.tags) > _FEW or len(names) != 1 or not _VERBS.isdisjoint(before.tags):
        return None
    entity = names[0].entity
    known = entity is not None and (entity.person or entity.body)  # "Usage:" and "Two Hearts:" are headings
    return (names[0], -1) if known else None


def _is_somebody(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is of people or bodies, or what they write."""
    paragraph, last = mention.paragraph, mention.last
    return mention.form is not NOMINAL or paragraph.tags[last] == "H" or paragraph.lows[last] in lexicon.descriptions
