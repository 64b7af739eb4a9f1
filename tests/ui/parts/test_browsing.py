"""From the list to the article: what is shown, what counts as read, what can't be read."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from reader.article.document import Document
from reader.article.model import Article
from reader.library.shelf import file_shelf as shelf
from reader.library.shelf.entry import Entry
from reader.ui.parts import browsing
from tests.ui.room import Room, open_room, simple_analysis


async def test_an_article_counts_as_read_once_it_was_shown_for_a_while(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "SEEN_AFTER", 0.05)
    async with open_room(samples) as room:
        await room.until(lambda: "2 unread" in room.screen.header.text)
        assert [entry.unread for entry in room.screen.articles.rows] == [False, True, True]


async def test_an_article_passed_over_stays_unread_and_one_entered_does_not(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("j", "j")
        assert [entry.unread for entry in room.screen.articles.rows] == [True, True, True]
        await room.press("enter")
        assert [entry.unread for entry in room.screen.articles.rows] == [True, True, False]
        assert room.seen.count("●") == 2


async def test_each_article_keeps_its_place(samples: Path) -> None:
    async with open_room(samples / "b1.txt", size=(100, 20)) as room:
        await room.press("space")
        place = room.screen.pane.place
        assert place.paragraph > 0
        await room.press("escape", "k", "j")
        assert room.shown == "b1.txt"
        assert room.screen.pane.place == place


async def test_how_far_one_has_read_is_shown(samples: Path) -> None:
    async with open_room(samples / "b1.txt", size=(100, 20)) as room:
        await room.press("G")
        assert "100%" in room.seen


async def test_a_file_that_cannot_be_read_is_a_row_that_says_why_and_the_rest_goes_on(samples: Path) -> None:
    (samples / "a3.txt").write_bytes(b"")
    (samples / "a4.txt").symlink_to(samples / "nowhere")
    async with open_room(samples) as room:
        assert "2 can't be read" in room.seen
        await room.press("j")
        assert "This file can't be read: the file is empty." in room.seen
        assert room.screen.article is None
        await room.press("j")
        assert "This file can't be read: no such file." in room.seen
        await room.press("j")
        assert room.shown == "a10.txt"
        assert "This file" not in room.seen


@pytest.mark.parametrize("name", ["a2.txt", "a10.txt"])
async def test_a_bug_that_a_file_triggers_is_a_row_that_says_so_and_the_rest_goes_on(
    samples: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def broken(document: Document) -> Article:
        if document.path.endswith(name):
            raise IndexError
        return simple_analysis(document)

    monkeypatch.setattr("reader.pipeline.analyse", broken)
    async with open_room(samples) as room:
        assert "1 can't be read" in room.seen
        await room.press("g", *(["j"] * (name == "a10.txt")))
        assert "This file can't be read: a fault in Reader itself (IndexError)." in " ".join(room.seen.split())
        await room.press("G")
        assert room.shown == "b1.txt"


async def test_a_file_that_vanished_is_told_and_the_app_goes_on(samples: Path) -> None:
    async with open_room(samples) as room:
        room.screen.shelf._kept.clear()
        (samples / "b1.txt").unlink()
        await room.press("G")
        assert "no such file" in room.seen


async def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    async with open_room(tmp_path) as room:
        assert "No articles in" in room.seen
        assert "reader --demo" in room.seen
        await room.press("j", "enter", "y", "Y", "c", "C", "right_square_bracket", "r", "b", "z", "slash")
        assert room.app.return_code is None


async def test_hidden_and_binary_files_are_counted(samples: Path) -> None:
    (samples / ".hidden.txt").write_text("x")
    (samples / "picture.png").write_bytes(b"\x89PNG\0")
    async with open_room(samples) as room:
        assert "3 articles" in room.seen
        assert "1 hidden and 1 binary skipped" in room.seen


async def test_control_characters_in_a_name_are_shown_and_never_sent(samples: Path) -> None:
    (samples / "a\x1b[31mred.txt").write_text("")
    async with open_room(samples / "a\x1b[31mred.txt", settle=False) as room:
        assert "\x1b" not in room.seen
        assert "a␛[31mred.txt" in room.seen


class SlowAnalysis:
    """The simple analysis, held up for whole documents until it is released."""

    def __init__(self) -> None:
        self.released = threading.Event()

    def __call__(self, document: Document) -> Article:
        if len(document.nodes) > 20:
            assert self.released.wait(60)
        return simple_analysis(document)


@pytest.fixture
def slow(samples: Path, monkeypatch: pytest.MonkeyPatch) -> SlowAnalysis:
    analysis = SlowAnalysis()
    monkeypatch.setattr("reader.pipeline.analyse", analysis)
    monkeypatch.setattr(shelf, "AT_ONCE", 4_000)
    monkeypatch.setattr(shelf, "BEGINNING", 800)
    paragraphs = (f"Paragraph {number} of a long report on the state of the dykes." for number in range(200))
    (samples / "c1.txt").write_text("A long report\n\n" + "\n\n".join(paragraphs))
    return analysis


async def whole(room: Room) -> None:
    await room.until(lambda: room.screen.article and len(room.screen.article.blocks) > 100)


async def test_the_beginning_of_a_long_article_is_shown_at_once_and_the_rest_follows_in_its_place(
    samples: Path, slow: SlowAnalysis
) -> None:
    async with open_room(samples / "c1.txt", settle=False, size=(100, 16)) as room:
        assert room.screen.article
        assert len(room.screen.article.blocks) < 20
        await room.press("j", "j", "j")
        place = room.screen.pane.place
        slow.released.set()
        await whole(room)
        assert room.screen.pane.place == place
        await room.press("G")
        assert "Paragraph 199" in room.seen


async def test_who_leaves_a_long_article_is_not_brought_back_to_it(samples: Path, slow: SlowAnalysis) -> None:
    async with open_room(samples / "c1.txt", settle=False) as room:
        await room.press("escape", "k")
        assert room.shown == "b1.txt"
        slow.released.set()
        await asyncio.sleep(0.1)
        await room.pilot.pause()
        assert room.shown == "b1.txt"


async def test_a_very_large_file_is_loaded_aside(
    samples: Path, slow: SlowAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "LARGE", 4_000)
    slow.released.set()
    async with open_room(samples / "c1.txt", settle=False) as room:
        await whole(room)
        assert room.shown == "c1.txt"


async def test_a_file_that_is_opened_aside_is_read_once(
    samples: Path, slow: SlowAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "LARGE", 4_000)
    read: list[str] = []

    def reads(self: shelf.Shelf, entry: Entry, tell: object = None) -> Document:
        read.append(entry.path)
        return plain(self, entry)

    plain = shelf.Shelf.read
    monkeypatch.setattr(shelf.Shelf, "read", reads)
    async with open_room(samples / "c1.txt", settle=False) as room:
        room.app.touched -= 60
        await asyncio.sleep(0.1)
        slow.released.set()
        await whole(room)
        await room.settled()
    assert read.count(str(samples / "c1.txt")) == 1


async def test_leaving_does_not_wait_for_an_analysis(samples: Path, slow: SlowAnalysis) -> None:
    async with open_room(samples / "c1.txt", settle=False) as room:
        await room.press("q")
        await room.until(lambda: room.app._exit)
    slow.released.set()
