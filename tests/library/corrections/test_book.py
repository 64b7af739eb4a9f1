"""The corrections while Reader runs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from threading import Event

import pytest

from reader.article.model import Article, Kind
from reader.errors import CorrectionsError
from reader.library.corrections import corrected as corrections
from reader.library.corrections.book import CorrectionBook
from reader.library.corrections.corrected import Corrections, relabelling
from reader.library.store.articles import article_at, freshen
from reader.library.store.database import Database
from reader.pipeline import analyse
from reader.sources.limits import Limits
from reader.sources.reading import read
from tests.library import stock
from tests.library.corrections.test_corrected import STORY, article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


def test_without_a_file_no_source_is_hashed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(corrections, "sha256")
    story = article()
    book = CorrectionBook(path)
    assert book.apply(story) is book.relabel(story) is story
    assert book.problem is None


def test_a_correction_is_there_at_once_and_in_the_next_run(path: Path) -> None:
    story = article()
    book = CorrectionBook(path)
    book.take(story, relabelling(story, 1, Kind.PROMO, ()))
    assert book.apply(story).blocks[1].kind is Kind.PROMO
    assert CorrectionBook(path).apply(story) == book.apply(story)
    assert CorrectionBook(path).relabel(story).blocks[1].kind is Kind.PROMO


def test_a_correction_belongs_to_the_text_wherever_it_lies(path: Path) -> None:
    story = article()
    CorrectionBook(path).take(story, relabelling(story, 1, Kind.PROMO, ()))
    assert CorrectionBook(path).apply(article(STORY)).blocks[1].kind is Kind.PROMO
    assert CorrectionBook(path).of(article(STORY + "x")) == ()


def saved_anew(path: Path, news: Path) -> tuple[Article, Article]:
    """An article of the library that is said to end with a bio, before and after its file got one line more."""
    with Database(path) as database:
        stock.add(database, news)
    ferry = news / "ferry.md"
    before = analyse(read(str(ferry), Limits()))
    CorrectionBook(path).take(before, relabelling(before, len(before.blocks) - 1, Kind.BIO, ()))
    ferry.write_text(stock.FERRY + "\nPosted again on Tuesday.\n")
    return before, analyse(read(str(ferry), Limits()))


def test_a_file_saved_anew_keeps_what_was_put_right_also_before_the_library_has_read_it_again(
    path: Path, news: Path
) -> None:
    before, after = saved_anew(path, news)
    last, book = len(before.blocks) - 1, CorrectionBook(path)
    assert book.apply(after).blocks[last].kind is Kind.BIO
    book.take(after, relabelling(after, last + 1, Kind.PROMO, book.of(after)))
    for known in (book, CorrectionBook(path)):
        assert [block.kind for block in known.apply(after).blocks[last:]] == [Kind.BIO, Kind.PROMO]
        assert known.apply(before).blocks[last].kind is Kind.BIO


def test_what_is_taken_back_in_a_file_saved_anew_stays_so_also_when_the_library_has_read_it(
    path: Path, news: Path
) -> None:
    before, after = saved_anew(path, news)
    last, book = len(before.blocks) - 1, CorrectionBook(path)
    own = before.blocks[last].kind
    book.take(after, relabelling(book.apply(after), last, own, book.of(after)))
    assert CorrectionBook(path).apply(after).blocks[last].kind is own
    with Database(path) as database:
        stock.add(database, news)
    assert CorrectionBook(path).apply(after).blocks[last].kind is own


def test_what_could_not_be_written_stands_and_goes_along_with_the_next(path: Path) -> None:
    story = article()
    book = CorrectionBook(path)
    path.parent.write_text("in the way")
    with pytest.raises(CorrectionsError, match="the library can't be opened"):
        book.take(story, relabelling(story, 1, Kind.PROMO, ()))
    assert book.apply(story).blocks[1].kind is Kind.PROMO
    path.parent.unlink()
    assert CorrectionBook(path).of(story) == ()
    book.take(story, relabelling(story, 2, Kind.BIO, book.of(story)))
    kinds = [block.kind for block in CorrectionBook(path).apply(story).blocks]
    assert kinds[1:3] == [Kind.PROMO, Kind.BIO]


def test_two_books_at_once_lose_nothing(path: Path) -> None:
    story = article()
    one, other = CorrectionBook(path), CorrectionBook(path)
    assert one.of(story) == other.of(story) == ()
    one.take(story, relabelling(story, 1, Kind.PROMO, ()))
    other.take(story, relabelling(story, 2, Kind.BIO, ()))
    assert [block.kind for block in CorrectionBook(path).apply(story).blocks][1:3] == [Kind.PROMO, Kind.BIO]


def test_an_article_of_the_library_is_put_right_in_it_and_back(library: Database, news: Path) -> None:
    ferry = stock.number(library, "ferry")
    story = article_at(library, ferry)
    last = len(story.blocks) - 1
    step = relabelling(story, last, Kind.PROMO, ())
    book = CorrectionBook(library.path)
    book.take(story, step)
    assert article_at(library, ferry).blocks[last].kind is Kind.PROMO
    assert stock.titles(library, "quay") == ["Last"]
    assert freshen(library) == 1
    assert freshen(library) == 0
    assert stock.titles(library, "quay") == []
    assert article_at(library, ferry).blocks[last].kind is Kind.PROMO
    book.take(story, step.back)
    assert article_at(library, ferry) == story
    freshen(library)
    assert stock.titles(library, "quay") == ["Last"]


def test_while_nothing_can_be_written_a_corrected_article_is_found_as_it_was(
    library: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = article_at(library, stock.number(library, "ferry"))
    CorrectionBook(library.path).take(story, relabelling(story, len(story.blocks) - 1, Kind.PROMO, ()))
    monkeypatch.setattr("reader.library.store.database._PATIENCE", 0.01)
    with Database(library.path) as impatient:
        with library.transaction():
            assert freshen(impatient) == 0
            assert stock.titles(impatient, "quay") == ["Last"]
        assert freshen(impatient) == 1
        assert stock.titles(impatient, "quay") == []


def test_a_book_without_a_path_is_kept_nowhere() -> None:
    story = article()
    book = CorrectionBook()
    book.take(story, relabelling(story, 1, Kind.PROMO, ()))
    assert book.apply(story).blocks[1].kind is Kind.PROMO


def test_who_asks_while_corrections_are_being_read_gets_them_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = article()
    CorrectionBook(path).take(story, relabelling(story, 1, Kind.PROMO, ()))
    begun, go_on, read = Event(), Event(), CorrectionBook._read_library

    def slowly(book: CorrectionBook) -> dict[str, Corrections]:
        begun.set()
        assert go_on.wait(20)
        return read(book)

    monkeypatch.setattr(CorrectionBook, "_read_library", slowly)
    book = CorrectionBook(path)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(book.of, story)
        assert begun.wait(20)
        second = threads.submit(book.of, story)
        wait([second], timeout=0.1)  # in which it would answer if it did not wait for the first
        go_on.set()
        assert second.result() == first.result() != ()
