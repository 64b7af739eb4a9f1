"""An article set for a terminal, part by part."""

from __future__ import annotations

import re

import pytest

from reader.cli.terminal import print_article
from reader.export.selection import Selection
from reader.pipeline import analyse
from reader.sources.reading import parse
from tests.export.sample import sample


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """The sample with its boilerplate, in colour, on a terminal wider than the measure."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("NO_COLOR", raising=False)
    print_article(sample(), Selection.KEEP, measure=60)
    return capsys.readouterr().out


def test_every_part_is_there_in_a_column(shown: str) -> None:
    plain = re.sub(r"\x1b\[[\d;]*m", "", shown)
    lines = [line.rstrip() for line in plain.splitlines()]
    assert max(map(len, lines)) <= 60
    assert "Ada Quill, Tom Ferris · PORT ELLEN · 7 September 2025 · The" in lines
    assert "• Steel: 12 million" in lines
    assert "  1. Rivets" in lines
    assert "  A bridge is a promise." in lines
    assert any(re.fullmatch(r"Year +Cost \| budget", line) for line in lines)
    assert "caption" in lines
    assert "span = 400" in lines


def test_speech_is_coloured_and_a_scare_quote_is_not(shown: str) -> None:
    assert '"\x1b[32mIt is done,\x1b[0m"' in shown
    assert "\x1b[32mgrand ruin\x1b[0m" in shown
    assert "\x1b[32mOld Lady" not in shown


def test_articles_are_parted_by_a_rule(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    print_article(sample(), Selection.DROP, measure=40, first=False)
    assert capsys.readouterr().out.startswith("─" * 40 + "\n\n")


def test_items_have_the_numbers_that_a_page_leaves_to_whoever_shows_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    items = "<li>Light the oven well before the others come.</li><li>Knead the dough for as long as it takes.</li>"
    story = "<p>The baker in Sallow has explained what is to be done before the winter comes to the valley.</p>"
    (document,) = parse(f"<article><h1>Bread</h1>{story}<ol start=3>{items}</ol>{story}</article>".encode(), "a.html")
    print_article(analyse(document), Selection.KEEP, measure=60)
    shown = capsys.readouterr().out
    assert "3. Light the oven" in shown
    assert "4. Knead the dough" in shown
