"""Whatever is named, the user is told in one line what is wrong with it, and gets the rest."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from reader.cli import main
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.reading import load
from reader.sources.stream import buffered
from tests.sources.packed import Pipe, zipped
from tests.sources.web import running


def _show(capsys: pytest.CaptureFixture[str], *paths: Path | str) -> tuple[int, str, list[str]]:
    """Exit code, standard output, and the lines of standard error without their signature."""
    code = main(["show", *map(str, paths)])
    given = capsys.readouterr()
    lines = given.err.splitlines()
    assert "Traceback" not in given.err
    assert all(line.startswith("reader: ") for line in lines)
    return code, given.out, [line.removeprefix("reader: ") for line in lines]


def test_a_missing_path_is_named_and_the_rest_printed(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = story.parent / "missing.txt"
    code, out, said = _show(capsys, missing, story)
    assert code == 1
    assert "The ferry is back" in out
    assert said == [f"{missing}: no such file"]


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.EACCES, "no permission to read it"),
        (errno.EIO, "the disk could not be read"),
        (errno.ENOENT, "no such file"),
    ],
)
def test_a_file_that_can_not_be_opened_says_why(
    number: int, why: str, story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Permissions mean nothing to root, whom containers run tests as: the system's answer is given for it.
    other = story.parent / "other.txt"
    other.write_text("x")
    real = os.open

    def refuse(path: str, *arguments: int, **options: int) -> int:
        if str(path) == str(other):
            raise OSError(number, os.strerror(number), path)
        return real(path, *arguments, **options)

    monkeypatch.setattr(os, "open", refuse)
    code, out, said = _show(capsys, story.parent)
    assert code == 1
    assert "The ferry is back" in out
    assert said == [f"{other}: {why}"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story.chmod(0)
    code, _, said = _show(capsys, story)
    assert code == 1
    assert said == [f"{story}: no permission to read it"]


def test_a_folder_that_loops_through_links_is_read_once(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story.parent / "again").symlink_to(story.parent, target_is_directory=True)
    (story.parent / "up").symlink_to("..", target_is_directory=True)
    code, out, said = _show(capsys, story.parent)
    assert code == 0
    assert out.count("The ferry is back") == 1
    assert said == []


def test_a_link_in_a_circle_is_named(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = story.parent / "circle.txt"
    circle.symlink_to(circle)
    code, out, said = _show(capsys, story.parent)
    assert code == 1
    assert "The ferry is back" in out
    assert said == [f"{circle}: its link leads in a circle"]


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "the file is empty"), (b"\n \t\r\n", "there is no text in it"), (b"\xef\xbb\xbf", "the file is empty")],
)
def test_an_empty_file_is_named(content: bytes, why: str, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = story.parent / "empty.txt"
    empty.write_bytes(content)
    code, out, said = _show(capsys, empty, story)
    assert code == 1
    assert "The ferry is back" in out
    assert said == [f"{empty}: {why}"]


def test_a_file_over_the_limit_is_refused_until_a_setting_raises_it(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    huge = story.parent / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(1_000_000_000)  # a hole on the disk: nothing is written
    code, _, said = _show(capsys, huge)
    assert code == 1
    assert said == [f"{huge}: it is larger than the limit of 50 MB"]
    settings = tmp_path / "settings.toml"
    settings.write_text("[limits]\nmax_bytes = 100\n")
    code, out, said = _show(capsys, "--config", settings, story)
    assert code == 1
    assert said == [f"{story}: it is larger than the limit of 0.0001 MB"]
    assert out == ""


def test_standard_input_over_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[limits]\nmax_bytes = 1_000_000\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 1_000_001)))
    code, _, said = _show(capsys, "--config", settings, "-")
    assert code == 1
    assert said == ["standard input: it is larger than the limit of 1 MB"]


def test_binary_junk_is_passed_over_in_a_folder_and_named_when_asked_for(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    junk = story.parent / "junk"
    junk.write_bytes(bytes(range(256)) * 40)
    code, out, said = _show(capsys, story.parent)
    assert code == 0
    assert "The ferry is back" in out
    assert said == [f"{story.parent}: passed over 1 without text"]
    code, out, said = _show(capsys, junk)
    assert code == 1
    assert len(said) == 1
    assert said[0].startswith(f"{junk}: ")


def test_hidden_files_are_counted_too(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in (".one.txt", ".two.txt", "picture.png"):
        (story.parent / name).write_bytes(b"\x89PNG\0")
    assert _show(capsys, story.parent)[2] == [f"{story.parent}: passed over 2 hidden and 1 without text"]


def test_broken_utf_8_is_read_as_far_as_it_goes(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story.write_bytes(story.read_bytes().replace(b"islands", "Café am Kai".encode() + b"\xff\xfe!"))
    code, out, said = _show(capsys, story)
    assert code == 0
    assert "The ferry is back" in out
    assert said == []


def test_a_file_that_vanishes_on_the_way_is_named(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = story.parent / "gone.txt"
    gone.write_text("soon")

    def late(path: str, limits: Limits, _tell: object = None) -> Iterator[Item]:
        if path == str(gone):
            gone.unlink()
        return load(path, limits)

    monkeypatch.setattr("reader.cli.intake.load", late)
    code, out, said = _show(capsys, story.parent)
    assert code == 1
    assert "The ferry is back" in out
    assert said == [f"{gone}: no such file"]


def test_a_folder_without_an_article_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert _show(capsys, empty) == (1, "", [f"{empty}: there is no article in this folder"])


def test_a_pipe_and_a_name_with_a_zero_byte_are_refused(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = story.parent / "pipe"
    os.mkfifo(pipe)
    code, _, said = _show(capsys, pipe, "a\0b")
    assert code == 1
    assert said == [f"{pipe}: it is not a regular file", "a␀b: no such file"]


@pytest.mark.parametrize("folder", ["/dev/fd", "/proc/self/fd"])
def test_what_a_shell_substitutes_is_read(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    if not Path(folder).exists():
        pytest.skip("no shell can put this in here")
    reading, writing = os.pipe()
    os.write(writing, b"A story of its own.")
    os.close(writing)
    code, out, said = _show(capsys, f"{folder}/{reading}")
    os.close(reading)
    assert (code, out, said) == (0, "A story of its own.\n", [])


def test_a_damaged_member_is_named_and_the_rest_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": "", "b.txt": "A story of its own."}))
    code, out, said = _show(capsys, tmp_path / "a.zip")
    assert (code, said) == (1, [f"{tmp_path}/a.zip#a.txt: the file is empty"])
    assert "A story of its own." in out
    code, out, said = _show(capsys, f"{tmp_path}/a.zip#b.txt")
    assert (code, said) == (0, [])
    assert "A story of its own." in out


def test_an_archive_comes_through_a_pipe_as_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = zipped({"a.txt": "", "b.txt": "A story of its own."})
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(buffered(cast(BinaryIO, Pipe(data)))))
    code, out, said = _show(capsys, "-")
    assert (code, said) == (1, ["standard input#a.txt: the file is empty"])
    assert "A story of its own." in out


def test_a_page_of_the_web_is_printed_and_one_that_cannot_be_had_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[limits]\nlocal_addresses = true\n")
    with running() as web:
        code, out, said = _show(capsys, "--config", str(settings), web.at("page"), web.at("missing"))
        assert (code, said) == (1, [f"{web.at('missing')}: the server answered 404 Not Found"])
        assert "at the café." in out
        code, out, said = _show(capsys, web.at("latin"))
        assert (code, out) == (1, "")
        assert "is an address of this machine or its network" in said[0]
