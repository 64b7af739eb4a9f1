"""A compressed file is what is in it, under its own name."""

import bz2
import gzip
import lzma
from collections.abc import Callable

import pytest

from reader.errors import SourceError
from reader.sources.archives.compressed import inner_name
from reader.sources.archives.zstandard import zstd
from reader.sources.limits import Limits
from tests.sources.packed import letter, listed

WAYS: list[Callable[[bytes], bytes]] = [gzip.compress, bz2.compress, lzma.compress, zstd.compress]
each_way = pytest.mark.parametrize("compress", WAYS, ids=["gzip", "bzip2", "xz", "zstd"])


@each_way
def test_what_is_inside_is_read_under_the_files_own_name(compress: Callable[[bytes], bytes]) -> None:
    assert listed(compress(b"# A story\n\nText"), "story.md.x") == ["story.md.x: A story"]
    assert listed(compress(letter(1).encode() + letter(2).encode()), "in.mbox") == [
        "in.mbox#1@example.org: The council voted.",
        "in.mbox#2@example.org: The council voted.",
    ]


@each_way
def test_several_pieces_one_after_the_other_are_one_file(compress: Callable[[bytes], bytes]) -> None:
    assert listed(compress(b"A ") + compress(b"story"), "story") == ["story: A story"]


@each_way
def test_a_file_cut_short_is_damaged(compress: Callable[[bytes], bytes]) -> None:
    data = compress(bytes(f"A story {list(range(3_000))}", "ascii"))
    assert listed(data[: len(data) // 2], "a.x") == ["! a.x: it is damaged, or its end is missing"]


@each_way
def test_a_bomb_is_refused(compress: Callable[[bytes], bytes]) -> None:
    told = "! a.x: it unpacks to more than the limit of 250 times its size"
    assert listed(compress(b"a" * 20_000_000), "a.x") == [told]
    with pytest.raises(SourceError, match=r"^a\.x: it unpacks to more than the limit of 1 MB$"):
        listed(compress(b"a" * 2_000_000), "a.x", Limits(max_unpacked=1_000_000))


def test_compressed_over_and_over_is_refused() -> None:
    data = b"A story"
    for _ in range(9):
        data = gzip.compress(data)
    assert listed(data, "a.gz") == ["! a.gz: it is nested deeper than the limit of 8 containers"]


def test_an_xz_file_that_asks_for_much_memory_is_refused() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 28}]
    data = lzma.compress(b"A story", filters=filters)
    assert listed(data, "a.xz") == ["! a.xz: it is damaged, or its end is missing"]


def test_the_suffix_says_what_is_inside() -> None:
    names = ["a.mbox.gz", "a.TGZ", "a.tar.zst", "a.txz", "story"]
    assert [inner_name(name) for name in names] == ["a.mbox", "a.tar", "a.tar", "a.tar", "story"]
