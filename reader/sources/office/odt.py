"""ODT: a text as LibreOffice and its likes save it, by the vocabulary of OpenDocument.

Headings, lists, tables, notes and links are elements; emphasis and quotations are styles, and a style made on the spot
is told by its parent. Notes, comments, running heads and the file's properties stand below the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article.document import Head, Node, Shape, Style
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.office.numbering import Counter
from reader.sources.office.odt_lists import Lists, marker_of
from reader.sources.office.package import Package
from reader.sources.office.paragraphs import Reading, read_part, styled
from reader.sources.rendition import lay_out
from reader.sources.xml_tree import attribute, child, children, descendants, local, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_UNSEEN = frozenset(
    ("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms", "soft-page-break", "bookmark")
)
_SHAPES = frozenset(
    ("custom-shape", "rect", "ellipse", "circle", "polygon", "path", "caption", "g", "line", "connector", "polyline")
)
"""What is drawn, and may hold text: the text boxes of Word are such shapes."""
_LEVELS = frozenset(map(str, range(1, 11)))
"""Of headings, as they are written."""
_HEADS = tuple(f"{part}{pages}" for pages in ("", "-left", "-first") for part in ("header", "footer"))
"""What stands above and below all pages, those on the left, the first."""
_FLAT, _HEAD = b"<office:document", 4096
"""How a file that is no zip begins, and where."""
_BOLD = frozenset(("bold", "600", "700", "800", "900"))
_PROPERTIES = (
    ("Title", "title"),
    ("Author", "initial-creator"),
    ("Subject", "subject"),
    ("Keyword", "keyword"),
    ("Created", "creation-date"),
)


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article: the file.

    Raises:
        SourceError: it is no zip or no text of a word processor, shows no text, or a limit is reached.
    """
    content, styles, meta = _parts(data, path, limits)
    reading = _Reading(content, styles)
    body = child(content, "body")
    if body is not None:
        reading.blocks(body)
    reading.apart(styles, meta)
    title = reading.title(path)
    yield lay_out(path, "odt", reading.writer.nodes, Head(title=title))


def _parts(data: bytes, path: str, limits: Limits) -> tuple[Element, Element | None, Element | None]:
    """Where the text, the styles and the properties of a file are: in a zip, or all in one element."""
    if not data.startswith(b"PK") and _FLAT in data[:_HEAD]:
        root = read_xml(data, path)
        return root, root, root
    package = Package(data, path, limits)
    styles, meta = (read_part(package, name) if name in package else None for name in (_STYLES, _META))
    return read_part(package, _CONTENT), styles, meta


@dataclass(frozen=True, slots=True)
class _StyleSheet:
    """A style: its parent, and how it sets text."""

    parent: str
    title: str
    marks: tuple[Style, ...]


class _Reading(Reading):
    def __init__(self, content: Element, styles: Element | None) -> None:
        super().__init__()
        self._styles = {name: sheet for root in (styles, content) if root is not None for name, sheet in _sheets(root)}
        self._lists = Lists(styles, content)
        self._notes: list[tuple[str, Element]] = []
        self._comments: list[Element] = []

    def blocks(self, parent: Element, depth: int = 0, counter: Counter | None = None, marker: str = "") -> None:
        """The paragraphs, lists and tables in an element that lies in so many lists: of the items that `counter`
        counts, in one with this marker.
        """
        first = True
        for one in children(parent):
            name = local(one)
            if name == "h":
                level = attribute(one, "outline-level")
                _, _, hint = self._shape(attribute(one, "style-name"))
                self._paragraph(one, Shape.HEADING, min(6, int(level)) if level in _LEVELS else 1, hint)
            elif name == "p":
                shape, depth_of_style, hint = self._shape(attribute(one, "style-name"))
                if depth and first and shape is Shape.PARAGRAPH and not hint:
                    shape, depth_of_style = Shape.LIST_ITEM, depth
                    if marker and text_of(one):
                        self.writer.run.add(f"{marker} ")
                self._paragraph(one, shape, depth_of_style, hint)
                first = False
            elif name == "list":
                self._list(one, depth, counter)
            elif name == "table":
                self.writer.table(list(self._rows(one)))
            elif name == "frame":
                self._frame(one)
                self._behind()
            elif name not in _UNSEEN:  # sections, list items, indexes
                self.blocks(one, depth)
                self._behind()

    def _list(self, element: Element, depth: int, counter: Counter | None) -> None:
        style = attribute(element, "style-name")
        counter = self._lists.begin(element, style) if style or counter is None else counter
        for item in children(element):
            self.blocks(item, min(9, depth + 1), counter, marker_of(item, counter, depth))
            self._behind()

    def _rows(self, table: Element, is_head: bool = False) -> Iterator[tuple[bool, list[list[Node]]]]:
        for one in children(table):
            if local(one) == "table-row":
                yield is_head, [self._apart(cell) for cell in children(one, "table-cell")]
            elif local(one) in {"table-header-rows", "table-rows", "table-row-group"}:
                yield from self._rows(one, local(one) == "table-header-rows")

    def _shape(self, name: str) -> tuple[Shape, int, str]:
        """Of a paragraph by its style, or by the nearest style above it that says anything."""
        for _ in range(20):
            sheet = self._styles.get(name)
            found = styled(sheet.title if sheet is not None else name)
            if found != (Shape.PARAGRAPH, 0, "") or sheet is None or not sheet.parent:
                return found
            name = sheet.parent
        return Shape.PARAGRAPH, 0, ""

    def _paragraph(self, paragraph: Element, shape: Shape, level: int, hint: str) -> None:
        self._inline(paragraph)
        self.writer.end(shape, level, hint)
        self._behind()

    def _inline(self, parent: Element) -> None:
        run = self.writer.run
        run.add(parent.text or "")
        for one in parent:
            name = local(one)
            if name == "span":
                sheet = self._styles.get(attribute(one, "style-name"))
                with self.writer.marked(*(sheet.marks if sheet is not None else ())):
                    self._inline(one)
            elif name == "a":
                with self.writer.marked(Style.LINK, target=attribute(one, "href")):
                    self._inline(one)
            else:
                self._piece(one, name)
            run.add(one.tail or "")

    def _piece(self, one: Element, name: str) -> None:
        run = self.writer.run
        if name in {"s", "tab"}:
            run.space()
        elif name == "line-break":
            run.line_break()
        elif name == "note":
            mark = text_of(child(one, "note-citation")) or str(len(self._notes) + 1)
            self._notes.append((mark, one))
            self.writer.refer(mark)
        elif name == "annotation":
            self._comments.append(one)
        elif name == "frame":
            self._frame(one)
        elif name in _SHAPES:
            self._boxes.append(one)
        elif name == "ruby-text":  # how the word before it is read
            run.add("(")
            self._inline(one)
            run.add(")")
        elif name and name not in _UNSEEN and name not in {"annotation-end", "change", "change-start", "change-end"}:
            self._inline(one)

    def _frame(self, frame: Element) -> None:
        """A text box, or a picture with its description."""
        for part in children(frame):
            if local(part) == "text-box":
                self._boxes.append(part)
        said = text_of(child(frame, "desc")) or text_of(child(frame, "title"))
        image = child(frame, "image")
        if said and image is not None:
            self._pictures.append((said, attribute(image, "href") or None))

    def apart(self, styles: Element | None, meta: Element | None) -> None:
        """Notes, comments, running heads and properties."""
        for mark, note in self._notes:
            self.writer.footnote(mark, " ".join(self._lines(note)))
        for comment in self._comments:
            self._comment(text_of(child(comment, "creator")), comment)
        if styles is not None:
            lines = [" ".join(self._lines(one)) for one in descendants(styles, *_HEADS)]
            for line in dict.fromkeys(lines):
                self.writer.note("other", line)
        if meta is not None:
            self._properties(meta, _PROPERTIES)


def _sheets(root: Element) -> Iterator[tuple[str, _StyleSheet]]:
    for style in descendants(root, "style"):
        properties = child(style, "text-properties")
        marks: list[Style] = []
        if properties is not None and attribute(properties, "font-weight") in _BOLD:
            marks.append(Style.STRONG)
        if properties is not None and attribute(properties, "font-style") in {"italic", "oblique"}:
            marks.append(Style.EMPHASIS)
        name = attribute(style, "name")
        title = attribute(style, "display-name") or name
        yield name, _StyleSheet(attribute(style, "parent-style-name"), title, tuple(marks))
