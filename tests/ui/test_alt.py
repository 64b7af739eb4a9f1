"""The Esc key, and a key that comes right behind it."""

from __future__ import annotations

import sys
from time import perf_counter

import pytest
from textual import _parser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key, Paste
from textual.message import Message

from reader.library.shelf.file_shelf import Shelf
from reader.ui.alt import parser
from reader.ui.app import ReaderApp
from reader.ui.options import Options


def keys(*sent: str, with_alt: tuple[str, ...] = ("alt+r",), monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys that a terminal means by what it sends, with some time between the parts."""
    heard = parser(with_alt)()
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
    ],
)
def test_a_key_right_behind_esc_is_a_key_of_its_own(
    sent: str, meant: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keys(sent, monkeypatch=monkeypatch) == meant


def test_a_key_with_alt_types_no_letter() -> None:
    assert [event.is_printable for event in parser(("alt+r",))().feed("\x1br") if isinstance(event, Key)] == [False]


def test_what_comes_in_pieces_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = parser(())()
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
