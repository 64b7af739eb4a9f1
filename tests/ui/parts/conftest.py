"""The folder that corrections are tried on, and where they are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.corrections.test_corrected import STORY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "ferry.txt").write_text(STORY)
    (folder / "other.txt").write_text(
        "Council votes on trams\n\nThe vote was close and took three hours of speeches.\n"
    )
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"
