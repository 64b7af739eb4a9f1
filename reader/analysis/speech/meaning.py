"""Which pronouns and descriptions may stand for somebody who has been named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.entities import Entities
from reader.analysis.speech.entity import Entity
from reader.analysis.speech.mentions import NAME, NOMINAL, PRONOUN, Mention
from reader.analysis.speech.standing import without_genitive

_NAMED = re.compile("(?:o[DM]?[NHC]+)*,[CT]")
"""A name behind a description, and what the description is of: of the harbour, Ada Brandt."""
_VERBS = frozenset("SVAE")
"""Tags of verbs."""
_OPENS = frozenset(".Q")
"""Tags before what opens a sentence."""
_GOES_ON = frozenset(",IAE")
"""Tags behind a name that opens a sentence about its bearer."""
_MET = re.compile(r"(?:P|MN?[HN](?:T?C+)?)[ABE]*[SVGU][BIt]*$")
"""I, or somebody of ours, and a verb, right before its object."""
_FAR = 10
"""Tokens before an object in which these are looked for."""


def may_be_somebody(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is a pronoun or description that may stand for an entity."""
    lows, low = mention.paragraph.lows, mention.paragraph.lows[mention.first]
    if mention.form is PRONOUN:
        return low in lexicon.male or low in lexicon.female or low in lexicon.neuter
    if mention.form is not NOMINAL:
        return False
    if without_genitive(mention, lexicon):
        return True
    if not describes(lows[mention.last], lexicon):
        return False
    return mention.paragraph.tags[mention.first] == "D" or low in lexicon.first or is_bare_office(mention, lexicon)


def is_bare_office(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether an office stands alone where a language has no articles: powiedział burmistrz."""
    return (
        bool(lexicon.cases) and mention.first == mention.last and lexicon.is_title(mention.paragraph.lows[mention.last])
    )


def describes(low: str, lexicon: Lexicon) -> bool:
    """Whether a noun may stand for somebody who has been named."""
    known = low in lexicon.descriptions or lexicon.is_title(low) or low.endswith(lexicon.politicians)
    return known or is_aged(low, lexicon)


def is_aged(low: str, lexicon: Lexicon) -> bool:
    """Whether a word calls somebody by age: the 19-year-old."""
    return low[:1].isdigit() and low.endswith(lexicon.aged)


def is_several(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the verb beside a pronoun is a plural's: sagten sie, but "sagte sie"."""
    lows, tags, first = mention.paragraph.lows, mention.paragraph.tags, mention.first
    beside = [at for at in (first - 1, first + 1) if 0 <= at < len(tags) and tags[at] in _VERBS]
    return any(lows[at].endswith(lexicon.plural_verbs) for at in beside)


def is_beside_name(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the name of whom it describes stands beside it, behind a comma: "the chairwoman, Ada Brandt"."""
    tags = mention.paragraph.tags
    if not lexicon.nouns_capitalised and _NAMED.match(tags, mention.last + 1):
        return True
    after, before = tags[mention.last + 1 : mention.last + 3], tags[max(0, mention.first - 2) : mention.first]
    return (after[:1] == "," and after[1:] in ("C", "T")) or (before[1:] == "," and before[:1] == "C")


def is_topic(mention: Mention) -> bool:
    """Whether a name is what its sentence is about, though no verb is known to be its own: it stands first (Ada Brandt,
    a driver, was there), or a clause about its bearer follows (they dismissed Brandt, who had founded it).
    """
    tags, first, past = mention.paragraph.tags, mention.first, mention.last + 1
    if mention.form is not NAME:
        return False
    opens = not first or tags[first - 1] in _OPENS
    opens = opens or (first == 1 and tags[0] == "V" and mention.name_first > first)  # Trust Director Ada Brandt
    return tags.startswith(",W", past) or (opens and tags[past : past + 1] in _GOES_ON)


def is_bracketed(mention: Mention) -> bool:
    """Whether a mention stands in brackets, where somebody is named in passing."""
    tags, first = mention.paragraph.tags, mention.first
    return "(" in tags and tags.rfind("(", 0, first) > tags.rfind(")", 0, first)


def is_met(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the writer, or another of the paper, meets somebody or speaks to them: I was speaking to Brandt."""
    met = _MET.search(mention.paragraph.tags, max(0, mention.first - _FAR), mention.first)
    return met is not None and mention.paragraph.lows[met.start()] in lexicon.first


def is_judged(mention: Mention, verb: int, others: Iterable[Mention], lexicon: Lexicon) -> bool:
    """Whether a verb before somebody judges him and has a subject of its own: Lind praised Brandt. Who is asked speaks
    next.
    """
    if mention.paragraph.lows[verb] not in lexicon.loaded:
        return False
    return any(clause_of(other).verb == verb for other in others if other.first < verb)


def object_of(mention: Mention, others: Sequence[Mention]) -> Entity | None:
    """Who stands as the object right behind the verb of a pronoun: il accuse Ada Morel de « mensonge »."""
    verb = clause_of(mention).verb
    if verb < 0:
        return None
    return next(
        (other.entity for other in others if other.paragraph is mention.paragraph and other.first == verb + 1), None
    )


def words_meant(entities: Entities, speakers: Iterable[Mention], lexicon: Lexicon) -> Set[str]:
    """The pronouns and nouns that must be followed: of people, and of things where a thing may speak."""
    lows = {mention.paragraph.lows[mention.last] for mention in speakers if mention.entity is None}
    if not lexicon.neuter.isdisjoint(lows) or any(entity.thing and entity.offices for entity in entities):
        return lexicon.meant
    lows |= entities.offices
    return lexicon.persons if lows <= lexicon.persons else lexicon.persons | lows
