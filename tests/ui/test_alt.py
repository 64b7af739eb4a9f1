"""The Esc key, and a key that comes right behind it."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

import pytest
from textual import _parser, _xterm_parser
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key, Paste
from textual.message import Message

from reader.library.shelf.file_shelf import Shelf
from reader.ui.alt import parser, tell_apart
from reader.ui.app import ReaderApp
from reader.ui.options import Boilerplate, Options
from tests.ui.room import open_room


def keys(*sent: str, with_alt: tuple[str, ...] = ("alt+r",), monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys that a terminal means by what it sends, with some time between the parts."""
    heard = parser(XTermParser, with_alt)()
    now = perf_counter()
    monkeypatch.setattr(_parser, "get_time", lambda: now)
    events: list[Message] = []
    for part in sent:
        events += heard.feed(part)
        now += 1
        events += heard.tick()
    return [event.key if isinstance(event, Key) else type(event).__name__ for event in events]


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("\x1b", ["escape"]),
        ("\x1bj", ["escape", "j"]),
        ("\x1bjjj", ["escape", "j", "j", "j"]),
        ("\x1bG", ["escape", "G"]),
        ("\x1b/sea", ["escape", "slash", "s", "e", "a"]),
        ("\x1b:q", ["escape", "colon", "q"]),
        ("\x1b\r", ["escape", "enter"]),
        ("\x1b[", ["escape", "left_square_bracket"]),
        ("\x1bO", ["escape", "O"]),
        ("\x1b]", ["escape", "right_square_bracket"]),
        ("\x1b\x1b", ["escape", "escape"]),
        ("\x1b\x1b[B", ["escape", "down"]),
        ("\x1bé", ["escape", "é"]),
        ("\x1br", ["alt+r"]),
        ("\x1b[A", ["up"]),
        ("\x1bOA", ["up"]),
        ("\x1bOP", ["f1"]),
        ("\x1b[1;3A", ["alt+up"]),
        ("\x1b[106;3u", ["alt+j"]),
        ("\x1b[<65;10;10M", ["MouseScrollDown"]),
        ("\x1bf", ["ctrl+right"]),
        ("\x1b\x7f", ["ctrl+w"]),
        ("\x1b\t", ["shift+tab"]),
        ("\x1b5j", ["escape", "5", "j"]),
        ("\x1b=", ["escape", "equals_sign"]),
        ("\x1bR", ["escape", "R"]),
    ],
)
def test_a_key_right_behind_esc_is_a_key_of_its_own(
    sent: str, meant: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keys(sent, monkeypatch=monkeypatch) == meant


def test_a_key_with_alt_types_no_letter() -> None:
    assert [
        event.is_printable for event in parser(XTermParser, ("alt+r",))().feed("\x1br") if isinstance(event, Key)
    ] == [False]


def test_what_comes_in_pieces_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = parser(XTermParser, ())()
    events = [event for letter in "\x1bj\x1b[B\x1b[200~a\x1b[201~" for event in heard.feed(letter)]
    assert [
        event.key if isinstance(event, Key) else event.text for event in events if isinstance(event, Key | Paste)
    ] == ["escape", "j", "down", "a"]


def test_the_terminal_of_the_app_is_heard_so_and_with_alt_is_what_the_user_wants(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = sys.modules[LinuxDriver.__module__]
    monkeypatch.setattr(module, "XTermParser", module.XTermParser)
    app = ReaderApp(Shelf([]), Options(keys={"list.sort": "alt+s"}))
    monkeypatch.setattr("textual.app.App.get_driver_class", lambda _: LinuxDriver)
    app.get_driver_class()
    heard = module.XTermParser()
    assert [event.key for part in ("\x1bj\x1bs", "\x1br") for event in heard.feed(part)] == [
        "escape",
        "j",
        "alt+s",
        "alt+r",
    ]


async def test_a_key_with_alt_that_nothing_is_on_here_is_two_keys(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("enter")
        for sent in ("\x1bb", "\x1br"):
            for event in parser(XTermParser, ("alt+r",))().feed(sent):
                room.app.post_message(event)
        await room.until(lambda: room.screen.pane.source_view)
        await room.until(lambda: room.screen.pane.boilerplate is Boilerplate.DIMMED)
        assert room.focus == "ArticleList"


async def test_on_a_line_it_is_one(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("enter", "slash", *"ferry runs")
        for sent in ("\x1bb", "\x1bb", "\x1bd", "\x1br"):
            for event in parser(XTermParser, ("alt+r", "alt+d"))().feed(sent):
                room.app.post_message(event)
        await room.until(lambda: "(regular expression)" in room.seen)
        assert room.screen.prompt
        assert room.screen.prompt.text == "runs"


@pytest.mark.parametrize("change", ["gone", "elsewhere", "asks for more"])
def test_another_textuals_parser_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    module = sys.modules[LinuxDriver.__module__]
    if change == "gone":
        monkeypatch.delattr(module, "XTermParser")
    elif change == "elsewhere":
        monkeypatch.delitem(sys.modules, _xterm_parser.__name__)
    else:
        monkeypatch.setattr(XTermParser, "_sequence_to_key_events", lambda self, sequence, alt, more: [])
    before = vars(module).get("XTermParser")
    tell_apart(LinuxDriver, ["alt+r"])
    assert vars(module).get("XTermParser") is before
