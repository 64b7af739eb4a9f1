"""What a page marks in its text as its title, its byline or its date, by microdata and by the names of elements.

It is believed where the page doesn't declare them. Readers' comments are marked in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.article.visible import flattened
from reader.sources.html.moment import marked_moment
from reader.sources.html.names import split_names

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

LONGEST = 1_000
"""Characters of a fact; what is longer is a mistake."""
_LONGEST_BYLINE = 100
_MOST, _MOST_MARKED = 20, 60
"""Elements that are read, and that are looked at."""
_BYLINES = (
    *('[itemprop~="author"] [itemprop="name"]', '[itemprop~="author"]', '[rel~="author"]', ".p-author"),
    *('[class*="byline"]', '[id*="byline"]', '[class~="author"]', '[class*="author-name"]'),
    *('[class~="autor"]', '[class~="auteur"]', '[class~="autore"]', ".reader-credits"),
)
"""Lines of the page that are marked as its byline, the surest first."""
_DATES = ('[itemprop~="datePublished"]', "time[pubdate]", "article time[datetime]", "time[datetime]")
_TITLES = ('[itemprop~="headline"]', ".entry-title", ".post-title", ".p-name", "p.title", "p.MsoTitle")
"""Also those of word processors, whose pages have no title of their own."""
_OF_COMMENTS = re.compile(
    r"(?:(?:user|reader|post|article|entry|blog|the|js|c)[_-]?)?"
    r"(?:comments?|commentlist|commentmetadata|kommentare?|commentaires?|comentarios?)"
    r"(?:$|[_-](?!open|closed|enabled|disabled|allowed|status|count|link|below|above|on|off))",
    re.IGNORECASE,
)
"""Names of elements that hold comments, and not of a story or a page that may be commented on."""


def marked_names(tree: LexborHTMLParser) -> tuple[str, ...]:
    """The names in the first line that is marked as a byline and holds any."""
    printed = (text for text in _texts_marked(tree, _BYLINES) if len(text) < _LONGEST_BYLINE)
    return next((names for line in printed if (names := split_names(line))), ())


def marked_title(tree: LexborHTMLParser) -> str | None:
    """The first line that is marked as a title."""
    return next(_texts_marked(tree, _TITLES), None)


def marked_day(tree: LexborHTMLParser) -> str | None:
    """The first day or moment that is marked as one, in ISO 8601."""
    return next(filter(None, map(marked_moment, _texts_marked(tree, _DATES))), None)


def clean(text: str | None) -> str | None:
    """A fact as a line of text; None where there is none."""
    line = flattened(text or "")
    return line if line and len(line) <= LONGEST and line.lower() not in {"null", "undefined", "none"} else None


def texts(elements: Sequence[LexborNode]) -> Iterator[str]:
    """What the first of some elements say, in an attribute or as text."""
    for element in elements[:_MOST]:
        attributes = element.attributes
        if text := clean(attributes.get("content") or attributes.get("datetime") or element.text(separator=" ")):
            yield text


def _texts_marked(tree: LexborHTMLParser, selectors: Sequence[str]) -> Iterator[str]:
    """The texts that are marked by each of several selectors in turn."""
    if tree.css_first(", ".join(selectors)) is not None:
        known: dict[int, bool] = {}
        for selector in selectors:
            yield from texts([each for each in tree.css(selector)[:_MOST_MARKED] if not _is_others(each, known)])


def _is_others(element: LexborNode, known: dict[int, bool]) -> bool:
    """Whether an element lies in a reader's comment, whose author and day are not the story's.

    `known` says so of those that were asked about: many lie in the same ones, of which each is looked at once.
    """
    passed: list[int] = []
    around: LexborNode | None = element
    found = False
    while around is not None and around.tag not in ("body", "html") and not found:
        if around.mem_id in known:
            found = known[around.mem_id]
            break
        passed.append(around.mem_id)
        attributes = around.attributes
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".split()
        found = any(map(_OF_COMMENTS.match, names))
        around = around.parent
    known.update(dict.fromkeys(passed, found))
    return found
