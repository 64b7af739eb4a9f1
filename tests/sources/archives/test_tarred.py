"""Tar archives: an article a regular file; links lead nowhere."""

import contextlib
import io
import random
import tarfile

import pytest

from reader.errors import SourceError
from reader.sources.archives.tarred import split
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.reading import load_from
from reader.sources.stream import buffered
from tests.sources.packed import listed, tarred

STORIES = {"2025/a.txt": "First story", "b.md": "# Second story\n\nText"}


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
@pytest.mark.parametrize("name", ["a.tar.gz", "saved"])
def test_each_file_is_an_article_whatever_the_tar_was_compressed_with(mode: str, name: str) -> None:
    assert listed(tarred(STORIES, mode), name) == [f"{name}#2025/a.txt: First story", f"{name}#b.md: Second story"]


def test_links_and_names_that_climb_out_are_refused_and_devices_and_folders_passed_over() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE):
            info = tarfile.TarInfo(f"odd{kind.decode()}.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("../../story.txt")
        info.size = 7
        archive.addfile(info, io.BytesIO(b"A story"))
        info.name = "2025/story..txt"
        archive.addfile(info, io.BytesIO(b"A story"))
    assert listed(out.getvalue(), "a.tar") == [
        "! a.tar#odd2.txt: it is a link, which Reader doesn't follow",
        "! a.tar#odd1.txt: it is a link, which Reader doesn't follow",
        "! a.tar#../../story.txt: its name leads out of the archive",
        "a.tar#2025/story..txt: A story",
    ]


def test_an_archive_cut_short_gives_what_lies_before_the_cut() -> None:
    data = tarred({"a.txt": "First story", "b.txt": "x" * 5_000})
    with pytest.raises(SourceError, match=r"^a\.tar: the archive is damaged from here on, or its end is missing$"):
        listed(data[:2_000], "a.tar")
    assert listed(tarred(STORIES, "w:gz")[:-20], "a.tgz")[0] == "a.tgz#2025/a.txt: First story"


def test_what_broke_off_is_told_once() -> None:
    letters = [
        f"{number}".encode() * 300 + random.Random(number).randbytes(40_000).hex().encode() for number in range(5)
    ]
    data = tarred({f"{number}.txt": text for number, text in enumerate(letters)}, "w:xz")
    lines = []
    with contextlib.suppress(SourceError):
        for item in load_from(buffered(io.BytesIO(data[: len(data) // 2])), "a.tar.xz", Limits()):
            lines.append(str(item) if isinstance(item, SourceError) else item.path)  # noqa: PERF401 - it may raise
    assert lines[-1] == "a.tar.xz: it is damaged, or its end is missing"
    assert len(lines) == len(set(lines)) > 1


def test_too_many_members_end_the_archive() -> None:
    data = tarred({f"{number}.txt": "A story" for number in range(5)})
    with pytest.raises(SourceError, match=r"^a\.tar: it holds more than the limit of 4 members$"):
        listed(data, "a.tar", Limits(max_members=4))


def test_what_waits_for_its_page_is_not_lost_where_there_are_too_many_members() -> None:
    data = tarred(dict.fromkeys(("mill_files/a.txt", "b.txt", "c.txt"), "A story"))
    found = []
    with contextlib.suppress(SourceError):  # what it says is in another test
        for part in split(io.BytesIO(data), "a.tar", Limits(max_members=2), 0):
            assert isinstance(part, Part)
            found.append(part.name)
    assert found == ["b.txt", "mill_files/a.txt"]


def test_a_name_of_very_many_folders_is_soon_looked_at() -> None:
    name = "mill_files/" * 100_000 + "one.txt"
    (line,) = listed(tarred({name: "A story"}), "a.tar")
    assert line.endswith(": A story")


def test_a_head_that_says_it_is_huge_is_not_read_into_memory() -> None:
    info = tarfile.TarInfo("long")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 7_000_000_000
    with pytest.raises(SourceError, match=r"^a\.tar: it is larger than the limit of 50 MB$"):
        listed(info.tobuf() + bytes(10_240), "a.tar")


def test_long_names_are_understood() -> None:
    name = "x" * 90 + "/" + "y" * 90 + ".txt"
    (line,) = listed(tarred({name: "A story"}), "a.tar")
    assert line.endswith(": A story")


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_the_folder_of_a_saved_page_belongs_to_it_before_and_behind_it(mode: str) -> None:
    names = ["s/mill_files/a/frame.html", "s/mill.HTM", "s/mill_files/ad.html", "tax_files/one.txt", "end.html"]
    data = tarred(dict.fromkeys(names, "<p>A story"), mode)
    assert listed(data, "a.tar") == [
        "a.tar#s/mill.HTM: A story",
        "a.tar#end.html: A story",
        "a.tar#tax_files/one.txt: <p>A story",
    ]
    for name in names:
        assert listed(data, "a.tar", wanted=f"a.tar#{name}")[0].startswith(f"a.tar#{name}: ")


def test_what_waits_for_its_page_is_not_lost_where_there_is_much_of_it_or_the_archive_breaks_off() -> None:
    names = [f"tax_files/{number}.txt" for number in range(3)]
    lines = [f"a.tar#{name}: {'x' * 5_000}" for name in [*names, "z.txt"]]
    data = tarred(dict.fromkeys([*names, "z.txt"], "x" * 5_000))
    assert listed(data, "a.tar", Limits(max_bytes=12_000)) == [*lines[2:], *lines[:2]]
    found = []
    with contextlib.suppress(SourceError):  # that its end is missing is said in another test
        for item in load_from(buffered(io.BytesIO(data[:16_500])), "a.tar", Limits()):
            found.append((item.path, isinstance(item, SourceError)))  # noqa: PERF401 - what came before the error
    assert found == [(f"a.tar#{names[2]}", True), (f"a.tar#{names[0]}", False), (f"a.tar#{names[1]}", False)]
