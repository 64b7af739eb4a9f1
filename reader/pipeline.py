"""bytes -> Document -> Article: the stages, in order, on one page."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.metadata import read_head
from reader.analysis.segment import segment
from reader.article.document import Document
from reader.article.model import Article, Block, Quote, Role

_UNSPACED = frozenset(("ja", "zh"))
"""Languages that put no blanks between words, of which most have two characters, or nearly."""
_KANA = "\u3040"
"""From here on stand the scripts that they are written in."""
_MOST_AT_ONCE = 250_000
"""New objects before Python looks for garbage: more than a long article makes while it is taken apart."""


def analyse(document: Document) -> Article:
    """Take a document apart: label its blocks, read its head, find its quotations and say who spoke.

    Pure: the same document always gives the same article. Every node becomes exactly one block, in order.
    """
    return listen(outline(document))


def outline(document: Document) -> Article:
    """The article before its quotations are looked for: blocks and head."""
    return survey(document, segment(document))


def survey(document: Document, blocks: Sequence[Block]) -> Article:
    """What follows from the kinds of a document's blocks, whoever assigned them: head and length, and no quotations
    yet.
    """
    head = read_head(document, blocks)
    body = Role.BODY
    text = " ".join([block.node.text for block in blocks if block.kind.role is body])
    words = _words(text)
    if head.language in _UNSPACED:
        words = max(words, sum(char >= _KANA for char in text) // 2)
    return Article(document, head, tuple(blocks), (), words)


def _words(text: str) -> int:
    """How many words there are between blanks; in most stories one more than there are blanks."""
    # In printable text, a space is the only white space there can be.
    if text[:1] > " " and text[-1:] != " " and text.isprintable() and "  " not in text:
        return text.count(" ") + 1
    return len(text.split())


def listen(article: Article) -> Article:
    """The article with its quotations, and who spoke each."""
    # Imported here, because the first article is on the screen before these: they are half of the analysis.
    from reader.analysis.quotes import find_quotes
    from reader.analysis.speakers import attribute
    from reader.analysis.speech.story import read_story

    story = read_story(article.blocks, article.head.language, byline=article.head.byline)
    quotes = attribute(story, find_quotes(story))
    # As `replace` would make it, in a third of the time.
    return Article(article.document, article.head, article.blocks, quotes, article.words)


def overhear(article: Article) -> Article:
    """The article with its indirect speech too, behind its quotations; only on request."""
    return replace(article, quotes=(*article.quotes, *find_indirect(article)))


def find_indirect(article: Article) -> tuple[Quote, ...]:
    """The indirect speech of an article, in reading order: what its writer tells that somebody said."""
    from reader.analysis.speakers import attribute
    from reader.analysis.speech.reports import reports
    from reader.analysis.speech.story import read_story

    story = read_story(article.blocks, article.head.language, byline=article.head.byline, whole=True)
    return attribute(story, tuple(reports(story)))


def collect_seldom() -> None:
    """Has Python look for garbage but seldom, in a process that does little else than take articles apart: nothing that
    these are made of waits for it, so that the searches would take a twentieth of the time in vain.
    """
    gc.set_threshold(_MOST_AT_ONCE, 20, 100)
