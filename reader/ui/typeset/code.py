"""Code -> rows: a row a line, never wrapped, tabs set to stops."""

from __future__ import annotations

import re

from reader.ui.typeset.graphemes import cut, steady
from reader.ui.typeset.rows import Face, Row, Run, Tone, ornament, width_of

_TAB = 4


def code_rows(text: str, width: int) -> list[Row]:
    """Code, a row a line; what does not fit is cut with an ellipsis, and can be read in the source view."""
    rows: list[Row] = []
    start = 0
    for line in steady(text).split("\n"):
        rows.append(_code_row(line, start, width))
        start += len(line) + 1
    return rows


def _code_row(line: str, start: int, width: int) -> Row:
    runs: list[Run] = []
    used, at = 0, start
    face = Face(Tone.TEXT)
    for part in re.split(r"(\t)", line):
        if part == "\t":
            runs.append(Run(" ", face, at))
            runs.append(ornament(" " * (_TAB - 1 - used % _TAB)))
        elif part:
            runs.append(Run(part, face, at))
        used = width_of(runs)
        at += len(part)
        if used > width:
            runs = _cropped(runs, width)
            break
    return Row(tuple(runs), start, start + len(line))


def _cropped(runs: list[Run], width: int) -> list[Run]:
    """Runs cut to a width, with an ellipsis to say so."""
    kept: list[Run] = []
    room = width - 1
    for run in runs:
        text = run.text[: cut(run.text, room)]
        room -= width_of((run,))
        if text:
            kept.append(run._replace(text=text))
        if room <= 0:
            break
    return [*kept, ornament("…", Tone.META)]
