"""Nothing that a library holds acts on the terminal: it may have been made by somebody else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.marks.clippings import clip_paragraph
from reader.library.marks.state import State
from reader.library.shelf.library_shelf import LibraryShelf
from reader.library.store.articles import article_at
from reader.library.store.database import Database
from reader.library.store.transfer import export_lines, import_lines
from reader.ui.app import ReaderApp
from tests.ui.parts.test_searching import settled
from tests.ui.room import Room

_EVIL = "\x1b]0;mine\x07\x9b31m"


@pytest.fixture
def hostile(library: Path, tmp_path: Path) -> Path:
    """A library in which titles, texts, names, tags, notes and searches have escapes in them."""
    with Database(library) as database:
        numbers = database.numbers("SELECT id FROM article")
        for number in numbers:
            State(database).tag([number], ["of the week"], [])
            State(database).clip(number, replace(clip_paragraph(article_at(database, number), 1), note="look again"))
        State(database).keep_search("about harbours", "harbour")
        lines = [json.dumps(_poisoned(json.loads(line))) + "\n" for line in export_lines(database)]
    path = tmp_path / "hostile.db"
    with Database(path) as database:
        import_lines(database, lines, "a file")
    return path


def _poisoned(value: object) -> object:
    """The same with an escape before every text of more than a word."""
    match value:
        case str():
            return _EVIL + value if " " in value else value
        case list():
            return [_poisoned(each) for each in value]
        case dict():
            return {key: _poisoned(each) for key, each in value.items()}
    return value


async def test_escapes_in_a_library_are_shown_and_not_obeyed(hostile: Path) -> None:
    async with ReaderApp(LibraryShelf(hostile)).run_test(size=(160, 40)) as pilot:
        room = Room(pilot.app, pilot)  # type: ignore[arg-type]  # the pilot only knows that it has some app
        await settled(room)
        shown = ""
        for keys in ("", "r", "r", "K", "e", "escape", "escape", "T", "escape", "e", "escape", "f", "R", "escape", "O"):
            await room.press(*keys and [keys])
            await room.pilot.pause()
            shown += room.seen
        assert all(words in shown for words in ("of the week", "look again", "about harbours", "␛]0;mine␇"))
        assert not [letter for letter in shown if (letter < " " and letter != "\n") or "\x7f" <= letter <= "\x9f"]
