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
    parser.add_argument("--format", choices=formats, default=default, help=f"how it is printed (default: {default})")


def add_config(parser: argparse.ArgumentParser) -> None:
    """`--config FILE`, of the commands that have a use for settings."""
    said = "take the settings from this file"
    complete_files(parser.add_argument("--config", type=named, metavar="FILE", help=said))


def add_library(parser: argparse.ArgumentParser) -> None:
    """`--library FILE`."""
    said = "use this library instead of your own"
    complete_files(parser.add_argument("--library", type=named, metavar="FILE", help=said))


def named(text: str) -> str:
    """What was typed, if it is anything: an empty word, as of a script's variable that was never set, would else mean
    the current folder, all articles, everybody, or the user's own library.
    """
    if not text.strip():
        from argparse import ArgumentTypeError

        raise ArgumentTypeError("an empty word names nothing")
    return text
