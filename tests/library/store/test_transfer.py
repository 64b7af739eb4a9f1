"""A whole library, out and in again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.article.model import Kind
from reader.errors import SourceError
from reader.library.corrections.book import CorrectionBook
from reader.library.corrections.corrected import relabelling
from reader.library.marks.clippings import clip_quote
from reader.library.marks.state import Field, State
from reader.library.store.articles import article_at, freshen
from reader.library.store.database import Database
from reader.library.store.transfer import export_lines, import_lines
from tests.library import stock
from tests.library.stock import number, titles


@pytest.fixture
def lived_in(library: Database, news: Path) -> Database:
    """A library in which everything has been used."""
    state, bridge, ferry = State(library), number(library, "bridge"), number(library, "ferry")
    article = article_at(library, bridge)
    state.mark([bridge], Field.READ, True)
    state.mark([ferry], Field.STARRED, True)
    state.tag([ferry, bridge], ["später", "#1"])
    state.reach(bridge, 2)
    state.clip(bridge, replace(clip_quote(article, 0), note="why \U0001f309"))
    last = len(article.blocks) - 1
    CorrectionBook(library.path, library).take(article, relabelling(article, last, Kind.PROMO, ()))
    freshen(library)
    with library.transaction():
        library.run("INSERT INTO search VALUES ('to do', 'is:unread', 1)")
    (news / "market.md").unlink()
    stock.add(library, news)
    return library


def test_what_was_exported_and_imported_is_exported_the_same(lived_in: Database, tmp_path: Path) -> None:
    lines = list(export_lines(lived_in))
    assert all(line.isascii() and line.endswith("\n") for line in lines)
    with Database(tmp_path / "other.db") as other:
        assert import_lines(other, lines, "export") == 3
        assert list(export_lines(other)) == lines
        for query in ("", "why", "tag:spater", "is:read", "is:starred", "is:vanished", "harbour", "said:waited"):
            assert titles(other, query) == titles(lived_in, query) != []
        assert article_at(other, number(other, "bridge")).blocks[-1].kind is Kind.PROMO
        assert import_lines(other, lines, "export") == 0
        assert list(export_lines(other)) == lines
        assert other.integrity() == []


def test_what_is_known_already_stays(lived_in: Database, news: Path, tmp_path: Path) -> None:
    with Database(tmp_path / "other.db") as other:
        stock.add(other, news / "ferry.md")
        assert import_lines(other, export_lines(lived_in), "export") == 2
        assert titles(other, "is:starred") == []


@pytest.mark.parametrize(
    "line",
    ["{", "[]", pytest.param("[" * 100_000, id="deep"), '{"record": "what"}', '{"record": "file", "path": 1}', "\0"],
)
def test_what_is_no_export_is_said_with_its_line(lived_in: Database, line: str, tmp_path: Path) -> None:
    lines = [*export_lines(lived_in)][:3]
    with Database(tmp_path / "other.db") as other:
        with pytest.raises(SourceError, match=r"export: line 4 is no record of a library"):
            import_lines(other, [*lines, line], "export")
        assert other.value("SELECT count(*) FROM article") == 1
        with pytest.raises(SourceError, match="line 1 is no record"):
            import_lines(other, [line], "export")
        with pytest.raises(SourceError, match="export: there is no library in it"):
            import_lines(other, ["\n"], "export")  # of an export that failed, say: every library says what it is


def test_an_export_of_a_later_version_is_left_alone(library: Database) -> None:
    before = stock.dump(library)
    with pytest.raises(SourceError, match="line 1"):
        import_lines(library, ['{"record": "library", "version": 2, "searches": {}}'], "export")
    assert stock.dump(library) == before
