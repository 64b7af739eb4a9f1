"""A paragraph as a row of tagged tokens, in which every quoted string is one token.

"I came," he said, "to see." becomes  QUOTE he said , QUOTE  with the tags  QPS,Q : who speaks is a question about the
words around, and patterns over words are searched as patterns over the string of tags. There is no parser behind it:
a word's tag comes from the lexicon, its ending, its capital and the tag before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted

QUOTE = "\0\0"
"""The word of a token that stands for a quoted string; no text gives such a token."""

NICKNAME = "q"
"""The tag of a quoted string that is part of a name."""

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_a-z]\.(?=\s+[^\W\d_a-z]|\s+[\"“']|\s*$)|['’](?:s|d|m|ll|re|ve)?(?!\w)"  # U.S., C., 's
    r"|[^\W_]+?(?:(?:['’&/-](?!(?:s|d|m|ll|re|ve)(?!\w))|\.(?=[a-zß-öø-ÿ\d]))[^\W_]+?)*(?![^\W_])(?:\.(?=[,)]))?|[^\w\s]"
)
_ELIDED = re.compile(
    r"[^\W\d_]+['’](?=\w)|-(?:t-)?(?=(?:ils?|elles?|on)(?!\w))"  # l', qu'; a-t-il, dit-elle
    r"|[^\W_]+?(?:(?:[&/]|-(?!(?:t-)?(?:ils?|elles?|on)(?!\w))|\.(?=[a-zß-öø-ÿ\d]))[^\W_]+?)*(?![^\W_])|[^\w\s]"
)
"""The tokens of a language that elides: an article, and a subject behind its verb, are words of their own."""
_PUNCTUATION = {
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys(",", ","),
    **dict.fromkeys(":;", ":"),
    **dict.fromkeys("-–—―", "-"),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
}
_STOPS = frozenset(".!?…")
_LINKS = frozenset("IoKAEyt")
_HEADLINE = 160
"""The longest headline, in characters."""
_FEW = 6
"""A headline's fewest words: a shorter line may be a name."""
_NOUNLIKE = frozenset("DMs#")
"""Tags after which a word is a noun or an adjective, whatever else it can be."""


class Paragraph:
    """One block's tokens, as parallel lists, and its quoted strings."""

    __slots__ = ("block", "ends", "headline", "lows", "place", "quoted", "sentences", "starts", "tags", "text", "words")

    def __init__(self, block: int, text: str, quoted: Sequence[Quoted], lexicon: Lexicon) -> None:
        self.block = block
        self.text = text
        self.quoted = quoted
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.place: list[int] = []
        """The token that stands for each quoted string."""
        at = 0
        for string in quoted:
            self._read(at, string.outer_start, lexicon)
            self.place.append(len(self.words))
            self._add(QUOTE, string.outer_start, string.outer_end)
            at = string.outer_end
        self._read(at, len(text), lexicon)
        self.lows = [word.lower().replace("’", "'") for word in self.words]
        """The words in lower case, with straight apostrophes."""
        self.headline = _is_title_case(self)
        """Whether it capitalises its words as headlines do, so that a capital says nothing."""
        self.tags, self.sentences = _tag(self, lexicon)
        """One letter for each token, and the number of its sentence."""

    def _read(self, start: int, end: int, lexicon: Lexicon) -> None:
        words, starts, ends = self.words, self.starts, self.ends
        pattern = _ELIDED if lexicon.elides else _TOKEN
        for match in pattern.finditer(self.text, start, end):
            word = match[0]
            if word == "." and words and ends[-1] == match.start() and words[-1].lower() in lexicon.abbreviations:
                words[-1] += "."
                ends[-1] += 1
            else:
                words.append(word)
                starts.append(match.start())
                ends.append(match.end())

    def _add(self, word: str, start: int, end: int) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)


def _tag(paragraph: Paragraph, lexicon: Lexicon) -> tuple[str, list[int]]:
    """The tags of a paragraph's tokens, and the number of the sentence each stands in."""
    tags: list[str] = []
    sentences: list[int] = []
    number, before, opening = 0, "", True
    quotes = iter(paragraph.quoted)
    known = lexicon.tags
    for word, low in zip(paragraph.words, paragraph.lows, strict=True):
        if word == QUOTE:
            tag = "Q"
        else:
            tag = known.get(low) or _guess(word, low, lexicon)
            if word[0].isupper():
                tag = _capital(word, low, tag, "." if opening or paragraph.headline else before, lexicon)
            elif tag in "SUVG" and before in _NOUNLIKE:
                tag = "H" if low in lexicon.sources else "N"
            elif tag == "N" and before in "CHTQ" and lexicon.nouns_capitalised:
                tag = "V"  # a small letter after a noun is no noun
            elif tag == "s" and before in "PW":
                tag = "A"
            elif tag == "D" and low in lexicon.genitives and before in "CHT":
                tag = "o"
        if opening and before == "." and tag != ".":
            number += 1
        tags.append(tag)
        sentences.append(number)
        if tag == "Q":
            opening = paragraph.text[next(quotes).end - 1] in _STOPS
            before = "." if opening else "Q"
        else:
            opening = tag == "." or (opening and tag in "x(-")
            before = tag if tag != "x" else before
    return _with_nicknames("".join(tags), paragraph), sentences


def _with_nicknames(tags: str, paragraph: Paragraph) -> str:
    """The tags, with strings that stand inside a name, as in Robert "Bob" Lane, marked as part of it."""
    for place, string in zip(paragraph.place, paragraph.quoted, strict=True):
        if tags[place - 1 : place] in ("C", "T") and place and tags[place + 1 : place + 2] == "C":
            text = paragraph.text[string.start : string.end]
            if text.count(" ") < 2 and text[0].isupper() and text[-1].isalnum():
                tags = f"{tags[:place]}{NICKNAME}{tags[place + 1 :]}"
    return tags


def _is_title_case(paragraph: Paragraph) -> bool:
    """Whether most words of a short paragraph have capitals."""
    if len(paragraph.text) > _HEADLINE:
        return False
    words = [word for word in paragraph.words if word[0].isalpha()]
    return len(words) >= _FEW and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def _guess(word: str, low: str, lexicon: Lexicon) -> str:
    """The tag of a word that no list holds."""
    first = word[0]
    if first.isalpha():
        for endings, tag in lexicon.endings:
            if low.endswith(endings):
                return tag
        return "N"
    if first.isdigit():
        return "#"
    if len(word) > 1 and first == "-":
        return "x"
    if first in "'’":
        return "s" if len(word) > 1 or word == "’" or word == "'" else "x"
    return _PUNCTUATION.get(word, "x")


def _capital(word: str, low: str, tag: str, before: str, lexicon: Lexicon) -> str:
    """The tag of a word with a capital: a name's part, but for a sentence's first word and titles."""
    stem = low.rstrip(".")
    if stem in lexicon.titles or stem in lexicon.honorifics:
        return "T"
    if len(word) > 1 and word.isupper():
        return "C"
    if lexicon.nouns_capitalised and tag in "HL":
        return tag
    if tag == "N":
        return "C"
    if tag in "PDMRWY" or (tag in _LINKS and before != "C"):
        return tag
    return tag if before == "." else "C"
