"""What the tests of copying share: environments, and what is sent."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from reader.ui.clipboard import Way, osc_52

SYSTEM, TMUX, OSC_52 = Way.SYSTEM, Way.TMUX, Way.OSC_52
XTERM = {"TERM": "xterm-256color"}
IN_TMUX = {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-1/default,1,0"}
TEXT = "“We won’t go,” she said.\n\tŁódź 東京 🗞️ \\ $HOME 'x'"


def nowhere(_: str) -> None:
    raise AssertionError("nothing may be sent to the terminal here")


def sent(text: str, env: dict[str, str]) -> str:
    return "".join(osc_52(text, env))


def eventually(true: Callable[[], bool], seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def system(display: str) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name not in ("TMUX", "WAYLAND_DISPLAY")}
    return env | {"DISPLAY": display, "TERM": "linux"}
