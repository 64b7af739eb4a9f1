"""What the formats of word processors have in common: paragraphs, made of runs, become nodes.

They have no elements with telling names, so their nodes are read like those of Markdown: by the shapes that the styles
give. Whatever a word processor sets apart (notes, comments, running heads, what it knows of the file) comes below the
text, with its kind.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.article.bare import bare
from reader.article.document import NOTE, SAYS, Inline, Node, Shape, Style
from reader.article.visible import flattened, visible
from reader.article.web import is_web
from reader.errors import SourceError
from reader.sources.html.text import Form, TextRun
from reader.sources.office.package import Package
from reader.sources.xml_tree import descendants, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LONGEST_CELL = 400
"""Characters; a table with more in a cell lays out a page."""
HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|nagłówek|заголовок)\s*([1-9])$", re.IGNORECASE
)
"""The names of headings' styles, which are translated in documents that were written in other languages."""
_STYLES = {
    "title": f"{SAYS}headline",
    "titel": f"{SAYS}headline",
    "headline": f"{SAYS}headline",
    "subtitle": f"{SAYS}standfirst",
    "untertitel": f"{SAYS}standfirst",
    "standfirst": f"{SAYS}standfirst",
    "byline": f"{SAYS}byline",
    "dateline": f"{SAYS}dateline",
    "caption": f"{SAYS}caption",
    "beschriftung": f"{SAYS}caption",
    "kicker": f"{SAYS}kicker",
    "slug": f"{SAYS}other",
}
"""Styles whose name says what a paragraph is for."""
_FILE_NAME = re.compile(r"microsoft word\b|.*\.(?:docx?|dotx?|odt|ott|rtf|txt)$", re.IGNORECASE)
"""What programs write into the properties where nobody has given a title."""
_LONGEST_TITLE = 150
_SENTENCE = re.compile(r"[.!?…。][\"”’»)]*$")
_QUOTES = frozenset({"quote", "intense quote", "quotations", "block text", "zitat", "intensives zitat"})
_CODE = frozenset({"html preformatted", "preformatted text", "source code", "code", "plain text"})


class Writer:
    """Gathers the nodes of a text."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.run = TextRun()
        self._row = False

    @contextmanager
    def marked(self, *styles: Style, target: str | None = None) -> Iterator[None]:
        """What is added within is marked so."""
        for style in styles:
            self.run.open(style, visible(target) if target is not None else None)
        yield
        for _ in styles:
            self.run.close()

    def end(self, shape: Shape, level: int = 0, hint: str = "") -> None:
        """The paragraph ends here; inside a row of a table it is only parted from the next."""
        if self._row:
            self.run.space()
            return
        for cut in self.run.take(Form.CODE if shape is Shape.CODE else Form.PROSE):
            if cut.text:
                gap = 1 if shape is not Shape.LIST_ITEM or self._after_text() else 0
                hints = (hint,) if hint else ()
                self.nodes.append(Node(cut.text, shape, level, gap, inlines=cut.inlines, hints=hints))

    def _after_text(self) -> bool:
        return not self.nodes or self.nodes[-1].shape is not Shape.LIST_ITEM

    def row(self, cells: list[list[Node]], is_head: bool, gap: int) -> None:
        """A row of a table."""
        text, inlines = "", list[Inline]()
        for at, cell in enumerate(cells):
            text += "\t" if at else ""
            for node in cell:
                text += " " if text and text[-1] != "\t" else ""
                inlines += (one.moved(len(text)) for one in node.inlines)
                text += node.text.replace("\t", " ").replace("\n", " ")
        if text.strip():
            stripped = text.rstrip()
            kept = tuple(one for one in inlines if one.end <= len(stripped))
            self.nodes.append(Node(stripped, Shape.TABLE_ROW, int(is_head), gap, inlines=kept))

    def table(self, rows: list[tuple[bool, list[list[Node]]]]) -> None:
        """A table: its rows, or where it only lays out a page, what is in them."""
        is_grid = len(rows) > 1 and sum(len(cells) > 1 for _, cells in rows) > 1
        longest = max((sum(len(node.text) for node in cell) for _, cells in rows for cell in cells), default=0)
        for at, (is_head, cells) in enumerate(rows):
            if is_grid and longest <= _LONGEST_CELL:
                self.row(cells, is_head, int(at == 0))
            else:
                self.nodes += (node for cell in cells for node in cell)

    def note(self, kind: str, text: str) -> None:
        """A line that is set apart, with its kind."""
        line = flattened(text)
        if line:
            self.nodes.append(Node(line, Shape.PARAGRAPH, 0, 1, hints=(f"{SAYS}{kind}",)))

    def refer(self, label: str) -> None:
        """What refers to the footnote with this label."""
        mark = f"[{label}]"
        self.run.add(mark)
        self.run.mark(Style.LINK, visible(f"#{NOTE}{label}"), len(mark))

    def footnote(self, label: str, text: str) -> None:
        """A note that the text refers to."""
        line, anchor = flattened(f"[{label}] {text}"), visible(f"{NOTE}{label}")
        self.nodes.append(Node(line, Shape.PARAGRAPH, 0, 1, hints=(f"{SAYS}other",), anchors=(anchor,)))

    def picture(self, description: str, target: str | None = None) -> None:
        """A picture that is described, between paragraphs."""
        if text := flattened(description):
            self.nodes.append(Node(text, Shape.IMAGE, 0, 1, inlines=(Inline(0, len(text), Style.IMAGE, target),)))


class Reading(ABC):
    """A way through the parts of a document."""

    def __init__(self) -> None:
        self.writer = Writer()
        self.said_title = ""
        """What the file's properties call it."""
        self._boxes: list[Element] = []
        """Text boxes in the paragraph that is read, to come behind it, as do the pictures: description and address."""
        self._pictures: list[tuple[str, str | None]] = []

    @abstractmethod
    def blocks(self, parent: Element) -> None:
        """The paragraphs, lists and tables in an element."""

    def _behind(self) -> None:
        """What was anchored in the paragraph that has been read."""
        boxes, pictures, self._boxes, self._pictures = self._boxes, self._pictures, [], []
        for description, target in pictures:
            self.writer.picture(description, target)
        for box in boxes:
            self.blocks(box)

    def _apart(self, element: Element) -> list[Node]:
        """The nodes in an element, which don't become the document's."""
        writer, self.writer = self.writer, Writer()
        self.blocks(element)
        writer, self.writer = self.writer, writer
        return writer.nodes

    def _lines(self, element: Element) -> list[str]:
        """The text in an element, without its pictures."""
        return [node.text for node in self._apart(element) if node.shape is not Shape.IMAGE]

    def _comment(self, author: str, comment: Element) -> None:
        text = " ".join(self._lines(comment))
        self.writer.note("comment", f"{author}: {text}" if author and text else text)

    def _properties(self, root: Element, names: Iterable[tuple[str, str]]) -> None:
        """What a document with a text is said to be, its properties each with a label and a name."""
        if self.writer.nodes:
            self.said_title = next(map(text_of, descendants(root, "title")), "")
            for label, name in names:
                for one in descendants(root, name):
                    self.writer.note("other", f"{label}: {text_of(one)}" if text_of(one) else "")

    def title(self, path: str) -> str | None:
        """The title of the text.

        Raises:
            SourceError: there is no text.
        """
        if not self.writer.nodes:
            raise SourceError(path, "there is no text in this document")
        return find_title(self.writer.nodes, self.said_title)


def read_part(package: Package, name: str) -> Element:
    """The root element of a file in a document's zip.

    Raises:
        SourceError: it isn't there, or can't be read.
    """
    try:
        return read_xml(package.read(name), package.path)
    except SourceError as error:
        raise SourceError(package.path, f"{name} in it can't be read: {error.why}") from error


def styled(name: str) -> tuple[Shape, int, str]:
    """Shape, level and hint of a paragraph whose style has this name."""
    plain = name.strip().casefold().replace("_20_", " ")
    if match := HEADING.match(plain):
        return Shape.HEADING, min(6, int(match[1])), ""
    if hint := _STYLES.get(plain):
        return (Shape.HEADING, 1, hint) if hint == f"{SAYS}headline" else (Shape.PARAGRAPH, 0, hint)
    if plain in _QUOTES:
        return Shape.BLOCK_QUOTE, 0, ""
    return (Shape.CODE, 0, "") if plain in _CODE else (Shape.PARAGRAPH, 0, "")


def address_of_link(instruction: str) -> str:
    """The address in a field's instruction; empty where the field is no link to one."""
    words = instruction.split()
    if len(words) < 2 or words[0] != "HYPERLINK":
        return ""
    address = words[1].strip('"')
    return address if is_web(address) or address.startswith("mailto:") else ""


def find_title(nodes: Sequence[Node], said: str) -> str | None:
    """The title of a text: what is styled as one, else what the file's properties say, where the text has none itself.

    Properties are often those of the text that a file was once made from, and a text often begins with its title in a
    style of no name, which is then for others to see. None where that may be so.
    """
    if styled_so := next((node.text for node in nodes if node.hints == (f"{SAYS}headline",)), None):
        return styled_so
    first = next((node for node in nodes if not node.hints and node.shape is not Shape.IMAGE), None)
    said = flattened(said)
    if first is None or not said or _FILE_NAME.match(said):
        return None
    if first.shape is Shape.HEADING:
        later = [node.level for node in nodes if node.shape is Shape.HEADING][1:]
        has_none = any(level <= first.level for level in later)
    else:
        has_none = len(first.text) > _LONGEST_TITLE or _SENTENCE.search(first.text) is not None
    return said if has_none or bare(said) == bare(first.text) else None
