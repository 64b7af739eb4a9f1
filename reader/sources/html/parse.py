"""A page's text -> its tree, without letting a hostile page take over the machine.

Three things make an HTML parser's time grow with the square of the size: elements nested without end, formatting that
is never closed (and is opened again in every paragraph), and a tag with thousands of attributes. Pages of some size are
checked for them first; a news page never comes near the limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.errors import SourceError

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_FEW_TAGS = 3_000
"""Fewer can do no harm."""
_FEW_UNCLOSED = 100
_MOST_TAGS = 1_200_000
_DEEPEST = 12_000
_MOST_REOPENED = 2_000_000
"""Formatting elements opened again, summed over a page."""
_MOST_ATTRIBUTES = 4_000
"""In one tag."""
_LONG_TAG = 20_000
"""Characters; a shorter one holds too few attributes to matter."""

_SOFT_HYPHEN = re.compile(r"&(?:shy;?|#0*173;|#[xX]0*[aA][dD];)")
"""Where a word may be broken, as entities write it: nobody sees it, and no word with one in it is found."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_FORMATTING = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
)
_FORMATTING_TAG = re.compile(
    r"</?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*>", re.IGNORECASE
)
_CLOSE_THEMSELVES = frozenset(
    "area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr".split()
)


def parse_page(source: str, path: str) -> LexborHTMLParser:
    """The tree of a page, without its soft hyphens.

    Raises:
        SourceError: reading it would take too long.
    """
    from selectolax.lexbor import LexborHTMLParser

    if any(_attributes(piece) > _MOST_ATTRIBUTES for piece in _long_pieces(source)):
        raise SourceError(path, "a tag of the page has too many attributes")
    tags = source.count("<") + 1
    if tags > _MOST_TAGS:
        raise SourceError(path, f"the page has more than {_MOST_TAGS:,} tags")
    if tags > _DEEPEST or (tags > _FEW_TAGS and _unclosed(source) > _FEW_UNCLOSED):
        deepest, reopened = _measure(source)
        if deepest > _DEEPEST:
            raise SourceError(path, f"the page is nested more than {_DEEPEST:,} deep")
        if reopened > _MOST_REOPENED:
            source = _FORMATTING_TAG.sub("", source)
    source = _SOFT_HYPHEN.sub("", source)
    return LexborHTMLParser(source.replace("\xad", "") if "\xad" in source else source)  # found in a tenth of the time


def _long_pieces(source: str) -> Iterator[str]:
    """What is longer than a tag is wont to be between one opening bracket and the next: found in great leaps."""
    start = -1
    while start + _LONG_TAG < len(source):
        end = source.rfind("<", start + 1, start + 2 + _LONG_TAG)
        if end < 0:
            end = source.find("<", start + 2 + _LONG_TAG)
            end = len(source) if end < 0 else end
            yield source[start + 1 : end]
        start = end


def _attributes(piece: str) -> int:
    """About how many attributes a tag has, given with the text behind it."""
    tag = piece.partition(">")[0] if piece[0].isalpha() else ""
    # What is quoted is long in the tags of drawings and of pictures kept in the page.
    return len(_QUOTED.sub("", tag).split()) if len(tag) > _LONG_TAG else 0


def _unclosed(source: str) -> int:
    """How much more formatting is opened than closed."""
    return sum(1 if tag[1] != "/" else -1 for tag in _FORMATTING_TAG.findall(source))


def _measure(source: str) -> tuple[int, int]:
    """How deep elements are nested, and how often formatting that wasn't closed is opened again; both at most."""
    depth = deepest = formatting = reopened = 0
    for match in _TAG.finditer(source):
        name = match[2].lower()
        step = -1 if match[1] else 1
        if name in _CLOSE_THEMSELVES:
            reopened += formatting
            continue
        if name in _FORMATTING:
            formatting = max(0, formatting + step)
        else:
            reopened += formatting
        depth = max(0, depth + step)
        if depth > deepest:
            deepest = depth
    return deepest, reopened
