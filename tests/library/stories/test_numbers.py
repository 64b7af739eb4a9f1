"""Articles that tell the same story find each other as they come into a library."""

from __future__ import annotations

from pathlib import Path

from reader.library.search.finding import find
from reader.library.search.query import parse
from reader.library.store.database import Database
from reader.library.store.row import rows
from tests.library import stock
from tests.library.stock import add

LONG = stock.BRIDGE + "\n".join(f"\nParagraph {n} tells of the bridge, of stone {n * 7} and of rope." for n in range(9))


def test_a_copy_is_an_article_of_its_own_and_the_same_story(tmp_path: Path) -> None:
    news = stock.write(tmp_path / "news", {"one.md": LONG, "two.md": LONG, "other.md": stock.FERRY})
    with Database(tmp_path / "library.db") as library:
        assert add(library, news).added == 3
        assert [row.versions for row in rows(library, find(library, parse("has:story")))] == [2, 2]
        (news / "two.md").write_text(stock.MARKET)
        add(library, news)
        assert len(find(library, parse("has:story"))) == 0


def test_a_copy_is_known_for_one_in_a_library_from_before_there_were_sketches(tmp_path: Path) -> None:
    news = stock.write(tmp_path / "news", {"one.md": LONG, "other.md": stock.FERRY})
    path = tmp_path / "library.db"
    with Database(path) as library:
        add(library, news)
        assert library.value("SELECT count(*) FROM sketch") == 2
        with library.transaction():
            library.run("DROP TABLE sketch")
            library.run("ALTER TABLE article DROP COLUMN opening")
            library.run("PRAGMA user_version = 2")
    stock.write(news, {"two.md": LONG})
    with Database(path) as library:
        add(library, news)
        assert library.value("SELECT count(*) FROM sketch") == 1
        assert [row.versions for row in rows(library, find(library, parse("has:story")))] == [2, 2]


def test_an_article_whose_content_is_missing_is_passed_over(tmp_path: Path) -> None:
    news = stock.write(tmp_path / "news", {"one.md": LONG})
    with Database(tmp_path / "library.db") as library:
        add(library, news)
        with library.transaction():
            library.run("DELETE FROM content")
        stock.write(news, {"two.md": LONG})
        assert add(library, news).added == 1
        assert len(find(library, parse("has:story"))) == 0


def test_a_copy_is_found_behind_others_that_only_share_its_bands(tmp_path: Path) -> None:
    later = stock.MARKET.replace("2024-12-24", "2025-12-24")
    news = stock.write(tmp_path / "news", {"one.md": LONG, **{f"{n}.md": f"{later}\n{n} more." for n in range(12)}})
    with Database(tmp_path / "library.db") as library:
        add(library, news)
        one = stock.number(library, "bridge")
        with library.transaction():
            library.run("DELETE FROM band WHERE article <> ?", (one,))
            library.run("UPDATE article SET story = NULL")
            library.run("INSERT INTO band (hash, article) SELECT hash, id FROM band, article WHERE id <> ?", (one,))
            library.run("INSERT OR REPLACE INTO sketch SELECT id, ? FROM article WHERE id <> ?", (bytes(32), one))
        stock.write(news, {"two.md": LONG})
        add(library, news)
        assert [row.versions for row in rows(library, find(library, parse("has:story")))] == [2, 2]
