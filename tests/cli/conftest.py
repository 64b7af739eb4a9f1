"""A user's machine for a command: no settings but those a test writes."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _no_settings_of_the_developer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody's settings"))
    monkeypatch.delenv("READER_CONFIG", raising=False)
    monkeypatch.delenv("READER_DEBUG", raising=False)


STORY = """\
Ferry returns to the sound after nine years

PORT ELLEN, 7 September 2025 - The ferry is back, and nobody on the quay had expected it so soon.

"We waited long enough for this," said Mara Lindqvist, the harbour master. "Now we sail."

Read more: Ferries to stop in June

Tickets go on sale on Monday, and the first crossing leaves at six in the morning.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A file with an article in it, in a folder of its own."""
    file = tmp_path / "news" / "ferry.txt"
    file.parent.mkdir()
    file.write_text(STORY)
    return file
