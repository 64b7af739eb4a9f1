"""Folders of articles and libraries for the app's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.store.database import Database
from reader.ui import clipboard
from reader.ui.parts import browsing, gathering
from tests.library import stock
from tests.ui.room import SAMPLES


@pytest.fixture
def samples(tmp_path: Path, simple: None) -> Path:
    """The sample articles in a folder, to be taken apart by the simple analysis."""
    folder = tmp_path / "samples"
    folder.mkdir()
    for name, text in SAMPLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(autouse=True)
def _paces(monkeypatch: pytest.MonkeyPatch) -> None:
    """No article counts as read by itself while a test looks at it, and none is waited for long."""
    monkeypatch.setattr(browsing, "SEEN_AFTER", 60)
    monkeypatch.setattr(gathering, "_UNDER_WAY", 0.01)


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No program is given up because the machine is busy."""
    monkeypatch.setattr(clipboard, "DEADLINE", 60)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where a library is made when there is something to keep."""
    return tmp_path / "data" / "library.db"


@pytest.fixture
def library(tmp_path: Path, news: Path) -> Path:
    """A library of these."""
    path = tmp_path / "library.db"
    with Database(path) as database:
        stock.add(database, news)
    return path
