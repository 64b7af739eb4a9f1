"""What leads into the app, and what is said instead."""

from __future__ import annotations

import errno
import io
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import main
from reader.cli.theme import theme_file
from reader.config import library_file
from reader.export.citation import CitationStyle
from reader.ui.app import ReaderApp
from reader.ui.options import Boilerplate


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[ReaderApp]:
    """The apps that would have been run, on a terminal."""
    apps: list[ReaderApp] = []

    def note(app: ReaderApp) -> None:
        apps.append(app)

    monkeypatch.setattr(ReaderApp, "run", note)
    monkeypatch.setattr("reader.cli.opening.has_terminal", lambda: True)
    monkeypatch.delattr(os, "fork")  # a test run has threads; see tests/library/test_forerunner.py
    return apps


@pytest.fixture
def paths(opened: list[ReaderApp]) -> Callable[[], list[str]]:
    """The paths on the shelf of the app that was opened last."""

    def on_shelf() -> list[str]:
        shelf = opened[-1]._shelf
        shelf.find()
        return [entry.path for entry in shelf.entries]

    return on_shelf


def test_a_folder_is_opened(story: Path, paths: Callable[[], list[str]]) -> None:
    assert main([str(story.parent)]) == 0
    assert paths() == [str(story)]


def test_a_file_is_opened_with_its_folder(story: Path, paths: Callable[[], list[str]]) -> None:
    other = story.parent / "other.txt"
    other.write_text("Another one.")
    assert main([str(other)]) == 0
    assert sorted(paths()) == sorted([str(story), str(other)])


def test_no_path_is_the_current_folder(
    story: Path, monkeypatch: pytest.MonkeyPatch, paths: Callable[[], list[str]]
) -> None:
    monkeypatch.chdir(story.parent)
    assert main([]) == 0
    assert [Path(path).name for path in paths()] == ["ferry.txt"]


def test_a_file_named_like_a_command_is_opened_by_its_path(
    story: Path, monkeypatch: pytest.MonkeyPatch, paths: Callable[[], list[str]]
) -> None:
    monkeypatch.chdir(story.parent)
    story.rename("show")
    assert main(["./show"]) == 0
    assert [Path(path).name for path in paths()] == ["show"]


def test_the_screen_is_drawn_in_utf_8_where_the_locale_has_another_encoding(
    story: Path, opened: list[ReaderApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", errors="backslashreplace")
    monkeypatch.setattr(sys, "stderr", screen)
    assert main([str(story)]) == 0
    assert opened
    screen.write("┃")
    screen.flush()
    assert screen.buffer.getvalue() == "┃".encode()


def test_the_samples_are_there(paths: Callable[[], list[str]]) -> None:
    assert main(["--demo"]) == 0
    assert len(paths()) >= 12


def test_the_samples_are_opened_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--demo", "story.txt"]) == 2
    assert "--demo opens the samples alone, without story.txt" in capsys.readouterr().err


def test_what_is_done_with_the_samples_is_kept_in_a_library_only_if_one_is_named(
    opened: list[ReaderApp], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def read(app: ReaderApp) -> None:
        app._shelf.find()
        assert app._shelf.keeper
        app._shelf.keeper.take_in([app._shelf.entries[0].path])

    monkeypatch.setattr(ReaderApp, "run", read)
    assert main(["--demo"]) == 0
    assert not library_file().exists()
    assert main(["--demo", "--library", str(tmp_path / "samples.db")]) == 0
    assert (tmp_path / "samples.db").exists()


def test_where_there_is_no_place_for_temporary_files_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    assert main(["--demo"]) == 2
    assert capsys.readouterr().err == (
        "reader: there is no place for a library of the samples (no usable temporary directory found); "
        "--library FILE names one\n"
    )


def test_a_theme_that_was_chosen_is_that_of_the_next_start_until_the_settings_name_another(
    story: Path, tmp_path: Path, opened: list[ReaderApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('theme = "sepia"')

    def theme(chosen: str | None = None) -> str | None:
        """The theme of a start; the user chooses another one then."""

        def run(app: ReaderApp) -> None:
            opened.append(app)
            app.chosen_theme = chosen

        monkeypatch.setattr(ReaderApp, "run", run)
        assert main(["--config", str(settings), str(story)]) == 0
        return opened[-1].options.theme

    assert [theme("midnight"), theme(), theme("sepia"), theme("midnight")] == ["sepia", "midnight", "midnight", "sepia"]
    settings.write_text('theme = "dusk"')
    assert theme() == "dusk"


def test_a_theme_that_can_not_be_kept_is_told(
    story: Path, opened: list[ReaderApp], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(ReaderApp, "run", lambda app: setattr(app, "chosen_theme", "midnight"))
    theme_file().mkdir(parents=True)
    assert main([str(story)]) == 0
    assert (
        capsys.readouterr().err == f"reader: {theme_file()}: the theme is not kept for the next start: Is a directory\n"
    )


def test_the_settings_reach_the_app(story: Path, tmp_path: Path, opened: list[ReaderApp]) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(
        'theme = "sepia"\nmeasure = 60\nboilerplate = "hidden"\ncitation = "plain"\n[keys]\n"quote.next" = "],f8"\n'
    )
    assert main(["--config", str(settings), str(story)]) == 0
    options = opened[0].options
    assert (options.theme, options.measure) == ("sepia", 60)
    assert (options.boilerplate, options.citation) == (Boilerplate.HIDDEN, CitationStyle.PLAIN)
    assert options.keys == {"quote.next": "right_square_bracket,f8"}
    assert options.themes_folder == tmp_path / "themes"


def test_keys_may_be_named_or_written(
    story: Path, tmp_path: Path, opened: list[ReaderApp], capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('[keys]\n"copy.quote" = "+,plus,comma,é,alt+j,ctrl+shift+down,super+f25"\n')
    assert main(["--config", str(settings), str(story)]) == 0, capsys.readouterr().err
    assert opened[0].options.keys == {"copy.quote": "plus,plus,comma,é,alt+j,ctrl+shift+down,super+f25"}


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        ('"copy.qote" = "y"', "keys.copy.qote: there is no such command; did you mean copy.quote"),
        ('"copy.quote" = "y,,f7"', "keys.copy.quote: expected keys such as 'y' or 'ctrl+y,f2', got 'y,,f7'"),
        ('"copy.quote" = "y,pgdn"', "keys.copy.quote: there is no key pgdn; did you mean pagedown"),
        ('"app.quit" = "esc"', "keys.app.quit: there is no key esc; did you mean escape"),
        ('"copy.quote" = "ctrl+"', "keys.copy.quote: there is no key ctrl+"),
        ('"copy.quote" = "strg+y"', "keys.copy.quote: there is no key strg+y"),
    ],
)
def test_a_key_for_nothing_is_refused_with_what_may_have_been_meant(
    keys: str, complaint: str, story: Path, tmp_path: Path, opened: list[ReaderApp], capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(f"[keys]\n{keys}\n")
    assert main(["--config", str(settings), str(story)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"reader: {settings}: {complaint}")
    assert said.count("\n") == 1
    assert opened == []


def test_an_empty_folder_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[ReaderApp], capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    assert main([]) == 1
    said = capsys.readouterr().err
    assert said.startswith("reader: there is no article in the current folder; ")
    assert "reader --demo" in said
    assert opened == []


def test_a_path_that_is_not_there_is_named(opened: list[ReaderApp], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gone.txt", "gone too"]) == 1
    assert capsys.readouterr().err == "reader: gone.txt: no such file\nreader: gone too: no such file\n"
    assert opened == []


def test_a_command_behind_an_option_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", "other.db", "search", "bridge"]) == 1
    assert "reader: a command is the first word: `reader search …`, with its options behind it\n" in (
        capsys.readouterr().err
    )


def test_a_command_that_was_mistyped_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["serach", "bridge"]) == 1
    assert capsys.readouterr().err == (
        "reader: serach: no such file\nreader: bridge: no such file\n"
        "reader: there is no command serach; did you mean search?\n"
    )
    assert main(["help"]) == 1
    assert "there is no command help; did you mean --help?" in capsys.readouterr().err
    assert main(["bridges"]) == 1
    assert "command" not in capsys.readouterr().err


def test_who_names_what_to_look_for_instead_of_a_file_is_told_how_to_look_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["speaker:okafor", "full collapse"]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == (
        "reader: to look for it in your library: reader search speaker:okafor 'full collapse'"
    )
    assert main(["bridge.txt"]) == 1
    assert capsys.readouterr().err == "reader: bridge.txt: no such file\n"


def test_what_is_there_is_opened_although_something_is_not(story: Path, paths: Callable[[], list[str]]) -> None:
    assert main(["gone.txt", str(story)]) == 0
    assert paths() == ["gone.txt", str(story)]


def test_standard_input_is_left_to_the_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-"]) == 2
    assert "reader show -" in capsys.readouterr().err


def test_without_a_terminal_the_way_to_print_is_named(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main([str(story)]) == 2
    assert "`reader show`" in capsys.readouterr().err


def test_a_fault_of_the_app_is_owned_up_to_in_one_line(
    story: Path, monkeypatch: pytest.MonkeyPatch, opened: list[ReaderApp], capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(app: ReaderApp) -> None:
        app.fault = ZeroDivisionError()
        app._return_code = 1

    monkeypatch.setattr(ReaderApp, "run", fail)
    assert main([str(story)]) == 1
    assert capsys.readouterr().err.startswith("reader: a fault in Reader itself (ZeroDivisionError).")
