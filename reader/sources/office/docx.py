"""DOCX: a text as Word and its likes save it.

Headings, lists, tables, links and emphasis come from the styles and the runs of `word/document.xml`; footnotes,
comments, running heads and the file's properties stand below the text. Deleted text of tracked changes is no text, and
of two alternatives for the same thing (a text box as a drawing, and as an older program shows it) one is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.article.document import Head, Node, Shape, Style
from reader.errors import SourceError
from reader.sources.databases.export import articles
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.office.package import Package
from reader.sources.office.paragraphs import Writer, address_of_link, find_title, read_part, styled
from reader.sources.rendition import lay_out
from reader.sources.xml_tree import attribute, child, children, descendants, local, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DOCUMENT = "word/document.xml"
_UNSEEN = frozenset(("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "Fallback", "sectPr", "footnoteRef"))
_BREAKS = frozenset(("br", "cr"))
_BLANKS = frozenset(("tab", "ptab", *_BREAKS))
"""What is white space between words."""
_OFF = frozenset(("0", "false", "off", "none"))
_PROPERTIES = (
    ("Title", "title"),
    ("Author", "creator"),
    ("Subject", "subject"),
    ("Keywords", "keywords"),
    ("Created", "created"),
)


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article, the file; or those that a press database put into it.

    Raises:
        SourceError: it is no zip or no text of a word processor, shows no text, or a limit is reached.
    """
    package = Package(data, path, limits)
    reading = _Reading(package)
    body = child(read_part(package, _DOCUMENT), "body")
    if body is not None:
        reading.blocks(body)
    reading.apart()
    if not reading.writer.nodes:
        raise SourceError(path, "there is no text in this document")
    nodes = reading.writer.nodes
    if delivered := list(articles(nodes, path, limits)):
        yield from delivered
    else:
        yield lay_out(path, "docx", nodes, Head(title=find_title(nodes, reading.said_title)))


def _value(element: Element | None) -> str:
    return attribute(element, "val") if element is not None else ""


class _Reading:
    """A way through the parts of a document."""

    def __init__(self, package: Package) -> None:
        self.writer = Writer()
        self._package = package
        self._styles = dict(self._style_names())
        self._links = self._relations(_DOCUMENT)
        self._boxes: list[Element] = []
        """Text boxes in the paragraph that is read, to come behind it."""
        self._pictures: list[str] = []
        self.said_title = ""
        """What the file's properties call it."""
        self._field: str = ""
        """The address of the link that a field makes of what follows."""

    def _style_names(self) -> Iterator[tuple[str, str]]:
        if "word/styles.xml" in self._package:
            for style in descendants(read_part(self._package, "word/styles.xml"), "style"):
                yield attribute(style, "styleId"), _value(child(style, "name"))

    def _relations(self, name: str) -> Mapping[str, str]:
        folder, _, file = name.rpartition("/")
        relations = f"{folder}/_rels/{file}.rels"
        if relations not in self._package:
            return {}
        found = descendants(read_part(self._package, relations), "Relationship")
        return {attribute(one, "Id"): attribute(one, "Target") for one in found}

    def blocks(self, parent: Element) -> None:
        """The paragraphs and tables in an element."""
        for one in children(parent):
            name = local(one)
            if name == "p":
                self._paragraph(one)
            elif name == "tbl":
                self.writer.table(list(self._rows(one)))
            elif name not in _UNSEEN:  # content controls, and what was inserted
                self.blocks(one)

    def _rows(self, table: Element) -> Iterator[tuple[bool, list[list[Node]]]]:
        for row in children(table):
            if local(row) == "sdt":
                yield from (found for content in children(row, "sdtContent") for found in self._rows(content))
            elif local(row) == "tr":
                properties = child(row, "trPr")
                is_head = properties is not None and child(properties, "tblHeader") is not None
                yield is_head, [self._apart(cell) for cell in _cells(row)]

    def _apart(self, element: Element) -> list[Node]:
        """The nodes in an element, which don't become the document's."""
        writer, self.writer = self.writer, Writer()
        self.blocks(element)
        writer, self.writer = self.writer, writer
        return writer.nodes

    def _paragraph(self, paragraph: Element) -> None:
        properties = child(paragraph, "pPr")
        shape, level, hint = self._shape(properties)
        self._inline(paragraph)
        self.writer.end(shape, level, hint)
        for description in self._pictures:
            self.writer.picture(description)
        boxes, self._boxes, self._pictures = self._boxes, [], []
        for box in boxes:
            self.blocks(box)

    def _shape(self, properties: Element | None) -> tuple[Shape, int, str]:
        if properties is None:
            return Shape.PARAGRAPH, 0, ""
        ident = _value(child(properties, "pStyle"))
        shape, level, hint = styled(self._styles.get(ident, ident))
        outline = _value(child(properties, "outlineLvl"))
        if shape is Shape.PARAGRAPH and not hint and outline.isdecimal() and int(outline) < 6:
            return Shape.HEADING, int(outline) + 1, ""
        numbering = child(properties, "numPr")
        in_list = numbering is not None and _value(child(numbering, "numId")) != "0"
        named = self._styles.get(ident, ident).casefold().startswith(("list bullet", "list number", "listbullet"))
        if shape is Shape.PARAGRAPH and not hint and (in_list or named):
            depth = _value(child(numbering, "ilvl")) if numbering is not None else ""
            return Shape.LIST_ITEM, min(9, int(depth) + 1) if depth.isdecimal() else 1, ""
        return shape, level, hint

    def _inline(self, parent: Element) -> None:
        for one in children(parent):
            name = local(one)
            if name == "r":
                self._run(one)
            elif name == "hyperlink":
                self._linked(one, self._links.get(attribute(one, "id"), ""))
            elif name == "fldSimple":
                self._linked(one, address_of_link(attribute(one, "instr")))
            elif name not in _UNSEEN:
                self._inline(one)

    def _linked(self, parent: Element, target: str) -> None:
        with self.writer.marked(*((Style.LINK,) if target else ()), target=target):
            self._inline(parent)

    def _run(self, run: Element) -> None:
        self._fields(run)
        properties = child(run, "rPr")
        styles = [Style.LINK] if self._field else []
        if _is_on(properties, "b"):
            styles.append(Style.STRONG)
        if _is_on(properties, "i"):
            styles.append(Style.EMPHASIS)
        if _is_on(properties, "vanish"):
            return
        with self.writer.marked(*styles, target=self._field or None):
            for one in children(run):
                self._piece(one)

    def _fields(self, run: Element) -> None:
        """Whether a link begins or ends here that is written as a field: HYPERLINK "…"."""
        for one in children(run, "instrText", "fldChar"):
            if local(one) == "instrText":
                self._field = address_of_link(one.text or "") or self._field
            elif attribute(one, "fldCharType") == "end":
                self._field = ""

    def _piece(self, one: Element) -> None:
        """What a run consists of."""
        name, run = local(one), self.writer.run
        if name == "t":
            run.add(one.text or "")
        elif name in _BREAKS:
            run.line_break()
        elif name in _BLANKS:
            run.space()
        elif name == "noBreakHyphen":
            run.add("\u2011")
        elif name in {"footnoteReference", "endnoteReference"}:
            run.add(f"[{attribute(one, 'id')}]")
        elif name == "txbxContent":
            self._boxes.append(one)
        elif name == "docPr":
            self._pictures += filter(None, [attribute(one, "descr")])
        elif name not in _UNSEEN:
            for inner in children(one):
                self._piece(inner)

    def apart(self) -> None:
        """What stands on no page, or on each: notes, comments, running heads, properties."""
        for part in ("footnotes", "endnotes"):
            for note in self._notes(f"word/{part}.xml", part.removesuffix("s")):
                self.writer.note("other", f"[{attribute(note, 'id')}] {_words(note)}")
        for note in self._notes("word/comments.xml", "comment"):
            author = attribute(note, "author")
            self.writer.note("comment", f"{author}: {_words(note)}" if author else _words(note))
        heads = [name for name in self._package.names() if name.startswith(("word/header", "word/footer"))]
        lines = [_words(one) for name in heads for one in descendants(read_part(self._package, name), "p")]
        for line in dict.fromkeys(lines):
            self.writer.note("other", line)
        if self.writer.nodes and "docProps/core.xml" in self._package:
            core = read_part(self._package, "docProps/core.xml")
            self.said_title = text_of(child(core, "title"))
            for label, name in _PROPERTIES:
                if value := text_of(child(core, name)):
                    self.writer.note("other", f"{label}: {value}")

    def _notes(self, part: str, name: str) -> Iterator[Element]:
        if part in self._package:
            found = descendants(read_part(self._package, part), name)
            yield from (note for note in found if attribute(note, "type") not in {"separator", "continuationSeparator"})


def _cells(row: Element) -> Iterator[Element]:
    for cell in children(row):
        if local(cell) == "tc":
            yield cell
        elif local(cell) == "sdt":
            yield from (found for content in children(cell, "sdtContent") for found in children(content, "tc"))


def _is_on(properties: Element | None, name: str) -> bool:
    switch = child(properties, name) if properties is not None else None
    return switch is not None and attribute(switch, "val").lower() not in _OFF


def _words(element: Element) -> str:
    """The text in an element, a space between its paragraphs."""
    parts = ("".join(map(_piece, descendants(paragraph, "t", *_BLANKS))) for paragraph in _paragraphs(element))
    return " ".join(" ".join(parts).split())


def _piece(one: Element) -> str:
    return " " if local(one) in _BLANKS else one.text or ""


def _paragraphs(element: Element) -> Iterator[Element]:
    return iter([element]) if local(element) == "p" else descendants(element, "p")
