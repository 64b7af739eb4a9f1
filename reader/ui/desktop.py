"""What surrounds the terminal: whether there is a desktop, and whether it is this user's; the environment decides."""

from __future__ import annotations

from collections.abc import Mapping


def is_remote(env: Mapping[str, str]) -> bool:
    """Whether the program runs on another machine than the one with the keyboard."""
    return any(env.get(name) for name in ("SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"))


def has_desktop(env: Mapping[str, str], platform: str) -> bool:
    """Whether programs with windows can be reached from here."""
    if platform in ("darwin", "win32", "cygwin"):
        return True
    return any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "WSL_INTEROP"))
