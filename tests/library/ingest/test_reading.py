"""Files read into a library: what is new, changed, moved, gone; what is read twice, and what never."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import BinaryIO

import pytest

from reader.article.document import Document
from reader.article.model import Kind
from reader.errors import LibraryError, SourceError
from reader.library.corrections.corrected import key_of, relabelling
from reader.library.corrections.table import change_corrections
from reader.library.ingest import prepared
from reader.library.ingest import reading as module
from reader.library.ingest.prepared import PreparedFile
from reader.library.ingest.reading import Ingest, Progress
from reader.library.marks.state import Field, State
from reader.library.search.finding import Sort, find
from reader.library.search.query import parse
from reader.library.shelf.held import Held
from reader.library.store.articles import article_at, freshen, named
from reader.library.store.database import Database
from reader.library.store.paths import as_path
from reader.library.store.row import rows
from reader.library.store.schema import PLACES_A_MINUTE
from reader.pipeline import analyse
from reader.sources.limits import Limits
from reader.sources.reading import read
from tests.library import stock
from tests.library.stock import add, number, titles
from tests.sources.packed import letter


def test_the_library_holds_the_article_that_is_shown(library: Database, news: Path) -> None:
    path = str(news / "bridge.md")
    document = read(path, Limits())
    assert article_at(library, number(library, "bridge")) == analyse(document)
    (row,) = rows(library, [number(library, "bridge")])
    assert (row.address, row.head) == (path, analyse(document).head)
    assert (row.read, row.starred, row.tags, row.vanished, row.position) == (False, False, (), False, None)


def test_a_second_time_nothing_is_read(library: Database, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(prepared, "open_file")
    before = stock.dump(library)
    assert add(library, news) == Progress(known=3)
    assert stock.dump(library) == before


def test_what_was_put_right_holds_when_the_file_is_saved_anew(library: Database, news: Path) -> None:
    path = news / "ferry.md"
    before = analyse(read(str(path), Limits()))
    last = len(before.blocks) - 1
    step = relabelling(before, last, Kind.BIO, ())
    change_corrections(library, key_of(before.document), step.after)
    path.write_text(stock.FERRY.replace("four passengers", "five passengers") + "\nPosted again on Tuesday.\n")
    assert add(library, news).changed == 1
    article = article_at(library, number(library, "ferry"))
    assert [block.text for block in article.blocks if block.kind is Kind.BIO] == [before.blocks[last].text]
    assert freshen(library) == 1
    assert article_at(library, number(library, "ferry")) == article
    change_corrections(library, key_of(article.document), lambda _: ())
    path.write_text(path.read_text() + "\nAnd on Friday.\n")
    assert add(library, news).changed == 1
    assert all(block.kind is not Kind.BIO for block in article_at(library, number(library, "ferry")).blocks)


def test_another_analysis_reads_everything_again_and_changes_no_state(
    library: Database, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    State(library).mark([number(library, "ferry")], Field.STARRED, True)
    monkeypatch.setattr(module, "analyser", lambda: "another")
    progress = add(library, news)
    assert (progress.done, progress.added, progress.changed) == (3, 0, 0)
    assert titles(library, "is:starred") == ["Last"]


def test_a_file_that_changes_is_read_again_and_keeps_its_state(library: Database, news: Path) -> None:
    State(library).mark([number(library, "ferry")], Field.STARRED, True)
    (news / "ferry.md").write_text(stock.FERRY.replace("2025-08-01", "2025-12-01").replace("a dog", "a heron"))
    assert add(library, news).changed == 1
    assert titles(library, "") == ["Last", "Harbour", "Café"]
    assert titles(library, "heron is:starred") == ["Last"]
    assert titles(library, '"a dog"') == []


def test_a_post_without_a_title_is_called_by_how_it_begins_as_where_its_file_is_opened(
    library: Database, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = "Low water at six, and the pilots wait for the tide at the outer mole with the lamp lit until the morning."
    file = news / "channel.json"
    messages = [{"id": at, "type": "message", "date": "2026-11-12T06:00:00", "text": post} for at in (1, 2)]
    file.write_text(json.dumps({"name": "Pilots", "type": "public_channel", "messages": messages}))
    called = "Low water at six, and the pilots wait for the tide at the outer mole …"
    add(library, news)
    found = find(library, parse("pilots"))
    assert [(row.title, row.head.title) for row in rows(library, found)] == [(called, None)] * 2
    assert {entry.title for entry in Held(library).fetch(found)} == {called}
    assert titles(library, "", Sort.TITLE)[:3] == ["Café", "Harbour", "Last"]
    with library.transaction():
        library.run("UPDATE article SET opening = NULL")
    monkeypatch.setattr(module, "analyser", lambda: "of a later version")
    add(library, news)
    assert {row.title for row in rows(library, found)} == {called}


def test_an_article_that_its_file_no_longer_holds_stays(
    library: Database, monkeypatch: pytest.MonkeyPatch, news: Path
) -> None:
    path = str(news / "feed.txt")
    numbers = count(1)

    def two_or_one(file: BinaryIO, path: str, limits: Limits) -> list[Document | SourceError]:
        document = read(str(news / "bridge.md"), limits)
        ids = file.read().decode().split()
        parts = [Document(f"{path}#{part}", "feed", document.source, document.nodes) for part in ids]
        return [*parts, SourceError(f"{path}#bad", f"broken {next(numbers)}")]

    monkeypatch.setattr(prepared, "load_from", two_or_one)
    Path(path).write_text("a b")
    progress = add(library, Path(path))
    assert (progress.added, [str(problem) for problem in progress.problems]) == (2, [f"{path}#bad: broken 1"])
    Path(path).write_text("b c")
    progress = add(library, Path(path))
    assert (progress.added, progress.changed) == (1, 0)
    gone = {row.address: row.vanished for row in rows(library, named(library, path))}
    assert gone == {f"{path}#a": True, f"{path}#b": False, f"{path}#c": False}
    assert [
        as_path(address)
        for (address,) in library.all(
            "SELECT address FROM article WHERE id IN (SELECT id FROM article WHERE dropped IS NOT NULL)"
        )
    ] == [f"{path}#a"]
    assert len(named(library, f"{path}#b")) == 1


def test_what_can_not_be_read_is_named_and_the_rest_goes_on(library: Database, tmp_path: Path) -> None:
    more = stock.write(tmp_path / "more", {"empty.txt": "", "new.txt": stock.MARKET.replace("Café", "Bar")})
    progress = add(library, more, tmp_path / "nowhere")
    assert progress.added == 1
    assert [str(problem) for problem in progress.problems] == [
        f"{tmp_path}/nowhere: no such file",
        f"{more}/empty.txt: the file is empty",
    ]


def test_a_name_that_is_no_text_is_a_name(library: Database, tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9#1 \x1b.txt")
    Path(path).write_text(stock.MARKET.replace("Café", "Bar"))
    add(library, Path(path))
    (row,) = rows(library, named(library, path))
    assert row.address == article_at(library, row.id).path == path


def test_articles_of_one_minute_have_numbers_of_their_own(tmp_path: Path) -> None:
    with Database(tmp_path / "library.db") as library:
        files = {f"{n}.md": stock.MARKET.replace("Café", f"Café {n}") for n in range(70)}
        add(library, stock.write(tmp_path / "one", files))
        add(library, stock.write(tmp_path / "two", files))
        numbers = [row[0] for row in library.all("SELECT id FROM article ORDER BY id")]
        first = numbers[0]
        assert numbers == list(range(first, first + 140))
        assert first % PLACES_A_MINUTE == 0
        assert len(find(library, parse("after:2024-12-24 before:2024-12-25"))) == 140


@pytest.mark.parametrize("batch", [1, 30, 1000])
def test_other_processes_give_the_same(tmp_path: Path, batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH", batch)
    news = stock.write(
        tmp_path / "news", {f"{n}.md": f"# Article {n} of many\n\n{stock.MARKET[60:]}" for n in range(40)}
    )
    (news / "empty.txt").touch()
    with Database(tmp_path / "one.db") as one, Database(tmp_path / "two.db") as two:
        alone, spread = add(one, news), add(two, news, processes=2)
        assert alone.added == spread.added == 40
        assert [str(problem) for problem in alone.problems] == [str(problem) for problem in spread.problems]
        texts = [library.all("SELECT data FROM content ORDER BY data") for library in (one, two)]
        assert texts[0] == texts[1]
        assert titles(two, '"article 39"') == ["Article"]


LETTERS = 9


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A mailbox that comes in pieces."""
    monkeypatch.setattr(prepared, "PIECE", 2)
    file = tmp_path / "box" / "in.mbox"
    stock.write(file.parent, {"in.mbox": "".join(letter(n, f"Story {n} is told here.") for n in range(LETTERS))})
    return file


@pytest.mark.parametrize("processes", [1, 2])
def test_a_file_of_many_articles_comes_in_pieces(
    library: Database, box: Path, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BATCH", 3)
    monkeypatch.setattr(module, "_FEW", 0)
    progress = add(library, box, processes=processes)
    assert (progress.added, progress.done, progress.total) == (LETTERS, 1, 1)
    assert add(library, box) == Progress(known=1)
    box.write_text("".join(letter(n, f"Story {n} is told here.") for n in range(2, LETTERS + 2)))
    progress = add(library, box, processes=processes)
    assert (progress.added, progress.changed, progress.done) == (2, 0, 1)
    assert library.value("SELECT count(*) FROM article WHERE dropped IS NOT NULL") == 2


def test_a_file_of_many_that_moves_takes_its_articles_along(library: Database, box: Path) -> None:
    add(library, box)
    moved = box.rename(box.with_name("old letters.mbox"))
    assert add(library, moved).moved == LETTERS
    found = library.all("SELECT address FROM article WHERE file = (SELECT max(id) FROM file)")
    assert {as_path(address) for (address,) in found} == {f"{moved}#{n}@example.org" for n in range(LETTERS)}


def test_a_file_of_many_that_was_not_read_to_its_end_is_read_again(
    library: Database, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BATCH", 1)
    steps = Ingest(library, [str(box)], Limits(), processes=1).run()
    for progress in steps:
        if progress.added >= 4:
            break
    steps.close()  # type: ignore[attr-defined]  # as Ctrl-C does
    assert 4 <= library.value("SELECT count(*) FROM article WHERE file = (SELECT max(id) FROM file)") < LETTERS
    progress = add(library, box)
    assert progress.known == 0
    assert library.value("SELECT count(*) FROM article WHERE file = (SELECT max(id) FROM file)") == LETTERS
    assert add(library, box) == Progress(known=1)


def test_no_more_than_a_piece_of_a_file_is_in_memory(box: Path) -> None:
    pieces = prepared.prepare_file(str(box), Limits(), {})
    assert [(len(piece.articles), piece.first, piece.last) for piece in pieces] == [
        (2, True, False),
        (2, False, False),
        (2, False, False),
        (2, False, False),
        (1, False, True),
    ]


def test_a_fault_that_a_file_brings_out_is_that_files_problem(
    library: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(path: str, limits: Limits, corrections: object) -> Iterator[PreparedFile]:
        raise IndexError

    monkeypatch.delenv("READER_DEBUG", raising=False)
    monkeypatch.setattr(module, "prepare_file", fault)
    progress = add(library, stock.write(tmp_path / "more", {"bad.txt": "anything"}))
    assert "a fault in Reader itself (IndexError)" in str(progress.problems[0])


def test_whoever_stops_an_import_keeps_what_was_read_and_goes_on_from_there(tmp_path: Path) -> None:
    news = stock.write(tmp_path / "news", {f"{n}.md": f"# Article {n}\n\n{stock.MARKET[60:]}" for n in range(10)})
    with Database(tmp_path / "library.db") as library:
        run = Ingest(library, [str(news)], Limits(), processes=1).run()
        while next(run).done < 4:
            pass
        run.close()  # type: ignore[attr-defined] # a generator is an iterator
        assert library.value("SELECT count(*) FROM article") == 4
        progress = add(library, news)
        assert (progress.known, progress.added) == (4, 6)


def test_a_disk_that_fills_up_loses_what_was_not_committed_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BATCH", 2)
    news = stock.write(tmp_path / "news", {f"{n}.md": f"# Article {n}\n\n{stock.MARKET[60:]}" for n in range(60)})
    with Database(tmp_path / "library.db") as library:
        library.all(f"PRAGMA max_page_count = {library.value('PRAGMA page_count') + 25}")
        ingest = Ingest(library, [str(news)], Limits(), processes=1)
        with pytest.raises(LibraryError, match="the disk is full"):
            list(ingest.run())
        held = library.value("SELECT count(*) FROM article")
        assert 0 < held < 60
        assert ingest.progress.added == held
        assert library.integrity() == []
        library.all("PRAGMA max_page_count = 100000")
        assert add(library, news).added == 60 - held
