"""Copying: which ways are tried in which order, what is sent, and what real clipboards then hold."""

from __future__ import annotations

import base64
import os
import pty
import re
import select
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import CopyError
from reader.ui import clipboard
from reader.ui.clipboard import OSC_52_LIMIT, Copied, Way, copy, osc_52, ways

SYSTEM, TMUX, OSC_52 = Way.SYSTEM, Way.TMUX, Way.OSC_52
XTERM = {"TERM": "xterm-256color"}
IN_TMUX = {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-1/default,1,0"}
SSH = {"SSH_TTY": "/dev/pts/1"}
TEXT = "“We won’t go,” she said.\n\tŁódź 東京 🗞️ \\ $HOME 'x'"
needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
needs_screen = pytest.mark.skipif(shutil.which("screen") is None, reason="GNU screen is not installed")
needs_x = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xclip") is None, reason="Xvfb or xclip is not installed"
)


def nowhere(_: str) -> None:
    raise AssertionError("nothing may be sent to the terminal here")


# Which ways


@pytest.mark.parametrize(
    ("env", "platform", "expected"),
    [
        (XTERM, "linux", (OSC_52,)),
        (XTERM | {"DISPLAY": ":0"}, "linux", (SYSTEM, OSC_52)),
        (XTERM | {"WAYLAND_DISPLAY": "wayland-0"}, "linux", (SYSTEM, OSC_52)),
        (XTERM | {"WSL_DISTRO_NAME": "Debian"}, "linux", (SYSTEM, OSC_52)),
        (XTERM, "darwin", (SYSTEM, OSC_52)),
        (IN_TMUX, "linux", (TMUX, OSC_52)),
        (IN_TMUX | {"DISPLAY": ":0"}, "linux", (SYSTEM, TMUX, OSC_52)),
        (XTERM | SSH, "linux", (OSC_52,)),
        (XTERM | SSH | {"DISPLAY": "localhost:10.0"}, "linux", (OSC_52, SYSTEM)),
        (XTERM | SSH, "darwin", (OSC_52, SYSTEM)),
        (IN_TMUX | {"SSH_CONNECTION": "a 1 b 2", "DISPLAY": ":0"}, "linux", (TMUX, OSC_52, SYSTEM)),
        ({"TERM": "linux"}, "linux", ()),
        ({"TERM": "linux", "TMUX": "x,1,0"}, "linux", (TMUX, OSC_52)),
        ({}, "linux", ()),
    ],
)
def test_the_order_of_ways_follows_the_environment(
    env: dict[str, str], platform: str, expected: tuple[Way, ...]
) -> None:
    assert ways(env, platform) == expected


# What is sent, and said


def sent(text: str, env: dict[str, str]) -> str:
    return "".join(osc_52(text, env))


def test_a_bare_terminal_gets_one_sequence() -> None:
    assert sent("hé", XTERM) == "\x1b]52;c;aMOp\a"


def test_tmux_gets_it_for_itself_and_wrapped_for_the_terminal_behind_it() -> None:
    assert sent("hé", IN_TMUX) == "\x1b]52;c;aMOp\a" + "\x1bPtmux;\x1b\x1b]52;c;aMOp\a\x1b\\"


@given(st.text(max_size=2000).filter(lambda text: text.isprintable()))
def test_screen_gets_strings_it_can_hold_which_join_to_the_sequence(text: str) -> None:
    parts = list(osc_52(text, {"TERM": "screen", "STY": "1.pts-0"}))
    assert max(map(len, parts)) <= 256
    assert "".join(part.removeprefix("\x1bP").removesuffix("\x1b\\") for part in parts) == sent(text, XTERM)


@given(st.text(max_size=200))
def test_no_control_character_but_tab_and_line_feed_is_copied(text: str) -> None:
    out: list[str] = []
    try:
        copied = copy(text, env=XTERM, write=out.append, platform="linux")
    finally:
        payload = base64.b64decode("".join(out).removeprefix("\x1b]52;c;").removesuffix("\a")).decode()
    assert copied == Copied(OSC_52, len(text), certain=False)
    assert len(payload) == len(text)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", payload)


def test_a_report_says_how_many_characters_went_where_and_whether_that_is_known() -> None:
    assert Copied(TMUX, 1, certain=True).report == "1 character to tmux's buffer"
    assert Copied(SYSTEM, 1234, certain=True).report == "1,234 characters to the system clipboard"
    uncertain = Copied(OSC_52, 20, certain=False).report
    assert uncertain == "20 characters sent to the terminal (OSC 52), which may not accept it"


def test_a_text_too_long_for_osc_52_is_not_sent_in_vain() -> None:
    with pytest.raises(CopyError, match=r"the terminal \(OSC 52\): 74,996 bytes are more than the 74,994"):
        copy("é" * (OSC_52_LIMIT // 2 + 1), env=XTERM, write=nowhere, platform="linux")


def test_where_no_way_can_work_that_is_said() -> None:
    with pytest.raises(CopyError, match="there is no clipboard here"):
        copy("x", env={"TERM": "linux"}, write=nowhere, platform="linux")


def fake(folder: Path, name: str, script: str) -> dict[str, str]:
    """An environment whose program `name` is a shell script."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}"}


def test_when_a_way_fails_the_next_is_tried(tmp_path: Path) -> None:
    env = IN_TMUX | fake(tmp_path, "tmux", "cat >/dev/null; echo 'tmux: unknown option -- w' >&2; exit 1")
    out: list[str] = []
    assert copy("hi", env=env, write=out.append, platform="linux").way is OSC_52
    assert "".join(out) == sent("hi", IN_TMUX)


def test_when_all_fail_each_is_named_with_its_reason(tmp_path: Path) -> None:
    env = IN_TMUX | fake(tmp_path, "tmux", "echo 'no server \033[2J' >&2; exit 1")
    with pytest.raises(CopyError) as error:
        copy("x" * (OSC_52_LIMIT + 1), env=env, write=nowhere, platform="linux")
    assert re.fullmatch(r"tmux's buffer: no server ␛\[2J; the terminal \(OSC 52\): 74,995 bytes .*", str(error.value))


def test_a_program_that_isnt_there_is_a_reason_too(tmp_path: Path) -> None:
    env = IN_TMUX | {"PATH": str(tmp_path)}
    with pytest.raises(CopyError, match=r"tmux can't be run \(No such file or directory\)"):
        copy("x" * (OSC_52_LIMIT + 1), env=env, write=nowhere, platform="linux")


def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "DEADLINE", 0.3)
    env = IN_TMUX | fake(tmp_path, "tmux", f"sleep 60 & echo $! > {tmp_path}/child; wait")
    start = time.monotonic()
    assert copy("hi", env=env, write=lambda _: None, platform="linux").way is OSC_52
    assert time.monotonic() - start < 3
    child = int((tmp_path / "child").read_text())
    assert eventually(lambda: not running(child))


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def eventually(true: Callable[[], bool], seconds: float = 5) -> bool:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def test_a_clipboard_may_take_a_moment_to_hold_the_text(tmp_path: Path) -> None:
    late = "import pathlib\nasked = pathlib.Path(__file__).with_name('asked')\ndef copy(text): pass\n"
    late += "def paste():\n    asked.open('a').write('x')\n    return 'hi' if len(asked.read_text()) > 2 else 'old'\n"
    (tmp_path / "pyperclip.py").write_text(late)
    env = system(":0") | {"PYTHONPATH": str(tmp_path)}
    assert copy("hi", env=env, write=nowhere, platform="linux").way is SYSTEM


# Real ones: X


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
    server.wait(5)


def system(display: str) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name not in ("TMUX", "WAYLAND_DISPLAY")}
    return env | {"DISPLAY": display, "TERM": "linux"}


@needs_x
@pytest.mark.parametrize("text", [TEXT, "x" * 300_000], ids=["typography", "longer than a pipe holds"])
def test_xclip_holds_what_was_copied(x_display: str, text: str) -> None:
    env = system(x_display)
    assert copy(text, env=env, write=nowhere) == Copied(SYSTEM, len(text), certain=True)
    command = ["xclip", "-o", "-selection", "clipboard"]
    held = subprocess.run(command, env=env, capture_output=True, timeout=10, check=True)
    assert held.stdout.decode() == text


@needs_x
def test_a_display_that_isnt_there_is_not_taken_for_a_clipboard(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CopyError, match="the system clipboard: "):
        copy("hi", env=system(":4093"), write=nowhere)
    assert capfd.readouterr().err == ""  # nor does xclip write on the screen


# Real ones: tmux


class Tmux:
    """A tmux server of its own."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "tmux"
        self.env = {**os.environ, "TERM": "xterm-256color"}
        self.env.pop("TMUX", None)
        self("new-session", "-d", "-x", "80", "-y", "24", "cat")

    def __call__(self, *arguments: str) -> str:
        command = ["tmux", "-S", str(self.socket), "-f", os.devnull, *arguments]
        return subprocess.run(command, env=self.env, capture_output=True, check=True, timeout=10, text=True).stdout

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

    def shows(self, wanted: bytes, seconds: float = 5) -> bool:
        end = time.monotonic() + seconds
        while wanted not in self.seen and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self.master, 65536)
                except OSError:  # the program ended
                    break
        return wanted in self.seen

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(5)
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
    assert attached.shows(b"52;;" + base64.b64encode(TEXT.encode())) or attached.shows(on_the_wire(TEXT))


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
