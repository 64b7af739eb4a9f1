"""`reader formats`: what can be read here, and what an extra would add."""

from __future__ import annotations

import argparse
from textwrap import wrap

from reader.cli.output import Output
from reader.sources.formats import FORMATS


def formats(arguments: argparse.Namespace) -> int:
    """Print every format with its files' names, and the command that adds it where something is missing."""
    output = Output()
    for known in sorted(FORMATS, key=lambda known: known.title.casefold()):
        title, *more = wrap(known.title, _WIDEST, subsequent_indent="  ")
        files = " ".join(known.suffixes) or "told by its content"
        lacks = f"   needs: pip install 'reader-tui[{known.extra}]'" if known.missing else ""
        output.write("".join(f"{line}\n" for line in (f"{title:<{_WIDEST}}   {files}{lacks}", *more)))
    return 0


_WIDEST = 50
"""Columns for the name of a format; a longer one goes on below."""
