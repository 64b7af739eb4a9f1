"""The order of the list, and what of it is shown."""

from __future__ import annotations

import pytest

from reader.library.shelf.arrange import GivenUpError, Order, arrange
from reader.library.shelf.entry import Entry, Facts


def entry(
    place: int, headline: str, published: str | None = None, words: int = 100, speaker: str | None = None
) -> Entry:
    made = Entry(f"{place}.txt", place)
    made.facts = Facts(headline, "The Gull", published, words, 0, speaker)
    return made


ELAN = entry(5, "Élan vital")
ZOO = entry(1, "Zoo reopens", "2026-01-02", 300, "Ida Holm")
ARK = entry(2, "“Ark” found", "2026-01-03T10:00:00", 200)
BRIDGE = entry(3, "Bridge opens", None, 900)
UNKNOWN = Entry("4 bridge.txt", 4)
ALL = [BRIDGE, UNKNOWN, ZOO, ARK]


def test_by_path_is_the_natural_order() -> None:
    assert arrange(ALL) == [ZOO, ARK, BRIDGE, UNKNOWN]


def test_by_date_is_newest_first_and_undated_last() -> None:
    assert arrange(ALL, Order.DATE) == [ARK, ZOO, BRIDGE, UNKNOWN]


def test_by_date_a_moment_is_what_it_is_everywhere_and_a_day_stands_before_its_moments() -> None:
    newest_first = [
        "2026-01-03",
        "2026-01-02T23:30:00-05:00",
        "2026-01-03T03:00:00Z",
        "2026-01-03T10:00:00+09:00",
        "2026-01-02T20:00:00",
        "1969-12-31",
    ]
    made = [entry(place, "Ferry", day) for place, day in enumerate(newest_first)]
    undated = entry(9, "Ferry")
    assert arrange([undated, *reversed(made)], Order.DATE) == [*made, undated]


def test_by_title_passes_over_opening_marks() -> None:
    assert arrange([*ALL, ELAN], Order.TITLE) == [UNKNOWN, ARK, BRIDGE, ELAN, ZOO]


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


DAYS = ["2026-01-03T10:00:00", "2026-01-03T09:00:00", "2026-01-02", None]
"""In the order in which they are to stand."""


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("count", [1, 4096, 4097, 13_000])
def test_a_long_list_is_sorted_piece_by_piece_as_a_short_one_is(order: Order, count: int) -> None:
    facts = [(at * 7919 % count, at * 31 % 97, at % 4, at * 17 % 101) for at in range(count)]
    entries = [entry(place, f"{title:02} boats", DAYS[day], words) for place, title, day, words in facts]
    by = {
        Order.PATH: lambda fact: fact[0],
        Order.DATE: lambda fact: (fact[2], fact[0]),
        Order.TITLE: lambda fact: (fact[1], fact[0]),
        Order.LENGTH: lambda fact: (-fact[3], fact[0]),
    }[order]
    assert [one.place for one in arrange(entries, order)] == [fact[0] for fact in sorted(facts, key=by)]


def test_what_is_alike_in_an_order_stays_as_it_was_found_in_its_file() -> None:
    found = [entry(1, title, "2026-01-02") for title in ("Third", "First", "Second")]
    assert arrange(found) == arrange(found, Order.DATE) == arrange(found, Order.LENGTH) == found


def test_an_arrangement_that_nobody_waits_for_is_given_up() -> None:
    answers = iter([True, False])
    with pytest.raises(GivenUpError):
        arrange([entry(at, "Boats") for at in range(5000)], Order.TITLE, "boats", lambda: next(answers))
