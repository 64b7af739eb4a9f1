"""Numbers as lists write them."""

import pytest

from reader.sources.office.numbering import Counter, Level, written


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (4, "1", "4"),
        (4, "a", "d"),
        (28, "A", "BB"),
        (1994, "i", "mcmxciv"),
        (9, "I", "IX"),
        (0, "i", "0"),
        (9999, "a", "9999"),
        (3, "", "3"),
        (3, "一", "3"),
    ],
)
def test_a_number_is_written_in_its_form(number: int, form: str, expected: str) -> None:
    assert written(number, form) == expected


def test_a_deeper_level_starts_anew_below_each_item() -> None:
    counter = Counter({0: Level("1", "%1."), 1: Level("a", "%1.%2", 2), 2: None})
    levels = 1, 0, 1, 1, 2, 0, 1
    assert [counter.marker(level) for level in levels] == ["1.b", "1.", "1.b", "1.c", "", "2.", "2.b"]
