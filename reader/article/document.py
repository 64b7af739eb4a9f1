"""What a source hands over: the text as saved, in pieces, with what its format knows of each.

A `Document` is a format's whole knowledge of a file before anything has been judged. Its nodes are the source's text,
all of it, in order; the analysis turns each into exactly one `Block` and adds or drops none.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum
from typing import NamedTuple

from reader.article.quick import quick

SAYS = "="
"""Begins the last of a node's hints where the format says outright what the block's job is; the value of its `Kind`
follows: "=credit". Unlike a shape, this is a verdict."""


NOTE = "^"
"""Begins the anchors of a note at the foot of the text; its label follows. Both the note and what refers to it print
the label in brackets: "[1]"."""


class Shape(Enum):
    """What the format itself says a node is: evidence for the analysis, not its verdict."""

    __hash__ = object.__hash__
    """Each member exists once; an enumeration's own hash is written in Python, and takes ten times as long."""

    LINE = "line"
    """A line or paragraph of which nothing more is known: all that plain text can say."""
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    """`Node.level` is 1 to 6."""
    LIST_ITEM = "list_item"
    """`Node.level` is the depth, from 1; the marker as written stays in the text."""
    TABLE_ROW = "table_row"
    """The cells are parted by tabs; `Node.level` is 1 for a head row, else 0."""
    BLOCK_QUOTE = "block_quote"
    CODE = "code"
    """White space and line ends are kept as they are."""
    IMAGE = "image"
    """The text is the picture's alternative text; `Inline` of style IMAGE holds its address."""


class Style(Enum):
    """How a stretch of a node's text is marked up."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    LINK = "link"
    IMAGE = "image"


class Inline(NamedTuple):
    """A marked-up stretch of a node's text."""

    start: int
    end: int
    style: Style
    target: str | None = None
    """The address of a link or a picture."""

    def moved(self, by: int) -> Inline:
        """The stretch in a text that has so much more before it."""
        return self._replace(start=self.start + by, end=self.end + by)


def outermost_first(one: Inline) -> tuple[int, int]:
    """Sorts stretches by where they begin, and puts one that holds another before it."""
    return one.start, -one.end


class Piece(NamedTuple):
    """Where a run of a node's text comes from: from `text` on, each character stands at `source` on in the source."""

    text: int
    source: int


@quick(frozen=True, slots=True)
class Node:
    """One paragraph, heading, item, row… of the source."""

    text: str
    """What is read: never empty, no control character but tab (and line end in code); a paragraph's hard line ends are
    spaces here."""
    shape: Shape = Shape.LINE
    level: int = 0
    gap: int = 0
    """Blank lines directly before it in the source: the white space an editor meant."""
    first_line: int | None = None
    """1-based in the source; None where the format has no lines."""
    last_line: int | None = None
    pieces: tuple[Piece, ...] = ()
    """Ascending; empty where the format's text has no place in a decoded source."""
    inlines: tuple[Inline, ...] = ()
    hints: tuple[str, ...] = ()
    """Names the format gives the place (elements, classes, item properties), outermost first; empty for plain text.
    The last may tell the block's kind: see `SAYS`."""
    place: tuple[int, ...] = ()
    """Numbers of the elements that `hints` names, one for each: nodes that share one lie in the same element. Empty
    where the format has no elements."""
    pictured: int = 0
    """How many of these elements also hold a picture right before the node of which the source says nothing in words,
    so that it is no node itself; 0 if there is none."""
    page: str | None = None
    """The page it stands on as its file counts, or the first and the last: "12", "xii", "12–13". None where the format
    has no pages."""
    anchors: tuple[str, ...] = ()
    """Names by which links within the document lead here: "name" to `#name`. Only those that a link has; of a note all
    of its paragraphs, see `NOTE`."""

    def to_source(self, offset: int) -> int | None:
        """The place in the decoded source of the character at `offset` of the text; None where it has none."""
        at = bisect_left(self.pieces, (offset + 1,)) - 1  # comparing tuples is quicker than a key function
        if at < 0:
            return None
        piece = self.pieces[at]
        return piece.source + offset - piece.text

    def source_span(self, start: int, end: int) -> tuple[int, int] | None:
        """The span in the decoded source of `text[start:end]`, which must not be empty."""
        if len(self.pieces) == 1 and start >= self.pieces[0].text:
            moved = self.pieces[0].source - self.pieces[0].text
            return start + moved, end + moved  # as of most
        first, last = self.to_source(start), self.to_source(end - 1)
        return None if first is None or last is None else (first, last + 1)


@quick(frozen=True, slots=True)
class Head:
    """What is said about an article rather than in it; each part empty or None where unknown."""

    title: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    """Names, without "By"."""
    dateline: str | None = None
    """The place a report was filed from, as printed."""
    published: str | None = None
    """ISO 8601, a day or a moment."""
    site: str | None = None
    url: str | None = None
    language: str | None = None
    """ISO 639-1."""


@quick(frozen=True, slots=True)
class Document:
    """One article as its source holds it."""

    path: str
    """The file as the user named it; `path#id` for one article of many in a file; `-` for standard input."""
    format: str
    """Which source read it: "text", "markdown", …"""
    source: str
    """The decoded text, character for character (a byte order mark is not part of it)."""
    nodes: tuple[Node, ...] = ()
    declared: Head = Head()
    """What the format says outright (front matter, meta elements); the analysis fills in the rest."""
