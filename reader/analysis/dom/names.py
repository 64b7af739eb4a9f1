"""What the names of a page's elements say: their tags, and the words of classes, ids, roles and item properties.

A source hands these over as hints (`Node.hints`), one for each element: its tag and words, with spaces between.

They are read in two ways. A small vocabulary, written by hand, sorts words by what authors of pages mean by them
("recirc" leads to other stories). A table, counted on labelled pages, has a weight for every word that several sites
use, by how often it names what is the story and what isn't.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple, TypeVar

from reader.analysis.dom.names_abroad import ABROAD, PARTS_ABROAD
from reader.analysis.model_file import read_model

PURPOSES = {
    "body": "body text content prose copy richtext paragraph paragraphs entry wysiwyg",
    "article": "article post story entry hentry blogpost posting single news detail page",
    "article_body": "@articlebody",
    "related": "related recommended recommendation recommendations more recirc recirculation also similar "
    "outbrain taboola trending popular latest mostread readnext readmore further suggested teaser "
    "teasers river promoted linked headlines most carousel",
    "promo": "promo newsletter subscribe subscription signup sign paywall banner cta marketing app donate "
    "donation offer membership register registration callout",
    "share": "share social sharing facebook twitter follow addthis sharedaddy tools toolbar buttons whatsapp "
    "pinterest button icons tweet like",
    "comment": "comment comments disqus discussion respond reply replies commentlist commenter livefyre thread "
    "responses reactions",
    "caption": "caption captions figcaption figure image img media photo gallery picture slideshow slide "
    "thumbnail video player",
    "credit": "credit credits source copyright photographer attribution rights agency",
    "byline": "byline author authors writer dateline timestamp time date published publish datetime posted "
    "pubdate meta info @author @datepublished @datemodified contributor contributors creator updated",
    "bio": "bio about biography profile authorbox vcard authorinfo",
    "navigation": "nav navigation menu navbar breadcrumb breadcrumbs pagination pager submenu topnav sitenav links "
    "subnav mainnav pagenav index skip tabs tab",
    "header": "header masthead top branding logo head hero",
    "footer": "footer bottom foot colophon contentinfo",
    "aside": "aside sidebar rail widget widgets column side secondary complementary right left module sidecol sidebars",
    "advertisement": "ad ads advert advertisement advertising sponsor sponsored dfp adslot adunit adsense commercial",
    "legal": "legal privacy cookie cookies consent gdpr terms disclaimer",
    "tags": "tag tags category categories topic topics keyword keywords labels section sections kicker",
    "hidden": "hidden hide sr visually screen visuallyhidden modal popup overlay lightbox dialog dropdown "
    "tooltip print invisible offscreen collapse",
    "title": "headline title @headline heading subtitle subheadline hed",
    "standfirst": "standfirst dek deck summary lead lede intro excerpt description subhead abstract subline "
    "@description chapo sapo",
    "inset": "embed embedded blockquote instagram iframe oembed pullquote quote infobox factbox box inset",
    "main": "main primary container wrapper center middle maincontent",
    "note": "correction clarification update editor note footnote footnotes references reference notes ref reflist toc",
    "list": "list listing archive archives feed grid card cards item items tile",
    "form": "form search login input field poll survey quiz vote",
}
"""What an element may be for, and the words that say so."""

_PARTS = {
    "related": "related|recommend|readmore|teaser|recirc|morefrom|mostread|popular",
    "promo": "newsletter|subscri|promo|signup|paywall|donat",
    "share": "share|social|facebook|twitter|whatsapp",
    "comment": "comment|disqus",
    "caption": "caption|gallery|slideshow|image|photo|thumb",
    "byline": "byline|author|timestamp|pubdate|published|dateline",
    "navigation": "navig|breadcrumb|menu|pagination",
    "header": "header|masthead",
    "footer": "footer",
    "aside": "sidebar|widget",
    "advertisement": "^ads|advert|sponsor",
    "legal": "cookie|privacy|consent",
    "tags": "tags|category",
    "standfirst": "standfirst|subtitle|excerpt|subhead",
    "title": "headline|title",
    "body": "body|content|text$",
    "article": "article|story",
    "hidden": "hidden|popup|modal|overlay",
    "inset": "pullquote|embed|tweet|factbox",
}
"""The parts by which words that are run together ("relatedposts") say it."""
_SHORTEST_JOINED = 6
"""The fewest letters of such a word."""
_REMEMBERED = 8_192
"""Hints that are kept: those of some forty pages. Pages of one site have much the same."""
_REMEMBERED_WORDS = 16_384
"""Words of hints that are kept."""

TAGS = (
    *("article", "main", "aside", "nav", "header", "footer", "figure", "figcaption", "blockquote", "ul", "ol", "table"),
    *("form", "section", "p", "li", "a", "button", "span", "h1", "h2", "h3", "h4", "td", "dl", "pre", "div", "body"),
)
_TAG_NUMBERS = {tag: number for number, tag in enumerate(TAGS)}
INLINE = frozenset(("span", "a", "b", "i", "em", "strong", "font", "small", "u", "time", "cite", "abbr"))


class Name(NamedTuple):
    """What the hint of one element says."""

    tag: str
    purposes: tuple[int, ...]
    """What it is for, by places in `PURPOSES`, in ascending order."""
    least: float
    """The weight (logarithm of odds) of the word that speaks most against the story."""
    most: float
    """That of the word that speaks most for it."""
    mean: float
    """The mean weight of its words."""
    tag_number: int
    """The tag's place in `TAGS`; -1 for any other."""
    is_inline: bool
    """Whether it only marks up words within a block."""


@dataclass(frozen=True)
class Naming:
    """Reads hints by the weights of their words; what they say is kept."""

    weights: Mapping[str, float]

    @staticmethod
    @cache
    def load() -> Naming:
        """The weights that come with the package."""
        return Naming.from_bytes(read_model("naming.table"))

    @staticmethod
    def from_bytes(content: bytes) -> Naming:
        """The weights in a file: words in lines, an empty line, and a signed byte for each, its weight in tenths."""
        words, _, numbers = content.partition(b"\n\n")
        tenths = array("b", numbers)
        return Naming(dict(zip(words.decode().split("\n"), [number / 10 for number in tenths], strict=True)))

    def to_bytes(self) -> bytes:
        """The weights as a file."""
        tenths = array("b", [max(-127, min(127, round(10 * weight))) for weight in self.weights.values()])
        return "\n".join(self.weights).encode() + b"\n\n" + tenths.tobytes()

    @cached_property
    def of(self) -> Mapping[str, Name]:
        """By hint what it says."""
        return _Remembered(self._name, _REMEMBERED)

    @cached_property
    def _words(self) -> Mapping[str, tuple[tuple[int, ...], float | None]]:
        """By word of a hint its purposes and its weight (None without one)."""
        return _Remembered(lambda word: (_purposes(word), self.weights.get(word)), _REMEMBERED_WORDS)

    def _name(self, hint: str) -> Name:
        tag, *words = hint.split(" ")
        purposes: tuple[int, ...] = ()
        weight = self.weights.get(tag)
        known = [] if weight is None else [weight]
        for word in words:
            said, weight = self._words[word]
            if said:
                purposes += said
            if weight is not None and word != tag:
                known.append(weight)
        if purposes:
            purposes = tuple(sorted({*purposes}))
        number, is_inline = _TAG_NUMBERS.get(tag, -1), tag in INLINE
        if not known:
            return Name(tag, purposes, 0.0, 0.0, 0.0, number, is_inline)
        return Name(tag, purposes, min(known), max(known), sum(known) / len(known), number, is_inline)


Found = TypeVar("Found")


class _Remembered(dict[str, Found]):
    """Keeps what was found for strings, up to `most` of them; then all are forgotten."""

    def __init__(self, find: Callable[[str], Found], most: int) -> None:
        self._find = find
        self._most = most

    def __missing__(self, asked: str) -> Found:
        if len(self) >= self._most:
            self.clear()
        found = self[asked] = self._find(asked)
        return found


def _purposes(word: str) -> tuple[int, ...]:
    """The purposes that one word of a hint says."""
    by_word, parts, any_part = _vocabulary()
    said = by_word.get(word)
    if said is not None:
        return said
    if len(word) < _SHORTEST_JOINED or any_part.search(word) is None:  # as most
        return ()
    return tuple([number for number, part in parts if part.search(word)])


@cache
def _vocabulary() -> tuple[dict[str, tuple[int, ...]], list[tuple[int, re.Pattern[str]]], re.Pattern[str]]:
    """By word its purposes; the pattern of each purpose's parts of words; and one for all of these together."""
    by_word: dict[str, tuple[int, ...]] = {}
    parts = []
    for number, (purpose, words) in enumerate(PURPOSES.items()):
        for word in {*words.split(), *" ".join(ABROAD.get(purpose, {}).values()).split()}:
            by_word[word] = (*by_word.get(word, ()), number)
        if either := "|".join(filter(None, (_PARTS.get(purpose), PARTS_ABROAD.get(purpose)))):
            parts.append((number, re.compile(either)))
    return by_word, parts, re.compile("|".join(pattern.pattern for _, pattern in parts))
