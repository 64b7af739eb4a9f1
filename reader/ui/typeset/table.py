"""Rows of a table -> aligned columns, as wide as their cells and together no wider than the page.

Where that would part words, each row is set as a record: a line for each cell, with the name of its column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from reader.article.model import Block
from reader.ui.typeset.faces import Setting, setting, speeches
from reader.ui.typeset.graphemes import fit, steady
from reader.ui.typeset.paragraph import blank
from reader.ui.typeset.rows import Row, Run, Tone, ornament
from reader.ui.typeset.voices import Voices
from reader.ui.typeset.wrap import wrap

_PART = 2
"""Columns between two cells."""
_LONGEST = 14
"""Columns of a word that is not to be parted; a longer one may be."""
_FEW_SIGNS = 8
"""Columns of a word in a script without spaces that are kept together."""
_NAME = 24
"""Columns of a column's name beside the cells of a record, at most."""
_NUMBER = re.compile(r"[-+–−]?[€$£¥₹]?\s?[\d.,:/]+(?:\s?[%€$£¥]|\s?(?:bn|m|k))?|[-–—]?")


class Grid:
    """What the rows of one table share: how wide each column is set, and on which side."""

    def __init__(self, voices: Voices, first: int, last: int) -> None:
        """`first` and `last` are the table's blocks, both included."""
        self.voices, self.first, self.last = voices, first, last
        self._columns: dict[int, tuple[int, ...]] = {}

    def columns(self, width: int) -> tuple[int, ...]:
        """Width of each column when the table has `width`; empty when it can't be set as one."""
        if width not in self._columns:
            # One width at a time: a resize leaves the old one for good.
            self._columns = {width: _share(self._natural, width)}
        return self._columns[width]

    @cached_property
    def numeric(self) -> tuple[bool, ...]:
        """Which columns hold numbers alone, and so are set to the right."""
        rows = [block.text.split("\t") for block in self._blocks() if block.node.level == 0]
        columns = list(zip_longest(*rows, fillvalue=""))
        return tuple(all(_NUMBER.fullmatch(cell.strip()) for cell in column) for column in columns)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What the head calls each column; of a head of several rows, the one that says most of it."""
        heads = (block.text.split("\t") for block in self._blocks() if block.node.level > 0)
        return tuple(
            next((name for name in reversed(names) if name), "") for names in zip_longest(*heads, fillvalue="")
        )

    @cached_property
    def _natural(self) -> list[_Need]:
        needs: list[_Need] = []
        for block in self._blocks():
            cells = [_need(cell.strip()) for cell in steady(block.text).split("\t")]
            pairs = zip_longest(needs, cells, fillvalue=_Need(1, 1))
            needs = [_Need(max(one.whole, other.whole), max(one.word, other.word)) for one, other in pairs]
        return needs

    def is_last_head(self, index: int) -> bool:
        """Whether a block is the head, or the last row of one."""
        blocks = self.voices.article.blocks
        below = blocks[index + 1] if index < self.last else None
        return blocks[index].node.level > 0 and (below is None or below.node.level == 0)

    def _blocks(self) -> Sequence[Block]:
        return self.voices.article.blocks[self.first : self.last + 1]


class TableRow(NamedTuple):
    """One row of a table: a block whose cells are parted by tabs."""

    grid: Grid
    block: int

    @property
    def text(self) -> str:
        """The block's text."""
        return self.grid.voices.article.blocks[self.block].text

    def rows(self, width: int) -> tuple[Row, ...]:
        """Its rows: more than one where a cell is wrapped; a rule below a head, a blank row below the table."""
        block = self.grid.voices.article.blocks[self.block]
        head = block.node.level > 0
        body = setting(block, Tone.HEADING if head else Tone.TEXT, speeches(self.grid.voices, self.block))
        columns = self.grid.columns(width)
        if columns:
            rows = _cells(body, columns, self.grid.numeric)
        else:
            rows = body.rows(width) if head else _record(body, self.grid.names, width)
        if columns and self.grid.is_last_head(self.block):
            line = ornament((" " * _PART).join("─" * column for column in columns), Tone.META)
            rows.append(Row((line,), len(block.text), len(block.text)))
        if self.block == self.grid.last or not columns:
            rows.append(blank(block.text))
        return tuple(rows)


class _Need(NamedTuple):
    """Columns that a cell would take: all on one line, and its longest word."""

    whole: int
    word: int


def _need(cell: str) -> _Need:
    return _Need(max(1, cell_len(cell)), max(map(_unparted, cell.split()), default=1))


def _unparted(word: str) -> int:
    wide = cell_len(word)
    return min(wide, _LONGEST if wide <= len(word) else _FEW_SIGNS)  # wide signs may be parted anywhere


def _share(needs: list[_Need], width: int) -> tuple[int, ...]:
    """Column widths that fit: the widest are narrowed first, none below its longest word; empty where that can't be."""
    room = width - _PART * (len(needs) - 1)
    if sum(need.word for need in needs) > room:
        return ()
    cap = max(need.whole for need in needs)
    while sum(max(need.word, min(need.whole, cap)) for need in needs) > room:
        cap -= 1
    return tuple(max(need.word, min(need.whole, cap)) for need in needs)


def _record(body: Setting, names: tuple[str, ...], width: int) -> list[Row]:
    """The cells below one another, each beside the name of its column; empty ones are left out."""
    wide = min(max(map(cell_len, map(steady, names)), default=0), _NAME, width // 3)
    rows: list[Row] = []
    at = 0
    for number, cell in enumerate(body.text.split("\t")):
        name = fit(names[number], wide) if number < len(names) else ""
        lead = (ornament(name + " " * (wide - cell_len(name) + _PART), Tone.META),) if wide else ()
        hang = (ornament(" " * (wide + _PART)),) if wide else ()
        spans = wrap(cell, max(1, width - (wide + _PART if wide else 0)))
        rows += [body.row(at + start, at + end, hang if line else lead) for line, (start, end) in enumerate(spans)]
        at += len(cell) + 1
    return rows or [Row()]


def _cells(body: Setting, columns: tuple[int, ...], numeric: tuple[bool, ...]) -> list[Row]:
    """The cells side by side, each wrapped in its column."""
    cells: list[list[tuple[int, int]]] = []
    at = 0
    for cell, column in zip(body.text.split("\t"), columns, strict=False):
        cells.append([(at + start, at + end) for start, end in wrap(cell, column)])
        at += len(cell) + 1
    rows = []
    for line in zip_longest(*cells):
        runs: list[Run] = []
        used = left = 0
        spans = [span for span in line if span]
        for number, span in enumerate(line):
            column = columns[number]
            shown = body.runs(*span) if span else []
            wide = sum(cell_len(run.text) for run in shown)
            right = number < len(numeric) and numeric[number]
            start = left + (column - wide if right else 0)
            if shown:
                runs += [ornament(" " * (start - used)), *shown] if start > used else shown
                used = start + wide
            left += column + _PART
        rows.append(body.made_row(runs, spans))
    return rows or [Row()]
