"""The packed table answers as a dict of its words would, whatever the words."""

from __future__ import annotations

import sys
from binascii import crc_hqx
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence import packed_words
from reader.analysis.evidence.packed_words import Finder, Lookup, PackedWords, Weights
from reader.analysis.evidence.wording import Wording
from tests.threads import threads_in_turn

BYTE = st.integers(-128, 127)
WORD = st.text(st.characters(exclude_categories=()), max_size=8)
TABLES = st.dictionaries(WORD, st.tuples(BYTE, BYTE, BYTE), max_size=30)


def same_checksum(many: int) -> list[str]:
    """Words of the checksum of `w0`."""
    wanted = crc_hqx(b"w0", 0)
    found = (word for word in (f"w{number}" for number in range(1_000_000)) if crc_hqx(word.encode(), 0) == wanted)
    return [next(found) for _ in range(many)]


def lookup_in(table: Mapping[str, Weights]) -> Lookup[Weights]:
    words = PackedWords.of(table, 3)
    return Lookup(words, words.unpack)


@given(TABLES, st.lists(WORD))
def test_every_word_is_found_and_no_other(table: dict[str, Weights], others: list[str]) -> None:
    lookup = lookup_in(table)
    for word in [*table, *others, *table]:
        assert lookup[word] == table.get(word)


@given(TABLES)
def test_the_file_gives_the_same_table(table: dict[str, Weights]) -> None:
    packed = PackedWords.of(table, 3)
    assert PackedWords.from_bytes(packed.to_bytes(), 3) == packed
    assert dict(packed.items()) == table


@given(TABLES)
def test_the_order_of_the_words_changes_nothing(table: dict[str, Weights]) -> None:
    assert PackedWords.of(dict(reversed(table.items())), 3).to_bytes() == PackedWords.of(table, 3).to_bytes()


def test_words_of_one_checksum_are_told_apart() -> None:
    *words, unknown = same_checksum(4)
    table = {word: (number, 0, -number) for number, word in enumerate(words)}
    lookup = lookup_in(table)
    assert [lookup[word] for word in [*words, unknown]] == [*table.values(), None]


def test_a_word_is_not_found_by_its_start_or_end() -> None:
    lookup = lookup_in({"share": (1, 2, 3), "": (4, 5, 6)})
    assert [lookup[word] for word in ("shar", "hare", "share ", "", "share")] == [
        None,
        None,
        None,
        (4, 5, 6),
        (1, 2, 3),
    ]


def test_the_numbers_of_the_file_are_little_endian_on_any_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    content = PackedWords.of({"share": (1, 2, 3)}, 3).to_bytes()
    start = 2 * ((crc_hqx(b"share", 0) >> 2) + 1)
    assert content[start : start + 2] == b"\1\0"
    packed = PackedWords.from_bytes(content, 3)
    monkeypatch.setattr(sys, "byteorder", "big" if sys.byteorder == "little" else "little")
    assert packed.to_bytes()[start : start + 2] == b"\0\1"  # swapped, as such a machine's would be back
    assert PackedWords.from_bytes(packed.to_bytes(), 3) == packed


def test_no_more_than_so_many_answers_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_words, "_REMEMBERED", 3)
    table = {f"w{number}": (number, 0, 0) for number in range(10)}
    lookup = lookup_in(table)
    for word in [*table, "unknown", *table]:
        assert lookup[word] == table.get(word)
        assert len(lookup) <= 3


def test_words_may_be_asked_for_by_several_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_words, "_REMEMBERED", 30)
    table = {f"w{number}": (1, 2, 3) for number in range(100)}
    lookup = lookup_in(table)

    def ask(mine: int) -> bool:
        words = [word for number in range(200) for word in (f"w{number % 100}", f"z{mine}-{number}")]
        kept = [{word: lookup[word]} for word in words]  # many dicts, for the collector runs where one takes new memory
        return all(found == table.get(word) for each in kept for word, found in each.items())

    with threads_in_turn(), ThreadPoolExecutor(4) as threads:
        assert all(threads.map(ask, range(400)))


def test_a_number_without_room_is_refused() -> None:
    with pytest.raises(OverflowError):
        PackedWords.of({"share": (200, 0, 0)}, 3)


def test_all_words_of_the_package_are_found_before_it_is_unpacked_and_after() -> None:
    words = Wording.load().table
    finder, table = Finder(words, words.unpack), dict(words.items())
    assert len(table) > 10_000
    packed = finder.find()
    assert all(packed(word) == triple for word, triple in table.items())
    unpacked = finder.find()
    assert unpacked != packed
    assert all(unpacked(word) == triple for word, triple in table.items())
    assert not any(find(f"{word}\0") for find in (packed, unpacked) for word in table)
