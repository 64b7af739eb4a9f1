"""Rows of a table -> aligned columns, as wide as their cells and together no wider than the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from reader.article.model import Block
from reader.ui.typeset.faces import Setting, setting, speeches
from reader.ui.typeset.graphemes import steady
from reader.ui.typeset.paragraph import blank
from reader.ui.typeset.rows import Row, Run, Tone, ornament
from reader.ui.typeset.voices import Voices
from reader.ui.typeset.wrap import wrap

_PART = 2
"""Columns between two cells."""
_NARROWEST = 4
"""A table whose columns would be narrower than this is set as paragraphs instead."""
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
            self._columns = {width: _share(self._natural(), width)}
        return self._columns[width]

    @cached_property
    def numeric(self) -> tuple[bool, ...]:
        """Which columns hold numbers alone, and so are set to the right."""
        rows = [block.text.split("\t") for block in self._blocks() if block.node.level == 0]
        columns = list(zip_longest(*rows, fillvalue=""))
        return tuple(all(_NUMBER.fullmatch(cell.strip()) for cell in column) for column in columns)

    def _natural(self) -> list[int]:
        widths: list[int] = []
        for block in self._blocks():
            cells = [max(1, cell_len(cell.strip())) for cell in steady(block.text).split("\t")]
            widths = [max(pair) for pair in zip_longest(widths, cells, fillvalue=1)]
        return widths

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
        rows = _cells(body, columns, self.grid.numeric) if columns else body.rows(width)
        if head and columns:
            line = ornament((" " * _PART).join("─" * column for column in columns), Tone.META)
            rows.append(Row((line,), len(block.text), len(block.text)))
        if self.block == self.grid.last:
            rows.append(blank(block.text))
        return tuple(rows)


def _share(natural: list[int], width: int) -> tuple[int, ...]:
    """Column widths that fit: the widest are narrowed first, none below the narrowest."""
    room = width - _PART * (len(natural) - 1)
    if room < _NARROWEST * len(natural):
        return ()
    cap = max(natural)
    while sum(min(column, cap) for column in natural) > room:
        cap -= 1
    return tuple(min(column, cap) for column in natural)


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
