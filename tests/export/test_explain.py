"""Every line, and why."""

from __future__ import annotations

from dataclasses import replace

from reader.export.explain import explain
from tests.export.sample import bare, sample


def test_every_line_of_the_source_is_there_under_its_number() -> None:
    lines = sample().document.source.split("\n")
    given = list(explain(sample(), lines))[1:]
    assert [int(line[:6]) for line in given] == list(range(1, len(lines) + 1))
    assert all(line.endswith(text) for line, text in zip(given, lines, strict=True))


def test_blocks_stand_alone_where_a_format_has_no_lines() -> None:
    assert list(explain(bare(), [])) == ["-", "         body          0.50    “Bring a lamp,” it says."]


def test_what_acts_on_a_terminal_is_shown() -> None:
    given = "".join(explain(sample(), ["\x1b[2Ja\x07\r"]))
    assert given.endswith("␛[2Ja␇")


def test_a_long_reason_moves_the_text_of_its_own_line_alone() -> None:
    long = replace(sample().blocks[0], reason="a reason that goes on and on, " * 4)
    article = replace(sample(), blocks=(long, *sample().blocks[1:]))
    first, _, third, *_ = list(explain(article, article.document.source.split("\n")))[1:]
    assert first.endswith("on,   Local [news]")
    assert third.index("Harbour") < 72
