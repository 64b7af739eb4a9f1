"""What lowers the confidence in the likeliest mention: that it names nobody, or is not said to speak.

The models give odds by where words stand. That a thing or a place seldom speaks is known here.
"""

from __future__ import annotations

import re

from reader.analysis.given_names import is_given_name
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import Clause, clause_of, says
from reader.analysis.speech.confidence import SILENT, THING
from reader.analysis.speech.mentions import NAME, NOMINAL, PRONOUN, Mention
from reader.analysis.speech.passives import is_passive
from reader.analysis.speech.standing import is_object, preposition

_NEAR = 4
"""Tokens behind a pronoun within which a verb that needs none stands (il ne s'agit), and before a participle within
which its auxiliary does.
"""
_JOINED = frozenset("K.BOR")
"""Tags before a verb of speech whose subject need not be said, and stands hardly behind it if it is a thing."""
_SHARED = re.compile("K[BO]*A*[BO]*S$")
"""A verb of speech behind "and"."""
_APART = frozenset(".,:Q-(K")
"""Tags before "according" where it names a source."""
_LABELLED = re.compile(r"(?:[oIty][DMBNHTC#]+)*:")
"""A colon behind a name, or behind where its bearer is from."""


_BEFORE_STRING = re.compile("(?:RP?A*[SV][DMNHTCO]*|[UG]|O|t?[DM]?[CH]+)?[OC]?R?[:,]?Q")
"""What stands between a verb and the string that is its object: never said, denied saying that, never told him that,
denied that he had called Brandt.
"""


def in_doubt(mention: Mention, sure: float, lexicon: Lexicon) -> float:
    """The confidence in a mention whose odds alone would give `sure`; 0 if it should not be named."""
    clause = clause_of(mention)
    if is_denied(mention, lexicon):
        sure = min(sure, SILENT)
    return _in_doubt(mention, sure, clause, lexicon)


def _in_doubt(mention: Mention, sure: float, clause: Clause, lexicon: Lexicon) -> float:
    """The same for somebody who isn't said to have said nothing of the kind."""
    if _is_spoken_of(mention, clause, lexicon) or (mention.form is NOMINAL and _disagrees(mention, clause, lexicon)):
        return 0.0
    speaking = says(mention)
    if mention.form is PRONOUN:
        return _in_doubt_of_pronoun(mention, sure, speaking, lexicon)
    if not may_be_anything(mention, lexicon):
        somebody = lexicon.nouns_capitalised and mention.paragraph.words[mention.last].islower()  # jemand
        return min(sure, SILENT) if somebody or _is_vague(mention, lexicon) else sure
    if mention.paragraph.lows[mention.last] in lexicon.selves:
        return 0.0  # como el mismo dijo
    if mention.form is NAME:
        return _in_doubt_of_name(mention, sure, clause, speaking, lexicon)
    if lexicon.foreign and (not speaking or is_bare(mention, lexicon) or is_object(mention, lexicon)):
        return 0.0
    if lexicon.agents and lexicon.cases and not _is_agent(mention, lexicon):
        return min(sure, SILENT)
    if not speaking or is_read(clause, mention, lexicon) or _is_sorted_by(clause, mention, lexicon):
        return min(sure, SILENT)
    return min(sure, SILENT) if _is_abstract(mention, lexicon) else sure * THING[lexicon.models]


def _in_doubt_of_pronoun(mention: Mention, sure: float, speaking: bool, lexicon: Lexicon) -> float:
    """The confidence in a pronoun."""
    if _is_unbound(mention):
        return 0.0
    lows, first = mention.paragraph.lows, mention.first
    low = lows[first]
    if low in lexicon.second or _is_addressed(mention, lexicon) or (low in lexicon.neuter and not speaking):
        return 0.0  # you may say; it is called
    if not lexicon.empty.isdisjoint(lows[first + 1 : first + _NEAR]):
        return 0.0
    if low in lexicon.generic:
        return min(sure, SILENT)
    return sure if speaking or low in lexicon.male or low in lexicon.female else min(sure, SILENT)


def is_words(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention means what is said rather than who says it: die Parole lautet; so der Vorwurf."""
    lows, (_, verb, left) = mention.paragraph.lows, clause_of(mention)
    if not lexicon.nouns_capitalised or lows[mention.last] in lexicon.sources:
        return False
    if mention.form is NAME:  # Rudolf Linds Motto
        before = lows[mention.last - 1] if mention.last > mention.first else ""
        return lows[mention.last] in lexicon.saying and before.endswith("s") and not is_given_name(before)
    if mention.form is not NOMINAL:
        return False
    if preposition(mention, lexicon):
        return False  # im Bericht heißt es
    worded = lexicon.impersonal - lexicon.light
    return lows[mention.last] in lexicon.saying or any(lows[at] in worded for at in (verb, left) if at >= 0)


def is_share(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is a part of many people, none of whom has said just that: 44 percent."""
    paragraph, last = mention.paragraph, mention.last
    return paragraph.lows[last] in lexicon.shares and "#" in paragraph.tags[max(0, mention.first - 1) : last]


def is_denied(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether somebody is said not to have said it: Brandt never said, denied saying."""
    verb, lows, tags = clause_of(mention).verb, mention.paragraph.lows, mention.paragraph.tags
    if verb < 0 or not lexicon.negations or not _BEFORE_STRING.match(tags, verb + 1):
        return False
    if lows[verb] in lexicon.denials:
        return True
    between = lows[max(mention.last + 1, verb - _NEAR, tags.rfind(",", 0, verb) + 1) : verb]
    return any(word.endswith("n't") or word in lexicon.negations for word in between) and "only" not in between


def is_told_of(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention beside a verb of speech is no subject of it: to whom or where something is said (dijo al
    diario), what is called something (qualifié la mesure de « »), or a thing of which something is told (dijo que las
    obras cuentan con). Asked where no model is fitted.
    """
    paragraph, first, past = mention.paragraph, mention.first, mention.last + 1
    tags = paragraph.tags
    if tags.endswith("SR", 0, first) and tags[first] == "D":
        return may_be_anything(mention, lexicon)
    if (
        lexicon.subjectless
        and not lexicon.cases
        and tags.endswith("S", 0, first)
        and tags[first - 2 : first - 1] in _JOINED
    ):
        return may_be_anything(mention, lexicon)  # y recordó la diversidad
    if lexicon.romance and (is_owner(mention, lexicon) or _is_thanked(mention)):
        return True
    left = clause_of(mention).left
    if not lexicon.cases and first and tags[first - 1] in "It" and left >= 0 and tags[left] == "S":
        return True  # but Russian bodies speak so: сообщили в мэрии
    if tags[first - 1 : first] != "S" or tags[past + 1 : past + 2] != "Q":
        return False
    return tags[past] == "o" or paragraph.lows[past] in lexicon.calling


def _is_thanked(mention: Mention) -> bool:
    """Whether a mention is the object of a verb behind "and", whose subject stands before: e ha ringraziato Ada."""
    tags, past = mention.paragraph.tags, mention.last + 1
    return bool(_shared(mention)) and tags[past : past + 1] not in (":", "Q")


def is_joined(mention: Mention) -> bool:
    """Whether a mention stands behind "and" and a verb, whose object it may be as well: e ha ringraziato Ada: «Sì»."""
    shared = _shared(mention)
    return bool(shared) and "O" not in shared  # e lo ha detto Ada


def _shared(mention: Mention) -> str:
    """The tags from "and" to a verb of speech right before a mention; empty where none are."""
    match = _SHARED.search(mention.paragraph.tags, max(0, mention.first - _NEAR - 1), mention.first)
    return match[0] if match else ""


def is_owner(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a preposition before a mention says that the verb behind it has another subject, or none: Sobre el caso
    de Ana dijo que no.
    """
    tags, first, (_, verb, left) = mention.paragraph.tags, mention.first, clause_of(mention)
    if not first or left >= 0 or verb < 0 or tags[verb] != "S" or tags[first - 1] not in "oIt":
        return False
    return mention.paragraph.lows[first - 1] not in lexicon.holding


def _disagrees(mention: Mention, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a description and its verb of speech differ in number: varios párrafos … agrega."""
    paragraph, first = mention.paragraph, mention.first
    verb = clause.left if clause.left >= 0 else clause.verb
    if not lexicon.romance or not lexicon.plural_verbs or verb < 0 or paragraph.tags[verb] != "S":
        return False
    if paragraph.tags[first] != "D" or paragraph.tags[mention.last + 1 : mention.last + 2] == "K":
        return False
    lows, since = paragraph.lows, max(0, verb - _NEAR)
    if lows[verb].endswith(lexicon.perfect):
        verb = max(paragraph.tags.rfind("A", since, verb), paragraph.tags.rfind("E", since, verb))
    plural = lows[first].endswith(lexicon.plural_articles)
    many = lows[verb].endswith(lexicon.plural_verbs) and not lows[verb].endswith(lexicon.singular_verbs)
    return verb >= 0 and plural != many


def _in_doubt_of_name(mention: Mention, sure: float, clause: Clause, speaking: bool, lexicon: Lexicon) -> float:
    """The confidence in what looks like a name, and is none of a person or a body as far as known."""
    shown = mention.entity is not None and mention.entity.shown
    if lexicon.locative and mention.paragraph.lows[mention.last].endswith(lexicon.locative):
        return 0.0  # Porvoossa
    if lexicon.borrowed:
        return sure if shown else 0.0  # Berliinissä: any word in any case
    if not speaking:
        return min(sure, SILENT)
    if lexicon.nouns_capitalised and not shown:
        noun = mention.paragraph.lows[mention.last].endswith(lexicon.abstract)
        return min(sure, SILENT) if noun or is_read(clause, mention, lexicon) else sure  # im Einklang steht
    return sure


def is_bare(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a description has no article in a language where a subject needs one, and its noun is no speaker's: dijo
    primero. Any word that no list holds may look like that.
    """
    if lexicon.cases or not (lexicon.subjectless or lexicon.elides) or mention.form is not NOMINAL:
        return False
    return mention.paragraph.tags[mention.first] in "N#" and may_be_anything(mention, lexicon)


def _is_unbound(mention: Mention) -> bool:
    """Whether a relative pronoun stands behind nobody: "Which is to say", or behind the words themselves."""
    tags, first = mention.paragraph.tags, mention.first
    return tags[first] == "W" and (not first or tags[first - 1] in ".:Q")


def _is_addressed(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a pronoun speaks to somebody by its capital: schrieben Sie, but "Sie schrieb"."""
    paragraph, first = mention.paragraph, mention.first
    return paragraph.words[first] in lexicon.second and not paragraph.opens_sentence(first)


def is_read(clause: Clause, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention's verb says as well what something is called, or where it stands: die Reihe heißt „…“."""
    lows = mention.paragraph.lows
    verbs = {lows[at] for at in (clause.verb, clause.left) if at >= 0}
    return not verbs.isdisjoint(lexicon.light) or not verbs.isdisjoint(lexicon.impersonal)


def _is_abstract(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention's noun is what can't speak, where no model is fitted: quien defiende la inocencia aseguró."""
    return lexicon.foreign and mention.paragraph.lows[mention.last].endswith(lexicon.abstract)


def _is_agent(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention means a person by its last word's ending, or one of its words: minister zdrowia, no predmet."""
    lows = mention.paragraph.lows[mention.first : mention.last + 1]
    return lows[-1].endswith(lexicon.agents) or not lexicon.descriptions.isdisjoint(lows)


def _is_sorted_by(clause: Clause, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether something differs by a mention rather than being said by it: selon la saison."""
    tags, at = mention.paragraph.tags, clause.left
    if not lexicon.foreign or at < 1 or tags[at] != "L":
        return False
    at -= tags[at - 1] in "oI"  # de acuerdo con
    return at > 0 and tags[at - 1] not in _APART


def _is_vague(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is a noun that means nobody unless it is said whose it is: selon la source."""
    paragraph, first, last = mention.paragraph, mention.first, mention.last
    if last != first + 1 or paragraph.lows[last] not in lexicon.vague or paragraph.tags[last + 1 : last + 2] == "o":
        return False
    return paragraph.lows[first] in lexicon.pronominal


def _is_spoken_of(mention: Mention, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a mention is the subject of a passive, and so somebody else speaks: Brandt was asked, "Why?"; where verbs
    of speech have no such form but that (le préfet s'est dit « prêt »).
    """
    tags, verb = mention.paragraph.tags, clause.verb
    if lexicon.foreign or mention.paragraph.nominative or verb <= mention.last or tags[verb] != "S":
        return False
    return is_passive(mention.paragraph, verb)


def is_label(mention: Mention) -> bool:
    """Whether a colon stands behind a mention, or behind where somebody is from: Corin Hale vom Hafenamt: „…“."""
    return _LABELLED.match(mention.paragraph.tags, mention.last + 1) is not None


def may_be_anything(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is no person's name, nor a noun for people and bodies that speak."""
    entity, paragraph, last = mention.entity, mention.paragraph, mention.last
    if mention.form is NAME:
        if last > mention.name_first and is_label(mention):
            return False
        return entity is None or not (entity.person or entity.body)
    of = paragraph.tags.find("o", mention.first + 1, last)
    head = last if of < 0 else of - 1  # the head of the Harbour Office
    return paragraph.tags[head] not in "HTQ" and paragraph.lows[head] not in lexicon.descriptions
