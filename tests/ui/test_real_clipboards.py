"""What real clipboards hold after copying: those of X, of tmux, and of the terminals behind tmux and screen."""

from __future__ import annotations

import base64
import os
import pty
import select
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from reader.errors import CopyError
from reader.ui.clipboard import Copied, copy
from tests.ui.copies import IN_TMUX, SYSTEM, TEXT, TMUX, eventually, nowhere, sent, system

needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
needs_screen = pytest.mark.skipif(shutil.which("screen") is None, reason="GNU screen is not installed")
needs_x = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xclip") is None, reason="Xvfb or xclip is not installed"
)


pytestmark = pytest.mark.usefixtures("unhurried")


@pytest.fixture
def x_display() -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "64x64x8", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as number:
        line = number.readline().strip()
    assert line, "Xvfb did not start"
    yield f":{line}"
    server.terminate()
    server.wait(30)


@needs_x
@pytest.mark.parametrize("text", [TEXT, "x" * 300_000], ids=["typography", "longer than a pipe holds"])
def test_xclip_holds_what_was_copied(x_display: str, text: str) -> None:
    env = system(x_display)
    assert copy(text, env=env, write=nowhere) == Copied(SYSTEM, len(text), certain=True)
    command = ["xclip", "-o", "-selection", "clipboard"]
    held = subprocess.run(command, env=env, capture_output=True, timeout=60, check=True)
    assert held.stdout.decode() == text


@needs_x
def test_a_display_that_isnt_there_is_not_taken_for_a_clipboard(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CopyError, match="the system clipboard: "):
        copy("hi", env=system(":4093"), write=nowhere)
    assert capfd.readouterr().err == ""  # nor does xclip write on the screen


class Tmux:
    """A tmux server of its own."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "tmux"
        self.env = {**os.environ, "TERM": "xterm-256color"}
        self.env.pop("TMUX", None)
        self("new-session", "-d", "-x", "80", "-y", "24", "cat")

    def __call__(self, *arguments: str) -> str:
        command = ["tmux", "-S", str(self.socket), "-f", os.devnull, *arguments]
        return subprocess.run(command, env=self.env, capture_output=True, check=True, timeout=60, text=True).stdout

    def buffer(self) -> str:
        try:
            return self("show-buffer")
        except subprocess.CalledProcessError:
            return ""

    def inside(self) -> dict[str, str]:
        """The environment of a program in its pane."""
        pid, pane = self("display-message", "-p", "#{pid} #{pane_id}").split()
        return {**self.env, **IN_TMUX, "TMUX": f"{self.socket},{pid},0", "TMUX_PANE": pane, "DISPLAY": ""}

    def print_inside(self, sequences: str, folder: Path) -> None:
        """Have a program in a pane write `sequences` to its terminal."""
        path = folder / "sequences"
        path.write_text(sequences)
        self("new-window", f"cat {shlex.quote(str(path))}; cat")


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    server = Tmux(tmp_path)
    yield server
    server("kill-server")


@needs_tmux
def test_tmux_holds_what_was_copied(tmux: Tmux) -> None:
    assert copy(TEXT, env=tmux.inside(), write=nowhere, platform="linux") == Copied(TMUX, len(TEXT), certain=True)
    assert tmux.buffer() == TEXT


@needs_tmux
def test_tmux_takes_osc_52_from_a_program_when_it_is_told_to(tmux: Tmux, tmp_path: Path) -> None:
    tmux("set", "-s", "set-clipboard", "on")
    tmux.print_inside(sent(TEXT, tmux.inside()), tmp_path)
    assert eventually(lambda: tmux.buffer() == TEXT)


class Terminal:
    """A pseudo-terminal with a program in it, whose output is kept."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        master, slave = pty.openpty()
        self.master, self.seen = master, b""
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True
        )
        os.close(slave)

    def shows(self, *wanted: bytes, seconds: float = 30) -> bool:
        """Whether one of these is seen in time."""
        end = time.monotonic() + seconds
        while not any(each in self.seen for each in wanted) and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self.master, 65536)
                except OSError:  # the program ended
                    break
        return any(each in self.seen for each in wanted)

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(30)
        os.close(self.master)


@pytest.fixture
def attached(tmux: Tmux) -> Iterator[Terminal]:
    command = ["tmux", "-S", str(tmux.socket), "attach"]
    terminal = Terminal(command, tmux.env)
    assert eventually(lambda: tmux("list-clients") != "")
    yield terminal
    terminal.close()


def on_the_wire(text: str) -> bytes:
    return b"52;c;" + base64.b64encode(text.encode())


@needs_tmux
def test_tmux_hands_what_was_copied_to_the_terminal_too(tmux: Tmux, attached: Terminal) -> None:
    tmux("set", "-s", "set-clipboard", "external")
    copy(TEXT, env=tmux.inside(), write=nowhere, platform="linux")
    assert attached.shows(b"52;;" + base64.b64encode(TEXT.encode()), on_the_wire(TEXT))


@needs_tmux
def test_the_terminal_behind_tmux_gets_osc_52_when_passing_through_is_allowed(
    tmux: Tmux, attached: Terminal, tmp_path: Path
) -> None:
    with suppress(subprocess.CalledProcessError):  # tmux before 3.3 always allows it
        tmux("set", "-g", "allow-passthrough", "on")
    tmux("set", "-s", "set-clipboard", "off")
    tmux.print_inside(sent(TEXT, tmux.inside()), tmp_path)
    assert attached.shows(b"\x1b]" + on_the_wire(TEXT) + b"\a")


@needs_screen
def test_the_terminal_behind_gnu_screen_gets_the_whole_sequence(tmp_path: Path) -> None:
    text = TEXT * 40
    path = tmp_path / "sequences"
    path.write_text(sent(text, {"TERM": "screen", "STY": "1"}))
    env = {**os.environ, "TERM": "xterm-256color", "SCREENDIR": str(tmp_path / "screens"), "LC_ALL": "C.UTF-8"}
    (tmp_path / "screens").mkdir(mode=0o700)
    show = f"import sys,time; sys.stdout.write(open({str(path)!r}).read()); sys.stdout.flush(); time.sleep(2)"
    terminal = Terminal(["screen", "-c", os.devnull, sys.executable, "-c", show], env)
    try:
        assert terminal.shows(b"\x1b]" + on_the_wire(text) + b"\a")
    finally:
        terminal.close()
