"""What is written on the screens can be read in the themes that have the least contrast."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from reader.ui.app import ReaderApp
from reader.ui.contrast import READABLE, contrast
from reader.ui.options import Options
from tests.ui.room import open_room


def faint(app: ReaderApp, part: str = "*") -> dict[str, float]:
    """The words in a part of the screen in front that stand out too little from their ground, with their contrast."""
    laid = [widget.region for widget in app.screen.query(part)]
    found = {}
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            if any(region.contains(x, y) for region in laid) and any(map(str.isalnum, segment.text)):
                found[segment.text.strip()] = _contrast(segment)
            x += segment.cell_length
    return {words: ratio for words, ratio in found.items() if ratio < READABLE}


def _contrast(segment: Segment) -> float:
    style = segment.style or Style()
    ink, ground = (Color(*part.triplet) for part in (style.color, style.bgcolor) if part and part.triplet)
    return contrast(ink.blend(ground, 0.5) if style.dim else ink, ground)


@pytest.mark.parametrize("theme", ["fog", "sepia", "solarized-light", "flexoki"])
async def test_panes_a_line_to_type_in_palette_and_help_can_be_read(samples: Path, theme: str) -> None:
    async with open_room(samples, options=Options(theme=theme)) as room:
        assert faint(room.app) == {}
        await room.press("slash")
        assert "words, speaker:name" in room.seen
        assert faint(room.app) == {}
        await room.press("b", "r", "i")
        assert faint(room.app) == {}
        await room.press("escape", "ctrl+p")
        await room.until(lambda: "Narrow the list" in room.seen)
        assert faint(room.app) == {}
        await room.press("escape", "question_mark")
        await room.until(lambda: "Help" in room.seen)
        assert faint(room.app, "#help") == {}
