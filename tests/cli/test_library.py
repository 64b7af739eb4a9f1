"""The library's commands, as they are typed."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.article.model import Kind
from reader.cli import main
from reader.config import library_file
from reader.export.escape import escaped_within
from reader.library.corrections.book import CorrectionBook
from reader.library.corrections.corrected import relabelling
from reader.library.marks.clippings import clip_paragraph, clip_quote
from reader.library.marks.state import State
from reader.library.store.articles import article_at
from reader.library.store.database import Database
from tests.library import stock


def records(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_library_lies_in_the_users_data_folder_or_where_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library_file() == tmp_path / "nobody's data" / "reader" / "library.db"
    monkeypatch.setenv("READER_LIBRARY", "/elsewhere")
    assert library_file() == Path("/elsewhere")
    assert library_file("here") == Path("here")


@pytest.mark.parametrize("command", [["list"], ["search", "x"], ["clippings"], ["doctor"], ["export", "-"], ["tag"]])
def test_where_there_is_no_library_one_is_told_how_to_make_it(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command) == 2
    assert capsys.readouterr().err == f"reader: {library_file()}: there is no library; `reader add PATH` makes one\n"
    assert not library_file().exists()


def test_what_was_put_right_is_found_as_it_is_now(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Database(library_file()) as database:
        story = article_at(database, stock.number(database, "ferry"))
    CorrectionBook(library_file()).take(story, relabelling(story, len(story.blocks) - 1, Kind.PROMO, ()))
    assert main(["list", "--format", "jsonl", "quay"]) == 0
    assert records(capsys) == []


def test_a_book_is_listed_with_its_minutes_as_other_large_numbers(
    news: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Database(library_file()) as database, database.transaction():
        database.run("UPDATE article SET words = 275000")
    assert main(["list"]) == 0
    assert capsys.readouterr().out.count("1,196 min") == 3


def test_what_is_added_is_listed_the_newest_first(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("●")] == [
        "●  2025-09-07  Harbour bridge opens after nine years",
        "●  2025-08-01  Last ferry leaves Port Ellen",
        "●  2024-12-24  Café at the market reopens",
    ]
    assert lines[1:3] == ["    The Port Courier · 1 min · 2 quotes", f"    {news}/bridge.md"]
    assert lines[4] == "    Delta Record · 1 min · 1 quote"
    assert main(["list", "--limit", "1", "--format", "jsonl", "harbour", "-bridge"]) == 0
    (record,) = records(capsys)
    assert record["path"] == f"{news}/ferry.md"
    assert (record["title"], record["read"], record["tags"], record["snippet"]) == (
        "Last ferry leaves Port Ellen",
        False,
        [],
        None,
    )


def test_what_can_not_be_added_is_named_and_the_rest_is_there(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (news / "empty.txt").touch()
    assert main(["add", str(news), str(tmp_path / "nowhere")]) == 1
    given = capsys.readouterr()
    assert given.out == "0 added, 3 files as they were\n"
    assert given.err == f"reader: {tmp_path}/nowhere: no such file\nreader: {news}/empty.txt: the file is empty\n"
    assert main(["add", "-"]) == 2


def test_a_search_shows_the_place(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", 'said:"full stop"', "OR", "mail"]) == 0
    text = capsys.readouterr().out
    assert "It is a full stop to a long tale" in text
    assert "the mail for the outer islands" in text
    assert "\x1b" not in text
    main(["search", "--format", "jsonl", "--sort", "newest", "harbour"])
    found = records(capsys)
    assert [record["title"][:4] for record in found] == ["Harb", "Last"]
    assert all("harbour" in record["snippet"] for record in found)
    assert main(["search", "nowhere"]) == 0
    assert capsys.readouterr().err == "reader: nothing was found\n"


def test_a_wrong_query_is_pointed_at(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "café\x1b", "spaeker:x"]) == 2
    said, query, mark = capsys.readouterr().err.splitlines()
    assert said.startswith("reader: there is no spaeker: to look for; did you mean speaker:?")
    assert query == "  café␛ spaeker:x"
    assert mark == " " * query.index("spaeker") + "^" * len("spaeker:")


def test_articles_are_tagged_by_path_and_by_query(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", "--add", "Harbour", str(news / "ferry.md"), "bridge"]) == 0
    assert capsys.readouterr().out == "2 articles changed, of 2 found\n"
    main(["tag", "--add", "seen", "--remove", "harbour", "bridge"])
    capsys.readouterr()
    assert main(["tag"]) == 0
    assert capsys.readouterr().out == "      1  Harbour\n      1  seen\n"
    main(["list", "tag:harbour", "--format", "jsonl"])
    assert [record["tags"] for record in records(capsys)] == [["Harbour"]]
    assert main(["tag", "--add", "x"]) == 2
    capsys.readouterr()
    assert main(["tag", "bridge"]) == 2
    assert capsys.readouterr() == ("", "reader: name a tag for these articles: --add NAME or --remove NAME\n")


def test_tags_are_parted_by_commas_as_in_the_app(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", "--add", "todo, Oslo", "bridge"]) == 0
    assert main(["tag", "--add", " ,", "bridge"]) == 2
    assert "a tag's name has a letter at least" in capsys.readouterr().err
    main(["list", "tag:todo", "--format", "jsonl"])
    assert [record["tags"] for record in records(capsys)] == [["Oslo", "todo"]]
    assert main(["tag", "--remove", " ,", "bridge"]) == 2


@pytest.mark.parametrize("command", [["add"], ["forget", "--yes"], ["tag", "--add", "x"]])
@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_word_names_neither_the_current_folder_nor_all_articles(
    news: Path, command: list[str], empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, empty]) == 2
    assert "an empty word names nothing" in capsys.readouterr().err


def test_nothing_is_forgotten_until_that_is_confirmed(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forget", "ferry"]) == 0
    given = capsys.readouterr()
    assert given.out == f"{news}/ferry.md\n"
    assert "1 article would be forgotten; --yes does it. No file is deleted" in given.err
    assert main(["forget", "--yes", "ferry"]) == 0
    assert capsys.readouterr().out == "1 article forgotten\n"
    main(["list", "--format", "jsonl"])
    assert len(records(capsys)) == 2
    assert (news / "ferry.md").exists()


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["list", "zebra"], "nothing was found"),
        (["search", "zebra"], "nothing was found"),
        (["forget", "zebra"], "nothing was found"),
        (["forget", "--yes", "zebra"], "nothing was found"),
        (["clippings", "zebra"], "nothing was found"),
        (["quotes", "zebra", "--library"], "nothing was found"),
        (["clippings"], "nothing was cut out yet; h does it in the app"),
        (["tag"], "no article has a tag yet: reader tag --add NAME QUERY"),
    ],
)
def test_where_there_is_nothing_that_is_said_and_nothing_printed(
    command: list[str], said: str, news: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["add", str(news)])
    capsys.readouterr()
    assert main(command) == 0
    assert capsys.readouterr() == ("", f"reader: {said}\n")


@pytest.mark.parametrize("command", [["tag", "--add", "x"], ["forget"], ["forget", "--yes"], ["quotes", "--library"]])
def test_a_path_of_which_the_library_has_nothing_is_named(
    command: list[str], news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Bridge opens\n\nIt was closed for years.\n")
    words = [command[0], str(other), *command[1:]]
    assert main(words) == 0
    assert f"reader: {other}: no article of it is in the library\n" in capsys.readouterr().err


def test_what_is_looked_for_is_no_library(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "--library", "speaker:lindqvist"]) == 2
    assert capsys.readouterr().err.endswith("stands before --library: reader quotes 'speaker:lindqvist' --library\n")
    for article in (f"{news}/bridge.md", str(news)):
        assert main(["quotes", "--library", article]) == 2
        assert capsys.readouterr().err.endswith(f"stands before --library: reader quotes '{article}' --library\n")


def test_quotations_come_from_the_library(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["quotes", "--format", "jsonl", str(news)])
    files = records(capsys)
    assert main(["quotes", "--library", "--format", "jsonl"]) == 0
    assert sorted(records(capsys), key=str) == sorted(files, key=str) != []
    main(["quotes", "--format", "jsonl", "--speaker", "lindqvist", "speaker:lindqvist", "--library"])
    assert {record["path"] for record in records(capsys)} == {f"{news}/bridge.md"}
    assert main(["quotes"]) == 2
    assert "--library for all that is in your library" in capsys.readouterr().err


def test_the_doctor_counts_a_tag_of_several_articles_once(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["tag", "--add", "Harbour", str(news / "ferry.md"), "bridge"])
    assert main(["doctor"]) == 0
    assert ", 1 tag, " in capsys.readouterr().out


def test_the_doctor_finds_and_mends(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    assert "3 articles of 3 files, 3 unread" in capsys.readouterr().out
    with Database(library_file()) as database, database.transaction():
        database.run("INSERT INTO word (word) VALUES ('delete-all')")
    assert main(["doctor"]) == 1
    assert "`reader doctor --repair` puts that right" in capsys.readouterr().out
    assert main(["doctor", "--repair"]) == 0
    assert "all is well" in capsys.readouterr().out
    content = library_file().read_bytes()
    library_file().write_bytes(content[:8192] + b"\xff" * 4096 + content[12288:])
    assert main(["doctor"]) == 1
    assert "is damaged: " in capsys.readouterr().err
    assert main(["doctor", "--repair"]) == 0
    assert f"the damaged library is kept as {library_file()}.damaged" in capsys.readouterr().out
    assert main(["doctor"]) == 0


@pytest.fixture
def clipped(news: Path) -> Path:
    """The library with a quotation and a paragraph cut out, one with a note."""
    with Database(library_file()) as database:
        bridge, ferry = stock.number(database, "bridge"), stock.number(database, "ferry")
        State(database).clip(bridge, replace(clip_quote(article_at(database, bridge), 0), note="=check & {this}"))
        State(database).clip(
            ferry, clip_paragraph(article_at(database, ferry), len(article_at(database, ferry).blocks) - 1)
        )
    return news


def test_clippings_are_read_counted_and_cited(clipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def printed(form: str, *query: str) -> str:
        assert main(["clippings", "--format", form, *query]) == 0
        return capsys.readouterr().out

    assert printed("markdown") == (
        "## Harbour bridge opens after nine years\n\n"
        "Ines Okafor, The Port Courier, 7 September 2025, <https://courier.example/bridge>\n\n"
        "> “We waited long enough for this”\n>\n> — Rosa Lindqvist, harbour master\n\n=check & {this}\n\n"
        "## Last ferry leaves Port Ellen\n\n"
        f"Delta Record, 1 August 2025, {escaped_within(str(clipped))}/ferry.md\n\n"
        "> Nobody from the council had come to the quay, where rain fell until the lights of the ferry could not be "
        "seen.\n"
    ).replace("=check", "\\=check")
    one, other = json.loads(printed("json"))
    assert (one["kind"], one["speaker"], one["note"], other["kind"]) == (
        "quote",
        "Rosa Lindqvist",
        "=check & {this}",
        "paragraph",
    )
    assert [json.loads(line) for line in printed("jsonl").splitlines()] == [one, other]
    rows = list(csv.DictReader(io.StringIO(printed("csv"))))
    assert [row["note"] for row in rows] == ["'=check & {this}", ""]
    entries = printed("bibtex")
    assert entries.startswith("@article{okafor2025,\n  author = {Ines Okafor},\n  title = {{Harbour bridge opens")
    assert r"[=check \& \textbraceleft{}this\textbraceright{}]" in entries
    (item,) = json.loads(printed("csl-json", "bridge"))
    assert item["issued"] == {"date-parts": [[2025, 9, 7]]}
    assert item["author"] == [{"family": "Okafor", "given": "Ines"}]
    assert printed("json", "tag:none") == "[]\n"


@pytest.mark.parametrize("command", ["list", "search"])
def test_a_bad_limit_is_a_mistake(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "x", "--limit", "0"]) == 2
    assert "expected a number of at least 1, got '0'" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["list", "search"])
def test_no_limit_is_too_high(command: str, news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "bridge", "--limit", "0" + "9" * 5000]) == 0
    assert "bridge" in capsys.readouterr().out
