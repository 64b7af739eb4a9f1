"""The name of this version of the analysis."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.store import analyser as module


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files that an analysis may consist of, and some that are none of it."""
    for name in ("pipeline.py", "analysis/rules/share.toml", "sources/formats.py", "article/model.py", "ui/app.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(module, "_PIPELINE", str(tmp_path / "pipeline.py"))
    return tmp_path


def name() -> str:
    return module.analyser.__wrapped__()


@pytest.mark.parametrize(
    "file", ["pipeline.py", "analysis/rules/share.toml", "sources/formats.py", "article/model.py", "analysis/new.toml"]
)
def test_any_change_of_what_an_analysis_consists_of_gives_another_name(package: Path, file: str) -> None:
    before = name()
    (package / file).write_text("changed")
    assert name() != before


@pytest.mark.parametrize("file", ["ui/app.py", "analysis/page.pyc", "analysis/rules/README.md"])
def test_what_is_shown_compiled_or_explained_changes_nothing(package: Path, file: str) -> None:
    before = name()
    (package / file).write_text("changed")
    assert name() == before
