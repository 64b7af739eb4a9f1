"""What formats of the news industry have in common: a head full of facts, and blocks whose jobs are named.

A wire says more of a story than a page does: its slug, who is to be credited, until when it may not be published, what
an editor should know. `Head` takes what a reader asks for; the rest becomes nodes of the kinds that a page would have
printed it as, so that nothing of the file is out of sight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reader.article.document import SAYS, Document, Head, Node, Shape
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.codes import language_of
from reader.sources.format import Item
from reader.sources.html.fragment import is_html, paragraphs, plain, read_fragment
from reader.sources.html.names import split_names
from reader.sources.one_by_one import one_by_one
from reader.sources.rendition import lay_out

_DAY = re.compile(
    r",?\s+(?:\d{1,2}\.?\s+)?[A-Z][a-zé]{2,8}\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?(?:\s*\(.*\))?\s*[–—-]*\s*$"
)
"""The date behind the place of a dateline: ", Nov 13 (Wire)"."""


@dataclass(slots=True)
class Story:
    """One story of a wire, gathered from wherever its format puts things."""

    id: str | None = None
    headline: str = ""
    kicker: str = ""
    standfirst: str = ""
    byline: str = ""
    """As printed, with "By"."""
    authors: list[str] = field(default_factory=list)
    dateline: str = ""
    published: str | None = None
    site: str = ""
    url: str | None = None
    language: str | None = None
    body: str = ""
    """HTML, or plain text."""
    credits: list[str] = field(default_factory=list)
    captions: list[tuple[str, str]] = field(default_factory=list)
    """Of pictures: the caption, and the credit."""
    labels: list[tuple[str, str]] = field(default_factory=list)
    """Facts for the desk by their names: slug, urgency, embargo, subjects."""
    notes: list[str] = field(default_factory=list)
    """To editors."""
    legal: list[str] = field(default_factory=list)
    """Rights, and what may be done with the story."""
    related: list[str] = field(default_factory=list)
    bios: list[str] = field(default_factory=list)

    def head(self) -> Head:
        """What a reader asks for."""
        names = self.authors or list(split_names(plain(self.byline)))
        return Head(
            title=plain(self.headline) or None,
            kicker=plain(self.kicker) or None,
            standfirst=plain(self.standfirst) or None,
            byline=tuple(dict.fromkeys(filter(None, map(plain, names)))),
            dateline=_place(plain(self.dateline)) or None,
            published=self.published,
            site=plain(self.site) or None,
            url=web_address(self.url),
            language=language_of(self.language),
        )


def _place(dateline: str) -> str:
    """The place of a dateline, without the date that many have behind it."""
    return _DAY.sub("", dateline) if any(map(str.isdigit, dateline)) else dateline


def read_story(story: Story, address: str, form: str) -> Document:
    """The document of a story, at its own address; without nodes where it says nothing.

    Raises:
        SourceError: its text is too large or too deep to be read in time.
    """
    head = story.head()
    top = [
        *_told("kicker", [story.kicker]),
        *(replace(node, shape=Shape.HEADING, level=1) for node in _told("headline", [story.headline])),
        *_told("standfirst", [story.standfirst]),
        *_told("byline", [story.byline or ", ".join(head.byline)]),
        *_told("dateline", [story.dateline]),
    ]
    body = _body(story, address, head)
    tail = [
        *(
            node
            for caption, credit in story.captions
            for node in (*_told("caption", [caption]), *_told("credit", [credit]))
        ),
        *_told("bio", story.bios),
        *_told("credit", story.credits),
        *_told("related", story.related),
        *_told("other", story.notes),
        *_told("legal", story.legal),
        *_told("other", (f"{name}: {value}" for name, value in story.labels if value.strip())),
    ]
    if body:
        body = (replace(body[0], gap=1), *body[1:])
    if tail:
        tail[0] = replace(tail[0], gap=1)
    return lay_out(address, form, (*top, *body, *tail), head)


def read_stories(stories: Iterable[Story | SourceError], path: str, form: str, *, alone: bool) -> Iterator[Item]:
    """The documents of the stories in the file `path`, each at an address of its own; the only one's, with `alone`, is
    the file's.

    Raises:
        SourceError: none of them says anything.
    """
    addresses = Addresses(path)

    def read(story: Story) -> Document:
        return read_story(story, path if alone else addresses.of(story.id), form)

    if not (yield from one_by_one(stories, read)):
        raise SourceError(path, "there is no news item with text in it")


def _told(kind: str, texts: Iterable[str]) -> Iterator[Node]:
    """Nodes of one kind, a line for each text that isn't empty, and each text once."""
    for text in dict.fromkeys(map(plain, texts)):
        if text:
            yield Node(text, Shape.PARAGRAPH, hints=(f"{SAYS}{kind}",))


def _body(story: Story, address: str, head: Head) -> tuple[Node, ...]:
    if is_html(story.body):
        return read_fragment(story.body, address, head.language, head.url)
    return paragraphs(story.body, address)
