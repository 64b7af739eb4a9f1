"""The order of the list, and what of it is shown."""

from __future__ import annotations

from reader.library.arrange import Order, arrange
from reader.library.entry import Entry, Facts


def entry(
    place: int, headline: str, published: str | None = None, words: int = 100, speaker: str | None = None
) -> Entry:
    return Entry(f"{place}.txt", place, Facts(headline, "The Gull", published, words, 0, speaker))


ZOO = entry(1, "Zoo reopens", "2026-01-02", 300, "Ida Holm")
ARK = entry(2, "“Ark” found", "2026-01-03T10:00:00", 200)
BRIDGE = entry(3, "Bridge opens", None, 900)
UNKNOWN = Entry("4 bridge.txt", 4)
ALL = [BRIDGE, UNKNOWN, ZOO, ARK]


def test_by_path_is_the_natural_order() -> None:
    assert arrange(ALL) == [ZOO, ARK, BRIDGE, UNKNOWN]


def test_by_date_is_newest_first_and_undated_last() -> None:
    assert arrange(ALL, Order.DATE) == [ARK, ZOO, BRIDGE, UNKNOWN]


def test_by_title_passes_over_opening_marks() -> None:
    assert arrange(ALL, Order.TITLE) == [UNKNOWN, ARK, BRIDGE, ZOO]


def test_by_length_is_longest_first_and_uncounted_last() -> None:
    assert arrange(ALL, Order.LENGTH) == [BRIDGE, ZOO, ARK, UNKNOWN]


def test_a_pattern_finds_titles_names_of_files_and_speakers() -> None:
    assert arrange(ALL, pattern="bridge") == [BRIDGE, UNKNOWN]
    assert arrange(ALL, pattern="holm") == [ZOO]
    assert arrange(ALL, pattern="gull") == [ZOO, ARK, BRIDGE]


def test_what_holds_the_pattern_as_typed_comes_before_what_nearly_does() -> None:
    near, exact = entry(1, "Bridge of sighs"), entry(2, "Brdge, a misprint")
    assert arrange([near, exact], pattern="brdge") == [exact, near]


def test_blanks_alone_narrow_nothing() -> None:
    assert arrange(ALL, pattern="  ") == [ZOO, ARK, BRIDGE, UNKNOWN]


def test_the_orders_follow_one_another_in_a_circle() -> None:
    order = Order.PATH
    seen = []
    for _ in Order:
        order = order.next()
        seen.append(order)
    assert seen == [Order.DATE, Order.TITLE, Order.LENGTH, Order.PATH]
