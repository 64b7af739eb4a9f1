"""From the paths a user names to articles, one by one, with what could not be read named on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.article.model import Article
from reader.article.visible import one_line
from reader.cli.plain import Limits, load
from reader.errors import SourceError
from reader.pipeline import analyse


class Intake:
    """Reads and analyses what is named; remembers whether all of it could be read."""

    def __init__(self, paths: Sequence[str], limits: Limits | None = None) -> None:
        self._paths = paths
        self._limits = limits or Limits()
        self.exit_code = 0

    def articles(self) -> Iterator[Article]:
        """Each article as soon as it is ready, in the order of the paths."""
        for path in self._paths:
            for file in sorted(str(file) for file in Path(path).rglob("*.txt")) if Path(path).is_dir() else [path]:
                try:
                    documents = load(file, self._limits)
                except SourceError as error:
                    print(f"reader: {one_line(str(error))}", file=sys.stderr)
                    self.exit_code = 1
                    continue
                for document in documents:
                    yield analyse(document)
