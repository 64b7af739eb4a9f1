"""`reader searches`: the searches that have a name, listed, kept, renamed and dropped."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import msgspec

from reader.article.visible import one_line, visible
from reader.cli import exits
from reader.cli.faults import say
from reader.cli.output import Output
from reader.cli.selection import open_library
from reader.export.json import printed
from reader.library.marks.state import State
from reader.library.search.searches import SavedSearch, counts, saved_search, saved_searches

if TYPE_CHECKING:
    from reader.library.store.database import Database


class SearchRecord(msgspec.Struct, frozen=True):
    """A saved search, as `reader searches --format json` has it."""

    name: str
    query: str
    count: int


def searches(arguments: argparse.Namespace) -> int:
    """List the saved searches, or change one."""
    query = " ".join(map(str.strip, arguments.query)).strip()
    if query and not arguments.save:
        say("give the query a name: reader searches --save NAME QUERY")
        return exits.USAGE
    if arguments.save and not query:
        say("say what to look for: reader searches --save NAME QUERY")
        return exits.USAGE
    with open_library(arguments, create=bool(arguments.save)) as database:
        output = Output()
        if arguments.save:
            output.write(_said("Saved", State(database).keep_search(arguments.save, query)))
        elif arguments.rename:
            output.write(_said("Renamed", State(database).rename_search(*arguments.rename)))
        elif arguments.remove:
            output.write(_said("Removed", State(database).drop_search(arguments.remove)))
        else:
            _list(database, arguments.format, output)
    return exits.DONE


def query_of(database: Database, saved: str | None, words: str) -> str:
    """The saved search, if one is named, and the words of the command, as one query."""
    if saved is None:
        return words
    query = saved_search(database, saved).query
    return f"({query}) {words}" if words.strip() else query


def _list(database: Database, form: str, output: Output) -> None:
    found = saved_searches(database)
    counted = zip(found, counts(database, found), strict=True)
    if form != "text":
        records = (SearchRecord(visible(saved.name), visible(saved.query), count) for saved, count in counted)
        for piece in printed(records, form):
            output.write(piece)
        return
    width = max((len(one_line(saved.name)) for saved in found), default=0)
    for saved, count in counted:
        output.write(f"{count:>7,}  {one_line(saved.name):<{width}}  {one_line(saved.query)}\n")
    if not found:
        say("no search has a name yet: reader searches --save NAME QUERY")


def _said(done: str, saved: SavedSearch) -> str:
    return f"{done}: {one_line(saved.name)}  {one_line(saved.query)}\n"
