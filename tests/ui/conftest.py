"""A folder of articles for the app's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.room import SAMPLES, simple_analysis


@pytest.fixture
def samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample articles in a folder, to be taken apart by the simple analysis."""
    monkeypatch.setattr("reader.pipeline.analyse", simple_analysis)
    folder = tmp_path / "samples"
    folder.mkdir()
    for name, text in SAMPLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder
