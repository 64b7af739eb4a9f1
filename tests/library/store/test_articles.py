"""Articles of a library, named by their files and folders, and forgotten."""

from __future__ import annotations

from pathlib import Path

from reader.library.marks.state import State
from reader.library.store.articles import forget, is_path, named
from reader.library.store.database import Database
from tests.library import stock
from tests.library.stock import add, number, titles


def test_what_is_forgotten_is_gone_with_all_that_was_made_of_it(library: Database, news: Path) -> None:
    ferry = number(library, "ferry")
    State(library).tag([ferry], ["kept"])
    assert forget(library, [ferry, 4711]) == 1
    assert titles(library, "") == ["Harbour", "Café"]
    assert titles(library, "collapse OR tag:kept") == []
    assert library.value("SELECT count(*) FROM word WHERE word MATCH 'collapse'") == 0
    assert [table for table in stock.dump(library)[:3] if len(table) != 2] == []  # type: ignore[arg-type] # lists
    assert add(library, news).added == 1


def test_a_folder_names_what_is_below_it_and_no_more(library: Database, news: Path, tmp_path: Path) -> None:
    stock.write(tmp_path / "news-2", {"bar.md": stock.MARKET.replace("Café", "Bar")})
    add(library, tmp_path / "news-2")
    assert len(named(library, str(news))) == 3
    assert len(named(library, f"{news}/")) == 3
    assert len(named(library, str(news / "ferry.md"))) == 1
    assert is_path(str(news))
    assert not is_path("harbour")
