"""Rows in memory: one entry for each article, renewed in place, and let go of."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from reader.library.marks.state import Field, State
from reader.library.shelf import held
from reader.library.shelf.held import Held
from reader.library.store.database import Database
from tests.library import stock


def test_an_article_has_one_entry_as_long_as_anybody_has_it(library: Database) -> None:
    rows, number = Held(library), stock.number(library, "ferry")
    (entry,) = rows.fetch([number])
    assert rows.fetch([number])[0] is rows.window([number])[0] is rows.at(number) is entry
    State(library).mark([number], Field.STARRED, value=True)
    rows.renew([entry])
    assert entry.starred


def test_an_entry_follows_its_article_to_another_file(library: Database, news: Path) -> None:
    rows = Held(library)
    (entry,) = rows.fetch([stock.number(library, "ferry")])
    (news / "ferry.md").rename(news / "boat.md")
    stock.add(library, news)
    rows.renew([entry])
    assert entry.path == str(news / "boat.md")
    (news / "boat.md").unlink()
    stock.add(library, news)
    rows.renew([entry])
    assert entry.vanished


def test_what_nobody_has_is_let_go_of_in_the_end(library: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held, "_MOST", 1)
    rows = Held(library)
    for number in library.numbers("SELECT id FROM article"):
        rows.fetch([number])
    gc.collect()
    assert len(rows) == 1
    assert rows.fetch([99])[0].error == "it is no longer in the library"
