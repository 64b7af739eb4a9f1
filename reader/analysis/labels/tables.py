"""Tables in plain text: rows in a row with the same number of tabs.

The model judges lines one by one, and a line of names and figures looks like a link or a label to it. Menus and
calendars are laid out with tabs too, but the ones have no figures, the others no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis.evidence.page import Line
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.model import Kind

_FEWEST_ROWS = 3
_REACH = 6
"""The most lines between a table and the story: results stand below it as often as in it."""
_WORD = re.compile(r"[^\W\d_]{3}")
_FIGURE = re.compile(r"\d")


def tables(view: View) -> Verdicts:
    """The rows of tables in the story, or close to it."""
    found: dict[int, Verdict] = {}
    if "\t" not in "".join([line.text for line in view.page.lines]):
        return found
    for rows in _runs(view):
        if len(rows) >= _FEWEST_ROWS and _is_table(rows) and _is_near_story(view, rows):
            verdict = Verdict(Kind.TABLE, "as many cells as the lines around", 0.95)
            found.update((row.index, verdict) for row in rows)
    return found


def _runs(view: View) -> Iterator[list[Line]]:
    """Lines without a gap between them that tabs cut into the same number of cells."""
    run: list[Line] = []
    for line in view.page.lines:
        cells = line.text.count("\t")
        if run and (line.node.gap or cells != run[-1].text.count("\t") or view.rules[line.index] is not None):
            yield run
            run = []
        if cells and view.rules[line.index] is None:
            run.append(line)
    if run:
        yield run


def _is_table(rows: Sequence[Line]) -> bool:
    """Whether most rows hold a word, and most a figure."""
    half = len(rows) / 2
    return all(sum(pattern.search(row.text) is not None for row in rows) > half for pattern in (_WORD, _FIGURE))


def _is_near_story(view: View, rows: Sequence[Line]) -> bool:
    start, end = rows[0].index - _REACH, rows[-1].index + 1 + _REACH
    return any(view.is_story[max(0, start) : end])
