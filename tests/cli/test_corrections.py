"""What the commands make of corrections: the same article as on the screen, and cases for the tests."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from reader.article.model import Kind, Speaker
from reader.cli import main
from reader.config import library_file
from reader.library.corrections.book import CorrectionBook
from reader.library.corrections.corrected import attribution, flip, relabelling
from reader.library.store.database import Database
from reader.pipeline import analyse
from reader.sources.limits import Limits
from reader.sources.reading import read
from tests.sources.packed import letter


@pytest.fixture
def corrected(story: Path) -> Path:
    """The story, with the pointer to other stories made one of its paragraphs, and another speaker."""
    document = read(str(story), Limits())
    article = analyse(document)
    book = CorrectionBook(library_file())
    at = next(at for at, block in enumerate(article.blocks) if block.kind is Kind.RELATED)
    book.take(article, flip(article, at, book.of(article)))
    book.take(article, attribution(article, 1, Speaker("Ada Novak"), book.of(article)))
    return story


def test_corrections_lie_in_the_users_data_folder(tmp_path: Path) -> None:
    assert library_file() == tmp_path / "nobody's data" / "reader" / "library.db"


@pytest.mark.parametrize("command", [["show"], ["show", "--format", "jsonl"], ["explain"]])
def test_what_was_put_right_is_printed_so_unless_it_is_not_wanted(
    command: list[str], corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, str(corrected)]) == 0
    right = capsys.readouterr().out
    assert main([*command, "--no-corrections", str(corrected)]) == 0
    before = capsys.readouterr().out
    library_file().unlink()
    main([*command, str(corrected)])
    assert capsys.readouterr().out == before != right
    if command[0] == "explain" or "jsonl" in command:
        assert "put right by hand" in right


def test_a_speaker_that_was_put_right_is_quoted(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["quotes", "--format", "json", str(corrected)])
    assert {quote["speaker"] for quote in json.loads(capsys.readouterr().out)} == {"Ada Novak"}
    main(["quotes", "--no-corrections", "--format", "json", str(corrected)])
    assert {quote["speaker"] for quote in json.loads(capsys.readouterr().out)} == {"Mara Lindqvist"}


def test_a_copy_from_standard_input_is_put_right_too(
    corrected: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Standard:
        buffer = io.BytesIO(corrected.read_bytes())

    monkeypatch.setattr(sys, "stdin", Standard)
    main(["show", "-"])
    assert "More on the ferry:" in capsys.readouterr().out


def test_broken_corrections_are_named_in_one_line_and_the_rest_is_printed(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Database(library_file()) as database, database.transaction():
        database.run("INSERT INTO correction (source, data) VALUES ('a', '{')")
    assert main(["show", str(story)]) == 1
    given = capsys.readouterr()
    assert given.out.startswith("Ferry returns")
    assert given.err == "reader: the library holds corrections that Reader can't read\n"
    assert main(["show", "--no-corrections", str(story)]) == 0


def test_an_article_that_was_put_right_becomes_a_case(
    corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corrected.parent / "other.txt").write_text("Another headline\n\nNothing was put right in this one.\n")
    cases = tmp_path / "cases"
    assert main(["explain", "--corrections", str(cases), str(corrected.parent)]) == 0
    given = capsys.readouterr()
    assert (given.out, given.err) == (f"{cases / 'ferry'}\n", "")
    assert [path.name for path in cases.iterdir()] == ["ferry"]
    assert (cases / "ferry" / "source.txt").read_bytes() == corrected.read_bytes()
    labels, head, quotations = (cases / "ferry" / "expected.txt").read_text().split("\n\n")
    assert "7 body  More on the ferry:" in labels.splitlines()
    assert "title: Ferry returns" in head
    assert quotations.count("| Ada Novak |") == 2


def test_a_case_that_exists_is_left_alone(corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "cases" / "ferry" / "expected.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    assert main(["explain", "--corrections", str(tmp_path / "cases"), str(corrected)]) == 1
    given = capsys.readouterr()
    assert given.out == ""
    assert given.err == f"reader: {mine.parent}: exists already and was left alone\n"
    assert [path.name for path in mine.parent.iterdir()] == ["expected.txt"]


def test_two_articles_of_one_name_become_two_cases(
    corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = corrected.parent / "later" / "Ferry.txt"
    again.parent.mkdir()
    again.write_bytes(corrected.read_bytes())
    main(["explain", "--corrections", str(tmp_path / "cases"), str(corrected.parent)])
    assert sorted(path.name for path in (tmp_path / "cases").iterdir()) == ["ferry", "ferry-2"]


def test_where_nothing_was_put_right_that_is_said(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "--corrections", str(tmp_path / "cases"), str(story)]) == 0
    given = capsys.readouterr()
    assert (given.out, given.err) == ("", "reader: none of these articles has been corrected\n")
    assert not (tmp_path / "cases").exists()


def test_a_folder_that_can_not_be_made_is_told(
    corrected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cases").write_text("a file")
    assert main(["explain", "--corrections", str(tmp_path / "cases" / "more"), str(corrected)]) == 1
    assert "can't be written: " in capsys.readouterr().err


def test_the_two_options_are_one_or_the_other(story: Path) -> None:
    assert main(["explain", "--no-corrections", "--corrections", "x", str(story)]) == 2


def test_a_kind_that_was_taken_back_is_no_correction(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = read(str(story), Limits())
    article = analyse(document)
    book = CorrectionBook(library_file())
    step = relabelling(article, 0, Kind.KICKER, ())
    book.take(article, step)
    book.take(article, step.back)
    main(["explain", "--corrections", str(tmp_path / "cases"), str(story)])
    assert "none of these articles" in capsys.readouterr().err


def test_an_article_of_many_in_a_file_is_written_as_its_text(tmp_path: Path) -> None:
    box = tmp_path / "in.mbox"
    box.write_text("".join(letter(number, "The council voted.\n\nIt was close.") for number in range(3)))
    address = f"{box}#1@example.org"
    article = analyse(read(address, Limits()))
    book = CorrectionBook(library_file())
    book.take(article, relabelling(article, 2, Kind.CAPTION, ()))
    assert main(["explain", "--corrections", str(tmp_path / "cases"), str(box)]) == 0
    (case,) = (tmp_path / "cases").iterdir()
    assert (case / "source.txt").read_text() == article.document.source
    assert "caption  The council voted." in (case / "expected.txt").read_text()
