"""`reader [PATH]...`: open the app."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from io import TextIOWrapper
from pathlib import Path

from reader.bundled import folder
from reader.cli import exits
from reader.cli.arguments import STANDARD
from reader.cli.faults import fault, say
from reader.cli.theme import keep_theme, theme_for
from reader.config import Settings, library_file, load_settings, settings_file
from reader.errors import LibraryError
from reader.library.corrections.book import CorrectionBook
from reader.library.marks.keeper import Keeper
from reader.library.shelf.file_shelf import Shelf
from reader.library.shelf.forerunner import Forerunner
from reader.ui.lean import import_textual
from reader.ui.options import Options


def open_app(paths: Sequence[str], config: str | None, *, demo: bool, library: str | None) -> int:
    """Open what is named, the samples, the library or the current folder; where there is nothing, say what to do."""
    if STANDARD in paths:
        say("the app needs standard input for its keys; `reader show -` prints what comes from there")
        return exits.USAGE
    if demo and not library:
        with _passing_folder() as place:  # nobody's own articles are found among the samples
            return open_app(paths, config, demo=True, library=f"{place}/library.db")
    settings = load_settings(config)
    file = library_file(library)
    if not paths and not demo and (library or file.exists()) and (shelf := _library(file, settings, config)):
        return _run(shelf, settings, config)
    paths = [str(folder("seeds"))] if demo else paths or ["."]
    shelf = Shelf(paths, settings.limits, CorrectionBook(file), Keeper(file, settings.limits))
    if has_terminal():
        forerunner = Forerunner(shelf)
        import_textual()
        from reader.ui.app import ReaderApp  # noqa: F401 - takes as long as all the rest, the first article included

        if first := forerunner.first():
            shelf.expect(*first)
    if not shelf.entries and not _first_found(shelf):
        return _nothing(shelf, paths)
    return _run(shelf, settings, config)


def _passing_folder() -> AbstractContextManager[str]:
    """A folder that is gone with the program, or as much of it as can be. Raises LibraryError where there is none."""
    from tempfile import TemporaryDirectory

    try:
        return TemporaryDirectory(prefix="reader-", ignore_cleanup_errors=True)
    except OSError as error:
        why = (error.strerror or "").lower()
        raise LibraryError(
            f"there is no place for a library of the samples ({why}); --library FILE names one"
        ) from error


def _library(file: Path, settings: Settings, config: str | None) -> Shelf | None:
    """The library, if there is anything in it. Raises LibraryError where it can't be opened."""
    from reader.library.shelf.library_shelf import LibraryShelf

    renewal = [sys.executable, "-m", "reader", "add", "--library", str(file)]
    shelf = LibraryShelf(file, settings.limits, [*renewal, *(("--config", config) if config else ())])
    return shelf if shelf.entries else None


def _run(shelf: Shelf, settings: Settings, config: str | None) -> int:
    """Run the app until the user leaves it."""
    if not has_terminal():
        say("the app needs a terminal; `reader show` and `reader quotes` print to anything")
        return exits.USAGE
    import_textual()
    from reader.ui.app import ReaderApp

    if isinstance(sys.stderr, TextIOWrapper):
        # To draw on: no other encoding has its signs, and few terminals another.
        sys.stderr.reconfigure(encoding="utf-8")
    options = Options(
        theme=theme_for(settings.theme),
        measure=settings.measure,
        boilerplate=settings.boilerplate,
        citation=settings.citation,
        keys=_keys(settings, config),
        themes_folder=settings_file(config).parent / "themes",
    )
    app = ReaderApp(shelf, options)
    app.run()
    if app.chosen_theme:
        keep_theme(app.chosen_theme, settings.theme)
    if app.fault:
        say(fault(app.fault))
    return app.return_code or exits.DONE


def has_terminal() -> bool:
    """Whether the app has a terminal: Textual takes keys from standard input and draws on standard error."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _first_found(shelf: Shelf) -> bool:
    """Whether there is anything to read under the paths. The walk stops at the first file; the app goes on with it."""
    shelf.find(0)
    return any(entry.error is None for entry in shelf.entries)


def _nothing(shelf: Shelf, paths: Sequence[str]) -> int:
    for entry in shelf.entries:
        say(f"{entry.path}: {entry.error}")
    if command := _meant(paths[0]):
        if command == paths[0]:
            say(f"a command is the first word: `reader {command} …`, with its options behind it")
        else:
            say(f"there is no command {paths[0]}; did you mean {command}?")
    elif not any("/" in path or "." in path or os.path.lexists(path) for path in paths):
        from shlex import join

        say(f"to look for it in your library: reader search {join(paths)}")
    if not shelf.entries:
        here = "the current folder" if list(paths) == ["."] else ", ".join(paths)
        say(
            f"there is no article in {here}; name a file or a folder, as in `reader ~/articles`, put some into your "
            "library with `reader add ~/articles`, or try `reader --demo`"
        )
    return exits.UNREAD


def _meant(word: str) -> str | None:
    """The command or option that a word may have been meant for, if it is none and not the name of anything to read."""
    from difflib import get_close_matches

    from reader.cli.arguments import COMMANDS

    if not word.isalpha() or Path(word).exists():
        return None
    words = {command.name: command.name for command in COMMANDS} | {"help": "--help", "version": "--version"}
    return next((words[close] for close in get_close_matches(word, words, n=1, cutoff=0.7)), None)


def _keys(settings: Settings, config: str | None) -> Mapping[str, str]:
    """The user's keys. Raises SettingsError where the settings name what is none, or no command."""
    if not settings.keys:
        return {}
    from reader.cli.keys import keys_of

    return keys_of(settings.keys, str(settings_file(config)))
