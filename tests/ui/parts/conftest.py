"""The folders that corrections and links are tried on, and where corrections are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.corrections.test_corrected import STORY

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Tide mill grinds again</title>
<link rel="canonical" href="https://post.example/mill"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Tide mill grinds again</h1>
<p>The <a href="https://wiki.example/Tide_mill">tide mill</a> at the head of the harbour ground its first flour on
Saturday, when the spring tide filled the pond to the brim and the sluice was opened at six in the morning.</p>
<h2>How it works</h2>
<p>The flood pushes a gate open and fills the pond; the ebb closes it, and the miller has six hours. The trust explains
it in <a href="https://post.example/letter">a letter to its members</a>, and <a href="file:///etc/passwd">here</a>.</p>
<h2>Opening hours</h2>
<p>The mill opens when the tide allows, and only when the miller has slept; nobody has complained so far about that.</p>
</article></body></html>"""
LETTER = """<!DOCTYPE html><html lang="en"><head><title>A letter to the members</title>
<link rel="canonical" href="https://post.example/letter"></head><body><article><h1>A letter to the members</h1>
<p>Dear members, the wheel turns. It has taken us longer than we thought, and it cost more than we had hoped it would.
</p></article></body></html>"""


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
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "mill.html").write_text(PAGE)
    (folder / "letter.html").write_text(LETTER)
    return folder
