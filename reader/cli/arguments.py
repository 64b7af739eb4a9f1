"""What may be typed after `reader`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """The command line, with `run` set to the function that carries it out."""
    from reader.cli.printing import show

    parser = argparse.ArgumentParser(prog="reader")
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("show")
    command.add_argument("--format", choices=("text", "markdown", "json", "jsonl"), default="text")
    command.add_argument("paths", nargs="+")
    command.set_defaults(run=show)
    return parser.parse_args(argv)
