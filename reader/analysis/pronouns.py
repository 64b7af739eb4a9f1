"""From a mention to its person: names by their entity, pronouns by who is being talked of, "the minister" by role."""

from __future__ import annotations

from reader.analysis.clauses import clause_of
from reader.analysis.entities import FEMALE, MALE, Entity
from reader.analysis.lexicons import Lexicon
from reader.analysis.mentions import Form, Mention
from reader.analysis.story import Story
from reader.article.model import Span, Speaker

_BACK = 6
"""Paragraphs before its own in which a pronoun's person is looked for."""


class Resolver:
    """Resolves an article's mentions, asked for in reading order."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._numbers = {paragraph.block: number for number, paragraph in enumerate(story.paragraphs)}
        self._mentions = {
            (paragraph.block, mention.start, mention.end): mention
            for paragraph, row in zip(story.paragraphs, story.mentions, strict=True)
            for mention in row
        }
        self._last: Entity | None = None
        self._last_number = -1
        self._known: dict[int, Entity | None] = {}

    def speaker(self, span: Span, quote: Span) -> Speaker:
        """The speaker that the mention at `span` stands for; its own words where that is not known."""
        mention = self._mentions[span.block, span.start, span.end]
        if id(mention) not in self._known:
            self._known[id(mention)] = self._resolve(mention)
        entity = self._known[id(mention)]
        if entity is None:
            return Speaker(mention.text)
        self._last, self._last_number = entity, self._numbers[quote.block]
        return entity.speaker()

    def _resolve(self, mention: Mention) -> Entity | None:
        if mention.form is Form.NAME:
            return self._story.entities.of(mention)
        if mention.form is Form.PRONOUN:
            return self._antecedent(mention)
        return None

    def _antecedent(self, pronoun: Mention) -> Entity | None:
        """The person a pronoun stands for: the most salient of those before it that it can stand for."""
        lexicon = self._story.lexicon
        low = pronoun.paragraph.lows[pronoun.first]
        gender = MALE if low in lexicon.male else FEMALE if low in lexicon.female else ""
        if not gender and pronoun.paragraph.tags[pronoun.first] != "W":
            return None
        scores: dict[int, float] = {}
        entities: dict[int, Entity] = {}
        number = self._numbers[pronoun.paragraph.block]
        for back in range(_BACK):
            if number - back < 0:
                break
            for mention in self._story.mentions[number - back]:
                entity = self._story.entities.of(mention)
                if entity is None or (back == 0 and mention.first >= pronoun.first):
                    continue
                if gender and entity.gender and entity.gender != gender:
                    continue
                score = self._salience(mention, pronoun, back, lexicon)
                if score > scores.get(entity.number, 0):
                    scores[entity.number] = score
                    entities[entity.number] = entity
        if self._last is not None and (not gender or not self._last.gender or self._last.gender == gender):
            age = number - self._last_number
            scores[self._last.number] = scores.get(self._last.number, 0.0) + max(0.0, 3.0 - age)
            entities[self._last.number] = self._last
        if not scores:
            return None
        best = max(scores, key=lambda key: (scores[key] + 2 * bool(entities[key].gender), -key))
        return entities[best]

    def _salience(self, mention: Mention, pronoun: Mention, back: int, lexicon: Lexicon) -> float:
        tags = mention.paragraph.tags
        clause = clause_of(mention)
        score = 6.0 - 1.2 * back
        if back == 0:
            score -= 0.3 * (pronoun.paragraph.sentences[pronoun.first] - mention.paragraph.sentences[mention.first])
        if clause.shape or clause.left >= 0:
            score += 2.0
        if clause.left >= 0 or (clause.verb >= 0 and tags[clause.verb] in "SU"):
            score += 1.0
        if mention.possessive:
            score -= 1.0
        if mention.first == 0 or tags[mention.first - 1] in ".Q":
            score += 0.5
        return score
