"""The library that a command is for, and the articles of it that the arguments mean."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader.article.visible import one_line
from reader.cli.faults import say
from reader.config import library_file
from reader.library.search.finding import find
from reader.library.search.query import parse
from reader.library.store.articles import freshen, is_path, named
from reader.library.store.database import Database

_DATABASE = b"SQLite format 3\0"
NOTHING = "nothing was found"
"""What is said where a query finds no article; silence would leave open whether anything was done."""


def may_be_library(path: Path) -> bool:
    """Whether a path leads to a database: an article's, or what is looked for, may stand where a library's is meant."""
    try:
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) in (b"", _DATABASE)
    except PermissionError:
        return True
    except OSError:
        return False


def open_library(arguments: argparse.Namespace, *, create: bool = False) -> Database:
    """The library that was named, or the user's own, with all corrections worked into its index.

    Raises:
        LibraryError: it is not there, or can't be used.
    """
    database = Database(library_file(arguments.library), create=create)
    if create or database.writable:
        freshen(database)
    return database


def numbers_named(database: Database, words: Sequence[str]) -> list[int]:
    """The articles that some words mean: what lies at each that is a path, and what the others find together as a
    query. Where that is none, it is said, of each path: a word of the query may be a file's name too.

    Raises:
        QueryError: the query can't be understood.
    """
    paths = [word for word in words if is_path(word)]
    query = [word for word in words if not is_path(word)]
    found = []
    for path in paths:
        there = named(database, path)
        found += there
        if not there:
            say(f"{one_line(path)}: no article of it is in the library")
    if query or not paths:
        there = list(find(database, parse(" ".join(query))))
        found += there
        if not there:
            say(NOTHING)
    return list(dict.fromkeys(found))
