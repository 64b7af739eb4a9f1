"""What servers packed, unpacked, and what breaks off told."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.content_coding import unpacked

PAGE = b"<p>The ferry sailed at nine.</p>" * 400
MUCH = 1 << 20


@given(st.binary(max_size=20_000), st.integers(1, 5), st.sampled_from((b"", b"\0\0", b"behind the end")))
def test_gzip_in_any_number_of_streams_is_one_page(data: bytes, streams: int, behind: bytes) -> None:
    size = len(data) // streams + 1
    packed = b"".join(gzip.compress(data[at : at + size]) for at in range(0, max(1, len(data)), size))
    assert unpacked(packed + behind, "gzip", MUCH) == data


@pytest.mark.parametrize("name", ["gzip", "deflate"])
@given(st.data())
def test_what_breaks_off_anywhere_is_told(name: str, data: st.DataObject) -> None:
    packed = gzip.compress(PAGE) if name == "gzip" else zlib.compress(PAGE)
    with pytest.raises(EOFError):
        unpacked(packed[: data.draw(st.integers(2, len(packed) - 1))], name, MUCH)


def test_no_more_is_unpacked_than_asked_for() -> None:
    assert unpacked(gzip.compress(bytes(MUCH)), "gzip", 1000) == bytes(1000)


def test_what_is_packed_again_and_again_is_refused() -> None:
    # Each time comes to what may be unpacked in all, and a small answer may hold thousands of them.
    packed = PAGE
    for _ in range(6):
        packed = gzip.compress(packed)
    assert unpacked(gzip.decompress(packed), "gzip," * 4 + "gzip", MUCH) == PAGE
    with pytest.raises(ValueError, match="packed 6 times"):
        unpacked(packed, "gzip," * 5 + "gzip", MUCH)


def test_hundreds_of_thousands_of_tiny_streams_are_soon_unpacked() -> None:
    # Each took as long as all that was left behind it: minutes.
    assert unpacked(gzip.compress(b"") * 400_000 + gzip.compress(PAGE), "gzip", MUCH) == PAGE
