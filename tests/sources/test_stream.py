"""Bytes that come one after the other: counted, limited, and the good ones before the bad."""

from __future__ import annotations

import io
from typing import BinaryIO, cast

import pytest

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.stream import Budget, Forward, Mended, counted, read_whole, skip_to
from reader.sources.whole import in_utf8
from tests.sources.packed import Pipe

DATA = bytes(range(256)) * 1_000


def pipe(data: bytes = DATA) -> io.BufferedReader:
    return counted(cast(BinaryIO, Pipe(data)), "file", Budget(Limits()), lambda: 1 << 40)


def test_what_is_read_is_counted_in_one_budget() -> None:
    budget = Budget(Limits(max_unpacked=300_000))
    first = counted(io.BytesIO(DATA), "one", budget, lambda: 1 << 40)
    assert first.read() == DATA
    assert (budget.unpacked, budget.spent) == (len(DATA), False)
    second = counted(io.BytesIO(DATA), "two", budget, lambda: 1 << 40)
    with pytest.raises(SourceError, match=r"^two: it unpacks to more than the limit of 0\.3 MB$"):
        second.read()
    assert budget.spent


def test_one_can_look_ahead_and_knows_where_one_is() -> None:
    file = pipe()
    assert file.peek(4_096)[:300] == DATA[:300]
    assert file.tell() == 0
    assert file.read(300) == DATA[:300]
    assert file.tell() == 300


def test_what_comes_before_the_damage_is_good() -> None:
    class Cut(io.BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            if self.tell() >= 100_000:
                raise EOFError
            return super().read1(min(size or 0, 50_000))

    mended = cast(BinaryIO, Mended(Cut(DATA), "file", (EOFError,)))
    file = counted(mended, "file", Budget(Limits()), lambda: 1 << 40)
    assert file.read(60_000) == DATA[:60_000]
    assert file.read1(20_000) == DATA[60_000:65_536]
    with pytest.raises(SourceError, match="it is damaged, or its end is missing"):
        file.read()


def test_all_that_is_left_is_read_up_to_the_limit() -> None:
    assert read_whole(io.BytesIO(b"12345"), "file", Limits(max_bytes=5)) == b"12345"
    with pytest.raises(SourceError, match=r"larger than the limit of 4e-06 MB"):
        read_whole(io.BytesIO(b"12345"), "file", Limits(max_bytes=4))


@pytest.mark.parametrize("seekable", [True, False])
def test_a_file_is_gone_on_with_from_anywhere(seekable: bool) -> None:
    file = io.BufferedReader(io.BytesIO(DATA)) if seekable else pipe()
    skip_to(file, 200_001)
    assert file.read(3) == DATA[200_001:200_004]


@pytest.mark.parametrize("seekable", [True, False])
def test_forwards_one_may_seek_and_not_back(seekable: bool) -> None:
    file = Forward(io.BufferedReader(io.BytesIO(DATA)) if seekable else pipe(), "file", Limits())
    assert file.seek(1_000) == file.tell() == 1_000
    assert file.read(2) == DATA[1_000:1_002]
    assert file.seek(10, 1) == 1_012
    for offset, whence in ((5, 0), (0, 2)):
        with pytest.raises(SourceError, match="it can't be read forwards"):
            file.seek(offset, whence)
    with pytest.raises(SourceError, match="larger than the limit"):
        file.read(1 << 40)


@pytest.mark.parametrize(
    ("data", "charset", "expected"),
    [
        ("Größe".encode("iso-8859-1"), "ISO-8859-1", "Größe"),
        (b"\x93Yes\x94", "iso-8859-1", "“Yes”"),
        ("Größe".encode(), "utf-8", "Größe"),
        ("Größe".encode(), "iso-8859-5", "Größe"),
        ("联通".encode("gbk"), "gbk", "联通"),
    ],
)
def test_a_stated_encoding_is_made_certain(data: bytes, charset: str, expected: str) -> None:
    assert in_utf8(data, charset).decode("utf-8-sig") == expected


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b"text", None),
        (b"text", "x-nobody-knows"),
        (b"text", "hex"),
        (b"text", "\0"),
        (b"\xef\xbb\xbftext", "koi8-r"),
        ("text".encode("utf-16"), "utf-8"),
        ("Größe, voilà".encode("iso-8859-1"), "utf-8"),
    ],
)
def test_an_encoding_that_cannot_be_leaves_a_text_as_it_is(data: bytes, charset: str | None) -> None:
    assert in_utf8(data, charset) == data
