"""What surrounds the terminal: whether there is a desktop, and whether it is this user's; the environment decides.

And whether there still is a terminal.
"""

from __future__ import annotations

import select
from collections.abc import Mapping


def is_remote(env: Mapping[str, str]) -> bool:
    """Whether the program runs on another machine than the one with the keyboard."""
    return any(env.get(name) for name in ("SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"))


def has_desktop(env: Mapping[str, str], platform: str) -> bool:
    """Whether programs with windows can be reached from here."""
    if platform in ("darwin", "win32", "cygwin"):
        return True
    return any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "WSL_INTEROP"))


def hung_up(terminal: int) -> bool:
    """Wait until the other end of a terminal is gone: True; or False at once where the system can't tell."""
    poll = select.poll()
    poll.register(terminal, 0)  # no key wakes it
    return any(event & (select.POLLHUP | select.POLLERR) for _, event in poll.poll())
