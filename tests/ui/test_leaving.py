"""How the terminal is left: a driver whose terminal is gone waits for nobody."""

from __future__ import annotations

from io import StringIO
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, cast

import pytest
from textual.drivers._writer_thread import WriterThread

from reader.ui.leaving import is_behind, tidy

if TYPE_CHECKING:
    from textual.driver import Driver


class Terminal:
    """A driver like Textual's: another thread writes what it is handed."""

    def __init__(self) -> None:
        self.handed: Queue[str] = Queue(3)
        self._writer_thread: Thread | None = None

    def write(self, data: str) -> None:
        self.handed.put(data, timeout=0.1)

    def start_application_mode(self) -> None:
        self.write("begin")

    def stop_application_mode(self) -> None:
        self.write("back")

    def suspend_application_mode(self) -> None:
        self.stop_application_mode()

    def close(self) -> None:
        self.write("end")


@pytest.mark.parametrize(("is_there", "handed"), [(True, ["\x1b[2J\x1b[H", "back", "end"]), (False, [])])
def test_nothing_is_handed_to_a_thread_that_no_longer_writes(is_there: bool, handed: list[str]) -> None:
    ends: Queue[None] = Queue()
    thread = Thread(target=ends.get)
    thread.start()
    if not is_there:
        ends.put(None)
        thread.join()
    driver = cast("Terminal", tidy(cast("type[Driver]", Terminal))())  # type: ignore[call-arg]
    driver._writer_thread = thread
    driver.stop_application_mode()
    driver.close()
    assert list(driver.handed.queue) == handed
    ends.put(None)


def test_who_was_put_aside_begins_again_and_who_has_left_does_not() -> None:
    driver = cast("Terminal", tidy(cast("type[Driver]", Terminal))())  # type: ignore[call-arg]
    driver.handed = Queue()
    for step in ("start", "suspend", "start", "stop", "start"):
        getattr(driver, f"{step}_application_mode")()
    assert [each for each in driver.handed.queue if each != "\x1b[2J\x1b[H"] == ["begin", "back", "begin", "back"]


@pytest.mark.parametrize(("waiting", "behind"), [([], False), (["short", None], False), (["x" * 3000] * 2, True)])
def test_a_terminal_is_behind_while_much_waits_for_it(
    waiting: list[str | None], behind: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = Terminal()
    assert not is_behind(cast("Driver", driver))  # it has no thread yet
    thread = WriterThread(StringIO())
    monkeypatch.setattr(driver, "_writer_thread", thread)
    for text in waiting:
        thread._queue.put(text)
    assert is_behind(cast("Driver", driver)) is behind


def test_without_a_terminal_nothing_is_behind() -> None:
    assert not is_behind(None)
