"""Whole articles against what a person says of them."""

from __future__ import annotations

import pytest

from reader.sources.formats import FORMATS
from tests.bench.accidents import samples
from tests.casebook import FOLDERS, SEEDS, differences, expectation, known, outcome, wrong

MOST_WRONG = 0.05
"""Share of the lines, over all cases, whose kind or repetition may be wrong: it is lowered, never raised."""


@pytest.mark.parametrize("folder", FOLDERS)
def test_article_is_taken_apart_as_a_person_would_but_for_what_is_on_record(folder: str) -> None:
    assert "\n".join(wrong(folder)) == "\n".join(known(folder))


def test_nearly_every_line_has_the_right_kind() -> None:
    pairs = [pair for folder in FOLDERS for pair in zip(expectation(folder)[0], outcome(folder)[0], strict=True)]
    bad = sum(expected != got for expected, got in pairs)
    assert bad <= MOST_WRONG * len(pairs), f"{bad} of {len(pairs)} lines"


def test_every_bundled_sample_is_a_case() -> None:
    samples = {path.name.partition(".")[0] for path in SEEDS.iterdir() if path.is_file() and path.name[0] != "."}
    assert len(samples) >= 12
    assert samples <= set(FOLDERS)


def test_every_format_has_a_bundled_sample() -> None:
    assert [known.name for known in FORMATS if not samples(known.name)] == []


def test_a_difference_is_shown_with_what_was_expected_first() -> None:
    assert differences(["1 body  One", "2 body  Two"], ["1 body  One", "2 other  Two"]) == [
        "-2 body  Two",
        "+2 other  Two",
    ]
