"""A user's machine for a command: no settings and no corrections but those a test writes."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli import main
from tests.library import stock


@pytest.fixture(autouse=True)
def _no_settings_of_the_developer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody's settings"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nobody's data"))
    monkeypatch.delenv("READER_CONFIG", raising=False)
    monkeypatch.delenv("READER_LIBRARY", raising=False)
    monkeypatch.delenv("READER_DEBUG", raising=False)


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """Programs can be interrupted, though these tests may have been started in the background, where nothing can."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def news(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder of three articles, in the user's library."""
    folder = stock.write(tmp_path / "news")
    assert main(["add", str(folder)]) == 0
    assert capsys.readouterr().out == "3 added\n"
    return folder


STORY = """\
Ferry returns to Port Ellen after nine years without a crossing

PORT ELLEN - The ferry is back: after nine years without a single crossing it returned to Port Ellen on Sunday morning.

"We waited long enough for this," said Mara Lindqvist, the harbour master. "Now we sail."

More on the ferry:

Tickets go on sale on Monday, and the first crossing to the islands leaves at six in the morning, the company said.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A file with an article in it, in a folder of its own."""
    file = tmp_path / "news" / "ferry.txt"
    file.parent.mkdir()
    file.write_text(STORY)
    return file
