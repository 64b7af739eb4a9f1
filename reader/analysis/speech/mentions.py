"""Mentions: the names, pronouns and descriptions of a paragraph that may stand for whoever speaks.

"Interior Minister Ada Brandt" is one mention, with a name and a role; "she" is one, and "a spokesman for the bank".
They are found by a pattern over the tags of the tokens (`tagging`) and stand outside quoted strings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from reader.analysis.given_names import is_given_name
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.offices import has_charge, is_held, is_noun
from reader.analysis.speech.parting import (
    FULL,
    held_apart,
    holder,
    name_first,
    names_person,
    person_ends,
    whose_follows,
)
from reader.analysis.speech.tokens import Paragraph
from reader.article.model import Span

if TYPE_CHECKING:
    from reader.analysis.speech.clauses import Clause
    from reader.analysis.speech.entity import Entity

_PHRASE = re.compile(
    r"(?=[PWDMNHTC#q])"  # says of half the tags that none begins there, in half the time
    r"(?:[PW]|D(?=[SAEV.,o])|((?:[DM]B?)?[NH#]+(?![NHTCqs#]))|"
    r"(?:[DM]B?)?(?:[NHTC#]+s)*(?:[TC]+oD?)?[NHTCq#]*[NHTC#]|M)"
)
"""A pronoun, or a noun phrase up to its last noun, with the possessors before it; over tags. The group is a plain
description, which holds no name and no possessor."""
_SPEAKING = "SUAEVBWI,o-(:"
"""A description may be a speaker's where one of these tags stands behind it."""
_SPOKEN = ("S", "L", "Lt", "Lo", "y")
"""A description may be a speaker's where one of these stands before it: said, according to, by."""
_UNMARKED = (":", "—", "?")
"""What `Quoted.mark` is for speech without quotation marks: turns, dialogue, answers."""
_LONG_NAME = 4
"""A quoted string with as many spaces is no paper's name."""


class Form(Enum):
    """How a mention names its person."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


NAME, PRONOUN, NOMINAL = Form.NAME, Form.PRONOUN, Form.NOMINAL
"""Names for the members, which are looked up much faster than the members of an enumeration."""


class Mention:
    """A stretch of tokens that may stand for a speaker."""

    __slots__ = ("clause", "entity", "first", "form", "last", "name_first", "paragraph", "possessive", "row", "speaks")

    def __init__(self, paragraph: Paragraph, first: int, last: int, form: Form, speaks: bool = True) -> None:
        self.paragraph = paragraph
        self.first = first
        self.last = last
        """The last token, included."""
        self.form = form
        tags = paragraph.tags
        self.name_first = last + 1 if form is not NAME else first if first == last else name_first(tags, first, last)
        if paragraph.nominative and form is NAME:
            self.name_first = _with_given(paragraph, first, self.name_first, last)
        """The first token of the name proper, after titles and descriptions."""
        self.possessive = tags[last] == "M" or tags[last + 1 : last + 2] == "s"
        """Whether it only owns what the next word names: "her", "Brandt's"."""
        self.speaks = speaks
        """Whether it may speak at all. A description may by its noun (minister), or by standing where speakers stand.
        """
        if not self.speaks and paragraph.nominative and "To" in tags[first:last]:
            self.speaks = True  # ein Sprecher der Reederei
        self.clause: Clause | None = None
        """Its verbs; worked out when they are first needed (`clause_of`)."""
        self.row: Sequence[float] | None = None
        """Its features that are the same for every string; worked out when first needed (`pairs`)."""
        self.entity: Entity | None = None
        """Whom a name stands for, once `Entities` has read the whole story; None for pronouns and descriptions."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.paragraph.span(self.first, self.last)

    @property
    def name(self) -> str:
        """The name proper, as printed."""
        return self.paragraph.printed(self.name_first, self.last)

    @property
    def role(self) -> str | None:
        """The titles and descriptions before the name."""
        if self.form is not NAME or self.name_first == self.first or self.paragraph.borrowed:
            return None  # where nothing is known of the words, what stands before a name may as well be its verb
        return self.paragraph.printed(self.first, self.name_first - 1)

    @property
    def text(self) -> str:
        """The whole, as printed."""
        return self.paragraph.printed(self.first, self.last)


def find_mentions(paragraph: Paragraph, lexicon: Lexicon, since: int = 0, until: int | None = None) -> list[Mention]:
    """All names and pronouns, and the descriptions that may mean somebody, in the order of their last tokens.

    An owner comes before the phrase that it is part of: "Brandt", then "Brandt's dog". `since` and `until` limit the
    search to some of the tokens (the second is the first one left out); no phrase may reach out of them.
    """
    found: list[Mention] = []
    tags, capitals = paragraph.tags, lexicon.nouns_capitalised
    for match in _PHRASE.finditer(tags, since, len(tags) if until is None else until):
        first, past = match.span()
        opens = tags[first]
        if past == first + 1 and opens in "PWMD":
            found += _standing_alone(paragraph, first, lexicon)
            continue
        if opens == "M":
            found.append(Mention(paragraph, first, first, PRONOUN))
        if capitals and tags[past - 1] == "N":
            continue  # an adjective without its noun
        if capitals and found and _allied(tags, found[-1], first, past):
            found.append(Mention(paragraph, found[-1].first, past - 1, NOMINAL))
        if not match.lastindex:
            _add_names(found, paragraph, first, past, lexicon)
        elif _may_speak(tags, first, past - 1):
            if lexicon.cases and tags[first] == "N" and tags[first - 1 : first] in ("I", "t"):
                first = past - 1 if tags[past - 1] == "H" else first  # mówi na nagraniu burmistrz
            found.append(Mention(paragraph, first, past - 1, NOMINAL))
        elif tags[past] == "Q" or (opens in "DM" and paragraph.lows[past - 1] in lexicon.descriptions):
            found.append(Mention(paragraph, first, past - 1, NOMINAL, False))  # what a name in marks is; "the minister"
    if paragraph.quoted:
        found += _quoted_names(paragraph, found, lexicon)
    return found


def _add_names(found: list[Mention], paragraph: Paragraph, first: int, past: int, lexicon: Lexicon) -> None:
    """Add the mentions of a phrase with names: its owners, itself, and the pair that it makes with the one before."""
    tags = paragraph.tags
    if lexicon.cases and tags[first] == "N" and tags[first - 1 : first] in ("I", "t"):
        first = next((at for at in range(first, past) if tags[at] in "HT"), first)  # заявил в интервью мэр Иван Петров
    if found and found[-1].form is NOMINAL and has_charge(paragraph, found[-1].last, first, past, lexicon):
        found.append(Mention(paragraph, found.pop().first, past - 1, NAME))
        found[-1].name_first = holder(paragraph, first + (tags[first] == "D"), past, lexicon)
        return
    if found and _joined(tags, found[-1], first, past):
        found.append(Mention(paragraph, found[-1].first, past - 1, NOMINAL))
    owner = tags.find("s", first + 1, past)
    while owner >= 0:
        found.append(_noun_phrase(paragraph, first, owner - 1, lexicon))
        owner = tags.find("s", owner + 1, past)
    if _is_particled(paragraph, first, past, lexicon):
        found.append(Mention(paragraph, first - 1, past - 1, NAME))
        return
    if tags[max(first, past - 2) : past] in (("CN", "CH") if lexicon.cases else ("CN",)) and names_person(
        paragraph, first, past - 2, lexicon
    ):
        past -= 1  # Rosa Incandela ascolta
    name = held_apart(paragraph, first, past, lexicon) if past - first > FULL else first
    if name > first:
        if not lexicon.borrowed and (tags[first] == "C" or set(tags[first:name]) <= {"C", "D", "N"}):
            found.append(Mention(paragraph, first, name - 1, NAME))
            first = name
        found.append(Mention(paragraph, first, past - 1, NAME))
        found[-1].name_first = name
        return
    whose = whose_follows(paragraph, first, past, lexicon)
    if whose > first:
        found.append(_noun_phrase(paragraph, first, whose - 2, lexicon))
        first = whose
    at = person_ends(paragraph, first, past, lexicon)
    if at < past:
        found.append(Mention(paragraph, first, at - 1, NAME))
        first = at + 1
    found.append(_noun_phrase(paragraph, first, past - 1, lexicon))


def _standing_alone(paragraph: Paragraph, at: int, lexicon: Lexicon) -> list[Mention]:
    """The mention that one word is; a German article may be one of several, with these: so einer von Linds Leuten."""
    tags, low = paragraph.tags, paragraph.lows[at]
    if tags[at] != "D":
        return [Mention(paragraph, at, at, PRONOUN)]
    alone = not lexicon.nouns_capitalised or tags[at + 1] != "o"
    one_of = alone or (low in lexicon.indefinite and tags[at - 1 : at] in ("L", "S"))
    if low in lexicon.pronominal or not one_of:
        return []  # das sagte Brandt; die von Brandt beschlossene Maßnahme
    whose = None if alone else _PHRASE.match(tags, at + 2)
    return [Mention(paragraph, at, whose.end() - 1 if whose else at, NOMINAL)]


def _may_speak(tags: str, first: int, last: int) -> bool:
    """Whether a description means people or bodies, or stands where speakers stand."""
    return (
        tags[last] in "HDQ"
        or tags[last + 1 : last + 2] in _SPEAKING
        or tags.endswith(_SPOKEN, max(0, first - 2), first)
    )


def _is_particled(paragraph: Paragraph, first: int, past: int, lexicon: Lexicon) -> bool:
    """Whether a phrase is a family name with its particles beside a verb of speech: sagte von der Heide."""
    tags, lows = paragraph.tags, paragraph.lows
    if past - first != 2 or tags[first - 1 : past] != "oDC" or not {*lows[first - 1 : past - 1]} <= lexicon.particles:
        return False
    opens = first == 1 or tags[first - 2] == "."
    return tags[past : past + 1] in ("S", "V", "A", "E") if opens else tags[first - 2] == "S"


def _quoted_names(paragraph: Paragraph, others: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Papers and bodies that speak and are named in quotation marks: „…“, schrieb die „Rundschau“."""
    tags, found = paragraph.tags, []
    for place, string in zip(paragraph.place, paragraph.quoted, strict=True):
        text = paragraph.text[string.start : string.end]
        if string.mark in _UNMARKED or text.count(" ") >= _LONG_NAME or not (text[0].isupper() and text[-1].isalnum()):
            continue
        called = next((m for m in others if m.last == place - 1 and _has_title(paragraph.lows[m.last], lexicon)), None)
        if tags[max(0, place - 2) : place] == "DN" and paragraph.lows[place - 2] in lexicon.oblique:
            continue  # Den ersten „Tag“ begrüßt Brandt
        first = called.first if called else place - 1 if tags[place - 1 : place] == "D" and place else place
        if tags[place + 1 : place + 2] in ("S", "A") or tags[first - 1 : first] in ("S", "L", "y", "o", "I"):
            found.append(Mention(paragraph, first, place, NOMINAL))
    return found


def _has_title(low: str, lexicon: Lexicon) -> bool:
    return low in lexicon.works or (lexicon.nouns_capitalised and low.endswith(lexicon.works_endings))


def _joined(tags: str, before: Mention, first: int, past: int) -> bool:
    """Whether two names are one subject: "Ada Brandt and Paul Reiss wrote"."""
    return (
        tags[before.last + 1 : first] == "K"
        and before.form is NAME
        and tags[past - 1] == "C"
        and tags[first] in "CT"
        and (tags[past : past + 1] in ("S", "V") or tags[before.first - 1 : before.first] == "S")
    )


def _allied(tags: str, before: Mention, first: int, past: int) -> bool:
    """Whether two bodies or people are one source, in German: laut Polizei und Feuerwehr."""
    if tags[before.last + 1 : first] != "K" or before.possessive or tags[first] not in "CTHD":
        return False
    start = before.first
    while start and tags[start - 1] == "D":
        start -= 1
    return tags[past : past + 1] == "S" or tags[max(0, start - 2) : start].endswith(("S", "L", "Lo"))


def _is_of_party(paragraph: Paragraph, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a phrase is what somebody is, and the party, and no name: un député LREM."""
    word, low = paragraph.words[last], paragraph.lows[last - 1]
    if last == first or paragraph.tags[last - 1] not in "HT" or len(word) == 1 or not word.isupper():
        return False
    return (low in lexicon.persons or lexicon.is_title(low)) and not paragraph.words[last - 1].isupper()


def _noun_phrase(paragraph: Paragraph, first: int, last: int, lexicon: Lexicon) -> Mention:
    """The mention that a noun phrase is."""
    tags = paragraph.tags
    noun = is_noun(paragraph, first, last, lexicon) if lexicon.nouns_capitalised else is_held(paragraph, first, last)
    noun = noun or (lexicon.romance and _is_of_party(paragraph, first, last, lexicon))
    if tags[last] != "C" or noun:
        return Mention(
            paragraph, first, last, NOMINAL, tags[last + 1 : last + 2] == "s" or _may_speak(tags, first, last)
        )
    found = Mention(paragraph, first, last, NAME)
    before = found.name_first - 1
    if before >= first and (
        paragraph.lows[before] in lexicon.leading
        or (tags[before] == "N" and paragraph.lows[before] in lexicon.particles)
    ):
        found.name_first = before  # la salle Louise Michel; „…“, writes de Miranda
    return found


def _with_given(paragraph: Paragraph, first: int, name_first: int, last: int) -> int:
    """The token of the given name, in German: "Paul" in "Gewerkschafter Paul Reiss" and in "Paul Kardinal Reiss"; else
    `name_first`.
    """
    lows, tags = paragraph.lows, paragraph.tags
    if tags.endswith("CT", first, name_first) and is_given_name(lows[name_first - 2]):
        name_first -= 2
        while name_first > first and tags[name_first - 1] == "C" and is_given_name(lows[name_first - 1]):
            name_first -= 1
    if last - name_first < FULL:
        return name_first
    return next((at for at in range(name_first, last) if is_given_name(lows[at])), name_first)
