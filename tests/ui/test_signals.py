"""What signals do: who is told to go leaves the terminal as it was, who comes back is seen again.

And what is done where the signal fails to come.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import pytest

from reader.library.store.database import Database

LEFT = b"\x1b[?1049l"
"""Back from the alternate screen."""
ERASED = b"\x1b[2J\x1b[H"
"""Nothing on the screen: some terminals have no other one."""


def read_until(terminal: int, wanted: bytes, seconds: float = 60) -> bytes:
    """What comes from a terminal up to `wanted`, or to its end."""
    seen = b""
    while wanted not in seen and select.select([terminal], [], [], seconds)[0]:
        try:
            seen += os.read(terminal, 65536)
        except OSError:  # the other end is closed
            break
    return seen


@contextmanager
def running(folder: Path, own: bool = False) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The program with an article on the screen, and the terminal's other end; with `own`, it leads the terminal's
    session, as a program in a window of its own.
    """
    (folder / "a.txt").write_text(
        'Bridge closed for repairs\n\nThe ferry runs hourly.\n\n"It is old," Ida Holm said.\n'
    )
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "reader", str(folder)]
    env = {**os.environ, "TERM": "xterm-256color", "READER_CONFIG": "", "READER_LIBRARY": str(folder / "library.db")}
    take = partial(fcntl.ioctl, theirs, termios.TIOCSCTTY, 0) if own else None
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=env, start_new_session=own, preexec_fn=take
    ) as process:
        os.close(theirs)
        try:
            assert b"ferry" in read_until(ours, b"ferry")
            yield process, ours
        finally:
            process.kill()
            with suppress(OSError):  # a test may have closed it
                os.close(ours)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_go_leaves_the_terminal_in_order(number: signal.Signals, tmp_path: Path) -> None:
    with running(tmp_path) as (process, terminal):
        process.send_signal(number)
        seen = read_until(terminal, LEFT)
        assert LEFT in seen
        assert b"ferry" not in seen[seen.index(ERASED) :]
        assert process.wait(60) == 128 + number


def test_who_was_put_aside_is_on_the_screen_again_when_called_back(tmp_path: Path) -> None:
    with running(tmp_path) as (process, terminal):
        assert b"0 unread" in read_until(terminal, b"0 unread")  # after which nothing is painted of itself
        os.write(terminal, b"\x1a")  # ctrl+z
        assert ERASED in read_until(terminal, LEFT)
        os.waitpid(process.pid, os.WUNTRACED)
        process.send_signal(signal.SIGCONT)
        assert b"ferry" in read_until(terminal, b"ferry")


def test_who_has_lost_the_terminal_without_a_signal_leaves_with_the_place_kept(tmp_path: Path) -> None:
    with running(tmp_path) as (process, terminal):
        os.write(terminal, b"\r")
        assert b"0 unread" in read_until(terminal, b"0 unread")
        os.write(terminal, b"]")
        assert b"1/1 " in read_until(terminal, b"1/1 ")  # the quotation, and the place with it
        os.close(terminal)
        assert process.wait(60) == 128 + signal.SIGHUP
    with Database(tmp_path / "library.db") as library:
        assert library.value("SELECT position FROM article") == 2


def test_whose_window_was_closed_leaves_though_the_system_calls_back_who_was_put_aside(tmp_path: Path) -> None:
    with running(tmp_path, own=True) as (process, terminal):
        assert b"0 unread" in read_until(terminal, b"0 unread")
        os.close(terminal)
        assert process.wait(30) == 128 + signal.SIGHUP
