"""A paragraph as a row of tagged tokens, in which every quoted string is one token.

"I came," he said, "to see." becomes the tokens  QUOTE he said , QUOTE  with the tags  QPS,Q  (`tagging` says what they
mean). Who speaks depends on the words around the strings, and is found by patterns over the tags.
"""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.mending import (
    OPENER,
    with_bodies,
    with_hearers,
    with_holders,
    with_nicknames,
    with_offices_behind,
    with_openers,
    with_particles,
    with_pointers,
    with_sources,
    with_states,
    with_times,
    with_titles_as_names,
    with_verbs,
)
from reader.analysis.speech.romance import corrected
from reader.analysis.speech.tagging import QUOTED, STOPPED, Tagger, sentence_numbers
from reader.analysis.speech.words import QUOTE, Cut, Cutter, words_of
from reader.article.model import Span

_QUOTED: Cut = (QUOTE,), (QUOTE,), QUOTED
_STOPPED: Cut = (QUOTE,), (QUOTE,), STOPPED
"""A quoted string as a word, and one that ends with a full stop or its like."""
_STOPS = frozenset(".!?…")
_PARTING = frozenset(".!?…,;:")
"""Signs behind an inset that are read as if they stood behind the string."""
_HEADLINE = 160
"""The most characters of a headline."""
_FEW = 6
"""The fewest words of a headline: a shorter line may be a name."""
_MANY = 0.7
"""The least share of its words that have capitals."""
_WITHOUT_CAPITALS = str.maketrans("", "", ascii_uppercase)


class Paragraph:
    """One block's tokens, as parallel lists, and its quoted strings.

    Some of what is worked out about it later is kept here too, for each of its strings needs it.
    """

    __slots__ = (
        "_bounds",
        "_cuts",
        "_cutter",
        "_sentences",
        "_words",
        "asked",
        "block",
        "borrowed",
        "headline",
        "lows",
        "nominative",
        "place",
        "postposed",
        "quoted",
        "reported_verbs",
        "romance",
        "tags",
        "text",
    )

    def __init__(self, block: int, text: str, quoted: Sequence[Quoted], lexicon: Lexicon) -> None:
        self.block = block
        self.text = text
        self.nominative, self.borrowed = lexicon.nominative, lexicon.borrowed
        """As in the lexicon."""
        self.romance = lexicon.romance
        self.postposed = lexicon.either_order
        """Whether "according to" stands behind its source alone: poliisin mukaan."""
        self.quoted = quoted
        self._bounds: tuple[list[int], list[int]] | None = None
        self.asked: dict[Span, tuple[int, int]] = {}
        """First and last token of each span that `span` has given: the way back."""
        self._sentences: list[int] | None = None
        self.reported_verbs: Sequence[int] | None = None
        """Kept by `mood.reported_verbs`."""
        self._words: list[str] | None = None
        self._cutter = Cutter.of(lexicon.code)
        self._cuts = _cuts(text, quoted, self._cutter) if quoted else self._cutter.cut(text)
        self.headline = (
            not lexicon.nouns_capitalised
            and len(text) <= _HEADLINE
            and _may_be_title_case(text)
            and _is_title_case(self.words)
        )
        """Whether it capitalises its words as headlines do, so that a capital says nothing; no German one does."""
        self.lows, tags = Tagger.of(lexicon.code).read(self._cuts, self.headline)
        """The words in lower case, with straight apostrophes."""
        tags = self._mended(tags, lexicon)
        self.place = [at for at, tag in enumerate(tags) if tag == "Q"] if quoted else []
        """For each quoted string the token that stands for it."""
        if quoted:
            tags = with_nicknames(tags, self.place, quoted, text)
        self.tags = with_particles(tags, self.lows, lexicon)
        """One letter for each token, see `tagging`."""
        if not lexicon.foreign and not lexicon.nouns_capitalised:
            self.tags = self._in_english(lexicon)

    def _mended(self, tags: str, lexicon: Lexicon) -> str:
        """The tags, corrected by what stands beside words that may be two things."""
        if lexicon.nouns_capitalised:
            return with_verbs(tags, self.lows, lexicon)
        if lexicon.romance:
            return corrected(tags, self.lows, lexicon)
        if lexicon.cases and "CT" in tags:
            tags = with_titles_as_names(tags, self.lows)
        if lexicon.inflection.suffixed:
            tags = tags.replace("sL", "xL")  # Berk'e göre
        if lexicon.inflection.articled:
            tags = tags.replace("DP", "BP")  # είπε η ίδια
        if lexicon.inflection.family_first:
            tags = with_offices_behind(tags, self.lows)
        if lexicon.pointing:
            tags = with_pointers(tags, self.lows, lexicon)
        return tags if lexicon.hearers.isdisjoint(self.lows) else with_hearers(tags, self.lows, lexicon)

    def _in_english(self, lexicon: Lexicon) -> str:
        """The tags, corrected where a language puts its names and their offices as English does."""
        tags = self.tags
        if OPENER.search(tags):
            tags = with_openers(tags, self.words, self.lows, lexicon)
        if "CKCC" in tags:
            tags = with_bodies(tags, self.words, self.lows, lexicon)
        if self.quoted:
            tags = with_sources(with_holders(tags))
            if not lexicon.states.isdisjoint(self.lows):
                tags = with_states(tags, self.lows, lexicon)
        if lexicon.lately and ("CNNS" in tags or "CNYS" in tags or "CNS" in tags or "CNV" in tags):
            tags = with_times(tags, self.lows, lexicon)
        return tags

    @property
    def words(self) -> list[str]:
        """The words as printed; worked out when first needed, which in most paragraphs is never."""
        if self._words is None:
            self._words = words_of(self._cuts)
        return self._words

    @property
    def sentences(self) -> list[int]:
        """For each token the number of its sentence, from 0; worked out when first needed."""
        if self._sentences is None:
            self._sentences = sentence_numbers(self.tags, _stopped(self) if self.quoted else ())
        return self._sentences

    @property
    def starts(self) -> list[int]:
        """For each token where it starts in the text."""
        return self.located()[0]

    @property
    def ends(self) -> list[int]:
        """For each token the place past its end."""
        return self.located()[1]

    def opens_sentence(self, at: int) -> bool:
        """Whether a token is the first of its sentence."""
        before = self.tags[at - 1] if at else "."
        if before == "." or before not in "Qx":
            return before == "."  # as can be seen without numbering the sentences
        return self.sentences[at] != self.sentences[at - 1]

    def span(self, first: int, last: int) -> Span:
        """Where the words stand from token `first` to token `last`, included."""
        found = Span(self.block, *_span(self, first, last))
        self.asked[found] = first, last
        return found

    def printed(self, first: int, last: int) -> str:
        """What is printed from token `first` to token `last`, included."""
        words = " ".join(self.words[first : last + 1])
        return words if words in self.text else self.text[self.starts[first] : self.ends[last]]

    def located(self) -> tuple[list[int], list[int]]:
        """`starts` and `ends`; worked out when first needed."""
        if self._bounds is None:
            self._bounds = _bounds(self, self._cutter)
        return self._bounds


def _cuts(text: str, quoted: Sequence[Quoted], cutter: Cutter) -> list[Cut]:
    """The words of a text. Each quoted string is one word; the words of its inset follow it."""
    found: list[Cut] = []
    at = 0
    for string in quoted:
        found += cutter.cut(text[at : string.outer_start])
        found.append(_STOPPED if _is_stopped(text, string) else _QUOTED)
        if string.inset:
            found += _inset(text, string, cutter)
        at = string.outer_end
    return found + cutter.cut(text[at:])


def _inset(text: str, string: Quoted, cutter: Cutter) -> list[Cut]:
    """The words of a string's inset, and the sign behind it or at the string's end; none where it has no inset."""
    if string.inset is None:
        return []
    start, past = string.inset
    sign = text[string.end - 1] if text[string.end - 1] in _STOPS else text[past : past + 1]
    return cutter.cut(text[start:past]) + (cutter.cut(sign) if sign in _PARTING else [])


def _bounds(paragraph: Paragraph, cutter: Cutter) -> tuple[list[int], list[int]]:
    """Starts and ends of all tokens, found again in the text: only spaces and underscores stand between them."""
    starts: list[int] = []
    ends: list[int] = []
    text, words, at, since = paragraph.text, paragraph.words, 0, 0
    for place, string in zip(paragraph.place, paragraph.quoted, strict=True):
        if since < place:
            _locate(words[since:place], text, at, starts, ends)
        starts.append(string.outer_start)
        ends.append(string.outer_end)
        at, since = string.outer_end, place + 1
        if string.inset:
            inside = words_of(_inset(text, string, cutter))
            _locate(inside, text, string.inset[0], starts, ends)
            since += len(inside)
    _locate(words[since:], text, at, starts, ends)
    return starts, ends


def _span(paragraph: Paragraph, first: int, last: int) -> tuple[int, int]:
    """Where token `first` starts and `last` ends; for speed only tokens behind the string before are located."""
    at, past, whole = 0, 0, False
    for place, string in zip(paragraph.place, paragraph.quoted, strict=True):
        if place >= first:
            whole = whole or place <= last
            break
        at, past, whole = string.outer_end, place + 1, string.inset is not None
    starts: list[int] = []
    ends: list[int] = []
    if whole:
        starts, ends, past = *paragraph.located(), 0
    else:
        _locate(paragraph.words[past : last + 1], paragraph.text, at, starts, ends)
    return starts[first - past], ends[last - past]


def _locate(words: Sequence[str], text: str, at: int, starts: list[int], ends: list[int]) -> None:
    """Adds to `starts` and `ends` where these words stand in a text, each behind the other from place `at` on."""
    find = text.find
    for word in words:
        start = find(word, at)
        at = start + len(word)
        starts.append(start)
        ends.append(at)


def _stopped(paragraph: Paragraph) -> list[int]:
    """The tokens of the quoted strings that end their sentences."""
    strings = zip(paragraph.place, paragraph.quoted, strict=True)
    return [place for place, string in strings if _is_stopped(paragraph.text, string)]


def _is_stopped(text: str, string: Quoted) -> bool:
    """Whether a string ends its sentence: it has a full stop or its like, and no inset, which is read behind it."""
    return string.inset is None and text[string.end - 1] in _STOPS


def _may_be_title_case(text: str) -> bool:
    """Whether there are capitals enough for a headline: a quick test, before the words are looked at."""
    return not text.isascii() or len(text) - len(text.translate(_WITHOUT_CAPITALS)) >= _MANY * _FEW


def _is_title_case(words: Sequence[str]) -> bool:
    """Whether most words have capitals, and it is no sentence that begins with a quotation."""
    if words[:1] == [QUOTE] and "." in words:
        return False  # "…," Majority Leader Ada Brandt told reporters.
    words = [word for word in words if word[0].isalpha()]
    return len(words) >= _FEW and sum(word[0].isupper() for word in words) >= _MANY * len(words)
