"""`reader show`: articles on standard output."""

from __future__ import annotations

import argparse
import sys

from reader.cli.intake import Intake


def show(arguments: argparse.Namespace) -> int:
    """Print each article as it is ready."""
    from reader.export import json

    intake = Intake(arguments.paths)
    out = sys.stdout.buffer
    for article in intake.articles():
        out.write(json.line(article))
    out.flush()
    return intake.exit_code
