"""A second process takes the first article apart, and what it can't do is left to the first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library.shelf.file_shelf import Shelf
from reader.library.shelf.forerunner import Forerunner

_RUN = """
import sys
from reader.library.shelf.forerunner import Forerunner
from reader.library.shelf.file_shelf import Shelf

shelf = Shelf(sys.argv[1:])
first = Forerunner(shelf).first()
if first:
    shelf.expect(*first)
    article = shelf.open(shelf.entries[0], glance=True).article
    print(first.path, article.head.title, len(shelf.entries), "reader.pipeline" in sys.modules, sep="|")
    shelf.find()
print([(entry.path, entry.place) for entry in shelf.entries])
"""


def run(*paths: str, code: str = _RUN) -> list[str]:
    """What is printed by a process of its own: one that has threads, as a test run has, should not be forked."""
    done = subprocess.run([sys.executable, "-c", code, *paths], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in (1, 2, 10):
        story = f"Bridge {number} opens\n\nBy Ada Brink\n\nThe bridge opened on Monday, the mayor said at noon.\n"
        (tmp_path / f"{number}.txt").write_text(story)
    return tmp_path


def test_the_first_article_of_a_folder_comes_without_looking_into_either(folder: Path) -> None:
    assert run(str(folder)) == [
        f"{folder}/1.txt|Bridge 1 opens|1|False",
        str([(f"{folder}/{number}.txt", place) for place, number in enumerate((1, 2, 10), 1)]),
    ]


def test_a_file_that_was_named_is_the_first_and_keeps_its_place(folder: Path) -> None:
    assert run(f"{folder}/2.txt") == [
        f"{folder}/2.txt|Bridge 2 opens|1|False",
        str([(f"{folder}/{number}.txt", place) for number, place in ((2, 2), (1, 1), (10, 3))]),
    ]


@pytest.mark.parametrize("paths", [["gone.txt", "1.txt"], ["empty"], ["empty.txt", "1.txt"]])
def test_what_fails_is_left_to_be_found_again(folder: Path, paths: list[str]) -> None:
    (folder / "empty").mkdir()
    (folder / "empty.txt").touch()
    assert run(*(f"{folder}/{path}" for path in paths)) == ["[]"]


def test_a_bug_in_the_second_process_is_left_to_the_first(folder: Path) -> None:
    broken = "import reader.pipeline as pipeline\npipeline.outline = None\n"
    assert run(str(folder), code=broken + _RUN) == ["[]"]


def test_without_a_second_process_nothing_is_known(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert Forerunner(Shelf([str(folder)])).first() is None
