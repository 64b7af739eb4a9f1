"""Paths as the library keeps them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.store.paths import absolute


@pytest.mark.parametrize(
    ("address", "rest"),
    [
        ("a.txt", "/a.txt"),
        ("./b/../a.txt", "/a.txt"),
        ("b/", "/b"),
        ("a.mbox#7@x/../y", "/a.mbox#7@x/../y"),
        ("./b/../a.mbox#7", "/a.mbox#7"),
        ("#harbour.md", "/#harbour.md"),
        ("b/#harbour.md", "/b/#harbour.md"),
        ("b/#harbour.md#2", "/b/#harbour.md#2"),
    ],
)
def test_an_address_from_the_root(address: str, rest: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert absolute(address) == f"{tmp_path}{rest}"


@pytest.mark.parametrize("address", ["/a.txt", "/#a.txt", "/a/b.mbox#7", "https://x.example/a/../b#c"])
def test_what_begins_at_the_root_stays(address: str) -> None:
    assert absolute(address) == address


def test_an_address_stays_what_it_was_when_the_current_folder_is_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PWD", str(folder))
    folder.rmdir()
    assert [absolute("a.txt"), absolute("./a.mbox#7")] == [f"{folder}/a.txt", f"{folder}/a.mbox#7"]
    assert absolute("/a.txt") == "/a.txt"
