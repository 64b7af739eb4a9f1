"""The theme that was chosen in the app, kept for the next start in a small file beside the user's library.

The settings file is the user's own and is never written to. What it says goes before, once it says something else than
when the theme was chosen: whoever edits it sees what it says.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from reader.cli.faults import say
from reader.config import own_folder


def theme_file() -> Path:
    """Where the chosen theme is kept: its name, and on the next line the settings' theme that it stands in for."""
    return own_folder("data") / "theme"


def theme_for(named: str | None) -> str | None:
    """The theme to begin with: the chosen one, or what the settings name."""
    with suppress(OSError, ValueError):
        chosen, _, instead = theme_file().read_text("utf-8").rstrip("\n").partition("\n")
        if chosen and instead == (named or ""):
            return chosen
    return named


def keep_theme(chosen: str, named: str | None) -> None:
    """Keep a chosen theme for the next start; `named` is the settings'."""
    file = theme_file()
    try:
        if chosen == named:
            file.unlink(missing_ok=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{chosen}\n{named or ''}\n", "utf-8")
    except OSError as error:
        say(f"{file}: the theme is not kept for the next start: {error.strerror}")
