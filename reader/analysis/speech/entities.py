"""Entities: the people and bodies of an article, one object for each, whether it says "Ada Brandt" or "Brandt"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from reader.analysis.given_names import given_names
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.cases import given_name, in_nominative, stem
from reader.analysis.speech.clauses import DIRECT, clause_of
from reader.analysis.speech.entity import FEMALE, MALE, Entity
from reader.analysis.speech.likeness import FEW, Namesakes, is_body, is_of, same
from reader.analysis.speech.mending import NICKNAME
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.roles import offices, role_of
from reader.analysis.speech.words import QUOTE
from reader.article.model import Speaker

_WITH_PARTY = 2
"""Words behind a party in a person's full name."""
_TWO = 2
"""Words of a name of which another, with an article inside, may be: ETH Zürich."""
_WITH_OF = 2
"""Words of a name that has "of" in it and something behind that, at the least."""
_MOST = 5_000
"""First words of names whose gender is kept in memory."""
_Reading = tuple[list[str], str, bool]
"""A name taken apart: its words, the gender that they tell, and whether they are a body's."""


class Entities:
    """The entities of an article, and which one each of its names stands for."""

    def __init__(self, names: Iterable[Mention], lexicon: Lexicon, writers: Sequence[str] = ()) -> None:
        self._lexicon = lexicon
        self._writers = writers
        self._all: list[Entity] = []
        self._named_by: list[Mention] = []
        """For each entity the mention that its name was taken from. Nothing that mentions lead to leads back to them:
        they would wait for the collector of cycles.
        """
        self._namesakes = Namesakes()
        self.offices: set[str] = set()
        """Every word by which one of them may be called later."""
        self._read: dict[tuple[str, ...], _Reading] = {}
        """By the words of a name as printed, behind an empty one where it is in the genitive for certain."""
        # A headline shortens names and capitalises other words: it is read last, and names nobody.
        for mention in sorted(names, key=lambda mention: mention.paragraph.headline):
            self._add(mention)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._all)

    def named(self, name: str) -> Entity | None:
        """The entity that a name outside the story's running text stands for, e.g. a label in a transcript."""
        words = [stem(word.strip(".’'"), self._lexicon) for word in name.lower().split()]
        return self._find(words, "") if words and words[-1] else None

    def initialled(self, label: str) -> Speaker | None:
        """The person or writer whose initials a label is, or whose name in capitals: "RA" and "RUTH AMADI"."""
        people = [entity.speaker() for entity in self._all if entity.person and len(entity.words) > 1]
        called = [*map(Speaker, self._writers), *people]
        capitals = [(speaker.name.upper(), speaker) for speaker in called]
        label = label.replace(".", "")
        found = [speaker for name, speaker in capitals if label in (name, "".join(word[0] for word in name.split()))]
        return found[0] if found else None

    def foremost(self) -> Entity | None:
        """The person whom the story names most often (of several the first), but for its writers: in an interview they
        are named for asking.
        """
        wrote = [self.named(name) for name in self._writers]
        people = [entity for entity in self._all if entity.person and len(entity.words) > 1 and entity not in wrote]
        if self._lexicon.nouns_capitalised:
            people = [entity for entity in people if entity.gender]  # das Modelabel Nordlicht
        return max(people, key=lambda entity: (entity.count, -entity.number), default=None)

    def _add(self, mention: Mention) -> None:
        mention.name_first += self._has_party(mention)
        paragraph, first, name_first, past = mention.paragraph, mention.first, mention.name_first, mention.last + 1
        lows, tags = paragraph.lows, paragraph.tags
        printed = tuple(lows[name_first:past])
        if self._lexicon.cases and first and tags[first - 1] == "L":
            printed = ("", *printed)
        words, gender, body = self._read.get(printed) or self._reading(printed)
        titled = name_first > first and tags[name_first - 1] != "s"
        described = self._described(mention) if titled else ""
        entity = self._entity(mention, words, described, described or gender) if words else None
        if entity is None:
            return
        entity.body = entity.body or body
        entity.placed += _is_placed(mention, self._lexicon)
        if paragraph.quoted and NICKNAME in tags:
            entity.nicknames |= _nicknames(mention)
            self._namesakes.note(entity)
        entity.count += 1
        entity.opening += name_first == 0 or (tags[name_first - 1] in ".Qx" and paragraph.opens_sentence(name_first))
        if titled and len(words) == 1 and self._lexicon.foreign:
            gender = ""  # Bakan Erdem is Selin Erdem, though Erdem be a man's name
        entity.gender = entity.gender or described or gender
        entity.titled += titled
        entity.ranked = entity.ranked or (titled and tags[name_first - 1] in "TH")
        mention.entity = entity
        behind = self._lexicon.inflection.family_first and tags[past : past + 1] == "B"
        if titled or behind or "," in tags[max(0, first - 1) : past + 1]:
            role = role_of(mention, self._lexicon)
            if role:
                entity.role = role if self._named_by[entity.number] is mention else entity.role or role
                entity.offices |= offices(role, self._lexicon)
                self.offices |= entity.offices

    def _entity(self, mention: Mention, words: list[str], described: str, gender: str) -> Entity | None:
        """The entity that a mention names, which is given its longer or better name; a new one where it is the first.

        A gender that only the name tells may be wrong of a surname, which may be a given name too: Kelly.
        """
        headline = mention.paragraph.headline
        entity = self._find(words, gender if len(words) > 1 else described)
        if entity is None and self._lexicon.owning:
            entity = self._owner(words, gender)
        if entity is None and len(words) > _WITH_OF:
            entity = self._whose_body_follows(words)
            if entity is not None:
                return entity
        if entity is None:
            return None if headline else self._new(mention, words)
        if len(words) > len(entity.words) and not headline and not self._is_anothers(entity.words, words):
            if len(entity.words) == 1 and not entity.titled:
                entity.gender = gender
            entity.words, entity.name = words, self._called(mention)
            self._namesakes.note(entity)
        elif self._lexicon.cases and len(words) == len(entity.words) and self._says_first(mention, entity):
            entity.name, self._named_by[entity.number] = mention.name, mention
        elif len(words) == len(entity.words) and not headline and _is_cried(entity.name, mention.name):
            entity.name = mention.name
        return entity

    def _new(self, mention: Mention, words: list[str]) -> Entity:
        entity = Entity(len(self._all), words, self._called(mention))
        self._named_by.append(mention)
        self._all.append(entity)
        for word in {words[0], words[-1]}:
            self._namesakes.add(entity, word)
        return entity

    def _has_party(self, mention: Mention) -> bool:
        """Whether a name begins with what its bearer is one of: Republican Ada Brandt."""
        lows, at = mention.paragraph.lows, mention.name_first
        if mention.last - at < _WITH_PARTY:
            return False
        return f"{lows[at]}s" in self._lexicon.bodies and bool(_gender(lows[at + 1]))

    def _owner(self, words: list[str], gender: str) -> Entity | None:
        """The entity whose name has "s" as an owner's, where another form of it is known: Merkels Rede, Merkel."""
        *others, last = words
        if last.endswith("s"):
            return self._find([*others, last[:-1]], gender)
        owner = self._namesakes.of([last + "s"])
        if not owner or len(owner[0].words) > 1:
            return None
        entity = owner[0]
        entity.words, entity.name = [last], entity.name.removesuffix("s")
        self._namesakes.add(entity, last)
        return self._find(words, gender)

    def _whose_body_follows(self, words: list[str]) -> Entity | None:
        """The person named with a surname and what she is of: "Brandt of Norbank", where "Ada Brandt" is known."""
        if self._lexicon.nouns_capitalised or self._lexicon.tags.get(words[1]) != "o" or is_body(words, self._lexicon):
            return None
        entity = self._find(words[:1], "")
        return entity if entity is not None and entity.gender and len(entity.words) > 1 else None

    def _says_first(self, mention: Mention, entity: Entity) -> bool:
        """Whether the mention says something, and the one that the name was taken from doesn't, which may be in another
        case: по словам Ивана Петрова; Иван Петров сказал.
        """
        return _says(mention) and not _says(self._named_by[entity.number])

    def _called(self, mention: Mention) -> str:
        """The name of a mention in the nominative."""
        if not self._lexicon.cases:
            return mention.name
        tags, behind = mention.paragraph.tags, mention.last + 1
        if clause_of(mention).shape == DIRECT and tags[clause_of(mention).verb] == "S":
            return mention.name  # a subject's, though it look like another case: Nevia Poropat je pitala
        governed = tags.endswith("L", 0, mention.first) or (
            self._lexicon.either_order and tags[behind : behind + 1] == "L"
        )
        return in_nominative(mention.name, self._lexicon, genitive=governed)

    def _reading(self, printed: tuple[str, ...]) -> _Reading:
        """Takes a name apart, given as words in lower case. Left out are "Jr." at its end and "von der" before it."""
        words = [bare for word in printed if word != QUOTE and (bare := word.strip(".’'"))]
        while len(words) > 1 and words[-1] in self._lexicon.suffixes:
            words.pop()
        while len(words) > 1 and words[0] in self._lexicon.particles:
            words.pop(0)
        body = bool(words) and is_body(words, self._lexicon)
        gender = _gender(words[0]) if words else ""
        if self._lexicon.cases and words:
            given = words[-1] if self._lexicon.inflection.family_first else words[0]
            gender = _gender(given_name(given, self._lexicon, genitive=not printed[0]))
            words = [stem(word, self._lexicon) for word in words]
        found = self._read[printed] = words, gender, body
        return found

    def _find(self, words: list[str], gender: str) -> Entity | None:
        """The entity of this name, in full or shortened, and not of the other gender; of several the most named."""
        found: Entity | None = None
        owning = self._lexicon.owning
        row: Sequence[Entity] = self._namesakes.get(words[-1], ())
        for entity in row if len(row) < FEW else self._namesakes.of(words):
            if found is not None and entity.count <= found.count:
                continue
            told = entity.gender if len(entity.words) > 1 or entity.titled else ""
            if not (entity.words is words or same(entity, words)) or (gender and told and gender != told):
                continue
            if owning and self._is_anothers(words, entity.words) and len(entity.words) >= _TWO:
                continue
            if -2 < len(words) - len(entity.words) < 2 or not is_of(words, gender, entity, self._lexicon):
                found = entity
        return found

    def _is_owned(self, words: list[str]) -> bool:
        """Whether an article in the genitive stands in a name, which so is none: Werk des Humoristen Loriot."""
        owning, genitives = self._lexicon.owning, self._lexicon.genitives
        return bool(owning) and any(word in owning or word in genitives for word in words[1:-1])

    def _is_anothers(self, one: list[str], other: list[str]) -> bool:
        """Whether one of two names is within the other, and somebody else's: "Loriot", "ETH Zürich" within "Paul Lind
        von der ETH Zürich"; but "Leyen" is Ursula von der Leyen's.
        """
        short, full = (one, other) if len(one) < len(other) else (other, one)
        return len(short) <= _TWO and self._is_owned(full) and not (len(short) == 1 and _gender(full[0]))

    def _described(self, mention: Mention) -> str:
        """The gender that the words before a name tell: "Mrs", "chairwoman", la toxicologue."""
        lexicon, paragraph, past = self._lexicon, mention.paragraph, mention.name_first
        for word in (low.strip(".,") for low in paragraph.lows[mention.first : past]):
            if word in lexicon.female_nouns:
                return FEMALE
            if word in lexicon.male_nouns:
                return MALE
        told = paragraph.lows[past - 1] in lexicon.titles and paragraph.lows[mention.first] in lexicon.female_articles
        return FEMALE if told else ""


@lru_cache(_MOST)
def _gender(name: str) -> str:
    """The gender that a given name tells; empty for any other word."""
    male, female, _ = given_names()
    return FEMALE if name in female else MALE if name in male else ""


def _is_cried(name: str, other: str) -> bool:
    """Whether a name is another in capitals, as some papers print a story's first words: BORIS Johnson, CHINA."""
    return (
        name != other and name.casefold() == other.casefold() and sum(map(str.isupper, name)) > len(other.split()) + 1
    )


def _says(mention: Mention) -> bool:
    """Whether a mention is the subject of a verb beside it, and so in the nominative."""
    _, verb, left = clause_of(mention)
    return verb >= 0 or (left >= 0 and mention.paragraph.tags[left] == "S")


def _is_placed(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a name stands where a place's or a thing's does: after "in", after "the"."""
    paragraph, first = mention.paragraph, mention.first
    if mention.possessive:
        return False
    owned = paragraph.tags[first] == "M" and lexicon.foreign  # ses Mémoires
    articled = paragraph.tags[first] == "D" and not lexicon.inflection.articled
    if (articled or owned) and mention.name_first == first + 1:
        return True
    return first > 0 and paragraph.lows[first - 1] in lexicon.places


def _nicknames(mention: Mention) -> frozenset[str]:
    """What stands in quotation marks inside a name, in lower case."""
    paragraph = mention.paragraph
    inside = range(mention.name_first, mention.last + 1)
    strings = [paragraph.quoted[paragraph.place.index(at)] for at in inside if paragraph.tags[at] == NICKNAME]
    return frozenset(paragraph.text[string.start : string.end].lower() for string in strings)
