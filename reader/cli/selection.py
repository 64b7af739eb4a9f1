"""The library that a command is for, and the articles of it that the arguments mean."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.config import library_file
from reader.library.search.finding import find
from reader.library.search.query import parse
from reader.library.store.articles import freshen, is_path, named
from reader.library.store.database import Database

NOTHING = "nothing was found"
"""What is said where a query finds no article; silence would leave open whether anything was done."""


def open_library(arguments: argparse.Namespace, *, create: bool = False) -> Database:
    """The library that was named, or the user's own, with all corrections worked into its index.

    Raises:
        LibraryError: it is not there, or can't be used.
    """
    database = Database(library_file(arguments.library), create=create)
    if create or database.writable:
        take_over_corrections(arguments, database)
        freshen(database)
    return database


def take_over_corrections(arguments: argparse.Namespace, database: Database) -> None:
    """Move the corrections of earlier versions into the library."""
    from reader.library.corrections.book import CorrectionBook

    book = CorrectionBook(library_file(arguments.library), database)
    book.settle()


def numbers_named(database: Database, words: Sequence[str]) -> list[int]:
    """The articles that some words mean: what lies at each that is a path, and what the others find together as a
    query.

    Raises:
        QueryError: the query can't be understood.
    """
    paths = [word for word in words if is_path(word)]
    query = [word for word in words if not is_path(word)]
    found = [number for path in paths for number in named(database, path)]
    if query or not paths:
        found += find(database, parse(" ".join(query)))
    return list(dict.fromkeys(found))
