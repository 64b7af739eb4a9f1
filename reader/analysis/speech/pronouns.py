"""Whom a pronoun or "the minister" stands for: whoever is most present in the reader's mind.

One walk over the story keeps a score for each entity, its presence. Each mention raises it: a subject's more than an
object's, a speaker's most. Each sentence and each paragraph that passes lowers it. "He" stands for the man with the
highest score, and raises it in turn.

The method is that of Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution, 1994; the weights are our own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from reader.analysis.speech.appointments import appoint
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.entity import FEMALE, MALE, Entity
from reader.analysis.speech.holders import holders
from reader.analysis.speech.meaning import (
    describes,
    is_aged,
    is_bare_office,
    is_beside_name,
    is_bracketed,
    is_judged,
    is_met,
    is_several,
    is_topic,
    may_be_somebody,
    object_of,
    words_meant,
)
from reader.analysis.speech.mentions import NOMINAL, PRONOUN, Mention
from reader.analysis.speech.standing import as_subject, is_behind_verb, is_holder, without_genitive
from reader.analysis.speech.story import Story

_SENTENCE_FADES, _PARAGRAPH_FADES = 0.7, 0.3
"""What is left of all scores behind a sentence, and behind a paragraph."""
_OBJECT, _OWNER, _SUBJECT, _SAYING, _SPEAKER = 1.0, 0.5, 3.0, 1.0, 1.0
"""What a mention adds: any, an owner instead, a subject besides, one with a verb of speech, one that is a speaker."""
_MET = 5.0
"""What it adds that the writer meets somebody: what they say follows."""
_GOVERNING = ("I", "t", "o")
"""Tags of prepositions, behind which no subject stands but that of a verb in -ing: with Brandt pointing out."""
_MOST = 1e100
"""The unit (`_Walk.measure`) from which all scores are divided by it, in a story as long as a book."""
_IN_MIND = 100
"""Entities that are kept, those of the highest scores: nobody else is meant by "he", however many are named."""
_FORGOTTEN = 0.05
"""The part of the highest score below which "the minister" is nobody for certain, in a language without a model."""
_LONG_AGO = 0.01
"""The part of the highest score below which "it" is a thing only for want of another."""
_RIVAL = 0.2
"""The part of somebody's score from which another may be meant as well."""
_KNOWN_GENDER = 1.7
"""A person whose gender is known to fit counts this many times as much as one of unknown gender."""


def antecedents(story: Story, speakers: Mapping[int, Mention]) -> tuple[dict[int, Entity], Set[int]]:
    """The entities that pronouns and descriptions among the speakers stand for, where one is found, by `id` of mention;
    and those mentions for which that is a guess.

    `speakers` are the mentions that were found to speak, by `id`. The walk ends with the last of them that is no name.
    """
    if story.lexicon.appointing:
        appoint(story, speakers.values())
    unnamed = {mention.paragraph.block for mention in speakers.values() if may_be_somebody(mention, story.lexicon)}
    last = max((number for number, paragraph in enumerate(story.paragraphs) if paragraph.block in unnamed), default=-1)
    walk, words = (
        _Walk(story, speakers),
        words_meant(story.entities, speakers.values(), story.lexicon) if last >= 0 else frozenset(),
    )
    for number in range(last + 1):
        walk.paragraph(number, story.mentions.followed(number, words))
    return walk.found, walk.guessed


class _Walk:
    def __init__(self, story: Story, speakers: Mapping[int, Mention]) -> None:
        self.story = story
        self.speakers = speakers
        self.offices = story.entities.offices
        self.nouns = story.lexicon.nouns_capitalised
        """Whether nouns have capitals, so that any may be taken for a name."""
        self.foreign = story.lexicon.foreign
        self.presence: dict[Entity, float] = {}
        """The score of each entity, in the unit of `measure`."""
        self.measure = 1.0
        """What a mention counts now. It grows instead of all scores being lowered, behind each sentence."""
        self.found: dict[int, Entity] = {}
        self.guessed: set[int] = set()
        """Those of `found` that are a guess."""
        self.called: dict[Entity, str] = {}
        """The gender that a pronoun has given to an entity whose name tells none: who was "she" is not "he" later."""
        self.accused: Entity | None = None
        """Who is the object of the verb of the pronoun that is being read, and so is not meant by it."""
        self.subjects: set[Entity] = set()
        """Those that have been a subject."""
        self.read: Sequence[Mention] = ()
        """The mentions of the paragraph that is being read."""
        self.unnamed: dict[str, Entity] = {}
        """Entities without a name, by their description: "my neighbour"."""
        self.people: list[Entity] = []
        """The entities with a score that may be people."""
        self.perhaps: list[Entity] = []
        """Those of one word that have not been the subject of a verb of speech: people where nobody else is."""

    def paragraph(self, number: int, mentions: Sequence[Mention]) -> None:
        """Reads one paragraph: the mentions of it that `Mentions.followed` gives."""
        presence, paragraph, before = self.presence, self.story.paragraphs[number], 0
        # Where nothing is quoted a stop parts sentences, and they need no numbers.
        tags, sentences = paragraph.tags, paragraph.sentences if paragraph.quoted else None
        self._fade(_PARAGRAPH_FADES)
        self.read = mentions
        for mention in mentions:
            first = mention.first
            if (
                "." in (tags[before:first] or tags[first:before])
                if sentences is None
                else sentences[before] != sentences[first]
            ):
                self._fade(_SENTENCE_FADES)
            before = first
            self.accused = object_of(mention, mentions) if self.foreign and mention.form is PRONOUN else None
            entity = mention.entity or self._resolved(mention)
            if entity is None:
                continue
            if entity not in presence:
                presence[entity] = 0.0
                if not (entity.thing or entity.doubtful or self._is_nobody(entity)):
                    (self.people if entity.shown or entity.number < 0 else self.perhaps).append(entity)
            weight = self._weight(mention)
            presence[entity] += weight * self.measure
            if weight >= _OBJECT + _SUBJECT:
                self.subjects.add(entity)
            if weight > _OBJECT + _SUBJECT and not self.nouns and entity in self.perhaps:
                self.perhaps.remove(entity)
                self.people.append(entity)
        if len(presence) > 2 * _IN_MIND:
            self._forget()

    def _is_nobody(self, entity: Entity) -> bool:
        """Whether "he" can't mean an entity, though its name may have a title before it: the EP, Ziel der Reform."""
        if entity.gender or entity.number < 0:
            return False
        if entity.name.isupper():
            return True
        tags = self.story.lexicon.tags
        return self.nouns and any(tags.get(word) in ("D", "o") for word in entity.words[1:-1])

    def _forget(self) -> None:
        """Drop all entities but those of the highest scores; the others keep their order."""
        least = sorted(self.presence.values())[-_IN_MIND]
        self.presence = {entity: score for entity, score in self.presence.items() if score >= least}
        self.people = [entity for entity in self.people if entity in self.presence]
        self.perhaps = [entity for entity in self.perhaps if entity in self.presence]

    def _fade(self, factor: float) -> None:
        """Lower all scores, by letting what comes from now on count for more."""
        self.measure /= factor
        if self.measure > _MOST:
            for entity in self.presence:
                self.presence[entity] /= self.measure
            self.measure = 1.0

    def _resolved(self, mention: Mention) -> Entity | None:
        """The entity that a pronoun or description stands for; noted if the mention is a speaker."""
        lexicon, form = self.story.lexicon, mention.form
        low = mention.paragraph.lows[mention.first]
        if form is NOMINAL:
            entity = self._described(mention)
        elif form is not PRONOUN:
            return None
        elif low in lexicon.neuter:
            entity = self._most_present([entity for entity in self.presence if entity.thing])
        elif low in lexicon.male:
            entity = self._person("" if low in lexicon.female else MALE)
        elif low in lexicon.female:
            entity = None if self.nouns and is_several(mention, lexicon) else self._person(FEMALE)
        else:
            return None
        if entity is not None and id(mention) in self.speakers:
            self.found[id(mention)] = entity
            if self._is_guess(entity, mention):
                self.guessed.add(id(mention))
        return entity

    def _is_guess(self, entity: Entity, mention: Mention) -> bool:
        """Whether a pronoun is given to somebody only for want of another: to one of one word who has said nothing, or
        to a thing that was named long ago; or to what may be a place, for it was only an object (in Victoria); or a
        description by age to one of several.
        """
        score = self.presence.get(entity, 0.0)
        if mention.form is PRONOUN:
            long_ago = entity.thing and score < _LONG_AGO * max(self.presence.values())
            place = len(entity.words) == 1 and not entity.ranked and entity not in self.subjects
            return not self.nouns and (long_ago or entity in self.perhaps or (place and entity.number >= 0))
        aged = is_aged(mention.paragraph.lows[mention.last], self.story.lexicon)
        return aged and any(self.presence[other] > _RIVAL * score for other in self.people if other is not entity)

    def _most_present(self, fitting: Sequence[Entity]) -> Entity | None:
        return max(fitting, key=self.presence.__getitem__, default=None)

    def _person(self, gender: str) -> Entity | None:
        presence, called = self.presence, self.called
        fitting = [entity for entity in self.people if (entity.gender or called.get(entity, gender)) == gender]
        if not gender:
            fitting = self.people  # hän
        if not fitting and not self.nouns:
            fitting = [entity for entity in self.perhaps if called.get(entity, gender) == gender]
        fitting = [entity for entity in fitting if entity is not self.accused]
        scores = [presence[entity] * (_KNOWN_GENDER if entity.gender else 1.0) for entity in fitting]
        if not scores:
            return None
        entity = fitting[scores.index(max(scores))]
        if gender:
            called[entity] = gender
        return entity

    def _described(self, mention: Mention) -> Entity | None:
        """The one with that office whose score is highest ("the minister"), or one without a name ("my neighbour")."""
        paragraph, lexicon = mention.paragraph, self.story.lexicon
        if "K" in paragraph.tags[mention.first : mention.last]:
            return None  # the chair and her deputy
        owned = without_genitive(mention, lexicon).lower() if self.nouns else ""
        if owned:
            return self._most_present([entity for entity in self.presence if owned in entity.offices])
        office, new = paragraph.lows[mention.last], paragraph.lows[mention.first] in lexicon.indefinite
        if not describes(office, lexicon):
            return None
        if office.endswith(lexicon.politicians) and office not in self.offices:
            return None if new else self._person(FEMALE if office.endswith("in") else MALE)  # der Grünen-Politiker
        if is_aged(office, lexicon):
            return self._most_present(self.people) if paragraph.tags[mention.first] == "D" and not new else None
        bare = is_bare_office(mention, lexicon)
        if bare or paragraph.tags[mention.first] == "D":
            several = office.endswith("s") and office[:-1] in lexicon.descriptions
            known = not new and not several and office in self.offices
            called = holders(mention, self.presence, lexicon) if known else []
            said = " ".join(paragraph.lows[mention.first + (not bare) : mention.last + 1])
            exact = [entity for entity in called if said != office and said in (entity.role or "").lower()]
            best = self._most_present(exact or called)
            if best is not None and self.foreign and self._is_forgotten(best, office):
                best = None
            return best or (None if bare else self._unnamed(mention, office))
        if paragraph.lows[mention.first] in lexicon.first:
            return self._unnamed(mention, office)
        return None

    def _is_forgotten(self, entity: Entity, noun: str) -> bool:
        """Whether somebody else has been told of since, who may have the same office."""
        lexicon = self.story.lexicon
        gender = MALE if noun in lexicon.male_nouns else FEMALE if noun in lexicon.female_nouns else ""
        others = [
            each for each in self.people if each.number >= 0 and each.gender and {each.gender, gender} != {MALE, FEMALE}
        ]
        most = self._most_present(others)
        return most is not None and self.presence[entity] < _FORGOTTEN * self.presence[most]

    def _unnamed(self, mention: Mention, noun: str) -> Entity | None:
        """An entity for somebody or something without a name: "he" may mean "the young man", "it" the letter."""
        lexicon = self.story.lexicon
        male, female = noun in lexicon.male_nouns, noun in lexicon.female_nouns
        person = male or female or noun in lexicon.people
        if not (person or noun in lexicon.sources) or is_beside_name(mention, self.story.lexicon):
            return None
        name = as_subject(mention, lexicon)
        low = name.lower()
        entity = self.unnamed.get(low)
        if entity is None:
            entity = Entity(-1, [noun], name)
            entity.count = 1
            entity.body = not person
            entity.gender = MALE if male else FEMALE if female else ""
            self.unnamed[low] = entity
        return entity

    def _weight(self, mention: Mention) -> float:
        """What a mention adds to the score of its entity."""
        if mention.possessive or is_bracketed(mention):
            return _OWNER
        shape, verb, left = mention.clause or clause_of(mention)
        weight = _OBJECT
        tags = mention.paragraph.tags
        if self.foreign and is_holder(mention, self.story.lexicon):
            return weight + _SUBJECT + _SAYING  # pour Ada
        governed = tags[mention.first - 1 : mention.first] in _GOVERNING and tags[verb] not in "GU"
        if left >= 0 and not self.nouns and tags[left] + tags[mention.first - 1] == "St":
            left = -1  # spoke to Brandt
        if left >= 0 and not (shape or self.nouns or self.foreign):
            left = -1 if is_judged(mention, left, self.read, self.story.lexicon) else left  # Lind praised Brandt
        if left >= 0 or (shape and not governed) or (self.nouns and is_behind_verb(mention)):
            weight += _SUBJECT
            told = shape and not self.nouns  # Otway said Brandt had left
            if (left >= 0 and not told) or tags[verb] in "SU":
                weight += _SAYING
        elif not self.nouns:
            weight += _MET if is_met(mention, self.story.lexicon) else _SUBJECT if is_topic(mention) else 0.0
        return weight + (_SPEAKER if id(mention) in self.speakers else 0.0)
