"""Rows of runs -> strips: the one place where a face becomes a colour."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntFlag
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.ui.signs import BAR, CURRENT, CURSOR
from reader.ui.typeset.graphemes import columns, snapped
from reader.ui.typeset.rows import Face, Marks, Row, Run, Tone

GUTTER = 3
"""Columns left of a row: a space beside the pane's frame, the cursor's mark, the quotation's bar."""


class Layer(IntFlag):
    """What lies over a stretch of text for the moment."""

    NONE = 0
    QUOTE = 1
    """The current quotation."""
    MATCH = 2
    FOUND = 4
    """The current match."""
    SELECTED = 8
    CUT = 16
    """What was cut out and kept: underlined, so that it is seen without colour."""


class Overlay(NamedTuple):
    """A layer over a stretch of a unit's text."""

    start: int
    end: int
    layer: Layer


class Margin(NamedTuple):
    """What stands left of a row."""

    cursor: bool = False
    current: bool = False
    """Whether the current quotation stands in the row."""


_LAYERS = {Layer.QUOTE: "quote-current", Layer.MATCH: "match", Layer.FOUND: "match-current"}
_MARKS = {Marks.EMPHASIS: Style(italic=True), Marks.STRONG: Style(bold=True), Marks.CODE: Style(bold=True)}


class Painter:
    """Makes strips of rows, in the styles of one theme; a new theme needs a new painter."""

    def __init__(self, base: Style, component: Callable[[str], Style], selection: Style) -> None:
        """`component` gives the style of a role ("headline", "speaker-1"), without the background it stands on."""
        self.base = base
        self._component = component
        self._selection = selection
        self._styles: dict[tuple[Face, Layer], Style] = {}

    def style(self, face: Face, layers: Layer = Layer.NONE) -> Style:
        """The style of a face under layers."""
        key = (face, layers)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._make(face, layers)
        return style

    def strip(self, row: Row, margin: Margin, overlays: Sequence[Overlay], left: int, width: int) -> Strip:
        """One row of the pane, `width` columns wide, its text `left` columns and the gutter from the edge."""
        segments = [*self._margin(row, margin, left)]
        for run in row.runs:
            segments += [Segment(text, self.style(run.face, layers)) for text, layers in _parts(run, overlays)]
        return filled(segments, width, self.base)

    def strip_with_offsets(self, row: Row, unit: int, left: int, width: int) -> Strip:
        """The same row for Textual's selection, which asks each segment for the (character, unit) it begins with.

        Ornaments and margins are single cells, each standing for the text's place beside them.
        """
        segments: list[Segment] = []
        at = row.start
        for run in (Run(" " * (left + GUTTER), Face()), *row.runs):
            if run.start is None:
                segments += [Segment(" ", _offset(at, unit))] * columns(run.text)
            else:
                segments.append(Segment(run.text, _offset(run.start, unit)))
                at = run.start + len(run.text)
        used = sum(columns(segment.text) for segment in segments)
        segments += [Segment(" ", _offset(row.end, unit))] * (width - used)
        return Strip(segments).crop(0, width)

    def blank(self, width: int) -> Strip:
        """A row below the page's end."""
        return Strip.blank(width, self.base)

    def _margin(self, row: Row, margin: Margin, left: int) -> Iterator[Segment]:
        yield Segment(" " * (left + 1), self.base)
        marked = margin.cursor and bool(row.runs)
        yield Segment(CURSOR if marked else " ", self.style(Face(Tone.MARK)))
        voice = Face(Tone.SPEECH, row.bar or 0)
        sign = " " if row.bar is None else CURRENT if margin.current else BAR
        yield Segment(sign, self.style(voice))

    def _make(self, face: Face, layers: Layer) -> Style:
        if face.tone is Tone.SPEECH:
            role = f"speaker-{face.voice}" if face.voice else None
        else:
            role = None if face.tone is Tone.TEXT else face.tone.value
        style = self.base
        if role is not None:
            style += self._component(role)
        if face.marks & Marks.LINK:
            # Inside a quotation a link keeps the speaker's colour, and only its underline.
            link = self._component("link")
            style += link if not face.voice else Style(underline=link.underline)
        for mark, added in _MARKS.items():
            if face.marks & mark:
                style += added
        for layer, name in _LAYERS.items():
            if layers & layer:
                style += self._component(name)
        if layers & Layer.CUT:
            style += Style(underline=True)
        return style + self._selection if layers & Layer.SELECTED else style


def filled(segments: list[Segment], width: int, style: Style) -> Strip:
    """These segments as a line of this width; making one and having Textual adjust it takes twice as long."""
    used = sum(columns(segment.text) for segment in segments)
    if used < width:
        segments.append(Segment(" " * (width - used), style))
    strip = Strip(segments, max(used, width))
    return strip if used <= width else strip.crop(0, width)


def _offset(at: int, unit: int) -> Style:
    return Style.from_meta({"offset": (at, unit)})


def _parts(run: Run, overlays: Iterable[Overlay]) -> list[tuple[str, Layer]]:
    """A run cut where overlays begin and end: text and the layers over it."""
    if run.start is None:
        return [(run.text, Layer.NONE)]
    start, end = run.start, run.start + len(run.text)
    over = [overlay for overlay in overlays if overlay.start < end and start < overlay.end]
    if not over:
        return [(run.text, Layer.NONE)]
    edges = {0, len(run.text)}
    for overlay in over:
        edges.update((max(0, overlay.start - start), min(len(run.text), overlay.end - start)))
    parts = []
    for first, last in pairwise(snapped(run.text, edges)):
        layers = Layer.NONE
        for overlay in over:
            if overlay.start < start + last and start + first < overlay.end:
                layers |= overlay.layer
        parts.append((run.text[first:last], layers))
    return parts
