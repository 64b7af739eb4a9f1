"""The articles of one sitting: found, opened, kept, forgotten."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path

import pytest

from reader.errors import MissingExtraError, SourceError
from reader.library.shelf import file_shelf as shelves
from reader.library.shelf.file_shelf import Shelf
from reader.sources.limits import Limits
from reader.sources.sniffing import by_name
from tests.threads import threads_in_turn
from tests.ui.room import simple_analysis

pytestmark = pytest.mark.usefixtures("simple")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a10.txt", "a2.txt", "sub/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Headline of {name}\n\nA story.")
    return tmp_path


def names(shelf: Shelf) -> list[str]:
    return [Path(entry.path).name for entry in sorted(shelf.entries, key=lambda entry: entry.place)]


def test_a_folder_is_found_to_the_bottom_in_natural_order(folder: Path) -> None:
    shelf = Shelf([str(folder)])
    assert shelf.find() == 3
    assert not shelf.searching
    assert names(shelf) == ["a2.txt", "a10.txt", "b.txt"]
    assert shelf.name == f"{folder}/"


def test_without_time_one_file_is_found_at_a_go(folder: Path) -> None:
    shelf = Shelf([str(folder)])
    assert [shelf.find(0), shelf.find(0), shelf.searching] == [1, 1, True]


def test_a_file_comes_first_and_its_folder_after_it_in_order(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    for path in ("a10.txt", "./a10.txt", str(folder / "a10.txt")):
        shelf = Shelf([path])
        assert shelf.wanted == path
        assert [entry.path for entry in shelf.entries] == [path]
        shelf.find()
        assert names(shelf) == ["a2.txt", "a10.txt"]


def test_a_path_that_does_not_exist_is_an_entry_that_says_so(folder: Path) -> None:
    shelf = Shelf([str(folder / "gone"), str(folder / "a2.txt")])
    shelf.find()
    gone, kept = shelf.entries
    assert (gone.error, kept.error, shelf.failed) == ("no such file", None, 1)
    assert shelf.name == "2 paths"


def test_an_article_that_was_opened_is_kept(folder: Path) -> None:
    shelf = Shelf([str(folder / "a2.txt")])
    entry = shelf.entries[0]
    assert shelf.peek(entry) is None
    opened = shelf.open(entry)
    assert opened.rest is None
    assert shelf.open(entry).article is opened.article
    assert entry.facts
    assert entry.facts.headline == "Headline of a2.txt"


def test_the_article_longest_unused_is_forgotten(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "KEPT", 2)
    shelf = Shelf([str(folder)])
    shelf.find()
    first, second, third = shelf.entries
    shelf.open(first)
    shelf.open(second)
    shelf.peek(first)
    shelf.open(third)
    assert [shelf.peek(entry) is not None for entry in (first, second, third)] == [True, False, True]


def test_an_open_page_is_found_from_another_thread_while_others_are_opened(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"Headline {number}\n\nA story.")
    shelf = Shelf([str(tmp_path)])
    shelf.find()
    articles = [(entry, shelf.whole(entry)) for entry in shelf.entries]

    def look() -> int:
        # The collector runs for new memory, also for that of pairs where there are so many of them.
        kept = [((number, page), {page: page}) for number in range(5_000) for page in (shelf._open_page("nowhere"),)]
        return sum(page is None for (_, page), _ in kept)

    with threads_in_turn(), ThreadPoolExecutor(1) as thread:
        looking = thread.submit(look)
        for entry, article in cycle(articles):
            shelf.keep(entry, article)
            if looking.done():
                break
        assert looking.result() == 5_000


def test_a_long_article_is_begun_and_finished_by_who_has_the_time(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "AT_ONCE", 200)
    monkeypatch.setattr(shelves, "BEGINNING", 100)
    (folder / "long.txt").write_text("A long story\n\n" + "\n\n".join(f"Paragraph {number}." for number in range(100)))
    shelf = Shelf([str(folder / "long.txt")])
    entry = shelf.entries[0]
    assert shelf.is_long(entry)
    opened = shelf.open(entry)
    assert 5 < len(opened.article.blocks) < 12
    assert shelf.peek(entry) is None
    assert opened.rest
    assert len(shelf.finish(opened.rest).blocks) == 101


def test_an_article_that_is_one_long_paragraph_is_begun_with_all_of_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "AT_ONCE", 10)
    shelf = Shelf([str(folder / "a2.txt")])
    assert len(shelf.open(shelf.entries[0]).article.blocks) == 2


def test_a_file_that_cannot_be_read_says_why_from_then_on(folder: Path) -> None:
    shelf = Shelf([str(folder)], Limits(max_bytes=5))
    shelf.find()
    entry = shelf.entries[0]
    for _ in range(2):
        with pytest.raises(SourceError, match="larger than the limit"):
            shelf.open(entry)
    assert entry.error
    assert (shelf.failed, shelf.known, entry.unread) == (1, 1, False)


def test_what_an_extra_would_read_is_counted_until_it_can_be_read_or_is_gone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = by_name("text")._replace(extra="pdf", needs=("no_such_module",))
    monkeypatch.setattr("reader.sources.reading.sniff", lambda *_: lacking)
    shelf = Shelf([str(folder)])
    shelf.find()
    for entry in shelf.entries:
        with pytest.raises(MissingExtraError):
            shelf.open(entry)
    assert (shelf.failed, len(shelf.lacking)) == (3, 3)
    (folder / "a2.txt").unlink()
    shelf.follow(shelf.walk(), [str(folder / "a10.txt")], None)
    assert (shelf.failed, len(shelf.lacking)) == (1, 1)


def test_what_is_pending_is_named_in_order_but_first_what_is_asked_for(folder: Path) -> None:
    shelf = Shelf([str(folder)])
    shelf.find()
    first, second, third = shelf.entries
    assert shelf.pending() is first
    assert shelf.pending([third]) is third
    for entry in (third, first, second):
        shelf.note(entry, simple_analysis(shelf.read(entry)))
    assert shelf.pending([third]) is None
    assert shelf.known == 3


def test_a_file_that_is_gone_is_neither_long_nor_large(folder: Path) -> None:
    shelf = Shelf([str(folder / "a2.txt")])
    (folder / "a2.txt").unlink()
    assert not shelf.is_long(shelf.entries[0])
    assert not shelf.is_large(shelf.entries[0])


def test_a_glance_gives_all_blocks_and_leaves_the_quotations_for_later(folder: Path) -> None:
    (folder / "a2.txt").write_text('A headline\n\n"We had no choice," Ida Holm said.')
    shelf = Shelf([str(folder)])
    shelf.find()
    entry = min(shelf.entries, key=lambda entry: entry.place)
    opened = shelf.open(entry, glance=True)
    assert len(opened.article.blocks) == 2
    assert opened.article.quotes == ()
    assert opened.rest is not None
    assert [quote.text for quote in shelf.finish(opened.rest).quotes] == ["We had no choice"]
    assert shelf.peek(entry) is None
