"""Zip archives: an article a file; bombs, secrets and damage are named, and the rest is read."""

import gzip
import io
import itertools
import os
import struct
import zipfile

import pytest

from reader.errors import SourceError
from reader.sources.archives.zipped import split
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.reading import load_from
from reader.sources.stream import buffered
from tests.sources.packed import listed, tarred, zipped

STORIES = {"2025/a.txt": "First story", "2025/b page.md": "# Second story\n\nText", "c.html": "<p>Third story"}


def why(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        listed(data, "a.zip", limits)
    assert caught.value.path.startswith("a.zip")
    return caught.value.why


def test_each_file_is_an_article_at_its_name() -> None:
    assert listed(zipped(STORIES), "a.zip") == [
        "a.zip#2025/a.txt: First story",
        "a.zip#2025/b_page.md: Second story",
        "a.zip#c.html: Third story",
    ]


def test_the_folder_of_a_saved_page_belongs_to_it() -> None:
    names = ["s/mill_files/a/frame.html", "s/mill.HTM", "mill_files/one.txt", "A.B. Ö.html", "A.B. Ö-Dateien/x.html"]
    data = zipped(dict.fromkeys([*names, "a/" * 20_000 + "b.png"], "<p>A story"))
    assert listed(data, "a.zip") == [
        "a.zip#s/mill.HTM: A story",
        "a.zip#mill_files/one.txt: <p>A story",
        "a.zip#A.B._Ö.html: A story",
    ]
    inner = zipped({"in.zip": data})
    assert len(listed(inner, "b.zip", wanted="b.zip#in.zip")) == 3
    assert listed(inner, "b.zip", wanted="b.zip#in.zip#s/mill_files/a/frame.html") == [
        "b.zip#in.zip#s/mill_files/a/frame.html: A story"
    ]


def test_one_of_them_can_be_asked_for() -> None:
    assert listed(zipped(STORIES), "a.zip", wanted="a.zip#2025/b_page.md") == ["a.zip#2025/b_page.md: Second story"]
    with pytest.raises(SourceError, match=r"^a\.zip#d\.txt: there is no such article in the file$"):
        listed(zipped(STORIES), "a.zip", wanted="a.zip#d.txt")


def test_archives_in_archives_are_read_up_to_the_limit_of_depth() -> None:
    inner = zipped({"story.txt": "A story"})
    outer = zipped({"inner.zip": inner, "other.txt": "Another"})
    assert listed(outer, "a.zip") == ["a.zip#inner.zip#story.txt: A story", "a.zip#other.txt: Another"]
    assert listed(outer, "a.zip", Limits(max_depth=1)) == [
        "! a.zip#inner.zip: it is nested deeper than the limit of 1 containers",
        "a.zip#other.txt: Another",
    ]


def test_what_is_no_article_is_passed_over() -> None:
    clutter: dict[str, str | bytes] = {
        "photo.jpg": b"\xff\xd8",
        "__MACOSX/._a.txt": "x",
        ".DS_Store": b"\0",
        "blob": b"\0\1" * 99,
    }
    assert listed(zipped({**clutter, "a.txt": "A story"}), "a.zip") == ["a.zip#a.txt: A story"]
    assert why(zipped(clutter)) == "there is no article in it"
    assert why(zipped({})) == "there is no article in it"


def test_a_name_that_leads_out_of_the_archive_is_refused_and_any_other_is_only_a_name() -> None:
    names = ("../../etc/passwd", "a\\..\\..\\b.txt", "/desk/\x1b[2J.txt", "a..b/c...txt")
    assert listed(zipped(dict.fromkeys(names, "A story")), "a.zip") == [
        "! a.zip#../../etc/passwd: its name leads out of the archive",
        "! a.zip#a_.._.._b.txt: its name leads out of the archive",
        "a.zip#/desk/__2J.txt: A story",
        "a.zip#a..b/c...txt: A story",
    ]


def test_a_link_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("story.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert listed(out.getvalue(), "a.zip") == ["! a.zip#story.txt: it is a link, which Reader doesn't follow"]


def test_a_damaged_or_encrypted_member_is_reported_and_the_rest_is_read() -> None:
    data = bytearray(zipped({"a.txt": "First " * 50, "b.txt": "Second", "c.txt": "Third"}, zipfile.ZIP_STORED))
    at = data.index(b"First")
    data[at : at + 5] = b"Worst"
    central = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[central + 8] |= 1
    assert listed(bytes(data), "a.zip") == [
        "! a.zip#a.txt: it is damaged, or its end is missing",
        "! a.zip#b.txt: it is encrypted",
        "a.zip#c.txt: Third",
    ]


def test_an_archive_cut_short_is_named() -> None:
    data = zipped(STORIES)
    assert why(data[:-30]) == "the archive's directory is damaged, or its end is missing"
    assert why(b"PK\x03\x04") == "the archive's directory is damaged, or its end is missing"


def test_a_bomb_is_named_with_its_limit_and_the_rest_is_read() -> None:
    bomb: dict[str, str | bytes] = {"a.txt": b"a" * 6_000_000, "b.txt": "A story"}
    told = "it unpacks to more than the limit of 250 times its size"
    assert listed(zipped(bomb), "a.zip") == [f"! a.zip#a.txt: {told}", "a.zip#b.txt: A story"]
    assert listed(zipped({"in.zip": zipped(bomb), "c.txt": "Third"}, zipfile.ZIP_STORED), "a.zip") == [
        f"! a.zip#in.zip#a.txt: {told}",
        "a.zip#in.zip#b.txt: A story",
        "a.zip#c.txt: Third",
    ]


def test_what_is_compressed_in_a_member_ends_there_and_not_the_archive_around_it() -> None:
    letters = tarred({"a.txt": "First", "bomb.txt": b"a" * 20_000_000, "b.txt": "Never read"})
    archive = zipped({"letters.tar.gz": gzip.compress(letters), "c.txt": "Third"}, zipfile.ZIP_STORED)
    assert listed(archive, "a.zip") == [
        "a.zip#letters.tar.gz#a.txt: First",
        "! a.zip#letters.tar.gz: it unpacks to more than the limit of 250 times its size",
        "a.zip#c.txt: Third",
    ]
    cut = zipped({"letters.tar.gz": gzip.compress(os.urandom(9_000) + letters)[:9_500], "c.txt": "Third"})
    assert listed(cut, "a.zip")[1:] == ["a.zip#c.txt: Third"]


def test_the_limit_of_all_that_is_unpacked_ends_the_archive() -> None:
    limits = Limits(max_unpacked=5_000_000)
    large: dict[str, str | bytes] = {"a.txt": "A story", "b.txt": b"b" * 6_000_000, "c.txt": "Third"}
    items = load_from(buffered(io.BytesIO(zipped(large))), "a.zip", limits)
    assert [item.path for item in itertools.islice(items, 1)] == ["a.zip#a.txt"]
    with pytest.raises(SourceError, match=r"^a\.zip#b\.txt: it unpacks to more than the limit of 5 MB$"):
        next(items)
    nested = zipped({"inner.zip": zipped({"a.txt": b"a" * 3_000_000, "b.txt": b"a" * 3_000_000})})
    assert why(nested, limits) == "it unpacks to more than the limit of 5 MB"


def test_a_member_over_the_limit_of_bytes_is_refused_and_the_rest_is_read() -> None:
    data = zipped({"a.txt": "word " * 300, "b.txt": "A story"})
    assert listed(data, "a.zip", Limits(max_bytes=1_000)) == [
        "! a.zip#a.txt: it is larger than the limit of 0.001 MB",
        "a.zip#b.txt: A story",
    ]


def test_a_directory_of_too_many_files_is_not_even_read() -> None:
    data = zipped({f"{number}.txt": "" for number in range(50)})
    assert why(data, Limits(max_members=20)) == "it holds more than the limit of 20 members"


def test_a_directory_that_says_it_is_larger_than_the_file_is_damaged() -> None:
    data = bytearray(zipped(STORIES))
    end = data.rindex(b"PK\x05\x06")
    struct.pack_into("<L", data, end + 12, 0xFFFFFFF0)
    assert why(bytes(data)) == "the archive's directory is damaged, or its end is missing"


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_way_of_compressing_is_understood(compression: int) -> None:
    assert listed(zipped({"a.txt": "A story"}, compression), "a.zip") == ["a.zip#a.txt: A story"]


def test_a_way_of_compressing_that_nobody_knows_is_reported() -> None:
    data = bytearray(zipped({"a.txt": "A story", "b.txt": "Another"}))
    central = data.index(b"PK\x01\x02")
    data[central + 10 : central + 12] = b"\x63\x00"
    assert listed(bytes(data), "a.zip") == [
        "! a.zip#a.txt: it is compressed in a way that can't be read",
        "a.zip#b.txt: Another",
    ]


def test_two_members_of_one_name_are_told_apart() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "One")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "Two")
    assert listed(out.getvalue(), "a.zip") == ["a.zip#a.txt: One", "a.zip#a.txt~2: Two"]


def test_an_office_document_of_another_kind_is_no_archive_of_articles() -> None:
    data = zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})
    assert why(data) == "it is an office document of a kind that can't be read"


def test_coming_back_to_a_member_of_a_large_archive_costs_its_directory() -> None:
    data = zipped({f"{number}.txt": "A story" for number in range(300)})
    parts = [part for part in split(io.BytesIO(data), "a.zip", Limits(), 0) if isinstance(part, Part)]
    assert {part.cost for part in parts} == {30_000}


def test_a_member_without_a_name_is_passed_over() -> None:
    data = bytearray(zipped({"x": "A story", "b.txt": "Another"}))
    central = data.index(b"PK\x01\x02")
    data[central + 28 : central + 30] = b"\0\0"  # no name
    data[central + 30 : central + 32] = b"\1\0"  # and the letter of it an extra field
    assert listed(bytes(data), "a.zip")[-1] == "a.zip#b.txt: Another"
