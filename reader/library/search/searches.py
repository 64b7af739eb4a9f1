"""Queries that were given a name: listed beside the articles, and used again.

What searches is imported only if there are any.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.errors import LibraryError
from reader.library.store.database import Database
from reader.library.store.folding import fold, storable

LONGEST = 80
"""The most characters of a name: longer ones are text pasted by mistake."""


class SavedSearch(NamedTuple):
    """A query, and its name."""

    name: str
    query: str


def saved_searches(database: Database) -> list[SavedSearch]:
    """All of them, by name."""
    found = [SavedSearch(*row) for row in database.all("SELECT name, query FROM search")]
    return sorted(found, key=lambda saved: (fold(saved.name), saved.name))


def saved_search(database: Database, name: str) -> SavedSearch:
    """The search with this name, regardless of case. Raises LibraryError if there is none."""
    wanted = fold(tidy(name))
    found = [saved for saved in saved_searches(database) if fold(saved.name) == wanted]
    exact = [saved for saved in found if saved.name == tidy(name)]
    for saved in exact or found:
        return saved
    raise LibraryError(f"there is no saved search of the name “{tidy(name)}”; `reader searches` lists them")


def tidy(name: str) -> str:
    """A name as it is stored: one line. Raises LibraryError if nothing is left of it."""
    name = storable(" ".join(name.split()))
    if not name or len(name) > LONGEST:
        raise LibraryError(f"a search's name has between 1 and {LONGEST} characters")
    return name


def counts(database: Database, searches: list[SavedSearch]) -> list[int]:
    """How many articles each finds now. Raises LibraryError."""
    from reader.library.search.finding import count
    from reader.library.search.query import parse

    return [count(database, parse(saved.query)) for saved in searches]
