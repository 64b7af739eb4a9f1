"""The commands that print from the library: lists, what a search finds, clippings, quotations."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from reader.article.model import Article
from reader.cli import exits
from reader.cli.faults import say
from reader.cli.output import Output
from reader.cli.searches import query_of
from reader.cli.selection import NOTHING, numbers_named, open_library
from reader.export.json import printed
from reader.library.marks.clippings import cited
from reader.library.search.finding import Hit, Sort, find, hits
from reader.library.search.query import parse
from reader.library.search.query_tree import Query
from reader.library.store.database import Database
from reader.library.store.records import found_record
from reader.library.store.row import Row, rows

_SOME = 200
"""Rows fetched at once."""
_FEW = 20
"""What a search prints to be read, unless more is asked for."""


def list_(arguments: argparse.Namespace) -> int:
    """Print the articles that a query finds, or all, the newest first."""
    with open_library(arguments) as database:
        query = parse(query_of(database, arguments.saved, " ".join(arguments.query)))
        numbers = find(database, query, Sort.NEWEST, arguments.limit or -1)
        output = Output()
        if arguments.format == "text":
            from reader.cli.listing import print_row

            for row in _rows(database, numbers):
                print_row(output, row)
        else:
            for piece in printed(map(found_record, _rows(database, numbers)), arguments.format):
                output.write(piece)
    if not numbers:
        say(NOTHING)
    return exits.DONE


def search(arguments: argparse.Namespace) -> int:
    """Print what a query finds, each with the place that shows why."""
    if not " ".join(arguments.query).strip() and not arguments.saved:
        say("say what to look for, or name a saved search")
        return exits.USAGE
    with open_library(arguments) as database:
        query = parse(query_of(database, arguments.saved, " ".join(arguments.query)))
        few = arguments.limit is None and arguments.format == "text"
        numbers = find(database, query, Sort(arguments.sort), _FEW + 1 if few else arguments.limit or -1)
        output = Output()
        found = _hits(database, numbers[:_FEW] if few else numbers, query)
        if arguments.format == "text":
            from reader.cli.listing import print_hit

            for hit in found:
                print_hit(output, hit)
        else:
            for piece in printed((found_record(hit.row, hit.snippet) for hit in found), arguments.format):
                output.write(piece)
    if not numbers:
        say(NOTHING)
    elif few and len(numbers) > _FEW:
        say(f"there are more than these {_FEW}; --limit N prints up to N")
    return exits.DONE


def clippings(arguments: argparse.Namespace) -> int:
    """Print the clippings of the articles that a query finds, or all."""
    from reader.export.clippings import written

    query = parse(" ".join(arguments.query))
    with open_library(arguments) as database:
        numbers = find(database, query) if arguments.query else None
        found = cited(database, numbers)
        output = Output()
        for piece in written(arguments.format, (clipping.cited(head) for clipping, head in found)):
            output.write(piece)
    if not found:
        say(NOTHING if arguments.query else "nothing was cut out yet; h does it in the app")
    return exits.DONE


def library_articles(arguments: argparse.Namespace) -> Iterator[Article]:
    """The articles of the library that the paths of a command mean, or all that quote somebody."""
    from reader.library.store.articles import article_at

    with open_library(arguments) as database:
        numbers = numbers_named(database, arguments.paths) if arguments.paths else find(database, parse("has:quotes"))
        yield from (article_at(database, number) for number in numbers)


def _rows(database: Database, numbers: Sequence[int]) -> Iterator[Row]:
    for first in range(0, len(numbers), _SOME):
        yield from rows(database, numbers[first : first + _SOME])


def _hits(database: Database, numbers: Sequence[int], query: Query) -> Iterator[Hit]:
    for first in range(0, len(numbers), _SOME):
        yield from hits(database, numbers[first : first + _SOME], query)
