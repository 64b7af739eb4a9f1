"""A picture's bytes become pixels, within limits, or a reason why not."""

from __future__ import annotations

import struct
import sys
import zlib
from contextlib import suppress
from io import BytesIO

import pytest

from reader.errors import PictureError
from reader.ui.pictures import decode

Image = pytest.importorskip("PIL.Image", reason="Pillow, of the `images` extra, is not installed")


def made(form: str, size: tuple[int, int] = (40, 30), mode: str = "RGB") -> bytes:
    out = BytesIO()
    Image.new(mode, size).save(out, form)
    return out.getvalue()


@pytest.mark.parametrize(
    ("form", "mode", "decoded"),
    [
        ("JPEG", "RGB", "RGB"),
        ("JPEG", "CMYK", "RGB"),
        ("PNG", "RGBA", "RGBA"),
        ("PNG", "P", "RGB"),
        ("GIF", "L", "RGB"),
        ("WEBP", "RGB", "RGB"),
        ("BMP", "1", "RGB"),
    ],
)
def test_pictures_of_the_web_are_decoded(form: str, mode: str, decoded: str) -> None:
    picture = decode(made(form, mode=mode))
    assert (picture.size, picture.mode) == ((40, 30), decoded)


def test_a_large_picture_is_made_as_small_as_a_screen() -> None:
    assert max(decode(made("JPEG", (4000, 1000))).size) <= 2000


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>", made("TIFF"), b"%!PS-Adobe-3.0 EPSF"]
)
def test_what_is_no_picture_of_the_web_is_refused(data: bytes) -> None:
    with pytest.raises(PictureError, match="no picture of a kind that can be shown"):
        decode(data)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP", "BMP"])
def test_a_picture_cut_off_in_the_middle_is_damaged(form: str) -> None:
    data = made(form, (200, 200))
    for end in range(1, len(data), max(1, len(data) // 40)):
        with suppress(PictureError):  # nothing else is raised; some of these can be shown in part
            assert decode(data[:end]).size == (200, 200)


@pytest.mark.parametrize("side", [8_000, 60_000])
def test_a_small_file_that_would_unpack_to_gigabytes_is_refused(side: int) -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )
    with pytest.raises(PictureError, match="more than 60,000,000 pixels"):
        decode(bomb)


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    data = made("PNG")
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(PictureError, match=r"pip install 'reader-tui\[images\]'"):
        decode(data)
