"""Org: Emacs' outline format, as people keep articles and clippings in it.

The libraries there are know the outline and nothing of the text in it (lists, tables, blocks, markup), nor where it
stands; what articles use of Org is read here, line by line. Keywords at the top are what the article says of itself; as
in Markdown they stand as nodes of their own before the text, and so do drawers, planning lines and comments, which Org
doesn't print.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.article.document import NOTE, SAYS, Document, Head, Node, Shape, Style
from reader.article.visible import visible
from reader.sources.decoding import decode
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.lines import blank_above, split_lines
from reader.sources.texts import frontmatter
from reader.sources.texts.org_inline import Span, marked

_KEYWORD = re.compile(r"\s*#\+(\w[\w-]*):\s*(.*)$")
_BEGIN = re.compile(r"\s*#\+begin_(\w+)\b", re.IGNORECASE)
_END = re.compile(r"\s*#\+end_(\w+)\b", re.IGNORECASE)
_HEADING = re.compile(r"(\*+)[ \t]+(?=\S)")
_STATE = re.compile(r"(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)(?:\s+|$))?(?:\[#[A-Z]\](?:\s+|$))?")
_TAGS = re.compile(r":[\w@#%:]+:$")
_ITEM = re.compile(r"(\s*)(?:([-+])|(\*)|(\w{1,4}[.)]))(?=\s)\s*(?:\[[ X-]\]\s+)?")
_DRAWER = re.compile(r"\s*:([\w-]+):\s*$")
_DRAWERS, _LONGEST_DRAWER = ":", 200
_PLANNING = re.compile(r"\s*(?:SCHEDULED|DEADLINE|CLOSED):\s*[<\[]")
_FOOTNOTE = re.compile(r"\[fn:([\w-]{1,40})\]\s+\S")
_RULE = re.compile(r"\s*-{5,}\s*$")
_TABLE_RULE = re.compile(r"\s*\|[-+|]*\s*$")
_STAMP = re.compile(r"[<\[](\d{4}-\d\d-\d\d)([^<>\[\]]*)[>\]]")
"""Org's own form of a day: with the weekday's name in any language, with a time, with what comes again."""
_TIME = re.compile(r"(?<=[ \t])\d{1,2}:\d\d")
_CODE_BLOCKS = frozenset(("src", "example", "export", "verse", "comment"))
_IN_HEAD = frozenset(
    ("title", "subtitle", "author", "date", "language", "description", "keywords", "email", "source", "url", "site")
)


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article: the file.

    Raises:
        SourceError: it isn't text.
    """
    source = decode(data, path)
    reading = _Reading(split_lines(source))
    reading.read()
    head = frontmatter.head_of(reading.fields) if reading.fields else Head()
    yield Document(path, "org", source, tuple(reading.nodes), head)


def _unstamped(value: str) -> str:
    """A value, or the day and time in it where it is a timestamp: "2026-06-21 10:30" for "<2026-06-21 Sun 10:30>"."""
    match = _STAMP.match(value)
    if match is None:
        return value
    time = _TIME.search(match[2])
    return f"{match[1]} {time[0].zfill(5)}" if time else match[1]


@dataclass(slots=True)
class _Reading:
    """A way through the lines of a text."""

    lines: Sequence[str]
    nodes: list[Node] = field(default_factory=list)
    fields: dict[object, object] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    """Offset of each line in the source."""
    ends: dict[str, list[int]] = field(default_factory=dict)
    """The lines that end a block, by its name; those of drawers, whatever their names, together."""
    at: int = 0
    """The line that is read next, from 0."""

    def read(self) -> None:
        """Take the nodes of all lines."""
        start = 0
        for line in self.lines:
            self.starts.append(start)
            start += len(line) + 1
            if match := _END.match(line):
                self.ends.setdefault(match[1].lower(), []).append(len(self.starts) - 1)
            elif line.strip().upper() == ":END:":
                self.ends.setdefault(_DRAWERS, []).append(len(self.starts) - 1)
        while self.at < len(self.lines):
            self._block()

    def _block(self) -> None:
        """Read what begins at the next line."""
        line = self.lines[self.at]
        if not line.strip():
            self.at += 1
        elif match := _HEADING.match(line):
            self._heading(line, match)
        elif match := _BEGIN.match(line):
            self._enclosed(match[1].lower())
        elif match := _KEYWORD.match(line):
            self._keyword(match)
        elif _DRAWER.match(line) and (end := self._drawer_end()) is not None:
            self._apart(end, "front-matter")
        elif _PLANNING.match(line) or line.lstrip().startswith(("# ", "#+")) or line.strip() == "#":
            self._apart(self.at, "front-matter" if _PLANNING.match(line) else f"{SAYS}other")
        elif _RULE.match(line):
            self._apart(self.at, "hr")
        elif line.lstrip().startswith("|"):
            self._row(line)
        elif line.lstrip().startswith(": "):
            self._fixed()
        elif (match := _ITEM.match(line)) and not (match[3] and not match[1]):
            self._item(match)
        elif match := _FOOTNOTE.match(line):
            self._paragraph(self.at, 0, Shape.PARAGRAPH, 0, f"{SAYS}other")
            note = self.nodes[-1]
            self.nodes[-1] = replace(note, inlines=note.inlines[1:], anchors=(f"{NOTE}{match[1]}",))
        else:
            self._paragraph(self.at, 0, Shape.PARAGRAPH, 0)

    def _heading(self, line: str, match: re.Match[str]) -> None:
        """A heading; its state and its tags, which are for the writer's agenda, are lines of their own."""
        number, start = self.at, self.starts[self.at]
        self.at += 1
        begin, end = match.end(), len(line.rstrip())
        state = _STATE.match(line, begin, end)
        text = state.end() if state is not None else begin
        last = line.rfind(" ", text, end) + 1
        tags = _TAGS.match(line, last, end) if last > text else None
        until = last if tags is not None else end
        self._add([Span(line[begin:text].strip(), start + begin)], number, Shape.LINE, 0, f"{SAYS}other", plain=True)
        self._add([Span(line[text:until].rstrip(), start + text)], number, Shape.HEADING, min(6, len(match[1])))
        self._add([Span(line[until:end], start + until)], number, Shape.LINE, 0, f"{SAYS}navigation", plain=True)

    def _keyword(self, match: re.Match[str]) -> None:
        """`#+TITLE: …`, or a caption of what follows."""
        name, value = match[1].lower(), match[2].strip()
        number = self.at
        self.at += 1
        if not value:
            self._apart(number, "front-matter", read=False)
            return
        start = self.starts[number] + match.start(2)
        if name == "caption":
            self._add([Span(match[2], start)], number, Shape.PARAGRAPH, 0, f"{SAYS}caption")
        elif name == "title" and "title" not in self.fields:
            self.fields["title"] = value
            self._add([Span(match[2], start)], number, Shape.HEADING, 1, f"{SAYS}headline")
        else:
            if name in _IN_HEAD:
                self.fields.setdefault(name, _unstamped(value))
            self._apart(number, "front-matter", read=False)

    def _enclosed(self, name: str) -> None:
        """A block between `#+begin_…` and `#+end_…`, or the line alone where nothing ends it."""
        ends = self.ends.get(name, [])
        below = bisect_right(ends, self.at)
        if below == len(ends):
            self._apart(self.at, f"{SAYS}other")
            return
        end = ends[below]
        first, self.at = self.at + 1, end + 1
        if name in _CODE_BLOCKS:
            self._code(first, end)
            return
        shape = Shape.BLOCK_QUOTE if name == "quote" else Shape.PARAGRAPH
        at = first
        while at < end:
            after = at
            while after < end and self.lines[after].strip():
                after += 1
            if after > at:
                self._add(list(self._spans(at, after)), at, shape, 0, last=after - 1)
            at = after + 1

    def _code(self, first: int, end: int) -> None:
        text = "\n".join(line.removesuffix("\r") for line in self.lines[first:end])
        if text.strip():
            self._add([Span(text, self.starts[first])], first, Shape.CODE, 0, last=end - 1, plain=True)

    def _fixed(self) -> None:
        """Lines behind a colon: as they stand."""
        first = self.at
        while self.at < len(self.lines) and self.lines[self.at].lstrip().startswith(": "):
            self.at += 1
        text = "\n".join(line.strip()[2:] for line in self.lines[first : self.at])
        if text.strip():
            self._add([Span(text, None)], first, Shape.CODE, 0, last=self.at - 1, plain=True)

    def _drawer_end(self) -> int | None:
        """The line that ends the drawer that begins here, if there is one."""
        ends = self.ends.get(_DRAWERS, [])
        below = bisect_right(ends, self.at)
        if below == len(ends) or ends[below] - self.at > _LONGEST_DRAWER:
            return None
        inner = self.lines[self.at + 1 : ends[below]]
        return None if any(map(_HEADING.match, inner)) else ends[below]

    def _apart(self, last: int, hint: str, read: bool = True) -> None:
        """Lines that Org doesn't print, as written."""
        first = self.at if read else self.at - 1
        self.at = last + 1
        for number in range(first, last + 1):
            line = self.lines[number]
            if text := line.strip():
                start = self.starts[number] + line.index(text[0])
                self._add([Span(text, start)], number, Shape.LINE, 0, hint, plain=True)

    def _row(self, line: str) -> None:
        """A row of a table; the rule below the head makes the row above it one."""
        number = self.at
        self.at += 1
        if _TABLE_RULE.match(line):
            self._head_row(number)
            return
        cells: list[Span] = []
        offset = line.index("|") + 1
        for cell in line[offset:].rstrip().removesuffix("|").split("|"):
            lead = len(cell) - len(cell.lstrip())
            cells.append(Span(cell.strip(), self.starts[number] + offset + lead))
            offset += len(cell) + 1
        while cells and not cells[-1].text:
            cells.pop()
        self._add(cells, number, Shape.TABLE_ROW, 0, joint="\t")

    def _head_row(self, rule: int) -> None:
        """The first row of a table, directly above a rule, names the columns."""
        rows = [node for node in self.nodes[-2:] if node.shape is Shape.TABLE_ROW]
        if rows and rows[-1] is self.nodes[-1] and rows[-1].last_line == rule and rows[0].last_line != rule - 1:
            self.nodes[-1] = replace(rows[-1], level=1)

    def _item(self, match: re.Match[str]) -> None:
        indent = len(match[1].expandtabs(8))
        self._paragraph(self.at, indent, Shape.LIST_ITEM, min(9, indent // 2 + 1))

    def _paragraph(self, first: int, indent: int, shape: Shape, level: int, hint: str = "") -> None:
        """Lines up to an empty one, or one that begins something else."""
        self.at = first + 1
        while self.at < len(self.lines) and self._goes_on(self.lines[self.at], shape, indent):
            self.at += 1
        self._add(list(self._spans(first, self.at)), first, shape, level, hint, last=self.at - 1)

    def _goes_on(self, line: str, shape: Shape, indent: int) -> bool:
        if not line.strip() or _HEADING.match(line) or line.lstrip().startswith(("#+", "|", "# ", ": ")):
            return False
        if _ITEM.match(line) or _RULE.match(line) or _FOOTNOTE.match(line) or _DRAWER.match(line):
            return False
        return shape is not Shape.LIST_ITEM or len(line) - len(line.lstrip()) > indent

    def _spans(self, first: int, end: int) -> Iterator[Span]:
        for number in range(first, end):
            line = self.lines[number]
            text = line.strip()
            if text:
                yield Span(text, self.starts[number] + line.index(text[0]))

    def _add(
        self,
        spans: Sequence[Span],
        first: int,
        shape: Shape,
        level: int,
        hint: str = "",
        *,
        last: int | None = None,
        joint: str = " ",
        plain: bool = False,
    ) -> None:
        text, inlines, pieces = marked(spans, joint, plain)
        if not text.strip():
            return
        gap = blank_above(self.lines, first)
        if len(inlines) == 1 and inlines[0] == (0, len(text), Style.IMAGE, inlines[0].target):
            shape = Shape.IMAGE
        hints = (hint,) if hint else ()
        end = first if last is None else last
        self.nodes.append(Node(visible(text), shape, level, gap, first + 1, end + 1, pieces, inlines, hints))
