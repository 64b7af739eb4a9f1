"""Options that several commands have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

FILES = {
    "bash": "_shtab_compgen_files",
    "zsh": "_files",
    "tcsh": "f",
    "fish": "(__fish_complete_path (commandline -ct))",
}
"""How each shell is told that an argument is a file: `shtab.FILE`, without importing shtab on the way to the screen."""


def complete_files(action: argparse.Action) -> None:
    """Have the shells complete an argument to files."""
    action.complete = FILES  # type: ignore[attr-defined] # where shtab looks for it


def add_format(parser: argparse.ArgumentParser, *formats: str, default: str = "text") -> None:
    """`--format`."""
    parser.add_argument("--format", choices=formats, default=default, help=f"(default: {default})")
