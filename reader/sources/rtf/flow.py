"""The paragraphs and tables of a stretch of RTF: its main text, a note, a text box, a running head."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reader.article.document import Node, Shape, Style
from reader.sources.office.paragraphs import Writer, styled

_DEEPEST = 9


@dataclass(slots=True)
class Paragraph:
    """What is said of a paragraph before it ends."""

    style: int = 0
    outline: int | None = None
    depth: int = 0
    """Of an item in lists."""
    is_item: bool = False
    in_table: bool = False


class Flow:
    """Gathers the nodes of a stretch of text."""

    def __init__(self, styles: Mapping[int, str]) -> None:
        """`styles` are the names of the styles by their numbers."""
        self.writer = Writer()
        self._styles = styles
        self.paragraph = Paragraph()
        self._boxes: list[Node] = []
        """What stands in text boxes of the paragraph, to come behind it."""
        self._rows: list[tuple[bool, list[list[Node]]]] = []
        self._cells: list[list[Node]] = []
        self._begun = 0
        """Where the nodes of the cell begin."""
        self._in_row = self._is_head = False

    def say(self, text: str, styles: Iterable[Style], target: str | None) -> None:
        """More of the paragraph."""
        if self._rows:
            self._leave_table()
        run = self.writer.run
        before = run.length
        run.add(text)
        if run.length > before:
            for style in styles:
                run.mark(style, target if style is Style.LINK else None, run.length - before)

    def refer(self, label: str) -> None:
        """What refers to a note."""
        if self._rows:
            self._leave_table()
        self.writer.refer(label)

    def add_box(self, nodes: Iterable[Node]) -> None:
        """A text box hangs on the paragraph."""
        self._boxes += nodes

    def number(self) -> Callable[[], None]:
        """The mark of an item begins, whose own form is not the paragraph's; what is to be done at its end."""
        outer, self.paragraph = self.paragraph, Paragraph(in_table=self.paragraph.in_table)

        def end() -> None:
            outer.is_item = self.writer.run.has_text
            self.paragraph = outer

        return end

    def obey(self, word: str, number: int | None) -> None:
        """A control word that lays the text out; any other does nothing."""
        match word:
            case "par" | "sect" | "page" | "column" | "nestcell" | "nestrow":
                self._end_paragraph()
            case "line":
                self.writer.run.line_break()
            case "pard":
                self.paragraph = Paragraph(is_item=self.paragraph.is_item)  # its number may stand before this
            case "s":
                self.paragraph.style = number or 0
            case "outlinelevel":
                self.paragraph.outline = number
            case "ilvl":
                self.paragraph.depth = max(0, number or 0)
            case _:
                self._build_table(word)

    def _build_table(self, word: str) -> None:
        match word:
            case "trowd":
                self._begin_row()
            case "intbl":
                self.paragraph.in_table = True
                self._begin_row()
            case "trhdr":
                self._is_head = True
            case "cell":
                self._end_cell()
            case "row":
                self._end_row()

    def _end_paragraph(self) -> None:
        """The paragraph ends here."""
        self._leave_table()
        said = self.paragraph
        shape, level, hint = styled(self._styles.get(said.style, ""))
        if shape is Shape.PARAGRAPH and not hint:
            if said.outline is not None and 0 <= said.outline < 6:
                shape, level = Shape.HEADING, said.outline + 1
            elif said.is_item:
                shape, level = Shape.LIST_ITEM, min(_DEEPEST, said.depth + 1)
        self.writer.end(shape, level, hint)
        said.is_item = False
        boxes, self._boxes = self._boxes, []
        self.writer.nodes += boxes

    def _begin_row(self) -> None:
        """A row of a table begins, unless one has begun: Word says so again where it ends."""
        if not self._in_row:
            self._in_row, self._is_head, self._begun = True, False, len(self.writer.nodes)

    def _end_cell(self) -> None:
        """A cell of a row ends."""
        self._begin_row()
        self._end_paragraph()
        nodes = self.writer.nodes
        self._cells.append(nodes[self._begun :])
        del nodes[self._begun :]

    def _end_row(self) -> None:
        """A row ends, and whatever stands behind its last cell is one more."""
        if self.writer.run.has_text:
            self._end_cell()
        self._rows.append((self._is_head, self._cells))
        self._cells, self._in_row = [], False

    def _leave_table(self) -> None:
        """A table ends where something stands outside of it."""
        if self._rows and not self._in_row and not self.paragraph.in_table:
            self._close_table()

    def _close_table(self) -> None:
        rows, self._rows = self._rows, []
        self.writer.table(rows)

    @property
    def size(self) -> int:
        """How many nodes and rows there are so far."""
        return len(self.writer.nodes) + len(self._rows)

    def finish(self) -> list[Node]:
        """All nodes, also those of what is never ended."""
        self._end_paragraph()
        if self._cells:
            self._rows.append((self._is_head, self._cells))
            self._cells = []
        late = self.writer.nodes[self._begun :] if self._rows and self._in_row else []
        if late:
            del self.writer.nodes[self._begun :]
        self._close_table()
        self.writer.nodes += late
        return self.writer.nodes
