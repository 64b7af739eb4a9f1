"""How the terminal is left: a driver whose terminal is gone waits for nobody."""

from __future__ import annotations

from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, cast

import pytest

from reader.ui.leaving import tidy

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


@pytest.mark.parametrize(("waiting", "is_behind"), [([], False), (["short", None], False), (["x" * 3000] * 2, True)])
def test_a_terminal_is_behind_while_much_waits_for_it(waiting: list[str | None], is_behind: bool) -> None:
    driver = cast("Terminal", tidy(cast("type[Driver]", Terminal))())  # type: ignore[call-arg]
    assert not driver.is_behind  # type: ignore[attr-defined]  # it is the tidy one's
    thread = Thread()
    thread._queue = Queue()  # type: ignore[attr-defined]  # as Textual's writer has one
    for text in waiting:
        thread._queue.put(text)  # type: ignore[attr-defined]
    driver._writer_thread = thread
    assert driver.is_behind is is_behind  # type: ignore[attr-defined]
