"""One article of a file of many (a feed, an export) before it is a document: what such formats have in common.

A feed gives the whole text of an article or an excerpt; a list of bookmarks gives a title and an address. Whatever a
format says that `Head` has no place for is kept as a node below the text, whose hint names its kind.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from reader.article.document import SAYS, Document, Head, Inline, Node, Shape, Style
from reader.article.visible import flattened, one_line
from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.format import Item
from reader.sources.html.fragment import is_html, paragraphs, read_fragment
from reader.sources.one_by_one import one_by_one
from reader.sources.rendition import lay_out

_CUT_OFF = re.compile(
    r"\s*(?:\[?(?:…|\.\.\.)\]?|(?:Continue reading|Read more|Weiterlesen|Lire la suite)\b.*|The post .{1,300} appeared "
    r"first on .*)\s*$"
)
"""What programs put at the end of a text that they cut short."""
_SENTENCES = 30
"""Of an excerpt that are looked for in the text one by one."""
_HEADLINE = -1_000_000
"""The number of the element that a headline is put in: those of a page count up from 1."""
_SENTENCE = re.compile(r"(?<=[.!?…。])\s+")


class Note(NamedTuple):
    """Something said of an article, or by its reader, for which its head has no place."""

    kind: str
    """The value of a `Kind`."""
    text: str
    target: str | None = None
    """The address that the text is of."""
    shape: Shape = Shape.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the file that lists it tells of it."""

    id: str | None
    """What the file calls it."""
    head: Head
    content: str = ""
    """Its text, HTML or plain."""
    excerpt: str = ""
    """A summary, or how the text begins."""
    notes: tuple[Note, ...] = ()
    html: bool | None = None
    """Whether the content is HTML; None where it has to be looked at."""
    base: str | None = None
    """The address that links in the content start from, where it isn't the article's own."""


def read_entry(entry: Entry, address: str, form: str) -> Document:
    """The document of an entry, at its own address; without nodes where the entry says nothing.

    Raises:
        SourceError: its content is too large or too deep to be read in time.
    """
    head = entry.head
    content = _content(entry, address)
    nodes: list[Node] = []
    if head.title and content and _letters(content[0].text) == _letters(head.title):
        content = (_as_headline(content[0]), *content[1:])  # extractors give the title as the first line of the text
    elif head.title:
        nodes.append(Node(head.title, Shape.HEADING, 1, hints=(f"{SAYS}headline",)))
    if content and (excerpt := _untold(entry.excerpt, content, address)):
        nodes.append(Node(excerpt, Shape.PARAGRAPH, 0, 1, hints=(f"{SAYS}standfirst",)))
        head = replace(head, standfirst=head.standfirst or excerpt)
    nodes += content or _in_place_of_content(entry, address)
    nodes += (_noted(note) for note in entry.notes if note.text.strip())
    return lay_out(address, form, _set_off(nodes), replace(head, title=_without_site(head)))


def read_entries(
    entries: Iterable[Entry | SourceError], path: str, form: str, *, alone: bool = False
) -> Generator[Item, None, bool]:
    """The documents of the entries in the file `path`, each at an address of its own; the only one's, with `alone`, is
    the file's. As `one_by_one` gives them.
    """
    addresses = Addresses(path)
    return one_by_one(entries, lambda entry: read_entry(entry, path if alone else addresses.of(entry.id), form))


def _without_site(head: Head) -> str | None:
    """The title without the site's name behind it, as those write it who list the stories of many."""
    ends = tuple(f" {mark} {head.site}" for mark in "-–—|") if head.title and head.site else ()
    end = next((end for end in ends if (head.title or "").endswith(end)), "")
    return (head.title or "").removesuffix(end).rstrip() or head.title


def _as_headline(node: Node) -> Node:
    """A node, said to be the headline; among elements, in one of its own."""
    place = (*node.place, _HEADLINE) if node.place else ()
    return replace(node, shape=Shape.HEADING, level=1, hints=(*node.hints, f"{SAYS}headline"), place=place)


def _content(entry: Entry, address: str) -> tuple[Node, ...]:
    html = is_html(entry.content) if entry.html is None else entry.html
    if html:
        return read_fragment(entry.content, address, entry.head.language, entry.base or entry.head.url)
    return paragraphs(entry.content, address)


def _untold(excerpt: str, content: tuple[Node, ...], address: str) -> str:
    """The part of an excerpt that the text doesn't say, on one line: most excerpts are just how the text begins."""
    if not excerpt:
        return ""
    said = _letters("".join(node.text for node in content))
    untold = (
        line
        for node in paragraphs(excerpt, address)
        if (line := " ".join(node.text.split())) and not _is_told(line, said)
    )
    return flattened(" ".join(untold))


def _is_told(line: str, said: str) -> bool:
    """Whether the text says what a line says; sentences may be parted by a caption there."""
    sentences = _SENTENCE.split(_CUT_OFF.sub("", line), maxsplit=_SENTENCES)
    return all(_letters(sentence) in said for sentence in sentences)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


def _in_place_of_content(entry: Entry, address: str) -> Iterator[Node]:
    """What is known of an article whose text isn't in the file: its excerpt, and where to find it."""
    begun = paragraphs(entry.excerpt, address)
    for node in begun:
        yield replace(node, hints=(f"{SAYS}body",))
    if url := entry.head.url:
        yield _linked(url, url, "related" if begun else "body")


def _noted(note: Note) -> Node:
    if note.target:
        return _linked(flattened(note.text), note.target, note.kind)
    return Node(flattened(note.text), note.shape, 0, 0, hints=(f"{SAYS}{note.kind}",))


def _linked(text: str, target: str, kind: str) -> Node:
    where = Inline(0, len(text), Style.LINK, one_line(target))
    return Node(one_line(text), Shape.PARAGRAPH, 0, 1, inlines=(where,), hints=(f"{SAYS}{kind}",))


def _set_off(nodes: list[Node]) -> Iterator[Node]:
    """The nodes, the first of each part an empty line below the one before."""
    for at, node in enumerate(nodes):
        apart = at == 1 or (at > 0 and bool(node.hints[-1:] != nodes[at - 1].hints[-1:]) and not node.place)
        yield replace(node, gap=1) if apart else node
