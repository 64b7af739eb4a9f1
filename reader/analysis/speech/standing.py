"""Whether a mention is the subject of its sentence, by prepositions, articles (which tell the case) and word order."""

from __future__ import annotations

import re

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.mentions import NAME, Mention
from reader.analysis.speech.tokens import Paragraph

NO_SUBJECT, PERHAPS, SUBJECT = 0, 1, 2
"""What `standing` gives: for an owner, behind a preposition or in another case; where nothing tells; beside a verb."""
_AGENT, _OPINION, _HOLDER, _PLACE, _OTHER = 1, 2, 3, 4, 5
"""What `preposition` gives: von der Polizei genannt; nach Angaben; für den Minister; in dem Schreiben; mit dem Team."""
_BEHIND_VERB = re.compile(r"[SAEV](?:O|B|[It]D?[#NHTCY]*[HTCY])*$")
"""A verb and what may stand between it and its subject: Dabei griff sie; gestern hat in Bremen der Minister."""
_SERVED = re.compile(r"[oI](?:D[NHT]{0,2}|T?)C{1,5}(?![sNHTCKQo])")
"""What stands behind a description and has a name: for Ada Brandt; of the Harbour Bank."""
_FAR = 9
"""Tokens before a mention in which that is looked for."""


def preposition(mention: Mention, lexicon: Lexicon) -> int:
    """What kind of preposition stands before a mention; 0 for none."""
    paragraph, first = mention.paragraph, mention.first
    if not first or lexicon.inflection.verb_last:  # there they stand behind nouns
        return 0
    tag, low = paragraph.tags[first - 1], paragraph.lows[first - 1]
    if tag in "oy":
        return _AGENT
    if low in lexicon.opinion_marks:
        return _OPINION
    if low in lexicon.holding and not (mention.possessive and lexicon.romance):  # pour sa part
        return _HOLDER
    return 0 if tag not in "It" else _PLACE if low in lexicon.reading else _OTHER


def is_holder(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is said to think so: für den Minister."""
    return preposition(mention, lexicon) == _HOLDER


def standing(mention: Mention, lexicon: Lexicon) -> int:
    """How surely a mention is a subject: `NO_SUBJECT`, `PERHAPS` or `SUBJECT`."""
    oblique = mention.paragraph.lows[mention.first] in lexicon.oblique
    if mention.possessive or preposition(mention, lexicon) or oblique:
        return NO_SUBJECT
    return SUBJECT if clause_of(mention).shape or is_behind_verb(mention) else PERHAPS


def is_behind_verb(mention: Mention) -> bool:
    """Whether a mention stands behind a verb as subjects do: gestern hat in Bremen der Minister."""
    return _BEHIND_VERB.search(mention.paragraph.tags, max(0, mention.first - _FAR), mention.first) is not None


def is_object(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is neither subject nor source, which its article or a preposition tells."""
    kind = preposition(mention, lexicon)
    if kind:
        return kind == _OTHER or (kind == _PLACE and _is_place(mention))
    return not mention.possessive and mention.paragraph.lows[mention.first] in lexicon.oblique


def _is_place(mention: Mention) -> bool:
    """Whether a mention behind "in" is a place's name: a paper or a body may be what something is read in."""
    return mention.form is NAME and not (mention.entity is not None and mention.entity.body)


def case_of(paragraph: Paragraph, first: int, last: int, lexicon: Lexicon) -> float:
    """What the mention's determiner tells of its case: 0 there is none, 1 nothing, 2 no subject's, 3 a subject's."""
    low = paragraph.lows[first]
    if low in lexicon.oblique:
        return 2
    if low in lexicon.declined:  # der Minister, but bei der Zeitung
        noun = paragraph.lows[last]
        if first < last and paragraph.tags[first + 1] == "N":  # der englischen Zeitung, der englische Botschafter
            return 2 if paragraph.lows[first + 1].endswith("en") else 3
        title = _title(paragraph.tags, first, last)
        if title > first:  # der Minister Lorenz, and no Tendenz
            return 2 if paragraph.lows[title].endswith(lexicon.inflection.feminine_surely) else 3
        return 2 if noun in lexicon.inflection.feminine or noun.endswith(lexicon.inflection.feminine_endings) else 3
    return 1 if paragraph.tags[first] in "DM" else 0


def _title(tags: str, first: int, last: int) -> int:
    """The token of what somebody is, before the name: "Minister" in "der Minister Paul Lorenz"; -1 where none is."""
    return max(tags.rfind("T", first, last), tags.rfind("H", first, last)) if tags[last] == "C" else -1


def as_subject(mention: Mention, lexicon: Lexicon) -> str:
    """A description as it stands as a subject, though printed in another case: Angaben des Leiters -> der Leiter."""
    paragraph, first, last = mention.paragraph, mention.first, mention.last
    serving = None if paragraph.nominative else _serving(mention, lexicon)
    if serving:
        return serving
    bare = without_genitive(mention, lexicon)
    if bare:
        return _owner_as_subject(mention, bare, lexicon)
    adjectives = paragraph.words[first + 1 : last]
    if last == first or set(paragraph.tags[first + 1 : last]) - {"N"}:
        return mention.text
    low, noun = paragraph.lows[first], paragraph.lows[last]
    if (
        low in lexicon.inflection.accusatives
        and not noun.endswith(lexicon.inflection.plural_endings)
        and not adjectives
    ):
        return f"{lexicon.inflection.accusatives[low]} {paragraph.words[last]}"  # zitiert den Wirt
    article = lexicon.inflection.nominatives.get(low)
    if article is None or _says(mention, lexicon):
        return mention.text
    if noun not in lexicon.inflection.feminine and not noun.endswith(lexicon.inflection.feminine_surely):
        return mention.text  # der Ingenieur, der Katholik
    return " ".join([article, *(word.removesuffix("n") for word in adjectives), paragraph.words[last]])


def _serving(mention: Mention, lexicon: Lexicon) -> str | None:
    """A description with the name of whom somebody serves or where they are from: a spokesman for Brandt."""
    paragraph, past = mention.paragraph, mention.last + 1
    of = _SERVED.match(paragraph.tags, past) if paragraph.lows[mention.last] in lexicon.descriptions else None
    if of is None or (paragraph.tags[past] == "I" and paragraph.lows[past] not in lexicon.serving):
        return None
    if paragraph.lows[of.end() - 1].rstrip(".") in lexicon.abbreviations or paragraph.tags[mention.first] == "#":
        return None  # the nominee for the Nov. 8 election; 8 percent of Democrats
    return paragraph.printed(mention.first, of.end() - 1)


def without_genitive(mention: Mention, lexicon: Lexicon) -> str:
    """The noun of a description that an article owns, without its ending: nach Angaben des Leiters -> Leiter."""
    paragraph, first, last = mention.paragraph, mention.first, mention.last
    if not first or paragraph.lows[first - 1] not in lexicon.owning or set(paragraph.tags[first:last]) - {"N"}:
        return ""
    noun = paragraph.words[last]
    for ending, nominative in lexicon.inflection.owned.items():
        if noun.endswith(ending):
            return noun.removesuffix(ending) + nominative
    return ""


def _owner_as_subject(mention: Mention, noun: str, lexicon: Lexicon) -> str:
    """What an owned noun is called as a subject: a man with his article, but no thing, which may be of two kinds."""
    paragraph, first, last = mention.paragraph, mention.first, mention.last
    adjectives, low = paragraph.words[first:last], noun.lower()
    if low in lexicon.male_nouns or lexicon.is_title(low):
        adjectives = [word.removesuffix("n") for word in adjectives]
        return " ".join([lexicon.owning[paragraph.lows[first - 1]], *adjectives, noun])
    return noun if not adjectives else paragraph.printed(first - 1, last)


def _says(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether it is the subject of a verb of speech, and so is in the nominative as printed: sagte der Bürger."""
    if preposition(mention, lexicon):
        return False
    clause = clause_of(mention)
    verb = clause.left if clause.left >= 0 else clause.verb
    return verb >= 0 and mention.paragraph.tags[verb] == "S"
