"""The folders of a library: one for all that is below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.store.database import Database
from reader.library.store.folders import drop_folders, folders, keep_folders
from reader.sources.folder import Scan, belongs


def test_a_folder_stands_for_all_that_is_below_it(library: Database) -> None:
    with library.transaction():
        drop_folders(library, "/")
        keep_folders(library, ["/a/b", "/a/bc", "/x"], 1.0)
        keep_folders(library, ["/a/b/c"], 2.0)
        assert folders(library) == [("/a/b", 1.0), ("/a/bc", 1.0), ("/x", 1.0)]
        keep_folders(library, ["/a", "/x"], 3.0)
        assert folders(library) == [("/a", 3.0), ("/x", 3.0)]
        assert drop_folders(library, "/a/b") == 0
        assert drop_folders(library, "/a") == 1
        keep_folders(library, ["/"], 4.0)
        assert folders(library) == [("/", 4.0)]


def test_a_path_belongs_to_a_folder_where_a_walk_would_come_to_it(tmp_path: Path) -> None:
    names = (
        "a.txt",
        ".b.txt",
        "c.png",
        "d/e.md",
        ".f/g.txt",
        "page.html",
        "page_files/h.html",
        "other_files/i.html",
        "mail/cur/1",
        "mail/new/2",
        "mail/tmp/3",
    )  # fmt: skip - two lines are enough
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("From here: to there\n\nSome text.")
    walked = set(Scan([str(tmp_path)]))
    assert {str(tmp_path / name) for name in names if belongs(str(tmp_path / name), str(tmp_path))} == walked
    assert len(walked) == 6
    assert belongs(str(tmp_path / "d"), str(tmp_path))
    assert not belongs(str(tmp_path / ".f"), f"{tmp_path}/")


@pytest.mark.parametrize("name", ["gone.txt", "gone/too.md"])
def test_what_is_gone_may_have_belonged(tmp_path: Path, name: str) -> None:
    assert belongs(str(tmp_path / name), str(tmp_path))
