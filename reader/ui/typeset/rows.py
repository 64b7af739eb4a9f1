"""What typesetting gives: rows of runs, each run with its role and its place in the text it was cut from.

No colours and no Textual here: a run says what it *is*; the theme says what that looks like. Runs, rows and units are
named tuples, because a long article has thousands of them, and because classes cost start-up time too.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, IntFlag
from typing import NamedTuple, Protocol

from rich.cells import cell_len

from reader.ui.typeset.graphemes import clusters


class Tone(Enum):
    """What a run is on the page; the value names the role of the theme that colours it."""

    TEXT = "text"
    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    META = "meta"
    HEADING = "heading"
    SPEECH = "speech"
    """Inside a quotation; `Face.voice` says whose."""
    LABEL = "label"
    DIM = "dim"
    MARK = "mark"


class Marks(IntFlag):
    """How a stretch is marked up in the source, on top of its tone."""

    NONE = 0
    EMPHASIS = 1
    STRONG = 2
    CODE = 4
    LINK = 8


class Face(NamedTuple):
    """All that decides the look of a run."""

    tone: Tone = Tone.TEXT
    voice: int = 0
    """1 to 8: the colour of the speaker; 0 for none."""
    marks: Marks = Marks.NONE


class Run(NamedTuple):
    """A stretch of one row in one face."""

    text: str
    face: Face
    start: int | None = None
    """Offset of its first character in the unit's text, the rest following one for one; None for an ornament, which
    stands for no character of the text."""


class Row(NamedTuple):
    """One line of the page, without its margin."""

    runs: tuple[Run, ...] = ()
    start: int = 0
    end: int = 0
    """The span of the unit's text that is set in this row; empty for a blank row."""
    quotes: tuple[int, ...] = ()
    """Indexes of the quotations of which a part stands here."""
    bar: int | None = None
    """Voice of the quotation's bar in the margin; None for no bar."""

    @property
    def width(self) -> int:
        """Columns it takes."""
        return width_of(self.runs)

    def offset_at(self, cell: int) -> int | None:
        """Offset in the unit's text of the character at a column; None beside the text."""
        for run in self.runs:
            wide = cell_len(run.text)
            if cell < wide:
                return None if run.start is None else run.start + _index_at(run.text, cell)
            cell -= wide
        return None

    def cell_of(self, start: int, end: int) -> int | None:
        """Column of the first character of `text[start:end]` that is set in this row; None where none is."""
        at = 0
        for run in self.runs:
            if run.start is not None and run.start < end and start < run.start + len(run.text):
                return at + cell_len(run.text[: max(0, start - run.start)])
            at += cell_len(run.text)
        return None


class Unit(Protocol):
    """A piece of the page that is typeset as a whole: a paragraph, a table row, a label, a line of source."""

    @property
    def block(self) -> int | None:
        """Index of the block it shows; None for what is not part of the article's text."""

    @property
    def text(self) -> str:
        """What its rows are cut from: the text that is searched and copied."""

    def rows(self, width: int) -> tuple[Row, ...]:
        """Its rows, none wider than `width`, and the white space below it."""


def width_of(runs: Iterable[Run]) -> int:
    """Columns that runs take side by side."""
    return sum(cell_len(run.text) for run in runs)


def ornament(text: str, tone: Tone = Tone.TEXT) -> Run:
    """A run that stands for no character of the text: white space, a rule, a label."""
    return Run(text, Face(tone))


def _index_at(text: str, cell: int) -> int:
    """Index of the first character of the grapheme that covers a column."""
    at = 0
    for start, _end, width in clusters(text):
        at += width
        if cell < at:
            return start
    return len(text)
