"""What each command prints, to a program and to a terminal."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from reader.cli import main
from reader.cli.theme import keep_theme, theme_file
from reader.export.json import ArticleRecord, ListedQuote


class _Standard:
    """Standard input that holds some bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def _records(text: str) -> list[ArticleRecord]:
    return [msgspec.json.decode(line, type=ArticleRecord) for line in text.splitlines()]


def test_text_is_the_clean_article(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(story)]) == 0
    given = capsys.readouterr()
    assert given.out.startswith("Ferry returns to Port Ellen after nine years without a crossing\n\n")
    assert "More on" not in given.out
    assert given.err == ""


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_boilerplate_is_dropped_kept_or_all_there_is(
    form: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = {}
    for boilerplate in ("drop", "keep", "only"):
        main(["show", "--format", form, "--boilerplate", boilerplate, str(story)])
        out = capsys.readouterr().out
        there[boilerplate] = "Tickets go on sale" in out, "More on the ferry:" in out
    assert there == {"drop": (True, False), "keep": (True, True), "only": (False, True)}


def test_json_lines_are_a_record_for_each_file_in_natural_order(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("part-10.txt", "part-9.md", ".hidden.txt"):
        (story.parent / name).write_text(story.read_text())
    assert main(["show", "--format", "jsonl", str(story.parent)]) == 0
    records = _records(capsys.readouterr().out)
    assert [Path(record.path).name for record in records] == ["ferry.txt", "part-9.md", "part-10.txt"]
    kinds = {block.kind for block in records[0].blocks}
    assert {"headline", "body", "related"} <= kinds


def test_json_is_one_array_even_of_one_and_of_none(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", "--format", "json", str(story), str(story)])
    assert len(msgspec.json.decode(capsys.readouterr().out, type=list[ArticleRecord])) == 2
    main(["show", "--format", "json", str(story)])
    assert len(json.loads(capsys.readouterr().out)) == 1
    assert main(["show", "--format", "json", str(story.parent / "none.txt")]) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_several_articles_are_set_apart(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", str(story), str(story)])
    first, second = capsys.readouterr().out.split("\n* * *\n\n")
    assert first == second
    main(["show", "--format", "markdown", str(story), str(story)])
    first, second = capsys.readouterr().out.split("\n---\n\n")
    assert first == second


def test_standard_input_is_an_article(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", _Standard(story.read_bytes()))
    assert main(["show", "--format", "jsonl", "-"]) == 0
    assert _records(capsys.readouterr().out)[0].path == "-"


def test_quotations_are_listed_in_every_format(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["We waited long enough for this,", "Now we sail."]
    given = {}
    for form in ("text", "markdown", "json", "jsonl", "csv"):
        assert main(["quotes", "--format", form, str(story)]) == 0
        given[form] = capsys.readouterr().out
    assert [quote["text"] for quote in json.loads(given["json"])] == words
    assert [msgspec.json.decode(line, type=ListedQuote).text for line in given["jsonl"].splitlines()] == words
    assert [row["text"] for row in csv.DictReader(io.StringIO(given["csv"], newline=""))] == words
    for form in ("text", "markdown"):
        assert "“We waited long enough for this”" in given[form]
        assert "Mara Lindqvist" in given[form]


def test_a_speaker_is_found_by_part_of_the_name(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["quotes", "--speaker", "lindqvist", "--format", "jsonl", str(story)])
    assert capsys.readouterr().out.count("\n") == 2
    assert main(["quotes", "--speaker", "Nobody", str(story)]) == 0
    assert capsys.readouterr().out == ""


def test_a_speaker_whom_nobody_quotes_is_told(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "--speaker", "Lindqvits", str(story)]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "reader: no quotation was found\n")


def test_told_speech_is_listed_on_request_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "told.txt"
    path.write_text("A bridge\n\nMayor Ada Brandt said on Monday that the bridge would open in May.\n" * 2)
    main(["quotes", "--format", "jsonl", str(path)])
    assert capsys.readouterr().out == ""
    assert main(["quotes", "--indirect", "--format", "jsonl", str(path)]) == 0
    record = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (record["kind"], record["speaker"], record["text"]) == (
        "indirect",
        "Ada Brandt",
        "the bridge would open in May",
    )


def test_explain_numbers_every_line_as_an_editor_does(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story.write_bytes(story.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["explain", str(story)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split()[:3] == ["1", "^", "headline"]
    assert any(line.startswith("     7 - related ") for line in lines)


def test_the_settings_in_effect_name_the_theme_that_was_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    keep_theme("midnight", None)
    assert main(["settings"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[1:3] == [f"# the theme was chosen in the app: {theme_file()}", 'theme = "midnight"']


def test_settings_with_a_key_that_no_keyboard_has_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[keys]\n"copy.quote" = "pgdn"\n')
    assert main(["settings", "--config", str(file)]) == 2
    assert "keys.copy.quote: there is no key pgdn; did you mean pagedown" in capsys.readouterr().err


def test_settings_are_printed_as_a_settings_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('theme = "sepia"\nmeasure = 60\n[keys]\n"copy.quote" = "ctrl+y"\n')
    assert main(["settings", "--config", str(file)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"# {file}\n")
    file.write_text(printed)
    assert main(["settings", "--config", str(file)]) == 0
    assert capsys.readouterr().out == printed
    assert 'theme = "sepia"' in printed
    assert '"copy.quote" = "ctrl+y"' in printed


def _on_a_terminal(*arguments: str) -> str:
    """What a command writes to a terminal of 80 columns."""
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80", "NO_COLOR": ""}
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", *arguments], stdout=slave, stderr=slave, stdin=slave, env=environment
    )
    os.close(slave)
    given = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # Linux's way of saying that the other side is closed
            break
        if not piece:
            break
        given += piece
    os.close(master)
    process.wait(60)
    return given.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    "command",
    [
        ["show"],
        ["show", "--boilerplate", "keep"],
        ["show", "--format", "json"],
        ["show", "--format", "markdown"],
        ["quotes"],
        ["quotes", "--format", "csv"],
        ["explain"],
    ],
)
def test_nothing_in_an_article_or_its_name_acts_on_a_terminal(command: list[str], story: Path) -> None:
    text = story.read_text().replace("ferry", "\x1b]0;owned\x07fer\u202ery\x9b2J [bold]x[/bold] [/] \x1b[31m")
    evil = story.parent / "evil\x1b]0;name\x07\n.txt"
    evil.write_text(text)
    given = _on_a_terminal(*command, str(evil), str(story.parent / "\x1b]0;gone\x07"))
    assert "\x1b]" not in given
    for acting in ("\x07", "\x9b", "\u202e", "\x1b[2J", "\x1b[31m"):
        assert acting not in given
    if command[0] == "show":
        assert "[bold]x[/bold]" in given.replace("\n", " ").replace("\\", "")


def test_a_terminal_shows_the_article_in_a_column(story: Path) -> None:
    given = _on_a_terminal("show", str(story))
    assert "\x1b[1mFerry returns" in given
    assert max(len(line) for line in given.splitlines() if "\x1b" not in line) <= 72
