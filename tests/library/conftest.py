"""A library with three articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.store.database import Database
from tests.library import stock


@pytest.fixture
def library(tmp_path: Path, news: Path) -> Iterator[Database]:
    """A library that has read them."""
    with Database(tmp_path / "data" / "library.db") as database:
        stock.add(database, news)
        yield database
        assert database.integrity() == []


@pytest.fixture
def shut(tmp_path: Path, news: Path) -> Path:
    """The file of such a library that nobody has open."""
    path = tmp_path / "shut" / "library.db"
    with Database(path) as database:
        stock.add(database, news)
    return path
