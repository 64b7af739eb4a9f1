"""Zips for the tests of formats that are one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """The bytes of a zip with these files, the first of them not compressed, as e-books and texts have it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(files.items()):
            stored = zipfile.ZIP_STORED if not number else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, stored)
    return buffer.getvalue()


def with_damage(data: bytes, name: str) -> bytes:
    """The zip with one of its files broken."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo(name)
    start = info.header_offset + 30 + len(name)
    end = start + min(20, info.compress_size)
    return data[:start] + bytes(byte ^ 0x55 for byte in data[start:end]) + data[end:]
