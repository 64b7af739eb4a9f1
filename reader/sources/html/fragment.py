"""Pieces of HTML that stand in other files: the content of a feed's entry, a title with entities in it."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from reader.article.document import Node
from reader.article.visible import flattened
from reader.sources.html.nodes import read_nodes
from reader.sources.html.page import resolver
from reader.sources.html.parse import parse_page
from reader.sources.limits import Limits

_LIMITS = Limits()
"""Of plain texts; those of HTML are fixed, too."""
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")


def read_fragment(html: str, path: str, language: str | None, base: str | None) -> tuple[Node, ...]:
    """The nodes of HTML that is known to be an article's text; its links are resolved by the address `base`.

    Raises:
        SourceError: it is too large or too deep to be read in time.
    """
    # What the page around it would say, for those who look at the elements.
    tree = parse_page(f'<article><div itemprop="articleBody">{html}</div></article>', path)
    return read_nodes(tree.body, path, language, resolver(base)) if tree.body is not None else ()


def is_html(text: str) -> bool:
    """Whether a text that may be either is HTML: it has tags, not only a "less than"."""
    return _TAG.search(text) is not None


def plain(text: str | None) -> str:
    """A line of text that may hold tags and entities, as it is read; also where it was escaped twice."""
    line = text or ""
    if "<" in line:
        line = _TAG.sub(_space, line)
    # What the second round brings out as a tag was meant to be read as one.
    return flattened(unescape(unescape(line)))


def _space(tag: re.Match[str]) -> str:
    """What a tag leaves: nothing inside a word, white space where it ends a line."""
    return " " if tag[0].lower().startswith(("<br", "<p", "</p", "<div", "</div", "<li", "</li")) else ""


def paragraphs(text: str, path: str) -> tuple[Node, ...]:
    """The nodes of a text that may be HTML or plain, each line a paragraph.

    Raises:
        SourceError: as `read_fragment`, or it has far too many lines.
    """
    from reader.sources.texts.plain import check_lines
    from reader.sources.texts.plain import read_nodes as read_lines

    if is_html(text):
        return tuple(replace(node, hints=(), place=()) for node in read_fragment(text, path, None, None))
    text = unescape(text)
    check_lines(text, path, _LIMITS)
    return tuple(replace(node, first_line=None, last_line=None, pieces=()) for node in read_lines(text))
