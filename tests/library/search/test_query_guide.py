"""What the guide to queries shows can be typed, and what can be typed is in it."""

from __future__ import annotations

import pytest

from reader.cli.arguments import parse_arguments
from reader.library.search.query import parse
from reader.library.search.query_fields import FIELDS
from reader.library.search.query_guide import QUERY_GUIDE
from reader.library.search.query_tree import Flag

EXAMPLES = [example for guide in QUERY_GUIDE for example in guide.typed]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_understood(example: str) -> None:
    assert parse(example)


def test_every_word_before_a_colon_and_every_flag_has_an_example() -> None:
    assert FIELDS.keys() == {example.partition(":")[0] for example in EXAMPLES if ":" in example}
    assert {flag.value for flag in Flag} <= set(EXAMPLES)


def test_the_help_of_the_command_line_names_them_too(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_arguments(["search", "--help"])
    words = capsys.readouterr().out.replace(",", " ").split()
    assert {flag.value for flag in Flag} <= set(words)
    assert all(any(word.startswith(f"{field}:") for word in words) for field in FIELDS)
