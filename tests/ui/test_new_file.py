"""A new file is written whole or not at all, and over none."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import CopyError
from reader.ui.new_file import write_new


def test_a_file_is_written_over_none(tmp_path: Path) -> None:
    file = tmp_path / "cut.md"
    write_new(str(file), ["one\r\n", "caf\xe9\n"])
    assert file.read_bytes() == "one\r\ncaf\xe9\n".encode()
    with pytest.raises(FileExistsError):
        write_new(str(file), ["two\n"])
    assert file.read_bytes().startswith(b"one")


def test_where_the_disk_is_full_no_part_of_a_file_stays(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "one\n" * 10_000
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(CopyError, match=r"cut\.md can't be written: No space left on device"):
        write_new(str(tmp_path / "cut.md"), pieces())
    assert list(tmp_path.iterdir()) == []
