"""Who may have spoken: the names, pronouns and descriptions of a paragraph, outside its quoted strings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from reader.analysis.lexicons import Lexicon, given_names
from reader.analysis.speech.tokens import Paragraph

_PHRASE = re.compile(r"[PW]|D(?=[SAEV.,o])|(?:[DM]B?)?(?:[NHTC#]+s)*(?:[TC]+oD?)?[NHTCq#]*[NHTC#]|M")
"""A pronoun, or a noun phrase up to its last noun, with the possessors before it; over tags."""
_FULL = 2
"""Words of a name with a given name."""
_UNMARKED = (":", "—")
"""The marks of speech that stands in none."""
_LONG_NAME = 4
"""Spaces in a quoted string that is no name of a paper."""


class Form(Enum):
    """How a mention names its person."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


class Mention:
    """A stretch of tokens that may stand for a speaker."""

    __slots__ = ("first", "form", "last", "name_first", "paragraph", "possessive")

    def __init__(self, paragraph: Paragraph, first: int, last: int, form: Form) -> None:
        self.paragraph = paragraph
        self.first = first
        self.last = last
        """The last token, included."""
        self.form = form
        tags = paragraph.tags
        self.name_first = last + 1 if form is not Form.NAME else _name_first(tags, first, last)
        """The first token of the name proper, after titles and descriptions."""
        self.possessive = tags[last] == "M" or tags[last + 1 : last + 2] == "s"
        """Whether it is only the owner of what the next word names: "her", "Brandt's"."""

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.paragraph.starts[self.first]

    @property
    def end(self) -> int:
        """Past its end in the text."""
        return self.paragraph.ends[self.last]

    @property
    def name(self) -> str:
        """The name proper, as printed."""
        return self.paragraph.text[self.paragraph.starts[self.name_first] : self.end]

    @property
    def role(self) -> str | None:
        """The titles and descriptions before the name."""
        if self.form is not Form.NAME or self.name_first == self.first:
            return None
        return self.paragraph.text[self.start : self.paragraph.ends[self.name_first - 1]]

    @property
    def text(self) -> str:
        """The whole, as printed."""
        return self.paragraph.text[self.start : self.end]


def find_mentions(paragraph: Paragraph, lexicon: Lexicon) -> list[Mention]:
    """All mentions, in order of their ends; a possessor comes before the phrase it is part of."""
    found: list[Mention] = []
    tags, capitals = paragraph.tags, lexicon.nouns_capitalised
    for match in _PHRASE.finditer(tags):
        first, past = match.span()
        opens = tags[first]
        if opens in "PWM":
            found.append(Mention(paragraph, first, first, Form.PRONOUN))
            if opens != "M" or past == first + 1:
                continue
        if capitals and tags[past - 1] == "N":
            continue  # an adjective without its noun
        if opens == "D" and past == first + 1:
            found.append(Mention(paragraph, first, first, Form.NOMINAL))
            continue
        if found and _joined(tags, found[-1], first, past):
            found.append(Mention(paragraph, found[-1].first, past - 1, Form.NOMINAL))
        owner = tags.find("s", first + 1, past)
        while owner >= 0:
            found.append(_noun_phrase(paragraph, first, owner - 1, capitals))
            owner = tags.find("s", owner + 1, past)
        if _is_particled(paragraph, first, past, lexicon):
            found.append(Mention(paragraph, first - 1, past - 1, Form.NAME))
            continue
        at = _person_ends(paragraph, first, past, lexicon)
        if at < past:
            found.append(Mention(paragraph, first, at - 1, Form.NAME))
            first = at + 1
        found.append(_noun_phrase(paragraph, first, past - 1, capitals))
    found += _quoted_names(paragraph, found, lexicon)
    return found


def _person_ends(paragraph: Paragraph, first: int, past: int, lexicon: Lexicon) -> int:
    """Past a person's name that "of Norbank" follows in a phrase, told by the given name; `past` where none does."""
    tags = paragraph.tags
    at = tags.find("o", first + 2, past)
    name = _name_first(tags, first, at - 1) if at > 0 else past
    if at < 0 or at - name < _FULL or tags[at - 1] != "C" or paragraph.lows[at] in lexicon.particles:
        return past
    male, female = given_names()
    return at if paragraph.lows[name] in male or paragraph.lows[name] in female else past


def _is_particled(paragraph: Paragraph, first: int, past: int, lexicon: Lexicon) -> bool:
    """Whether a phrase is a family name that "von der" begins: behind a verb of speech, or before one."""
    tags, lows = paragraph.tags, paragraph.lows
    if tags[first - 1 : past] != "oDC" or not first or not {lows[first - 1], lows[first]} <= lexicon.particles:
        return False
    opens = first == 1 or tags[first - 2] == "."
    return tags[past : past + 1] in ("S", "V", "A", "E") if opens else tags[first - 2] == "S"


def _quoted_names(paragraph: Paragraph, others: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Papers and bodies whose names stand in marks where a speaker stands: „…“, schrieb die „Rundschau“."""
    tags, found = paragraph.tags, []
    for place, string in zip(paragraph.place, paragraph.quoted, strict=True):
        text = paragraph.text[string.start : string.end]
        if string.mark in _UNMARKED or text.count(" ") >= _LONG_NAME or not (text[0].isupper() and text[-1].isalnum()):
            continue
        called = next((m for m in others if m.last == place - 1 and paragraph.lows[m.last] in lexicon.works), None)
        first = called.first if called else place - 1 if tags[place - 1 : place] == "D" and place else place
        if tags[place + 1 : place + 2] in ("S", "A") or tags[first - 1 : first] in ("S", "L", "y", "o", "I"):
            found.append(Mention(paragraph, first, place, Form.NOMINAL))
    return found


def _joined(tags: str, before: Mention, first: int, past: int) -> bool:
    """Whether two names are one subject: "Ada Brandt and Paul Reiss wrote"."""
    joint = before.form is Form.NAME and tags[past - 1] == "C" and tags[before.last + 1 : first] == "K"
    return (
        joint
        and tags[first] in "CT"
        and (tags[past : past + 1] in ("S", "V") or tags[before.first - 1 : before.first] == "S")
    )


def _noun_phrase(paragraph: Paragraph, first: int, last: int, capitals: bool) -> Mention:
    """The mention that a noun phrase is; `capitals` says whether all nouns have them."""
    tags = paragraph.tags
    if tags[last] != "C" or (capitals and tags[first] in "DMN#" and tags[last - 1] not in "CT"):  # das Gericht
        return Mention(paragraph, first, last, Form.NOMINAL)
    return Mention(paragraph, first, last, Form.NAME)


def _name_first(tags: str, first: int, last: int) -> int:
    """Where the run of capitalised words that ends a phrase begins, titles left out."""
    at = last
    while at > first and tags[at - 1] in "Cq":
        at -= 1
    if at - 2 >= first and tags[at - 1] == "o" and tags[at - 2] == "T" and at < last:
        return at + 1  # Secretary of State Ada Brandt
    if at - 2 >= first and tags[at - 1] == "o" and tags[at - 2] == "C":
        return first if tags[first] == "C" else at - 2  # the Bank of Norland
    return at
