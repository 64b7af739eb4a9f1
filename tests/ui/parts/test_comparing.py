"""The same story from several papers: one row, its versions a key away, with what differs."""

from __future__ import annotations

from pathlib import Path

from reader.library.store.database import Database
from reader.library.stories.likeness import SAME, likeness, runs_of, signature
from reader.library.stories.versions import versions
from tests.library import stock
from tests.ui.parts.test_searching import opened, settled, typed

AGENCY = stock.BRIDGE + "\n".join(
    f"\nParagraph {n} of the agency's report says who paid for {n * 7} stones and why the rope was cut."
    for n in range(9)
)
REPRINT = (
    AGENCY.replace("The Port Courier", "Delta Record")
    .replace("2025-09-07", "2025-09-08")
    .replace("Paragraph 4 of", "A fourth part of")
)


def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    with Database(path) as database:
        files = {"agency.md": AGENCY, "reprint.md": REPRINT, "ferry.md": stock.FERRY}
        stock.add(database, stock.write(tmp_path / "news", files))
    return path


def test_a_reprint_is_found_by_its_likeness_and_another_report_is_not() -> None:
    assert set(signature(AGENCY).bands) & set(signature(REPRINT).bands)
    assert likeness(runs_of(AGENCY), runs_of(REPRINT)) > SAME > likeness(runs_of(AGENCY), runs_of(stock.FERRY * 3))
    assert signature("Too short to say anything.").bands == ()


def test_versions_say_what_differs(tmp_path: Path) -> None:
    with Database(library(tmp_path)) as database:
        (version,) = versions(database, str(tmp_path / "news" / "agency.md"))
        assert version.row.head.site == "Delta Record"
        assert [text[:16] for text in version.more] == ["A fourth part of"]
        assert [text[:14] for text in version.less] == ["Paragraph 4 of"]
        assert versions(database, str(tmp_path / "news" / "ferry.md")) == []
        assert versions(database, "/nowhere") == []


async def test_a_story_is_one_row_and_its_versions_are_opened_with_a_key(tmp_path: Path) -> None:
    async with opened(library(tmp_path)) as room:
        assert room.listed == ["reprint.md", "ferry.md"]
        assert "Library · 3 articles" in room.seen
        assert "×2" in room.seen
        await room.press("equals_sign")
        await settled(room)
        assert "The same story in 1 other article: + only there, - only here" in room.seen
        assert "⏎ read · esc close" in room.seen
        assert "+ Paragraph 4 of" in room.seen
        assert "- A fourth part of" in room.seen
        await room.press("j", "enter")
        await settled(room)
        assert room.shown == "agency.md"
        assert room.focus == "ArticlePane"
        await room.press("escape")
        await typed(room, "agency")
        assert room.listed == ["agency.md"]
        assert "2 of 3" in room.seen, "both of the story's articles were found"
        await room.press("escape", "escape", "j", "equals_sign")
        await settled(room)
        assert "No other article of the library tells this story" in room.seen


async def test_the_article_that_is_read_stands_for_its_story(tmp_path: Path) -> None:
    path = library(tmp_path)
    async with opened(path) as room:
        assert room.shown == "reprint.md"
        await room.press("s", "s", "s")
        await settled(room)
        assert room.listed == ["ferry.md", "reprint.md"]
        assert room.shown == "reprint.md"
        third = stock.write(tmp_path / "news", {"third.md": REPRINT.replace("2025-09-08", "2025-09-09")})
        await room.press("s")
        await settled(room)
        await room.press("g")
        await settled(room)
        with Database(path) as other:
            stock.add(other, third)
        await room.until(lambda: "Library · 4 articles" in room.seen)
        assert room.listed == ["reprint.md", "ferry.md"]
        assert room.shown == "reprint.md"
