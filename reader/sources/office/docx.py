"""DOCX: a text as Word and its likes save it.

Headings, lists, tables, links and emphasis come from the styles and the runs of `word/document.xml`; footnotes,
comments, running heads and the file's properties stand below the text. Deleted text of tracked changes is no text, and
of two alternatives for the same thing (a text box as a drawing, and as an older program shows it) one is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.article.document import Head, Node, Shape, Style
from reader.sources.databases.export import articles
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.office.docx_numbers import Numbers
from reader.sources.office.docx_styles import StyleSheet, numbering_in, outline_level, symbol, value_of
from reader.sources.office.package import Package
from reader.sources.office.paragraphs import Reading, address_of_link, read_part
from reader.sources.rendition import lay_out
from reader.sources.xml_tree import attribute, child, children, descendants, local, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DOCUMENT, _NUMBERING = "word/document.xml", "word/numbering.xml"
_UNSEEN = frozenset(
    ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "Fallback", "sectPr", "footnoteRef", "rubyPr")
)
_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_BREAKS = frozenset(("br", "cr"))
_BLANKS = frozenset(("tab", "ptab", *_BREAKS))
"""What is white space between words."""
_OFF = frozenset(("0", "false", "off", "none"))
_DEPTHS = frozenset("012345678")
"""Of a list's items, as they are written."""
_LONGEST_FIELD = 8_000
"""Characters of a field's instruction that are read: a file may go on with one without end."""
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
    nodes, title = reading.writer.nodes, reading.title(path)
    if delivered := list(articles(nodes, path, limits)):
        yield from delivered
    else:
        yield lay_out(path, "docx", nodes, Head(title=title))


class _Reading(Reading):
    def __init__(self, package: Package) -> None:
        super().__init__()
        self._package = package
        has_styles = "word/styles.xml" in package
        self._styles = StyleSheet(read_part(package, "word/styles.xml") if has_styles else None)
        has_lists = _NUMBERING in package
        self._numbers = Numbers(read_part(package, _NUMBERING) if has_lists else None)
        self._links = self._relations(_DOCUMENT)
        self._labels: dict[tuple[str, str], str] = {}
        """Of footnotes and endnotes, in the order in which the text refers to them."""
        self._fields: list[tuple[str, str]] = []
        """The fields that are open: of each the instruction, in pieces until it is whole, and the address that it or a
        field around it links to.
        """

    def _relations(self, name: str) -> Mapping[str, str]:
        folder, _, file = name.rpartition("/")
        relations = f"{folder}/_rels/{file}.rels"
        if relations not in self._package:
            return {}
        found = descendants(read_part(self._package, relations), "Relationship")
        return {attribute(one, "Id"): attribute(one, "Target") for one in found}

    def blocks(self, parent: Element) -> None:
        """The paragraphs and tables in an element."""
        self._read(parent)
        self._end_letter()

    def _read(self, parent: Element) -> None:
        for one in children(parent):
            name = local(one)
            if name == "p":
                self._paragraph(one)
            elif name == "tbl":
                self._end_letter()
                self.writer.table(list(self._rows(one)))
            elif name not in _UNSEEN:  # content controls, and what was inserted
                self._read(one)

    def _end_letter(self) -> None:
        """End a paragraph of which there is but the large first letter."""
        if self.writer.run.has_text:
            self.writer.end(Shape.PARAGRAPH)

    def _rows(self, table: Element) -> Iterator[tuple[bool, list[list[Node]]]]:
        for row in children(table):
            if local(row) == "sdt":
                yield from (found for content in children(row, "sdtContent") for found in self._rows(content))
            elif local(row) == "tr":
                properties = child(row, "trPr")
                is_head = properties is not None and child(properties, "tblHeader") is not None
                yield is_head, [self._apart(cell) for cell in _cells(row)]

    def _paragraph(self, paragraph: Element) -> None:
        properties = child(paragraph, "pPr")
        shape, level, hint = self._shape(properties)
        if shape is Shape.LIST_ITEM:
            self._mark(paragraph, properties)
        self._inline(paragraph)
        if attribute(child(properties, "framePr"), "dropCap") in {"drop", "margin"}:
            return  # the large first letter of the next
        self.writer.end(shape, level, hint)
        self._behind()

    def _mark(self, paragraph: Element, properties: Element | None) -> None:
        """Put an item's number before it; one without text is counted all the same."""
        own = numbering_in(properties)
        styled_so = self._styles.numbering(value_of(child(properties, "pStyle")))
        marker = self._numbers.marker(*(own if own[0] else styled_so))
        if marker and text_of(paragraph):
            self.writer.run.add(f"{marker} ")

    def _shape(self, properties: Element | None) -> tuple[Shape, int, str]:
        if properties is None:
            return Shape.PARAGRAPH, 0, ""
        shape, level, hint = self._styles.shape(value_of(child(properties, "pStyle")))
        outline = outline_level(properties)
        if shape is Shape.PARAGRAPH and not hint and outline:
            return Shape.HEADING, outline, ""
        numbering = child(properties, "numPr")
        if shape in {Shape.PARAGRAPH, Shape.LIST_ITEM} and not hint and numbering is not None:
            if value_of(child(numbering, "numId")) == "0":
                return Shape.PARAGRAPH, 0, ""
            depth = value_of(child(numbering, "ilvl"))
            return Shape.LIST_ITEM, int(depth) + 1 if depth in _DEPTHS else 1, ""
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
        self._in_fields(run)
        properties = child(run, "rPr")
        target = self._fields[-1][1] if self._fields else ""
        styles = [Style.LINK] if target else []
        if _is_on(properties, "b"):
            styles.append(Style.STRONG)
        if _is_on(properties, "i"):
            styles.append(Style.EMPHASIS)
        if _is_on(properties, "vanish"):
            return
        with self.writer.marked(*styles, target=target or None):
            for one in children(run):
                self._piece(one)

    def _in_fields(self, run: Element) -> None:
        """Note which fields begin and end here, and what they are: a link is HYPERLINK "…"."""
        for one in children(run, "instrText", "fldChar"):
            said, target = self._fields[-1] if self._fields else ("", "")
            if local(one) == "instrText":
                said = f"{said}{one.text or ''}"[:_LONGEST_FIELD]
                self._fields[-1:] = [(said, address_of_link(said) or target)]
            elif attribute(one, "fldCharType") == "begin":
                self._fields.append(("", target))
            elif attribute(one, "fldCharType") == "end":
                del self._fields[-1:]

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
        elif name == "sym":
            run.add(symbol(attribute(one, "font"), attribute(one, "char")))
        elif name in _REFERENCES:
            self.writer.refer(self._label(_REFERENCES[name], attribute(one, "id")))
        elif name == "ruby":  # the reading stands before what it is read for
            self._inside(child(one, "rubyBase"))
            run.add("(")
            self._inside(child(one, "rt"))
            run.add(")")
        elif name == "txbxContent":
            self._boxes.append(one)
        elif name == "docPr":
            self._pictures.append((attribute(one, "descr"), None))
        elif name not in _UNSEEN:
            self._inside(one)

    def _label(self, kind: str, number: str) -> str:
        """A note's number as it is printed, counted in the text: the file has its own, which begin anywhere."""
        return self._labels.setdefault((kind, number), str(len(self._labels) + 1))

    def _inside(self, element: Element | None) -> None:
        for one in children(element) if element is not None else ():
            self._piece(one)

    def apart(self) -> None:
        """What stands on no page, or on each: notes, comments, running heads, properties."""
        for name in _REFERENCES.values():
            for note in self._notes(f"word/{name}s.xml", name):
                self.writer.footnote(self._label(name, attribute(note, "id")), " ".join(self._lines(note)))
        for note in self._notes("word/comments.xml", "comment"):
            self._comment(attribute(note, "author"), note)
        heads = [name for name in self._package.names() if name.startswith(("word/header", "word/footer"))]
        for line in dict.fromkeys(line for name in heads for line in self._lines(read_part(self._package, name))):
            self.writer.note("other", line)
        if "docProps/core.xml" in self._package:
            self._properties(read_part(self._package, "docProps/core.xml"), _PROPERTIES)

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
    switch = child(properties, name)
    return switch is not None and attribute(switch, "val").lower() not in _OFF
