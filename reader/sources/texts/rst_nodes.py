"""The tree that docutils makes of a text -> nodes, with their lines and places in it.

docutils keeps few places, and none inside a line, but the words stand in the source in the same order: each node's are
looked for behind those of the one before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from docutils import nodes as tree

from reader.article.document import NOTE, SAYS, Inline, Node, Piece, Shape, Style, outermost_first
from reader.article.visible import visible
from reader.sources.lines import blank_above
from reader.sources.texts.rst_inline import behind, cell, flat, inline

_FAR = 4_000
"""Characters behind the last word in which the next is looked for: markup, tables' lines, comments lie between."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
"""What markup can part: words, and each sign between them."""
_WORD = re.compile(r"\w+")


class _Place(NamedTuple):
    """What is open around a block."""

    depth: int = 0
    """Sections."""
    lists: int = 0
    shape: Shape = Shape.PARAGRAPH


class Walk:
    """A way through the tree."""

    def __init__(self, source: str, lines: Sequence[str]) -> None:
        self.nodes: list[Node] = []
        self.fields: dict[object, object] = {}
        """What the fields below the title say."""
        self._shown = visible(source)
        self._lines = lines
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        self._at = 0
        self._shift = 0
        """1 where the document has a title above all sections."""
        self._last = 0
        """The line that the last node ended on."""

    def read(self, document: tree.document) -> None:
        """Take the nodes of all the tree."""
        self._children(document, _Place())
        # What is said to machines is moved behind the title in the tree.
        self.nodes.sort(key=lambda node: node.first_line or 0)

    def _children(self, parent: tree.Element, place: _Place) -> None:
        for one in parent.children:
            if isinstance(one, tree.Element):
                self._block(one, place)

    def _block(self, one: tree.Element, place: _Place) -> None:
        for kind in type(one).__mro__:
            if kind in _READ_BY:
                _READ_BY[kind](self, one, place)
                return
        if not isinstance(one, tree.Invisible):
            self._children(one, place)

    def _section(self, one: tree.Element, place: _Place) -> None:
        self._children(one, place._replace(depth=place.depth + 1))

    def _quote(self, one: tree.Element, place: _Place) -> None:
        self._children(one, place._replace(shape=Shape.BLOCK_QUOTE))

    def _message(self, one: tree.Element, place: _Place) -> None:
        """What docutils couldn't read: the text it is about, as written."""
        for inner in one.children:
            if isinstance(inner, tree.literal_block):
                self._code(inner, place)

    def _code(self, one: tree.Element, place: _Place) -> None:
        self._add(one.astext(), (), Shape.CODE)

    def _rule(self, one: tree.Element, place: _Place) -> None:
        self._add(one.rawsource.strip() or "----", (), Shape.LINE, hints=("hr",))

    def _comment(self, one: tree.Element, place: _Place) -> None:
        self._add(one.astext(), (), Shape.PARAGRAPH, hints=(f"{SAYS}other",))

    def _definition(self, one: tree.Element, place: _Place) -> None:
        if one.get("refuri"):
            self._add(one.rawsource.strip(), (), Shape.PARAGRAPH, hints=("definition", f"{SAYS}other"))

    def _nothing(self, one: tree.Element, place: _Place) -> None:
        """It holds no text of its own."""

    def _title(self, one: tree.Element, place: _Place) -> None:
        text, inlines = inline(one)
        is_whole = isinstance(one.parent, tree.document) and isinstance(one, tree.title)
        if is_whole:
            self._shift = 1
        level = 1 if is_whole else 2 if isinstance(one, tree.subtitle) else place.depth + self._shift
        self._add(text, inlines, Shape.HEADING, min(6, max(1, level)))

    def _meta(self, one: tree.Element, place: _Place) -> None:
        """What is said about the document to machines."""
        self._field(str(one.get("name") or ""), str(one.get("content") or ""))

    def _docinfo(self, info: tree.Element, place: _Place) -> None:
        """The fields below the title: what the document says of itself."""
        for one in info.children:
            if isinstance(one, tree.field):
                self._field(one.children[0].astext(), one.children[-1].astext())
            elif isinstance(one, tree.authors):
                names = [author.astext() for author in one.children]
                self._field("authors", "; ".join(names), names)
            elif isinstance(one, tree.Element):
                self._field("publisher" if isinstance(one, tree.organization) else one.tagname, one.astext())

    def _field(self, name: str, body: str, value: object = None) -> None:
        text = flat(" ".join(body.split()))
        if name and text:
            self.fields.setdefault(name, value or text)
            self._add(text, (), Shape.LINE, hints=("front-matter",))

    def _list(self, parent: tree.Element, place: _Place) -> None:
        inner = place._replace(lists=place.lists + 1)
        for number, item in enumerate(parent.children):
            blocks = item.children if isinstance(item, tree.Element) else ()
            for at, one in enumerate(blocks):
                if at == 0 and isinstance(one, tree.paragraph):
                    text, inlines = behind(_marker(parent, number), *inline(one))
                    self._add(text, inlines, Shape.LIST_ITEM, inner.lists)
                elif isinstance(one, tree.Element):
                    self._block(one, inner)

    def _table(self, table: tree.Element, place: _Place) -> None:
        for one in table.children:
            if isinstance(one, tree.title):
                self._caption(one, place)
        for row in table.findall(tree.row):
            cells = [cell(entry) for entry in row.children if isinstance(entry, tree.entry)]
            text, inlines = "", list[Inline]()
            for at, (words, marked) in enumerate(cells):
                text += "\t" if at else ""
                inlines += (one.moved(len(text)) for one in marked)
                text += words
            self._add(text.rstrip(), inlines, Shape.TABLE_ROW, int(isinstance(row.parent, tree.thead)))

    def _image(self, image: tree.Element, place: _Place) -> None:
        target = str(image.get("uri") or "")
        text = " ".join(str(image.get("alt") or "").split()) or target
        self._add(text, (Inline(0, len(text), Style.IMAGE, visible(target)),), Shape.IMAGE)

    def _note(self, note: tree.Element, place: _Place) -> None:
        """A footnote or a source: its label, then its text."""
        label = next((f"[{one.astext()}]" for one in note.children if isinstance(one, tree.label)), "")
        anchors = (visible(f"{NOTE}{label[1:-1]}"),)
        for one in note.children:
            if isinstance(one, tree.paragraph):
                text, inlines = behind(label, *inline(one))
                self._add(text, inlines, Shape.PARAGRAPH, hints=(f"{SAYS}other",), anchors=anchors)
                label = ""
            elif isinstance(one, tree.Element) and not isinstance(one, tree.label):
                self._block(one, _Place())

    def _caption(self, one: tree.Element, place: _Place) -> None:
        text, inlines = inline(one)
        self._add(text, inlines, Shape.PARAGRAPH, hints=(f"{SAYS}caption",))

    def _text(self, one: tree.Element, place: _Place) -> None:
        pictures = list(one.findall(tree.image))
        if pictures and not one.astext().strip():
            for image in pictures:
                self._image(image, place)
        else:
            text, inlines = inline(one)
            self._add(text, inlines, place.shape)

    def _add(
        self,
        raw: str,
        inlines: Iterable[Inline],
        shape: Shape,
        level: int = 0,
        hints: tuple[str, ...] = (),
        anchors: tuple[str, ...] = (),
    ) -> None:
        text = visible(raw if shape is Shape.CODE else flat(raw))
        if shape is Shape.CODE:
            text = text.rstrip().lstrip("\n")
        if not text.strip():
            return
        pieces = self._place(text) or (self._place(text, 0) if hints == ("front-matter",) else ())
        first, last = self._span(pieces, text)
        kept = sorted((one for one in inlines if one.start < one.end <= len(text)), key=outermost_first)
        gap = blank_above(self._lines, first - 1)
        node = Node(text, shape, level, gap, first, last, pieces, tuple(kept), hints, anchors=anchors)
        self.nodes.append(node)
        self._last = last

    def _place(self, text: str, start: int | None = None) -> tuple[Piece, ...]:
        """Where the words of a text stand, behind those of the last or from `start` on; nothing where one doesn't."""
        pieces: list[Piece] = []
        at = self._at if start is None else start
        first = _WORD.search(text)
        if first is not None and first.start():  # a marker: what stands last before the word, behind rules and the like
            word = self._shown.find(first[0], at, at + _FAR)
            mark = self._shown.rfind(text[: first.start()].rstrip(), at, max(at, word))
            at = mark if mark >= 0 else at
        for token in _TOKEN.finditer(text):
            found = self._shown.find(token[0], at, at + _FAR)
            if found < 0:
                return ()
            if not pieces or found - token.start() != pieces[-1].source - pieces[-1].text:
                pieces.append(Piece(token.start(), found))
            at = found + len(token[0])
        self._at = max(at, self._at)
        return tuple(pieces)

    def _span(self, pieces: tuple[Piece, ...], text: str) -> tuple[int, int]:
        """The lines a node stands on; those of the one before where its words weren't found."""
        if not pieces:
            line = max(1, self._last)
            return line, line
        first = bisect_right(self._starts, pieces[0].source)
        end = pieces[-1].source + len(text) - pieces[-1].text - 1
        return first, max(first, min(bisect_right(self._starts, end), len(self._lines)))


def _marker(parent: tree.Element, number: int) -> str:
    """What is written before an item, as far as the tree knows it."""
    if isinstance(parent, tree.bullet_list):
        return str(parent.get("bullet") or "-")
    if parent.get("enumtype") == "arabic":
        return f"{parent.get('prefix', '')}{int(parent.get('start', 1)) + number}{parent.get('suffix', '')}"
    return ""


_READ_BY: dict[type, Callable[[Walk, tree.Element, _Place], None]] = {
    tree.section: Walk._section,
    tree.title: Walk._title,
    tree.subtitle: Walk._title,
    tree.docinfo: Walk._docinfo,
    tree.meta: Walk._meta,
    tree.bullet_list: Walk._list,
    tree.enumerated_list: Walk._list,
    tree.block_quote: Walk._quote,
    tree.table: Walk._table,
    tree.system_message: Walk._message,
    tree.image: Walk._image,
    tree.transition: Walk._rule,
    tree.comment: Walk._comment,
    tree.target: Walk._definition,
    tree.footnote: Walk._note,
    tree.citation: Walk._note,
    tree.literal_block: Walk._code,
    tree.doctest_block: Walk._code,
    tree.math_block: Walk._code,
    tree.caption: Walk._caption,
    tree.substitution_definition: Walk._nothing,
    tree.TextElement: Walk._text,
}
"""How each kind of element is read; of one that isn't here, what is in it."""
