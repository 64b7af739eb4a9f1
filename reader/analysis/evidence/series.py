"""Short lines that are surely the story's because of what they belong to: numbered subheads, announced lists,
formulas.

Alone such a line says little: a subhead looks like a link, and an item of a list like a label. But nobody numbers links
between paragraphs; and where a line below a paragraph ends with a colon, the list that it announces is the story's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.analysis.evidence.formulas import formula_lines
from reader.analysis.evidence.page import Line, Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.settled import CERTAIN
from reader.analysis.evidence.zones import PLAIN, PROSE

_LONGEST_SUBHEAD, _LONGEST_ITEM = 16, 25
"""The most words of each."""
_FEWEST_WORDS = 5
"""The fewest words of a line that announces a list; "Share this:" and "Topics:" have fewer."""
_SERIES = 3
"""The fewest lines of a series of subheads, and of a list."""
_SOURCES = "sources-heading"
"""The rule that knows the heading over what a report was drawn from."""
_NUMBER = re.compile(r"\W*(\d{1,2})[.):]?\s+\S")


def series_scores(page: Page, known: Sequence[int], verdicts: Sequence[Rule | None]) -> dict[int, float]:
    """By line the scores of these; and below 0 those of the lines below the heading of a report's sources."""
    found = [*numbered_subheads(page, known), *announced_lists(page, known), *formula_lines(page.lines)]
    scores = dict.fromkeys(found, CERTAIN)
    for at, verdict in enumerate(verdicts):
        if verdict is not None and verdict.name == _SOURCES:
            scores |= dict.fromkeys(takewhile(lambda below: known[below] == PLAIN, range(at + 1, len(known))), -CERTAIN)
    return scores


def numbered_subheads(page: Page, known: Sequence[int]) -> list[int]:
    """Indexes of the lines above paragraphs whose numbers follow on each other, up or down.

    On labelled pages 94 in 100 such lines are the story's.
    """
    series: list[list[tuple[int, int]]] = [[]]
    for line in page.lines[:-1]:
        at = line.index
        if known[at] != PLAIN or known[at + 1] != PROSE or len(line.words) > _LONGEST_SUBHEAD:
            continue
        match = _NUMBER.match(line.text)
        if match is not None:
            number = int(match[1])
            if not _counts_on(series[-1], number):
                series.append([])
            series[-1].append((at, number))
    return [at for run in series if len(run) >= _SERIES for at, _ in run]


def _counts_on(run: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether a number is the next of a series, in the direction in which it began: up or down."""
    if not run:
        return True
    step = number - run[-1][1]
    return step in (1, -1) and (len(run) < 2 or step == run[-1][1] - run[-2][1])


def announced_lists(page: Page, known: Sequence[int]) -> Iterator[int]:
    """Indexes of lines with a colon below a paragraph, and of the lists they announce, up to the next larger gap.

    On labelled pages 95 in 100 such lines are the story's; on four pages of five, all.
    """
    for line in page.lines[1:-1]:
        if line.last == ":" and _announces(line, known):
            end = _end_of_list(page, known, line.index + 1)
            if end - line.index > _SERIES:
                yield from range(line.index, end)


def _announces(line: Line, known: Sequence[int]) -> bool:
    """Whether a line with a colon at its end stands below a paragraph, and is long enough."""
    at = line.index
    return known[at] == PLAIN and known[at - 1] == PROSE and len(line.words) >= _FEWEST_WORDS


def _end_of_list(page: Page, known: Sequence[int], start: int) -> int:
    """Index past the last item of the list that begins at `start`."""
    gap = max(line.node.gap for line in page.lines[start : start + 2])
    for line in page.lines[start:]:
        if known[line.index] != PLAIN or len(line.words) > _LONGEST_ITEM or line.node.gap > gap:
            return line.index
    return len(page.lines)
