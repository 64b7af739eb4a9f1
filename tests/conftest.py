"""What holds for the whole test run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A time limit for each example makes a test fail on a machine that is busy with something else.
settings.register_profile("reader", deadline=None)
settings.load_profile("reader")


@pytest.fixture
def simple(monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles are taken apart by the simple analysis, so that a test sees what it says."""
    from tests.ui.room import simple_analysis  # with Textual, which most tests don't need

    monkeypatch.setattr("reader.pipeline.analyse", simple_analysis)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of three articles."""
    from tests.library import stock

    return stock.write(tmp_path / "news")


@pytest.fixture(autouse=True, scope="session")
def _no_library_of_the_developer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A test that starts Reader must neither read nor fill the library of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("READER_LIBRARY", raising=False)
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("nobody's data")))
        yield
