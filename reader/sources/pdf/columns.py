"""The lines of a page in the order of reading: down one column, then down the next.

A gutter is a strip of white from which hardly a line goes over to the other side. Those that do (a headline, what is
set below a wide picture) part the page into bands, and in each the left column is read before the right. What is left
on one line after that, far apart, is a row of a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from reader.sources.pdf.lines import Line
from reader.sources.pdf.links import moved

_FEWEST_LINES = 3
"""On each side of a gutter."""
_FEWEST_CHARS = 14
"""Of a line on average, on each side of a gutter: what is shorter are the cells of a table."""
_NARROWEST = 0.6
"""Of a letter's size: a gutter."""
_MOST_ACROSS = 0.25
"""Share of the lines that may go across a gutter."""
_STEPS = 240
"""Places at which a gutter is looked for."""
_DEEPEST = 6
_SAME_LINE = 0.4


def in_order(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """The columns of a page in the order of reading, each from its top to its foot."""
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        return [list(_rows(lines))] if lines else []
    columns: list[list[Line]] = []
    for band in _bands(lines, gutter):
        if len(band) == 1 or _crosses(band[0], gutter):
            columns.append(list(_rows(band)))
            continue
        left = [line for line in band if (line.left + line.right) / 2 < gutter]
        right = [line for line in band if (line.left + line.right) / 2 >= gutter]
        columns += (*in_order(left, depth + 1), *in_order(right, depth + 1))
    return columns


def _crosses(line: Line, gutter: float) -> bool:
    return line.left < gutter < line.right


def _gutter(lines: Sequence[Line]) -> float | None:
    """The middle of the best gutter; None where the page has one column."""
    if len(lines) < 2 * _FEWEST_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    size = median(line.size for line in lines)
    step = max((right - left) / _STEPS, 0.5)
    across = [0] * (_STEPS + 2)
    for line in lines:
        first, last = int((line.left - left) / step), int((line.right - left) / step)
        across[min(first, _STEPS)] += 1
        across[min(last + 1, _STEPS + 1)] -= 1
    most = _MOST_ACROSS * len(lines)
    best: tuple[float, float] | None = None
    count, start, lowest = 0, None, 0
    for at in range(_STEPS + 1):
        count += across[at]
        if count <= most and (start is None or count <= lowest):
            if start is None or count < lowest:
                start, lowest = at, count
            continue
        if start is not None:
            best = _better(best, lines, left + start * step, left + at * step, size)
        start, lowest = (at, count) if count <= most else (None, 0)
    return best[1] if best is not None else None


def _better(
    best: tuple[float, float] | None, lines: Sequence[Line], start: float, end: float, size: float
) -> tuple[float, float] | None:
    """The better of two gutters, as its quality and its middle."""
    middle = (start + end) / 2
    if end - start < _NARROWEST * size:
        return best
    left = [line for line in lines if line.right <= middle]
    right = [line for line in lines if line.left >= middle]
    if min(len(left), len(right)) < _FEWEST_LINES:
        return best
    if any(sum(len(line.text) for line in side) < _FEWEST_CHARS * len(side) for side in (left, right)):
        return best
    quality = float(min(len(left), len(right)))
    return (quality, middle) if best is None or quality > best[0] else best


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    """The lines between those that go across, and these one by one, from the top of the page."""
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.foot, line.left)):
        if _crosses(line, gutter):
            if band:
                yield band
            yield [line]
            band = []
        else:
            band.append(line)
    if band:
        yield band


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines from the top, those on one height as one, their parts parted by tabs."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.foot, line.left)):
        if row and abs(line.foot - row[0].foot) > _SAME_LINE * max(line.size, row[0].size):
            yield _row(row)
            row = []
        row.append(line)
    if row:
        yield _row(row)


def _row(parts: list[Line]) -> Line:
    parts.sort(key=lambda line: line.left)
    first = parts[0]
    if len(parts) == 1:
        return first
    text, links = first.text, [*first.links]
    for before, part in pairwise(parts):
        text += "\t" if part.left - before.right > 1.2 * part.size else " "
        links += moved(part.links, len(text))
        text += part.text
    return replace(
        first,
        text=text,
        links=tuple(links),
        right=max(part.right for part in parts),
        size=max(part.size for part in parts),
        cells=tuple((part.left, part.right) for part in parts),
    )
