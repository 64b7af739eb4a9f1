"""Who is told to go by a signal leaves the terminal as it was."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

LEFT = b"\x1b[?1049l"
"""Back from the alternate screen."""


def read_until(terminal: int, wanted: bytes, seconds: float = 20) -> bytes:
    """What comes from a terminal up to `wanted`, or to its end."""
    seen = b""
    while wanted not in seen and select.select([terminal], [], [], seconds)[0]:
        try:
            seen += os.read(terminal, 65536)
        except OSError:  # the other end is closed
            break
    return seen


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_go_leaves_the_terminal_in_order(number: signal.Signals, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bridge closed for repairs\n\nThe ferry runs hourly.\n")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "reader", str(tmp_path)]
    env = {**os.environ, "TERM": "xterm-256color", "READER_CONFIG": ""}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env) as process:
        os.close(theirs)
        try:
            assert b"ferry" in read_until(ours, b"ferry")
            process.send_signal(number)
            assert LEFT in read_until(ours, LEFT)
            assert process.wait(20) == 128 + number
        finally:
            process.kill()
            os.close(ours)
