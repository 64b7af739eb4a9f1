"""What may be typed after the library's commands."""

from __future__ import annotations

import argparse
from itertools import zip_longest
from textwrap import wrap

from reader.cli.options import add_config, add_format, add_library, complete_files, named
from reader.library.search.query_guide import QUERY_GUIDE

_QUERY = "what to look for; `reader search --help` says how it is written"
_TYPED, _FOUND = 26, 50
"""Columns for what is typed, and for what that finds."""
_WHOLE = "\N{NO-BREAK SPACE}"
_SELECTED = "path of a file, folder or article, or what to look for, as `reader search --help` says"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader add`."""
    option = parser.add_argument(
        "paths",
        nargs="*",
        type=named,
        metavar="PATH",
        help="file, web page, or folder with everything below it; without any, what changed in folders added before",
    )
    complete_files(option)
    add_library(parser)
    add_config(parser)


def list_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader list`."""
    _add_query(parser)
    _add_saved(parser)
    add_format(parser, "text", "json", "jsonl")
    _add_limit(parser, "all")
    add_library(parser)


def search_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader search`."""
    parser.formatter_class, parser.epilog = argparse.RawDescriptionHelpFormatter, _guide()
    _add_query(parser, "what to look for; see below")
    _add_saved(parser)
    parser.add_argument(
        "--sort", choices=("relevance", "newest"), default="relevance", help="what comes first (default: relevance)"
    )
    add_format(parser, "text", "json", "jsonl")
    _add_limit(parser, "20 as text, else all")
    add_library(parser)


def searches_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader searches`."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--save", metavar="NAME", help="keep the query under this name, in place of any that had it")
    either.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"), help="give a saved search another name")
    either.add_argument("--remove", metavar="NAME", help="forget a saved search")
    _add_query(parser)
    add_format(parser, "text", "json", "jsonl")
    add_library(parser)


def clippings_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader clippings`."""
    _add_query(parser)
    add_format(parser, "markdown", "json", "jsonl", "csv", "bibtex", "csl-json", default="markdown")
    add_library(parser)


def tag_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader tag`."""
    parser.add_argument("--add", action="append", default=[], metavar="NAME", help="give the articles this tag")
    parser.add_argument("--remove", action="append", default=[], metavar="NAME", help="take this tag from them")
    _add_selection(parser, "*", f"{_SELECTED}; without any, the tags are listed")
    add_library(parser)


def forget_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader forget`."""
    parser.add_argument("--yes", action="store_true", help="do it; without this, only say what would be forgotten")
    _add_selection(parser, "+", _SELECTED)
    add_library(parser)


def doctor_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader doctor`."""
    parser.add_argument("--repair", action="store_true", help="repair what can be repaired; a damaged file is kept")
    add_library(parser)


def export_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader export`."""
    _add_file(parser, "file to write, which must not exist; - is standard output")
    add_library(parser)


def import_arguments(parser: argparse.ArgumentParser) -> None:
    """Of `reader import`."""
    _add_file(parser, "file that `reader export` wrote; - is standard input")
    add_library(parser)


def _guide() -> str:
    """What a query may say, as a table."""
    lines = ["A query finds the articles"]
    for guide in QUERY_GUIDE:
        finds = wrap(guide.finds, _FOUND)
        whole = ", ".join(typed.replace(" ", _WHOLE) for typed in guide.typed)  # no example goes on below
        typed = wrap(whole, _TYPED, break_on_hyphens=False)
        lines += (f"  {left:<{_TYPED}}  {right}".rstrip() for left, right in zip_longest(typed, finds, fillvalue=""))
    return "\n".join(lines).replace(_WHOLE, " ")


def _add_query(parser: argparse.ArgumentParser, text: str = _QUERY) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help=text)


def _add_saved(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--saved", metavar="NAME", help="only what this saved search finds, also with a query")


def _add_selection(parser: argparse.ArgumentParser, count: str, text: str) -> None:
    option = parser.add_argument("selection", nargs=count, type=named, metavar="PATH|QUERY", help=text)
    complete_files(option)


def _add_limit(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument("--limit", type=_positive, metavar="N", help=f"at most this many (default: {default})")


def _add_file(parser: argparse.ArgumentParser, text: str) -> None:
    complete_files(parser.add_argument("file", type=named, metavar="FILE", help=text))


def _positive(text: str) -> int:
    digits = text.lstrip("0") if text.isascii() and text.isdigit() else ""
    if not digits:
        raise argparse.ArgumentTypeError(f"expected a number of at least 1, got {text.strip()!r}")
    return int(digits[:18])  # all the same: nobody has so many, and SQLite counts to 19 digits
