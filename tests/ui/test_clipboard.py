"""Copying: which ways are tried in which order, and what is sent."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import CopyError
from reader.ui import clipboard
from reader.ui.clipboard import OSC_52_LIMIT, Copied, Way, copy, osc_52, ways
from tests.ui.copies import IN_TMUX, OSC_52, SYSTEM, TMUX, XTERM, eventually, nowhere, sent, system

SSH = {"SSH_TTY": "/dev/pts/1"}


pytestmark = pytest.mark.usefixtures("unhurried")


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
    child, communicate = tmp_path / "child", subprocess.Popen.communicate

    def once_begun(process: subprocess.Popen[bytes], text: bytes, timeout: float) -> object:
        assert eventually(lambda: child.exists() and child.read_text().endswith("\n"))
        return communicate(process, text, timeout)

    monkeypatch.setattr(subprocess.Popen, "communicate", once_begun)
    env = IN_TMUX | fake(tmp_path, "tmux", f"sleep 600 & echo $! > {child}; wait")
    start = time.monotonic()
    assert copy("hi", env=env, write=lambda _: None, platform="linux").way is OSC_52
    assert time.monotonic() - start < 60
    assert eventually(lambda: not running(int(child.read_text())))


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_clipboard_may_take_a_moment_to_hold_the_text(tmp_path: Path) -> None:
    late = "import pathlib\nasked = pathlib.Path(__file__).with_name('asked')\ndef copy(text): pass\n"
    late += "def paste():\n    asked.open('a').write('x')\n    return 'hi' if len(asked.read_text()) > 2 else 'old'\n"
    (tmp_path / "pyperclip.py").write_text(late)
    env = system(":0") | {"PYTHONPATH": str(tmp_path)}
    assert copy("hi", env=env, write=nowhere, platform="linux").way is SYSTEM
