"""A list as long as the library: what is looked at is fetched, once, with its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.library.shelf.entry import Entry
from reader.library.shelf.window import Window

asked: list[int] = []


@pytest.fixture
def window() -> Window:
    memory: dict[int, Entry] = {}
    asked.clear()

    def fetch(numbers: Sequence[int]) -> list[Entry]:
        asked.append(len(numbers))
        for number in numbers:
            memory.setdefault(number, Entry(str(number), 0, number=number))
        return [memory[number] for number in numbers]

    return Window(range(1000, 0, -1), memory.get, fetch)


def test_neighbours_come_along_and_are_not_asked_for_again(window: Window) -> None:
    assert window[500].path == "500"
    assert asked == [65]
    assert [entry.path for entry in window[498:503]] == ["502", "501", "500", "499", "498"]
    assert window[500] is window[500]
    assert asked == [65]


def test_the_ends_are_ends(window: Window) -> None:
    assert (window[0].path, window[-1].path, len(window)) == ("1000", "1", 1000)
    assert [entry.path for entry in window[998:2000]] == ["2", "1"]
    assert list(window[2000:2010]) == []
    assert [entry.path for entry in window[0:6:2]] == ["1000", "998", "996"]
    with pytest.raises(IndexError):
        window[1000]


def test_an_entry_is_found_by_its_number(window: Window) -> None:
    assert window.index(window[7]) == 7
    assert window[7] in window
    assert Entry("elsewhere", 0) not in window
    with pytest.raises(ValueError, match="none of the library's"):
        window.index(Entry("elsewhere", 0))
