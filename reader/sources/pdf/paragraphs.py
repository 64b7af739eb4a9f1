"""Lines in the order of reading -> paragraphs, headings and rows.

A paragraph ends where the white space below is wider than between lines, where the next line is indented, or where the
type changes. It doesn't end with a column or a page whose last line is full and ends no sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise

from reader.article.document import Inline, Node, Shape, Style
from reader.sources.pdf.lines import Line
from reader.sources.pdf.links import Link, moved
from reader.sources.texts.wrapping import AFTER_HYPHEN

_WIDE_GAP = 1.4
"""Times the usual distance between lines: white space between paragraphs."""
_LARGER, _OTHER_SIZE = 1.12, 1.06
_INDENT = 0.7
"""Of a letter's size."""
_NEAR, _FARTHEST_INDENT, _WIDEST_SPACE, _UNEVEN = 0.3, 3.0, 6.0, 1.15
"""Of a line whose words were pushed apart: how far from the column's edges, how wide and how unlike its spaces may be.
"""
_HEADING_WORDS = 25
_BULLET = re.compile(r"(?:[•·◦‣▪■–—*-]|\d{1,2}[.)])\s+\S")
_DASHES = "–—"
"""Before an item of a list, or within a sentence whose line before is full."""
_TERMINAL = re.compile(r"[.!?…:;。！？][\"'”’»«“)\]]*$")
_WORD = re.compile(r"\w+")
_HYPHEN = re.compile(r"(\w{1,60})[-‐]$")


@dataclass(slots=True)
class _Paragraph:
    lines: list[Line] = field(default_factory=list)
    edges: list[tuple[float, float]] = field(default_factory=list)
    """Left and right of the column that each line stands in."""

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]


def set_paragraphs(pages: Sequence[Sequence[Sequence[Line]]]) -> Iterator[Node]:
    """The nodes of all columns of all pages."""
    columns = [_with_tables(column) for page in pages for column in page if column]
    lines = list(chain.from_iterable(columns))
    if not lines:
        return
    weighed = sorted((line.size, len(line.text)) for line in lines)
    body = weighted_median(weighed)
    leading = _leading(columns, body)
    words = Counter(word.lower() for line in lines for word in re.findall(r"\w+(?:-\w+)*", line.text))
    sizes = sorted({round(line.size, 1) for line in lines if line.size > body * _LARGER}, reverse=True)
    for paragraph in _paragraphs(columns, leading):
        yield _node(paragraph, sizes, words)


def _with_tables(column: Sequence[Line]) -> list[Line]:
    """The lines of a column; what is in several parts, and no neighbour is, is no row of a table."""
    edges = _edges(column)
    tabbed = [
        "\t" in line.text and not _is_stretched(line, edges, (*column[max(0, at - 1) : at], *column[at + 1 : at + 2]))
        for at, line in enumerate(column)
    ]
    return [
        line if tabs and any(tabbed[max(0, at - 1) : at] + tabbed[at + 1 : at + 2]) else _plain(line)
        for at, (line, tabs) in enumerate(zip(column, tabbed, strict=True))
    ]


def _is_stretched(line: Line, edges: tuple[float, float], beside: Iterable[Line]) -> bool:
    """Whether the parts of a line are words that were pushed apart to fill a narrow column, as newspapers do: by the
    same space each. Two parts have but one space; as in a table, the second may stand below another.
    """
    near = _NEAR * line.size
    if abs(line.right - edges[1]) > near or line.left > edges[0] + _FARTHEST_INDENT * line.size:
        return False
    gaps = [after[0] - before[1] for before, after in pairwise(line.cells)]
    if not gaps or max(gaps) > min(_UNEVEN * min(gaps), _WIDEST_SPACE * line.size):
        return False
    second = line.cells[1][0]
    return len(gaps) > 1 or not any(abs(second - left) < near for one in beside for left, _ in one.cells[1:])


def _plain(line: Line) -> Line:
    return replace(line, text=line.text.replace("\t", " ")) if "\t" in line.text else line


def weighted_median(weighed: Sequence[tuple[float, int]]) -> float:
    """The size that half of the letters are smaller than."""
    half, passed = sum(weight for _, weight in weighed) / 2, 0
    for size, weight in weighed:
        passed += weight
        if passed >= half:
            return size
    return weighed[-1][0]


def _leading(columns: Iterable[Sequence[Line]], body: float) -> float:
    """The usual distance between the feet of two lines of the text: three in four are as far apart or farther, for in a
    short text there are more gaps between paragraphs than lines within them.
    """
    steps = sorted(
        below.foot - above.foot
        for column in columns
        for above, below in pairwise(column)
        if abs(above.size - body) < 0.1 * body and 0.5 * body < below.foot - above.foot < 3 * body
    )
    return steps[(len(steps) - 1) // 4] if steps else 1.25 * body


def _paragraphs(columns: Sequence[Sequence[Line]], leading: float) -> Iterator[_Paragraph]:
    begun: _Paragraph | None = None
    for column in columns:
        edges = _edges(column)
        for at, line in enumerate(column):
            if begun is not None and _goes_on(begun, line, edges, leading, at == 0):
                begun.lines.append(line)
                begun.edges.append(edges)
                continue
            if begun is not None:
                yield begun
            begun = _Paragraph([line], [edges])
    if begun is not None:
        yield begun


def _edges(column: Sequence[Line]) -> tuple[float, float]:
    """Left and right of a column: where most of its lines begin, and the farthest of most ends."""
    lefts = Counter(round(line.left) for line in column)
    left = min((place for place, count in lefts.items() if count >= max(1, len(column) // 6)), default=column[0].left)
    rights = sorted(line.right for line in column)
    return float(left), rights[int(0.9 * (len(rights) - 1))]


def _goes_on(paragraph: _Paragraph, line: Line, edges: tuple[float, float], leading: float, first: bool) -> bool:
    """Whether a line belongs to the paragraph before it."""
    last = paragraph.last
    if "\t" in line.text or "\t" in last.text or last.bold != line.bold:
        return False
    if max(last.size, line.size) > _OTHER_SIZE * min(last.size, line.size):
        return False
    is_full, is_open = _is_full(last, line, paragraph.edges[-1]), not _TERMINAL.search(last.text)
    if _BULLET.match(line.text) and not (is_full and is_open and line.text[0] in _DASHES):
        return False
    if not is_full and _BULLET.match(paragraph.first.text) and line.left < paragraph.first.left - 0.3 * line.size:
        return False  # what is set out to the left of an item is below the list
    if first:  # of a column or a page: the sentence goes on
        is_flush = line.left <= edges[0] + 0.3 * line.size
        return is_open and (line.text[:1].islower() or (is_full and is_flush))
    usual = max(leading, 1.1 * line.size) if line.size <= leading else 1.35 * line.size
    if line.foot - last.foot > _WIDE_GAP * usual:
        return False
    if line.left > edges[0] + _INDENT * line.size and last.left <= edges[0] + 0.3 * line.size:
        return False
    return is_full or is_open


def _is_full(last: Line, line: Line, edges: tuple[float, float]) -> bool:
    """Whether a line was broken because the next word had no room on it."""
    word = line.text.partition(" ")[0]
    needed = line.width * (len(word) + 1) / max(1, len(line.text))
    return last.right + needed >= edges[1] - 0.5 * last.size


def _node(paragraph: _Paragraph, sizes: Sequence[float], words: Counter[str]) -> Node:
    text, inlines = set_lines(paragraph.lines, words)
    pages = dict.fromkeys((paragraph.first.page, paragraph.last.page))
    return replace(_shaped(paragraph, text, sizes), inlines=inlines, page="–".join(filter(None, pages)) or None)


def _shaped(paragraph: _Paragraph, text: str, sizes: Sequence[float]) -> Node:
    first = paragraph.first
    if "\t" in text:
        return Node(text, Shape.TABLE_ROW, 0, 0)
    count = len(text.split())
    size = round(first.size, 1)
    if count <= _HEADING_WORDS and size in sizes and not text.endswith((".", ",")):
        return Node(text, Shape.HEADING, min(6, sizes.index(size) + 1), 1)
    if first.bold and count <= _HEADING_WORDS // 2 and not _TERMINAL.search(text) and any(map(str.isalpha, text)):
        return Node(text, Shape.HEADING, min(6, len(sizes) + 1) if sizes else 2, 1)
    if _BULLET.match(text):
        return Node(text, Shape.LIST_ITEM, 1, 0)
    return Node(text, Shape.PARAGRAPH, 0, 1)


def set_lines(lines: Sequence[Line], words: Counter[str]) -> tuple[str, tuple[Inline, ...]]:
    """The lines as one, words that were broken made whole, and the links in it."""
    parts = [lines[0].text]
    links = [*lines[0].links]
    length = len(parts[0])
    for line in lines[1:]:
        broken, rest = _HYPHEN.search(parts[-1]), _WORD.match(line.text)
        if broken is None or rest is None or rest[0] in AFTER_HYPHEN:
            parts.append(" ")
            length += 1
        elif not _is_compound(broken[1], rest[0], words):
            parts[-1] = parts[-1][:-1]
            length -= 1
        links += moved(line.links, length)
        parts.append(line.text)
        length += len(line.text)
    return "".join(parts), tuple(_inlines(links))


def _inlines(links: Sequence[Link]) -> Iterator[Inline]:
    """Links as they are marked in a node; one that goes on in the next line is one."""
    start, end, target = 0, -2, ""
    for link in links:
        if link.target == target and link.start <= end + 1:
            end = link.end
            continue
        if end > start:
            yield Inline(start, end, Style.LINK, target)
        start, end, target = max(link.start, end, 0), link.end, link.target
    if end > start:
        yield Inline(start, end, Style.LINK, target)


def _is_compound(head: str, rest: str, words: Counter[str]) -> bool:
    """Whether a word has its hyphen wherever it stands, not only where a line ends."""
    if not rest[0].islower() or head[-1].isdigit():
        return True
    return words[f"{head}-{rest}".lower()] > words[f"{head}{rest}".lower()]
