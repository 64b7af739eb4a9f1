"""The commands that change the library or look after it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article.counted import counted
from reader.article.visible import one_line
from reader.cli import exits
from reader.cli.arguments import STANDARD
from reader.cli.faults import say
from reader.cli.output import Output
from reader.cli.selection import numbers_named, open_library
from reader.config import library_file, load_settings
from reader.errors import CopyError, DamagedLibraryError, LibraryError

if TYPE_CHECKING:
    from reader.library.ingest.reading import Ingest
    from reader.library.store.doctor import Report


def add(arguments: argparse.Namespace) -> int:
    """Add files and folders to the library, and say what became of them."""
    from reader.library.corrections.table import all_corrections
    from reader.library.ingest.reading import Ingest
    from reader.library.store.folders import folders
    from reader.library.store.paths import is_there

    if STANDARD in arguments.paths:
        say("standard input has no place to find it again; save it to a file first")
        return exits.USAGE
    settings = load_settings(arguments.config)
    with open_library(arguments, create=bool(arguments.paths)) as database:
        database.careless()
        corrections = all_corrections(database)
        if arguments.paths:
            imports = {"": Ingest(database, arguments.paths, settings.limits, corrections)}
        else:
            imports = {
                folder.path: Ingest(database, [folder.path], settings.limits, corrections, since=folder.seen)
                for folder in folders(database)
            }
            if not imports:
                say("no folder was added yet: name one, as in `reader add ~/articles`")
                return exits.USAGE
        failed = False
        for folder, ingest in imports.items():
            try:
                failed |= _follow(ingest, folder if len(imports) > 1 else "")
                if folder and not is_there(folder):
                    say(f"{folder}: its articles stay; `reader forget` takes the folder and them out of the library")
            except KeyboardInterrupt:
                done, total = ingest.progress.done, ingest.progress.total
                say(f"stopped: {done:,} of {total:,} files are in the library; `reader add` goes on from there")
                return exits.INTERRUPTED
            except LibraryError as error:
                say(str(error))
                if ingest.progress.kept:
                    say(f"until then: {ingest.progress.summary}; `reader add` goes on from there")
                return exits.UNREAD
    return exits.UNREAD if failed else exits.DONE


def _follow(ingest: Ingest, folder: str) -> bool:
    """Run an import, with a progress bar on a terminal; whether anything could not be read.

    `folder` is named before what became of it, where it is one of several.
    """
    from reader.cli.progress import Bar
    from reader.pipeline import collect_seldom

    collect_seldom()
    bar, failed = Bar(sys.stderr), False
    try:
        for progress in ingest.run():
            for problem in progress.problems:
                bar.clear()
                say(str(problem))
                failed = True
            progress.problems.clear()
            bar.show(progress)
    finally:
        bar.clear()
    Output().write(f"{one_line(folder)}{': ' * bool(folder)}{ingest.progress.summary}\n")
    return failed


def tag(arguments: argparse.Namespace) -> int:
    """Give articles tags or take them away; without either, list the tags."""
    from reader.library.marks.state import State, tag_counts
    from reader.library.marks.tags import named

    with open_library(arguments) as database:
        output = Output()
        if not (arguments.add or arguments.remove):
            if arguments.selection:
                say("name a tag for these articles: --add NAME or --remove NAME")
                return exits.USAGE
            counts = list(tag_counts(database))
            for name, count in counts:
                output.write(f"{count:>7,}  {one_line(name)}\n")
            if not counts:
                say("no article has a tag yet: reader tag --add NAME QUERY")
            return exits.DONE
        add = named(",".join(arguments.add))
        remove = list(filter(named, arguments.remove))
        if not (add or remove):
            say("a tag's name has a letter at least")
            return exits.USAGE
        if not arguments.selection:
            say("name the articles: paths, or what to look for")
            return exits.USAGE
        numbers = numbers_named(database, arguments.selection)
        changes = State(database).tag(numbers, add, remove)
        output.write(f"{_articles(len(changes))} changed, of {len(numbers):,} found\n")
    return exits.DONE


def forget(arguments: argparse.Namespace) -> int:
    """Take articles out of the library, with everything that was made of them; their files stay."""
    from reader.library.store.articles import forget as forget_articles
    from reader.library.store.articles import is_path
    from reader.library.store.folders import drop_folders
    from reader.library.store.paths import absolute
    from reader.library.store.row import rows

    with open_library(arguments) as database:
        numbers = numbers_named(database, arguments.selection)
        output = Output()
        if not numbers and not any(map(is_path, arguments.selection)):
            return exits.DONE
        if not arguments.yes:
            for row in rows(database, numbers):
                clipped = f", with {counted(row.clippings, 'clipping')}" if row.clippings else ""
                output.write(f"{one_line(row.address)}{clipped}\n")
            say(f"{_articles(len(numbers))} would be forgotten; --yes does it. No file is deleted")
            return exits.DONE
        with database.transaction():
            forgotten = forget_articles(database, numbers)
            for path in filter(is_path, arguments.selection):
                drop_folders(database, absolute(path))
        output.write(f"{_articles(forgotten)} forgotten\n")
    return exits.DONE


def doctor(arguments: argparse.Namespace) -> int:
    """Check the library, and repair it if that is asked for."""
    from reader.library.store.doctor import examine, repair, rescue

    path, output = library_file(arguments.library), Output()
    kept: Path | None = None
    try:
        with open_library(arguments) as database:
            report = examine(database)
    except DamagedLibraryError as error:
        if not arguments.repair:
            say(f"{error}; `reader doctor --repair` saves what can be read of it")
            return exits.UNREAD
        kept = rescue(path)
    with open_library(arguments) as database:
        if kept or (arguments.repair and report.problems):
            for sentence in repair(database):
                output.write(f"{sentence}\n")
            report = examine(database)
    if kept:
        output.write(f"the damaged library is kept as {one_line(str(kept))}\n")
    output.write(_report(path, report))
    return exits.UNREAD if report.problems else exits.DONE


def export(arguments: argparse.Namespace) -> int:
    """Write the whole library to a file, one record per line."""
    from reader.library.store.transfer import export_lines
    from reader.ui.new_file import write_new

    with open_library(arguments) as database:
        if arguments.file == STANDARD:
            output = Output()
            for line in export_lines(database):
                output.write(line)
            return exits.DONE
        try:
            write_new(arguments.file, export_lines(database))
        except FileExistsError:
            say(f"{arguments.file} can't be written: a file of that name exists already")
            return exits.UNREAD
        except CopyError as error:
            say(str(error))
            return exits.UNREAD
    return exits.DONE


def import_(arguments: argparse.Namespace) -> int:
    """Add the articles of a file that `export` wrote."""
    from reader.library.store.transfer import import_lines

    with open_library(arguments, create=True) as database:
        database.careless()
        try:
            if arguments.file == STANDARD:
                added = import_lines(database, sys.stdin, "standard input")
            else:
                with Path(arguments.file).open(encoding="ascii", errors="replace") as file:
                    added = import_lines(database, file, arguments.file)
        except OSError as error:
            say(f"{arguments.file}: can't be read: {(error.strerror or str(error)).lower()}")
            return exits.UNREAD
    Output().write(f"{_articles(added)} added\n")
    return exits.DONE


def _articles(count: int) -> str:
    return counted(count, "article")


def _report(path: Path, report: Report) -> str:
    """What a check of the library has shown, one line for each thing."""
    counts = report.counts
    lines = [
        f"{one_line(str(path))}: version {report.version}, {report.size / 1_000_000:,.1f} MB",
        f"{_articles(counts['article'])} of {counted(counts['file'], 'file')}, {report.unread:,} unread,"
        f" {counted(counts['tag'], 'tag')}, {counted(counts['clipping'], 'clipping')},"
        f" {_articles(counts['correction'])} corrected",
    ]
    if report.vanished or report.missing:
        lines.append(f"{counted(report.vanished + report.missing, 'file')} gone; what was in there is kept")
    if report.stale:
        lines.append(f"{_articles(report.stale)} to be indexed again")
    lines += report.problems or ["all is well"]
    if report.problems:
        lines.append("`reader doctor --repair` puts that right")
    return "\n".join(lines) + "\n"
