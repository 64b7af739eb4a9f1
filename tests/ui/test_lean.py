"""Textual is imported without its palette, which is there when it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_PALETTE = """
import asyncio, sys
from reader import stand_ins
from reader.ui import lean
if "greedy" in sys.argv:
    stand_ins.Names.__getattr__ = lambda module, name: object()  # to derive from it fails
if "renamed" in sys.argv:
    lean._know_keys = lambda screen: screen.what_it_had_before
lean.import_textual()
from reader.library.shelf.file_shelf import Shelf
from reader.ui.app import ReaderApp
print("textual.command" in sys.modules)
from textual import keys, screen
print(type(sys.modules.get("typing_extensions")).__name__)
for name in ("slash", "right_square_bracket", "space", "é", "tab", "f1", "ctrl+a", "number_sign"):
    written, looked_up = screen.key_to_character(name), keys.key_to_character(name)
    assert written == looked_up or (written is None and not looked_up.isprintable()), name

async def ask():
    app = ReaderApp(Shelf([sys.argv[1]]))
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p", *"quit")
        await app.screen.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        print(type(app.screen).__name__, app.is_running)

asyncio.run(ask())
"""


def palette(samples: Path, *how: str) -> list[str]:
    """Whether the palette is imported from the start, and what is there once a command was chosen by name."""
    command = [sys.executable, "-c", _PALETTE, str(samples), *how]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert not done.returncode, done.stderr
    return done.stdout.split()


def test_the_palette_is_imported_once_it_is_opened(samples: Path) -> None:
    assert palette(samples) == ["False", "Instead", "ReadingScreen", "False"]


@pytest.mark.parametrize("how", ["greedy", "renamed"])
def test_another_textual_that_uses_its_palette_at_once_or_names_it_otherwise_is_imported_whole(
    samples: Path, how: str
) -> None:
    assert palette(samples, how) == ["True", "module", "ReadingScreen", "False"]


_SELDOM = """
import sys
from reader.ui import lean
lean.import_textual()
print(any(name in sys.modules for name in lean._SELDOM))
from rich.console import Console
from textual.css.stylesheet import Stylesheet, StylesheetParseError
from textual.notifications import Notification
sheet = Stylesheet()
sheet.add_source("Label { colour: red; width: wide; }")
try:
    sheet.parse()
except StylesheetParseError as error:
    Console(width=200).print(error.errors)
print(len(Notification("a notice").identity))
"""


def test_what_is_left_out_because_it_seldom_happens_is_there_when_it_happens() -> None:
    done = subprocess.run([sys.executable, "-c", _SELDOM], capture_output=True, text=True, timeout=60)
    assert not done.returncode, done.stderr
    first, *explained, last = done.stdout.splitlines()
    assert (first, last) == ("False", "36")
    said = "\n".join(explained)
    assert "Did you mean 'color'?" in said
    assert "Invalid value for the width property" in said
