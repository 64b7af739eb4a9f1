"""Copy, and say truthfully whether and how it worked.

There are three ways to a clipboard from a terminal, none of which always works: the desktop's own (by pyperclip), the
buffer of tmux, and OSC 52, an escape sequence that asks the terminal to do it and is never answered. `ways` decides
which are tried and in what order; `copy` tries them.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from reader.article.counted import counted
from reader.article.visible import one_line, visible
from reader.errors import CopyError
from reader.ui.desktop import has_desktop, is_remote

DEADLINE = 4.0
"""Seconds after which a program that was handed the text is given up on. PowerShell, in WSL, needs one or two."""
OSC_52_LIMIT = 74_994
"""Bytes of text that OSC 52 may carry: 100,000 with its frame in base64, where hterm, tmux and others stop reading."""
_SCREEN_CHUNK = 240
"""Characters of a sequence in one string for GNU screen, which up to 4.0.3 took 256 bytes with the frame."""


class Way(Enum):
    """A way to a clipboard; the value names it to the user."""

    SYSTEM = "the system clipboard"
    TMUX = "tmux's buffer"
    OSC_52 = "the terminal (OSC 52)"


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied, and by which way."""

    way: Way
    characters: int
    certain: bool
    """Whether the way confirmed that it took the text."""

    @property
    def report(self) -> str:
        """How many characters went where, for the notice."""
        amount = counted(self.characters, "character")
        if self.certain:
            return f"{amount} to {self.way.value}"
        return f"{amount} sent to {self.way.value}, which may not accept it"


def ways(env: Mapping[str, str], platform: str = sys.platform) -> tuple[Way, ...]:
    """The ways that can work where the environment is `env`, best first.

    Over SSH the system clipboard is that of the far machine, nobody's, or at best one forwarded by X: it comes last.
    """
    desktop = [Way.SYSTEM] if has_desktop(env, platform) else []
    terminal = [Way.TMUX] if env.get("TMUX") else []
    if env.get("TMUX") or env.get("TERM", "dumb") not in ("dumb", "linux"):  # which obey no OSC at all
        terminal.append(Way.OSC_52)
    return (*terminal, *desktop) if is_remote(env) else (*desktop, *terminal)


def copy(text: str, *, env: Mapping[str, str], write: Callable[[str], object], platform: str = sys.platform) -> Copied:
    """Copy `text` by the first of `ways` that takes it; raise CopyError with what was tried and why it failed.

    Control characters other than tab and line feed are made visible first, so that a paste into a shell can't act.
    `write` sends characters to the terminal. May take some seconds: not for the thread that draws.
    """
    text = visible(text)
    tried = []
    for way in ways(env, platform):
        try:
            _TAKE[way](text, env, write)
        except CopyError as error:
            tried.append(f"{way.value}: {error}")
        else:
            return Copied(way, len(text), certain=way is not Way.OSC_52)
    raise CopyError(
        "; ".join(tried) or "there is no clipboard here: no desktop, no tmux, and a terminal without OSC 52"
    )


def _by_system(text: str, env: Mapping[str, str], _write: Callable[[str], object]) -> None:
    """Copy by pyperclip and read it back.

    In a process of its own, for three reasons: xclip can hang on a display that doesn't answer, and must be killed;
    it complains on the terminal's own standard error; and pyperclip looks at no exit code, so that only what the
    clipboard then holds says whether it took the text.
    """
    _run([sys.executable, "-c", _PYPERCLIP], text, {**env, "PYTHONUTF8": "1"})


_PYPERCLIP = """
import sys, time, pyperclip
text = sys.stdin.buffer.read().decode()
try:
    pyperclip.copy(text)
    for wait in (0, 0.05, 0.1, 0.2, 0.4, 0.8):
        time.sleep(wait)
        if pyperclip.paste().split() == text.split():
            sys.exit()
except Exception as error:
    sys.exit(str(error).strip().split("\\n")[0])
sys.exit("it did not take the text")
"""  # split: Windows changes line ends; wait: xclip returns a moment before the display knows of it


def _by_tmux(text: str, env: Mapping[str, str], _write: Callable[[str], object]) -> None:
    """Copy into tmux's buffer and, with -w (tmux 3.2 and later), from there to the terminal's clipboard."""
    _run(["tmux", "load-buffer", "-w", "-"], text, env)


def _by_osc_52(text: str, env: Mapping[str, str], write: Callable[[str], object]) -> None:
    size = len(text.encode())
    if size > OSC_52_LIMIT:
        raise CopyError(f"{size:,} bytes are more than the {OSC_52_LIMIT:,} that terminals accept")
    for part in osc_52(text, env):
        write(part)


_TAKE = {Way.SYSTEM: _by_system, Way.TMUX: _by_tmux, Way.OSC_52: _by_osc_52}


def osc_52(text: str, env: Mapping[str, str]) -> Iterator[str]:
    """The sequences that ask the terminal to take `text`, wrapped for the multiplexer between it and us."""
    sequence = f"\x1b]52;c;{b64encode(text.encode()).decode()}\a"
    if env.get("TMUX"):
        # Bare for tmux itself (set-clipboard on), wrapped for the terminal behind it (allow-passthrough on).
        yield sequence
        yield f"\x1bPtmux;{sequence.replace(chr(27), chr(27) * 2)}\x1b\\"
    elif env.get("STY"):
        for start in range(0, len(sequence), _SCREEN_CHUNK):
            yield f"\x1bP{sequence[start : start + _SCREEN_CHUNK]}\x1b\\"
    else:
        yield sequence


def _run(command: list[str], text: str, env: Mapping[str, str]) -> None:
    """Hand `text` to a program; raise CopyError with its own last words if it fails, or has not ended in time."""
    from tempfile import TemporaryFile

    # A file for its complaints, not a pipe: xclip leaves a child behind that would hold a pipe open for hours.
    with TemporaryFile() as complaints:
        try:
            process = subprocess.Popen(  # noqa: S603 - a fixed command, without a shell
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=complaints,
                env=dict(env),
                start_new_session=True,  # so that it can be killed with its children, and outlives our terminal if not
            )
        except OSError as error:
            raise CopyError(f"{command[0]} can't be run ({error.strerror})") from error
        try:
            process.communicate(text.encode(), timeout=DEADLINE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise CopyError(f"no answer in {DEADLINE:g} seconds") from None
        if process.returncode != 0:
            complaints.seek(0)
            said = complaints.read().decode(errors="replace").strip().splitlines()
            raise CopyError(one_line(said[-1]) if said else f"exit code {process.returncode}")
