"""The files under the paths a user names, in order, and what is passed over counted."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.folder import Scan, natural_order


class Found(NamedTuple):
    """A whole walk."""

    paths: list[str]
    hidden: int
    binary: int
    errors: list[SourceError]


def scan(paths: Iterable[str], recursive: bool = True) -> Found:
    walk = Scan(paths, recursive)
    return Found(list(walk), walk.hidden, walk.binary, walk.errors)


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text")


def test_files_come_in_natural_order_a_folders_own_before_those_of_its_folders(tmp_path: Path) -> None:
    fill(tmp_path, "article-10.txt", "Article-2.md", "article-1.txt", "b/1.txt", "a/z/2.txt", "a/1.txt")
    found = scan([str(tmp_path)])
    names = [path.removeprefix(f"{tmp_path}/") for path in found.paths]
    assert names == ["article-1.txt", "Article-2.md", "article-10.txt", "a/1.txt", "a/z/2.txt", "b/1.txt"]
    assert (found.hidden, found.binary, found.errors) == (0, 0, [])


def test_hidden_files_are_left_out_and_those_counted_that_may_be_articles(tmp_path: Path) -> None:
    own = ("library.db", "library.db-wal", "library.db-shm", "library.db.v3.backup", "Thumbs.db", ".DS_Store")
    fill(tmp_path, ".hidden.txt", ".git/config.txt", "story.txt", "~$story.docx", "Desktop.ini", *own)
    found = scan([str(tmp_path)])
    assert (found.paths, found.hidden, found.binary) == ([f"{tmp_path}/story.txt"], 1, 0)


def test_binary_files_are_known_by_name_or_by_content_where_the_name_says_nothing(tmp_path: Path) -> None:
    fill(tmp_path, "photo.JPG", "README", "notes.xyz", "pages", "story.txt")
    (tmp_path / "blob").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "data.bak").write_bytes(b"\x89PNG")
    (tmp_path / "saved").write_bytes(b"PK\x03\x04")
    os.mkfifo(tmp_path / "pipe")
    found = scan([str(tmp_path)])
    assert [Path(path).name for path in found.paths] == ["notes.xyz", "pages", "README", "saved", "story.txt"]
    assert found.binary == 4


def test_rich_text_that_calls_itself_a_text_of_word_is_found(tmp_path: Path) -> None:
    (tmp_path / "delivery.doc").write_bytes(b"{\\rtf1 The council voted.\\par}")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    found = scan([str(tmp_path)])
    assert (found.paths, found.binary) == ([f"{tmp_path}/delivery.doc"], 1)


def test_a_file_that_was_named_is_read_whatever_its_name(tmp_path: Path) -> None:
    fill(tmp_path, ".hidden.txt", "photo.jpg")
    paths = [f"{tmp_path}/.hidden.txt", f"{tmp_path}/photo.jpg"]
    assert scan(paths).paths == paths


def test_links_that_lead_back_are_followed_once(tmp_path: Path) -> None:
    fill(tmp_path, "a/story.txt", "outside/far.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    found = scan([f"{tmp_path}/a"])
    # The link to itself is handed over as a file, so that reading it says what is wrong with it.
    assert found.paths == [f"{tmp_path}/a/self", f"{tmp_path}/a/story.txt", f"{tmp_path}/a/up/outside/far.txt"]
    assert found.errors == []


def test_a_missing_path_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    fill(tmp_path, "story.txt")
    found = scan([f"{tmp_path}/none", "zero\0byte", f"{tmp_path}/story.txt"])
    assert found.paths == [f"{tmp_path}/story.txt"]
    assert [str(error) for error in found.errors] == [f"{tmp_path}/none: no such file", "zero\0byte: no such file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="every folder may be read by root")
def test_a_folder_without_permission_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    fill(tmp_path, "a/story.txt", "b/story.txt")
    (tmp_path / "a").chmod(0)
    found = scan([str(tmp_path)])
    (tmp_path / "a").chmod(0o700)
    assert found.paths == [f"{tmp_path}/b/story.txt"]
    assert [str(error) for error in found.errors] == [f"{tmp_path}/a: no permission to read it"]


def test_the_first_files_come_before_the_folders_below_are_looked_into(tmp_path: Path) -> None:
    fill(tmp_path, "story.txt", "a/late.txt")
    walk = Scan([str(tmp_path)])
    assert next(walk) == f"{tmp_path}/story.txt"
    fill(tmp_path, "a/later.txt")
    assert list(walk) == [f"{tmp_path}/a/late.txt", f"{tmp_path}/a/later.txt"]


def test_without_recursion_only_the_folder_itself_is_looked_into(tmp_path: Path) -> None:
    fill(tmp_path, "a10.txt", "a9.txt", "deeper/c.txt")
    assert scan([str(tmp_path)], recursive=False).paths == [f"{tmp_path}/a9.txt", f"{tmp_path}/a10.txt"]


def test_paths_are_named_from_the_folder_as_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a/b.txt")
    monkeypatch.chdir(tmp_path)
    assert [scan([name]).paths for name in (".", "a", "a/", "./a")] == [
        ["./a/b.txt"],
        ["a/b.txt"],
        ["a/b.txt"],
        ["./a/b.txt"],
    ]


def test_a_path_named_twice_or_inside_another_gives_each_folder_once(tmp_path: Path) -> None:
    fill(tmp_path, "a/story.txt")
    assert scan([str(tmp_path), f"{tmp_path}/a"]).paths == [f"{tmp_path}/a/story.txt"]


def test_numbers_count_as_numbers_wherever_they_stand() -> None:
    names = ["a", "a1", "a01b", "A1c", "a-1", "a2", "a10", "a10.5", "a10.10", "b", "1", "02", "10"]
    in_order = ["1", "02", "10", "a", "a1", "a01b", "A1c", "a2", "a10", "a10.5", "a10.10", "a-1", "b"]
    assert natural_order(reversed(names)) == in_order


@given(st.lists(st.text(st.characters(exclude_characters="/\0"))))
def test_any_names_are_sorted_whatever_order_they_come_in(names: list[str]) -> None:
    assert natural_order(names) == natural_order(reversed(names))
    assert sorted(natural_order(names)) == sorted(names)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 10**30))))
def test_of_names_that_differ_in_a_number_the_lower_comes_first(parts: list[tuple[str, int]]) -> None:
    assert natural_order(f"{word}{number}.txt" for word, number in parts) == [
        f"{word}{number}.txt" for word, number in sorted(parts)
    ]


def test_of_a_maildir_the_messages_of_all_its_mailboxes_are_found(tmp_path: Path) -> None:
    fill(tmp_path, "cur/1757.M1P2.host:2,S", "new/1758.M1P3.host", "tmp/1759.M1", ".Sent/cur/1760.M2:2,S")
    fill(tmp_path, ".Sent/new/x", ".Sent/tmp/y", "dovecot-uidlist", ".Sent/dovecot.index", ".Sent/maildirfolder")
    found = scan([str(tmp_path)])
    names = [path.removeprefix(f"{tmp_path}/") for path in found.paths]
    assert names == [".Sent/cur/1760.M2:2,S", ".Sent/new/x", "cur/1757.M1P2.host:2,S", "new/1758.M1P3.host"]


@pytest.mark.parametrize(
    "own", ["_bylos", "_dosyalar", "_elemei", "_fájlok", "-tiedostot", "_файлы", "_tiedostot", "_pliki", "_bestanden"]
)
def test_the_folder_of_a_saved_page_is_known_in_many_languages(tmp_path: Path, own: str) -> None:
    fill(tmp_path, "mill.html", f"mill{own}/frame.html")
    assert scan([str(tmp_path)]).paths == [str(tmp_path / "mill.html")]


def test_the_folder_of_a_saved_page_belongs_to_it(tmp_path: Path) -> None:
    fill(
        tmp_path,
        "mill.HTM",
        "mill_files/frame.html",
        "mill_files/wheel.png",
        "case_files/one.txt",
        "mill 2_files/a.txt",
        "Mühle.html",
        "Mühle-Dateien/frame.html",
        "moulin.htm",
        "moulin_fichiers/frame.html",
    )
    found = scan([str(tmp_path)])
    names = [path.removeprefix(f"{tmp_path}/") for path in found.paths]
    assert names == ["mill.HTM", "moulin.htm", "Mühle.html", "case_files/one.txt", "mill 2_files/a.txt"]
    assert (found.hidden, found.binary) == (0, 0)
    assert scan([str(tmp_path / "mill_files")]).paths == [str(tmp_path / "mill_files" / "frame.html")]
