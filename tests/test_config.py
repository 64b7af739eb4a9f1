"""Settings are taken whole or refused with the key that is wrong."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from reader.config import Settings, as_toml, load_settings, settings_file
from reader.errors import SettingsError
from reader.export.citation import CitationStyle
from reader.sources.limits import COUNTS, Limits
from reader.ui.options import Boilerplate


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's settings lie on this machine; not there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("READER_CONFIG", raising=False)
    (tmp_path / "reader").mkdir()
    return tmp_path / "reader" / "settings.toml"


def test_without_a_file_everything_has_its_default(file: Path) -> None:
    assert settings_file() == file
    assert load_settings() == Settings()


def test_every_setting_is_taken(file: Path) -> None:
    file.write_text(
        'theme = "sepia"\nmeasure = 66\nboilerplate = "dimmed"\ncitation = "line"\n'
        '[limits]\nmax_bytes = 2_000_000_000\n[keys]\n"copy.quote" = "ctrl+y"\nview.theme = "f2"\n'
        '[columns]\n"Überschrift" = "title"\n'
    )
    assert load_settings() == Settings(
        "sepia",
        66,
        Boilerplate.DIMMED,
        CitationStyle.LINE,
        Limits(2_000_000_000, columns={"Überschrift": "title"}),
        {"Überschrift": "title"},
        {"copy.quote": "ctrl+y", "view.theme": "f2"},
    )


def test_what_is_printed_says_every_setting_and_reads_back(file: Path) -> None:
    columns = {"Was": "title", "标题 📰 𠮷": "title", "a\x9b": "text"}
    limits = Limits(7, columns=columns)
    settings = Settings('a"b', 50, Boilerplate.HIDDEN, CitationStyle.PLAIN, limits, columns, {"app.quit": "q,ctrl+x"})
    printed = as_toml(settings)
    assert all(each.name in printed for each in (*fields(Settings), *fields(Limits)))
    assert "\x9b" not in printed
    file.write_text(printed)
    assert load_settings() == settings
    file.write_text(as_toml(Settings()))
    assert load_settings() == Settings()


def test_a_mark_that_an_editor_begins_the_file_with_is_no_part_of_it(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbftheme = "sepia"\r\nmeasure = 60\r\n')
    assert load_settings() == Settings("sepia", 60)


def test_a_file_in_another_encoding_is_refused_with_the_place(file: Path) -> None:
    file.write_bytes(b'theme = "s\xe9pia"')
    with pytest.raises(SettingsError, match=r"settings.toml: expected UTF-8, and byte 11 is none"):
        load_settings()


def test_the_option_goes_before_the_environment_and_that_before_the_users_file(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, place in enumerate((file, tmp_path / "environment.toml", tmp_path / "option.toml"), 61):
        place.write_text(f"measure = {number}")
    assert load_settings().measure == 61
    monkeypatch.setenv("READER_CONFIG", str(tmp_path / "environment.toml"))
    assert load_settings().measure == 62
    assert load_settings(str(tmp_path / "option.toml")).measure == 63


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("measure = 'wide'", "measure: expected a whole number, got text in quotes"),
        ("measure = 7", "measure: expected 20 to 240 columns, got 7"),
        ("theme = 3", "theme: expected text in quotes, got a whole number"),
        ("boilerplate = 'gone'", "boilerplate: expected one of aside, dimmed, hidden, got 'gone'"),
        ("citation = ['line']", "citation: expected one of markdown, plain, line, got ['line']"),
        ("[limits]\nmax_bytes = 1.5", "limits.max_bytes: expected a whole number, got a number with a point"),
        ("[limits]\nmax_bytes = -1", "limits.max_bytes: expected at least 1, got -1"),
        ("limits = 5", "limits: expected a table, got a whole number"),
        (
            "[limits]\nmax_byte = 1",
            "limits.max_byte: no such setting; did you mean max_bytes or max_ratio or max_depth?",
        ),
        ("mesure = 60", "mesure: no such setting; did you mean measure?"),
        ("xyz = 60", "xyz: no such setting; there are boilerplate, citation, columns, keys, limits, measure, theme"),
        ("columns = 5", "columns: expected a table, got a whole number"),
        ('[columns]\nInhalt = "txt"', "columns.Inhalt: expected a part of an article; did you mean text or title?"),
        ("[limits]\ncolumns = {}", f"limits.columns: no such setting; there are {', '.join(sorted(COUNTS))}"),
        ("keys = 'y'", "keys: expected a table, got text in quotes"),
        ("[keys]\ncopy.quote = 5", 'keys.copy.quote: expected keys in quotes, such as "ctrl+y"'),
        ("measure = ", "Invalid value (at end of document)"),
        ("[a]\n[a]", "Cannot declare ('a',) twice (at line 2, column 3)"),
    ],
)
def test_a_wrong_file_is_named_with_its_key_and_what_was_expected(file: Path, content: str, complaint: str) -> None:
    file.write_text(content)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value) == f"{file}: {complaint}"


@pytest.mark.parametrize("content", [b"\xff\xfe", b"theme = '\x00'"])
def test_a_file_that_is_no_text_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(SettingsError):
        load_settings()


def test_a_file_that_was_named_must_be_there(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="there is no such settings file"):
        load_settings(str(file))
    monkeypatch.setenv("READER_CONFIG", str(file))
    with pytest.raises(SettingsError, match="there is no such settings file"):
        load_settings()


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="the settings can't be read"):
        load_settings(str(tmp_path))
