"""Mail: a message, a newsletter; the text or the page in it, with what was answered or passed on set apart.

Where a message says the same in two ways, the page is taken, for it has links and headings; the text where the page
shows nothing. The subject is the headline, says the format, and so is the line that says it again; the other fields
that a mail program shows stand as one CODE node with the hint "front-matter" above the text, the names of attachments
among them. Messages that are attached follow as they lie, each below its own fields; attached texts are articles of
their own, behind the letter.

Further hints, from `quoting`: "mail:quoted", "mail:passed-on", "mail:signature", "mail:list".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from reader.article.document import SAYS, Document, Head, Node, Piece, Shape
from reader.article.visible import visible
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.decoding import decode
from reader.sources.format import Item
from reader.sources.html import page as html
from reader.sources.limits import Limits
from reader.sources.mail.attachments import articles, attached, without_bulk
from reader.sources.mail.fields import content, field, moment, names
from reader.sources.mail.passed_on import is_answer, is_passed_on, original
from reader.sources.mail.quoting import APART, mark_page, mark_text, unquoted
from reader.sources.texts.plain import check_lines, read_nodes

_SUBJECT = "Subject: "
_HEADLINE = (f"{SAYS}headline",)
_OPENING = 6
"""Paragraphs in which a letter says its subject again, if it does."""
_LEAST_AGAIN = 12
"""Characters of a line that is taken for the end of the subject: lists put their name before it."""
_SHOWN = ("Subject", "From", "Date", "To", "Cc", "Reply-To", "List-Id")
_OF_A_LETTER = re.compile(r"(\S+ \S.{0,60}?) (?:from|at|via) (\S.{0,80})")
"""How programs for newsletters name who wrote one, and the newsletter."""
_SEALED = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))
_ARMOUR = "-----BEGIN PGP MESSAGE-----", "-----END PGP MESSAGE-----"
"""Around a text that is encrypted by itself, before mail had parts for it."""
_WHY_SEALED = "the message is encrypted: save it from a mail program that can open it"
_MOST_NESTED = 200
"""Messages and multiparts in one another or beside one another; the library's time grows by their square."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """The message, then the texts that are attached to it.

    Raises:
        SourceError: there is no text in it, it is encrypted, or there are more messages in one another than can be read
            in time.
    """
    if data.lower().count(b"content-type: multipart/") > _MOST_NESTED:
        raise SourceError(path, f"the message holds more than {_MOST_NESTED} others")
    lean, bulk = without_bulk(_bare(data))
    try:
        message = BytesParser(policy=compat32).parsebytes(lean)
        letter = _Letter(path, limits)
        letter.read(message)
    except RecursionError as error:
        raise SourceError(path, "the message is nested too deep") from error
    if message.get_content_type() in _SEALED:
        raise SourceError(path, _WHY_SEALED)
    if letter.has_text:
        yield letter.document(_head(message))
    found = letter.has_text
    for item in articles(message, bulk, path, limits):
        found = True
        yield item
    if not found:
        raise SourceError(path, "the message holds no text")


def _bare(data: bytes) -> bytes:
    """A message as it was sent: Apple's program writes its length on a line before it, and marks of its own behind."""
    first, _, rest = data[:20].partition(b"\n")
    if not first.strip().isdigit() or not rest:
        return data
    message, length = data[len(first) + 1 :], int(first)
    return message[:length] if message[length : length + 5] == b"<?xml" else message


def _says(value: object, wanted: str) -> bool:
    """Whether a parameter of a field says this; it is no text where it is written in an encoding of its own."""
    return isinstance(value, str) and value.lower() == wanted


def _head(message: Message) -> Head:
    byline = names(field(message, "From"))[:1]
    list_name = field(message, "List-Id").partition("<")[0].strip(' "')
    if byline and field(message, "List-Unsubscribe") and (both := _OF_A_LETTER.fullmatch(byline[0])):
        byline, list_name = (both[1],), list_name or both[2]
    return Head(
        title=field(message, "Subject") or None,
        byline=byline,
        published=moment(field(message, "Date")),
        site=list_name or None,
        url=web_address(field(message, "Archived-At").strip("<>")),
    )


class _Letter:
    """The text of a message as it is gathered: its source, its nodes, and where the next of them begin."""

    def __init__(self, path: str, limits: Limits) -> None:
        self._path, self._limits = path, limits
        self._sources: list[str] = []
        self._nodes: list[Node] = []
        self._lines = self._chars = 0
        self._has_page = self.has_text = False
        self._inner: tuple[int, Head] | None = None
        """How many nodes stand before the first message that is attached, and what it says of itself."""

    def document(self, head: Head) -> Document:
        """All of it."""
        nodes = [self._said_again(node, head) for node in self._nodes[:_OPENING]] + self._nodes[_OPENING:]
        head = original(head, self._nodes, self._inner)
        if self._has_page:  # a page is judged by its elements, and what is in none says so
            nodes = [replace(node, place=APART) if node.hints and not node.place else node for node in nodes]
        return Document(self._path, "mail", "\n\n".join(self._sources), tuple(nodes), head)

    def _said_again(self, node: Node, head: Head) -> Node:
        """A node of the opening; as a headline where it says the subject."""
        again = len(node.text) >= _LEAST_AGAIN and (head.title or "").lower().endswith(node.text.lower().strip())
        return replace(node, hints=_HEADLINE, place=()) if again else node

    def read(self, message: Message) -> None:
        """Add a message: its fields, then what is in it."""
        files = [name for part in message.walk() if (name := attached(part))]
        lines = [f"{name}: {value}" for name in _SHOWN if (value := field(message, name))]
        lines += [f"Attachment: {name}" for name in files]
        if lines:
            self._add("\n".join(lines), _fields(lines, outermost=not self._nodes))
        self._body(message, field(message, "Subject"))

    def _body(self, part: Message, subject: str) -> None:
        kind = part.get_content_type()
        if kind == "message/rfc822":
            for inner in part.get_payload() if part.is_multipart() else ():
                if isinstance(inner, Message):
                    self._inner = self._inner or (len(self._nodes), _head(inner))
                    self.read(inner)
        elif kind == "multipart/alternative":
            self._alternative(part, subject)
        elif part.is_multipart():
            for inner in part.get_payload():
                if isinstance(inner, Message):
                    self._body(inner, subject)
        elif not attached(part):
            self._text(part, subject)

    def _alternative(self, part: Message, subject: str) -> None:
        """The richest form that shows anything; they stand in the order of their richness."""
        for inner in reversed([inner for inner in part.get_payload() if isinstance(inner, Message)]):
            before = len(self._nodes)
            self._body(inner, subject)
            if len(self._nodes) > before:
                return

    def _text(self, part: Message, subject: str) -> None:
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html", "text/markdown", "application/xhtml+xml"):
            return
        data = content(part)
        if kind.endswith(("html", "xml")):
            self._page(data, subject)
            return
        try:
            source = decode(data, self._path) if data.strip() else ""
        except SourceError:  # bytes that are no text, whatever the part says it is
            return
        if (text := source.strip()).startswith(_ARMOUR[0]) and text.endswith(_ARMOUR[1]):
            raise SourceError(self._path, _WHY_SEALED)
        if text:
            if "\n" not in source:  # beside the fields, a carriage return alone would end no line
                source = source.replace("\r", "\n")
            check_lines(source, self._path, self._limits)
            self.has_text = True
            flowed, tight = (part.get_param(name) for name in ("format", "delsp"))
            nodes = read_nodes(
                unquoted(source), wrapped=True, flowed=_says(flowed, "flowed"), tight=_says(tight, "yes")
            )
            self._add(source, mark_text(nodes, is_passed_on(subject)))

    def _page(self, data: bytes, subject: str) -> None:
        try:
            documents = list(html.parse(data, self._path, self._limits)) if data.strip() else []
        except SourceError:  # the page shows no text: an alternative may
            return
        for document in documents:
            self._has_page = self.has_text = True
            self._add(document.source, mark_page(document.nodes, not is_answer(subject)))

    def _add(self, source: str, nodes: Iterable[Node]) -> None:
        self._nodes += (self._moved(node) for node in nodes)
        self._sources.append(source)
        self._lines += source.count("\n") + 2
        self._chars += len(source) + 2

    def _moved(self, node: Node) -> Node:
        """A node of the source to be added, at its place in all of it."""
        if node.first_line is None or node.last_line is None or not self._lines:
            return node
        pieces = tuple(Piece(piece.text, piece.source + self._chars) for piece in node.pieces)
        return replace(
            node, first_line=node.first_line + self._lines, last_line=node.last_line + self._lines, pieces=pieces
        )


def _fields(lines: Sequence[str], outermost: bool) -> Iterator[Node]:
    """The nodes of a message's fields: the subject, which is the headline of the outermost, and the others together."""
    first = lines[0].startswith(_SUBJECT)
    if first:
        text, place = visible(lines[0][len(_SUBJECT) :]), (Piece(0, len(_SUBJECT)),)
        yield Node(text, Shape.HEADING, 1, 0, 1, 1, place, hints=_HEADLINE if outermost else ())
    others = lines[first:]
    if others:
        start = (len(lines[0]) + 1) * first
        text, place = visible("\n".join(others)), (Piece(0, start),)
        yield Node(text, Shape.CODE, 0, 0, 1 + first, len(lines), place, hints=("front-matter",))
