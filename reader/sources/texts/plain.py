"""Plain text: each line that isn't blank is a paragraph, unless the text was hard-wrapped.

The lines are those of the user's editor, and every one that isn't blank is in exactly one node. White space at a
line's ends isn't part of the text, but in programs, which are one node as they stand; what stands between is kept, tabs
too, because they part the cells of a table copied from a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import chain, pairwise, zip_longest

from reader.article.document import Document, Node, Piece, Shape
from reader.article.visible import visible
from reader.sources.decoding import decode
from reader.sources.limits import Limits
from reader.sources.lines import split_lines
from reader.sources.texts.initials import is_initial, is_of_word
from reader.sources.texts.program import find_programs
from reader.sources.texts.wrapping import AFTER_HYPHEN, Line, goes_on, usual_width, wrap_width

# Looking up an attribute of an enumeration takes ten times as long as a name.
_LINE, _TABLE_ROW, _CODE = Shape.LINE, Shape.TABLE_ROW, Shape.CODE
_WRITTEN = re.compile(r"\S[^\r\n]*")
"""A line that isn't blank."""


def parse(data: bytes, path: str, limits: Limits) -> Iterable[Document]:
    """One article: the file.

    Raises:
        SourceError: it isn't text, or far too many lines.
    """
    source = decode(data, path)
    check_lines(source, path, limits)
    return (Document(path, "text", source, read_nodes(source)),)


def check_lines(source: str, path: str, limits: Limits) -> None:
    """Raise SourceError where there are more lines than an article may have paragraphs; nothing is made of them yet."""
    if len(source) > limits.max_blocks:
        limits.check_blocks(sum(1 for _ in _WRITTEN.finditer(source)), path)


def read_nodes(source: str, wrapped: bool = False, flowed: bool = False, tight: bool = False) -> tuple[Node, ...]:
    """The paragraphs of a plain text; `wrapped` says that it is of a kind that is hard-wrapped, however short it is,
    `flowed` that a line goes on in the next where it ends with a space, and `tight` that the space is no part of it.
    """
    lines = list(_read_lines(source))
    soft = {line.number for line in lines if _ends_soft(line, source)} if flowed else None
    if soft:
        whole = {line.number for line in lines if tight and source[_end(line) + 1 : _end(line) + 2] != " "}
        paragraphs = _paragraphs(lines, lambda paragraph, line: _flows_on(paragraph[-1], line, soft))
        return tuple([_paragraph(paragraph, whole) for paragraph in paragraphs])
    programs = find_programs(lines, source)
    if not programs:
        return _prose(lines, source, wrapped)
    ends = (0, *(program.stop for program in programs))
    starts = (*(program.start for program in programs), len(lines))
    prose = [_prose(lines[end:start], source, wrapped) for end, start in zip(ends, starts, strict=True)]
    code = [(_code(lines[program.start : program.stop], source),) for program in programs]
    return tuple(chain.from_iterable(chain.from_iterable(zip_longest(prose, code, fillvalue=()))))


def _prose(lines: Sequence[Line], source: str, wrapped: bool) -> tuple[Node, ...]:
    """The paragraphs of a text, or of a part of one, that holds no program."""
    rows = _table_rows(lines)
    width = wrap_width(lines) or (usual_width(lines) if wrapped else None)
    if width is None:
        return _unwrapped(lines, rows, source)
    return tuple(
        _row(paragraph[0], source) if paragraph[0].number in rows else _paragraph(paragraph)
        for paragraph in _paragraphs(lines, lambda paragraph, line: goes_on(paragraph, line, width))
    )


def _code(lines: Sequence[Line], source: str) -> Node:
    """A program as it stands, with the empty lines in it, but for the white space before all of its lines."""
    least = min(line.indent for line in lines)
    text, pieces, number = "", [], lines[0].number
    for line in lines:
        text += "\n" * (line.number - number)
        number = line.number
        start = line.start - line.indent + least
        pieces.append(Piece(len(text), start))
        text += source[start : line.start] + line.text
    return Node(text, _CODE, 0, lines[0].gap, lines[0].number, number, tuple(pieces))


def _unwrapped(lines: Sequence[Line], rows: Container[int], source: str) -> tuple[Node, ...]:
    """A paragraph for each line; two lines where the first is the large letter that begins a story."""
    initials = [pair for pair in pairwise(lines) if is_initial(*pair)]
    if not initials:
        return tuple([_row(line, source) if line.number in rows else _alone(line) for line in lines])
    numbers = {above.number for above, _ in initials}
    whole = {above.number for above, below in initials if is_of_word(above, below, source)}
    return tuple(
        _row(paragraph[0], source) if paragraph[0].number in rows else _paragraph(paragraph, whole)
        for paragraph in _paragraphs(lines, lambda paragraph, _: paragraph[-1].number in numbers)
    )


def _read_lines(source: str) -> Iterator[Line]:
    """The lines that aren't blank."""
    start = gap = 0
    for number, line in enumerate(split_lines(source), 1):
        if text := line.strip():
            indent = line.index(text[0])
            yield Line(number, start + indent, visible(text), gap, indent)
            gap = 0
        else:
            gap += 1
        start += len(line) + 1


def _end(line: Line) -> int:
    """The place in the source behind a line's text."""
    return line.start + len(line.text)


def _ends_soft(line: Line, source: str) -> bool:
    """Whether a line of a flowed text goes on (RFC 3676); what is quoted stays as it is, and so does the line above a
    signature.
    """
    return source[_end(line) : _end(line) + 1] == " " and line.text[0] != ">" and line.text != "--"


def _flows_on(above: Line, line: Line, soft: Container[int]) -> bool:
    """Whether a line of a flowed text goes on with the one above."""
    return above.number in soft and not line.gap and line.text[0] != ">" and line.text != "--"


def _paragraphs(lines: Iterable[Line], joins: Callable[[list[Line], Line], bool]) -> Iterator[list[Line]]:
    """The lines of each paragraph; `joins` says whether a line goes on with those that are in it already."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not joins(paragraph, line):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _table_rows(lines: Sequence[Line]) -> set[int]:
    """Numbers of the lines that are rows of a table: with a tab between words, one directly below another."""
    tabbed = [line for line in lines if "\t" in line.text]
    rows: set[int] = set()
    for above, below in pairwise(tabbed):
        if below.number == above.number + 1:
            rows |= {above.number, below.number}
    return rows


def _row(line: Line, source: str) -> Node:
    """A row of a table; tabs at its start are empty cells."""
    start = line.start
    while start and source[start - 1] == "\t":
        start -= 1
    text = "\t" * (line.start - start) + line.text
    return Node(text, _TABLE_ROW, 0, line.gap, line.number, line.number, (Piece(0, start),))


def _alone(line: Line) -> Node:
    """A paragraph of one line."""
    number, start, text, gap, _ = line
    return Node(text, _LINE, 0, gap, number, number, (Piece(0, start),))


def _paragraph(lines: Sequence[Line], tight: Container[int] = ()) -> Node:
    """One paragraph of one or several lines, set as one; with no space behind the lines of the numbers in `tight`."""
    first = lines[0]
    if len(lines) == 1:
        return _alone(first)
    text, pieces = "", []
    for above, line in zip((first, *lines), lines, strict=False):
        text += "" if not text or _is_broken(text, line.text) or above.number in tight else " "
        pieces.append(Piece(len(text), line.start))
        text += line.text
    return Node(text, _LINE, 0, first.gap, first.number, lines[-1].number, tuple(pieces))


def _is_broken(text: str, below: str) -> bool:
    """Whether a line's last word goes on in the line below, after its hyphen."""
    return text.endswith("-") and text[-2:-1].isalnum() and below[0].isalnum() and below.split()[0] not in AFTER_HYPHEN
