"""`reader searches`, and what is listed by a search that has a name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli import main
from tests.library import stock


@pytest.fixture(autouse=True)
def _library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(stock.write(tmp_path / "news"))]) == 0
    capsys.readouterr()


def said(capsys: pytest.CaptureFixture[str], *command: str, code: int = 0) -> str:
    assert main(list(command)) == code
    out, err = capsys.readouterr()
    return out + err


def test_a_search_is_kept_listed_renamed_used_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    assert "no search has a name yet" in said(capsys, "searches")
    assert said(capsys, "searches", "--save", "Without ferries", "harbour", "-ferry").startswith(
        "Saved: Without ferries"
    )
    assert said(capsys, "searches") == "      1  Without ferries  harbour -ferry\n"
    assert said(capsys, "searches", "--rename", "without FERRIES", "Bridges").startswith("Renamed: Bridges")
    record = json.loads(said(capsys, "searches", "--format", "jsonl"))
    assert record == {"name": "Bridges", "query": "harbour -ferry", "count": 1}
    assert "Harbour bridge opens" in said(capsys, "list", "--saved", "bridges")
    assert said(capsys, "list", "--saved", "bridges", "title:nowhere") == "reader: nothing was found\n"
    assert "Harbour bridge opens" in said(capsys, "search", "--saved", "Bridges")
    assert said(capsys, "searches", "--remove", "bridges").startswith("Removed: Bridges")
    assert "no search has a name yet" in said(capsys, "searches")


def test_alternatives_stay_together_where_more_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "searches", "--save", "Either", "bridge", "OR", "café")
    lines = said(capsys, "list", "--saved", "Either", "-market")
    assert "Harbour" in lines
    assert "Café" not in lines


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["searches", "ferry"], "give the query a name"),
        (["searches", "--save", "Name"], "say what to look for"),
        (["searches", "--save", "Name", "(ferry"], "this bracket is not closed"),
        (["searches", "--save", " ", "ferry"], "a search's name has between 1 and 80 characters"),
        (["searches", "--remove", "Nobody"], "there is no saved search of the name “Nobody”"),
        (["list", "--saved", "Nobody"], "there is no saved search of the name “Nobody”"),
        (["search"], "say what to look for, or name a saved search"),
        (["search", "", " "], "say what to look for, or name a saved search"),
    ],
)
def test_what_can_not_be_done_is_said(command: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert message in said(capsys, *command, code=2)


def test_a_search_says_when_it_shows_but_some_and_gives_a_program_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(21):
        (folder / f"{number}.txt").write_text(f"The harbour of pier {number} was opened in the morning, the town said.")
    main(["add", str(folder)])
    capsys.readouterr()
    assert main(["search", "pier"]) == 0
    given = capsys.readouterr()
    assert given.out.count("pier") == 20
    assert given.err == "reader: there are more than these 20; --limit N prints up to N\n"
    main(["search", "pier", "--limit", "21"])
    assert capsys.readouterr().err == ""
    main(["search", "pier", "--format", "jsonl"])
    given = capsys.readouterr()
    assert (given.out.count("\n"), given.err) == (21, "")


@pytest.mark.parametrize("command", [["list", "ferry"], ["search", "ferry"], ["searches"], ["list", "nowhere"]])
def test_what_is_listed_is_one_array_or_a_record_a_line(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "searches", "--save", "Boats", "ferry")
    main([*command, "--format", "jsonl"])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    main([*command, "--format", "json"])
    assert json.loads(capsys.readouterr().out) == lines
