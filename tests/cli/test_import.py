"""The library's commands that go on for long: adding again, exporting and importing."""

from __future__ import annotations

import errno
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli import main
from reader.errors import DamagedLibraryError, FullDiskError
from reader.library.ingest import reading
from reader.library.ingest.prepared import PreparedFile
from reader.library.ingest.shelving import Outcome, Shelving
from reader.library.marks.state import State
from tests.library import stock

READER = [sys.executable, "-m", "reader"]


def test_a_library_goes_out_and_comes_in(news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, other = str(tmp_path / "library.jsonl"), str(tmp_path / "other.db")
    assert main(["export", file]) == 0
    assert main(["import", "--library", other, file]) == 0
    assert capsys.readouterr().out == "3 articles added\n"
    main(["export", "-", "--library", other])
    assert capsys.readouterr().out == Path(file).read_text()
    assert main(["export", file]) == 1
    assert "library.jsonl can't be written: a file of that name exists already" in capsys.readouterr().err
    assert main(["import", str(tmp_path / "nowhere")]) == 1
    (tmp_path / "wrong").write_text("{}\n")
    assert main(["import", str(tmp_path / "wrong")]) == 1
    assert "wrong: line 1 is no record of a library" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "library.jsonl can't be written: No space left on device"),
        (DamagedLibraryError("the library is damaged"), "the library is damaged"),
    ],
)
def test_an_export_that_breaks_off_leaves_no_part_of_a_library(
    fault: Exception,
    said: str,
    news: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def lines(_: object) -> Iterator[str]:
        yield '{"record": "library"}\n'
        raise fault

    monkeypatch.setattr("reader.library.store.transfer.export_lines", lines)
    assert main(["export", str(tmp_path / "library.jsonl")]) == 1
    assert capsys.readouterr().err.endswith(f"{said}\n")
    assert list(tmp_path.glob("*.jsonl")) == []


_WAITING = """
import sys, time
from reader.cli import main, progress

def wait(bar, at):
    show(bar, at)
    if at.done:
        time.sleep(600)

show, progress.Bar.show, progress._EVERY = progress.Bar.show, wait, 0
sys.exit(main(sys.argv[1:]))
"""
"""Reader, which waits for its end once it has shown that some files are read."""


@pytest.mark.usefixtures("_interruptible")
def test_an_import_that_is_stopped_shows_how_far_it_came_and_goes_on(tmp_path: Path) -> None:
    files = {f"{n}.md": f"# Article {n}\n\n{stock.MARKET[60:]}\n{stock.BRIDGE[200:]}" for n in range(600)}
    news = stock.write(tmp_path / "many", files)
    ours, theirs = pty.openpty()
    env = {**os.environ, "COLUMNS": "100"}
    add = [*READER, "add", str(news), "--library", str(tmp_path / "library.db")]
    waiting = [sys.executable, "-c", _WAITING, *add[len(READER) :]]
    process = subprocess.Popen(waiting, stderr=theirs, stdout=subprocess.DEVNULL, env=env)
    os.close(theirs)
    shown = b""
    while b"of 600" not in shown:
        shown += os.read(ours, 4096)
    process.send_signal(signal.SIGINT)
    until = time.monotonic() + 60
    while b"stopped" not in shown and time.monotonic() < until:
        shown += os.read(ours, 4096)
    assert process.wait(60) == 130
    os.close(ours)
    stopped = re.search(rb"stopped: (\d+) of 600 files are in the library", shown)
    assert stopped
    done = subprocess.run(add, capture_output=True, text=True, env=env, check=True)
    counts = re.fullmatch(r"(\d+) added, (\d+) files as they were\n", done.stdout)
    assert counts
    assert (int(counts[1]) + int(counts[2]), int(counts[2])) == (600, int(stopped[1]))


def test_an_import_that_fills_the_disk_says_what_was_kept_until_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def put(shelving: Shelving, file: PreparedFile) -> Outcome:
        if file.path.endswith("market.md"):
            raise FullDiskError("library.db: the disk is full: nothing was changed")
        return shelve(shelving, file)

    shelve = Shelving.put
    monkeypatch.setattr(Shelving, "put", put)
    monkeypatch.setattr(reading, "_BATCH", 1)
    files = stock.write(tmp_path / "files")
    assert main(["add", "--library", str(tmp_path / "new.db"), str(files)]) == 1
    said = capsys.readouterr()
    assert said.err.splitlines() == [
        "reader: library.db: the disk is full: nothing was changed",
        "reader: until then: 2 added; `reader add` goes on from there",
    ]
    capsys.readouterr()
    (files / "bridge.md").unlink()
    (files / "ferry.md").unlink()
    assert main(["add", "--library", str(tmp_path / "other.db"), str(files)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_folders_that_were_added_are_gone_through_again_without_being_named(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forget", "--yes", str(news / "ferry.md")]) == 0
    time.sleep(0.05)
    stock.write(news / "later", {"tram.md": stock.BRIDGE.replace("bridge", "tram")})
    (news / "market.md").unlink()
    capsys.readouterr()
    assert main(["add"]) == 0
    assert capsys.readouterr().out == "1 added, 1 vanished, 2 files as they were\n"
    assert main(["add", str(news)]) == 0
    assert capsys.readouterr().out.startswith("1 added")  # what was forgotten comes back to whoever names it
    assert main(["forget", "--yes", str(news)]) == 0
    capsys.readouterr()
    assert main(["add"]) == 2
    assert "no folder was added yet" in capsys.readouterr().err


def test_of_several_folders_each_is_named_and_one_that_is_gone_with_the_way_to_be_rid_of_it(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = stock.write(tmp_path / "old", {"tram.md": stock.BRIDGE.replace("bridge", "tram")})
    assert main(["add", str(old)]) == 0
    shutil.rmtree(old)
    capsys.readouterr()
    assert main(["add"]) == 1
    said = capsys.readouterr()
    assert said.out == f"{news}: 0 added, 3 files as they were\n{old}: 0 added, 1 vanished\n"
    assert said.err.splitlines() == [
        f"reader: {old}: no such file",
        f"reader: {old}: its articles stay; `reader forget` takes the folder and them out of the library",
    ]
    assert main(["forget", "--yes", str(old)]) == 0
    assert main(["add"]) == 0


def test_where_there_is_no_library_nothing_is_gone_through_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add"]) == 2
    assert "there is no library" in capsys.readouterr().err


def test_an_export_takes_the_folders_along(news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(tmp_path / "all.jsonl")]) == 0
    other = str(tmp_path / "other.db")
    assert main(["import", "--library", other, str(tmp_path / "all.jsonl")]) == 0
    capsys.readouterr()
    stock.write(news, {"tram.md": stock.BRIDGE.replace("bridge", "tram")})
    assert main(["add", "--library", other]) == 0
    assert "1 added" in capsys.readouterr().out


def test_a_full_disk_is_no_mistake_in_the_command(
    news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> int:
        raise FullDiskError("library.db: the disk is full: nothing was changed")

    monkeypatch.setattr(State, "tag", full)
    assert main(["tag", "--add", "x", "bridge"]) == 1
    assert "the disk is full" in capsys.readouterr().err
