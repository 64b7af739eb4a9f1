"""The corrections while Reader runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article.model import Kind
from reader.errors import CorrectionsError
from reader.library import corrections
from reader.library.correction_book import CorrectionBook
from reader.library.corrections import relabelling
from tests.library.test_corrections import STORY, article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corrections.json"


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


def test_what_could_not_be_written_stands_and_goes_along_with_the_next(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = article()
    book = CorrectionBook(path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("reader.library.correction_file.os.replace", full)
        with pytest.raises(CorrectionsError):
            book.take(story, relabelling(story, 1, Kind.PROMO, ()))
    assert book.apply(story).blocks[1].kind is Kind.PROMO
    assert CorrectionBook(path).of(story) == ()
    book.take(story, relabelling(story, 2, Kind.BIO, book.of(story)))
    kinds = [block.kind for block in CorrectionBook(path).apply(story).blocks]
    assert kinds[1:3] == [Kind.PROMO, Kind.BIO]


def test_a_broken_file_is_a_problem_until_it_is_out_of_the_way(path: Path) -> None:
    path.write_text("oh no")
    story = article()
    book = CorrectionBook(path)
    assert book.apply(story) is story
    assert book.problem
    assert "these are no corrections" in book.problem
    moved = book.take(story, relabelling(story, 1, Kind.PROMO, ()))
    assert moved
    assert moved.read_text() == "oh no"
    assert book.problem is None


def test_a_book_without_a_path_is_kept_nowhere() -> None:
    story = article()
    book = CorrectionBook()
    assert book.take(story, relabelling(story, 1, Kind.PROMO, ())) is None
    assert book.apply(story).blocks[1].kind is Kind.PROMO
