"""What stands at the edges of a PDF's pages: running heads, page numbers and footnotes, apart from the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.sources.pdf.lines import Line
from reader.sources.pdf.notes import find_notes
from reader.sources.pdf.paragraphs import set_lines, weighted_median

_MARGIN = 0.11
"""Share of a page's height at its top and foot where running heads stand."""
_OFTEN = 0.4
"""Share of the pages on which a running head is."""
_APART, _SMALLER, _MOST_RUNNING = 2.2, 0.95, 8
"""Of a running head that comes but once: white space beside it by its size, its size by that of the text; how many."""
_NUMBER = re.compile(r"[-–—\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—\s]*|(?:page|seite|p\.|s\.)\s*\d{1,4}.{0,12}", re.IGNORECASE)
"""The number of a page as it is printed: 12, – xii –, Page 3 of 7."""


class Parted(NamedTuple):
    """The pages of a file, and what stands at their edges."""

    flow: list[list[Line]]
    """The lines of each page that are its text."""
    running: list[str]
    """Running heads and page numbers, each text once."""
    notes: list[str]


def part_running(pages: Sequence[Sequence[Line]]) -> Parted:
    """The lines of each page without running heads, page numbers and footnotes, and these."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_where(line) for line in page if _in_margin(line)})
    needed = max(2, _OFTEN * len(pages))
    flow: list[list[Line]] = []
    running: dict[str, None] = {}
    notes: list[str] = []
    body = weighted_median(sorted((line.size, len(line.text)) for page in pages for line in page) or [(1.0, 1)])
    alone = len(pages) < 3  # too few for anything to come back often
    for page in pages:
        heads = {id(line) for line in page if _in_margin(line) and seen[_where(line)] >= needed}
        found = find_notes([line for line in page if id(line) not in heads], body)
        notes += (set_lines(note, Counter())[0] for note in found)
        noted = {id(line) for note in found for line in note}
        small = {id(line) for line in _small_print(page)} if alone else set()
        apart = [
            line
            for line in page
            if id(line) in heads
            or (id(line) not in noted and _in_margin(line) and (_is_number(line.text) or id(line) in small))
        ]
        running.update(dict.fromkeys(line.text for line in apart))
        gone = {id(line) for line in apart} | noted
        flow.append([line for line in page if id(line) not in gone])
    return Parted(flow, list(running), notes)


def _small_print(page: Sequence[Line]) -> Iterator[Line]:
    """The lines at the top and the foot of a page in smaller type than its text, with white space between."""
    text = [line for line in page if not _in_margin(line)]
    if not text:
        return
    body = weighted_median(sorted((line.size, len(line.text)) for line in text))
    for lines, sign in ((sorted(page, key=lambda line: line.foot), 1), (sorted(page, key=lambda line: -line.foot), -1)):
        edge: list[Line] = []
        for line in lines:
            apart = _APART * line.size
            if edge and (line.foot - edge[-1].foot) * sign > apart:
                yield from (one for one in edge if one.size < _SMALLER * body)
                break
            if len(edge) >= _MOST_RUNNING or not _in_margin(line):
                break
            edge.append(line)


def _in_margin(line: Line) -> bool:
    return line.foot < _MARGIN * line.height or line.top > (1 - _MARGIN) * line.height


def _where(line: Line) -> tuple[str, int]:
    """What a running head has in common on all pages: its words, and its height."""
    return re.sub(r"\d+", "#", line.text), round(line.foot / 6)


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None
