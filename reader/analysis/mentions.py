"""Who may have spoken: the names, pronouns and descriptions of a paragraph, outside its quoted strings."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from reader.analysis.lexicons import Lexicon
from reader.analysis.tokens import QUOTE, Paragraph


class Form(Enum):
    """How a mention names its person."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


class Mention:
    """A stretch of tokens that may stand for a speaker."""

    __slots__ = ("first", "form", "last", "name_first", "paragraph", "possessive")

    def __init__(self, paragraph: Paragraph, first: int, last: int, form: Form, name_first: int | None = None) -> None:
        self.paragraph = paragraph
        self.first = first
        self.last = last
        """The last token, included."""
        self.form = form
        self.name_first = first if name_first is None else name_first
        """The first token of the name proper, after titles and roles."""
        self.possessive = paragraph.lows[last].endswith(("'s", "’s", "s'", "s’"))

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.paragraph.starts[self.first]

    @property
    def end(self) -> int:
        """Past its end in the text, without a possessive ending."""
        end = self.paragraph.ends[self.last]
        return end - 2 if self.paragraph.lows[self.last].endswith(("'s", "’s")) else end

    @property
    def name(self) -> str:
        """The name proper, as printed."""
        return self.paragraph.text[self.paragraph.starts[self.name_first] : self.end]

    @property
    def role(self) -> str | None:
        """The titles and roles before the name."""
        if self.name_first == self.first:
            return None
        return self.paragraph.text[self.start : self.paragraph.ends[self.name_first - 1]]

    @property
    def text(self) -> str:
        """The whole, as printed."""
        return self.paragraph.text[self.start : self.end]


def find_mentions(paragraph: Paragraph, lexicon: Lexicon) -> list[Mention]:
    """All mentions, in order."""
    found: list[Mention] = []
    at = 0
    while at < len(paragraph.words):
        mention = _at(paragraph, at, lexicon)
        if mention is not None:
            found.append(mention)
            at = mention.last
        at += 1
    return found


def _at(paragraph: Paragraph, at: int, lexicon: Lexicon) -> Mention | None:
    word, low = paragraph.words[at], paragraph.lows[at]
    if low in lexicon.subject:
        return Mention(paragraph, at, at, Form.PRONOUN)
    if word[0].isupper() and (low not in lexicon.function or (len(word) > 1 and word.isupper())):
        return _name(paragraph, at, lexicon)
    if low in _DETERMINERS or low in lexicon.people:
        return _nominal(paragraph, at, lexicon)
    return None


_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "their", "its", "my", "our", "one", "some", "many"])


def _name(paragraph: Paragraph, at: int, lexicon: Lexicon) -> Mention:
    words, lows = paragraph.words, paragraph.lows
    last = at
    for here in _capitals(paragraph, at, lexicon):
        last = here
    titles = [here for here in range(at, last) if lows[here] in lexicon.titles or lows[here] in lexicon.honorifics]
    first = titles[-1] + 1 if titles else at
    while first < last and words[first] == ".":
        first += 1
    return Mention(paragraph, at, last, Form.NAME, first)


def _capitals(paragraph: Paragraph, at: int, lexicon: Lexicon) -> Iterator[int]:
    """The tokens of a run of capitalised words, with particles, initials and abbreviated titles between them."""
    words, lows = paragraph.words, paragraph.lows
    count = len(words)
    while at < count:
        yield at
        if lows[at].endswith(("'s", "’s")):
            return
        step = at + 1
        abbreviated = len(words[at]) == 1 or lows[at] in lexicon.titles or lows[at] in lexicon.honorifics
        if step < count and words[step] == "." and abbreviated:
            step += 1
        while step < count and lows[step] in lexicon.particles:
            step += 1
        if step >= count or words[step] == QUOTE or not words[step][0].isupper() or lows[step] in lexicon.subject:
            return
        if step > at + 1 and lows[step - 1] not in lexicon.particles and words[step - 1] != ".":
            return
        at = step


def _nominal(paragraph: Paragraph, at: int, lexicon: Lexicon) -> Mention | None:
    words, lows = paragraph.words, paragraph.lows
    for here in range(at, min(at + 6, len(words))):
        if lows[here] in lexicon.people:
            return Mention(paragraph, at, here, Form.NOMINAL)
        if here > at and (lows[here] in lexicon.function or not words[here].isalnum() or lows[here] in lexicon.speech):
            return None
    return None
