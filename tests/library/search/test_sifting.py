"""The query language in a list of files: what its rows tell."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import QueryError
from reader.library.search.sifting import places, sieve, understood
from reader.library.shelf.entry import Entry, Facts
from reader.library.store.folding import fold


def entry(path: str, headline: str, published: str | None = None, speaker: str | None = None, quotes: int = 0) -> Entry:
    made = Entry(path, 0)
    made.facts = Facts(headline, "The Gull", published, 200, quotes, speaker, "https://gull.example/1")
    return made


BRIDGE = entry("a/bridge-41.txt", "Bridge opens after nine years", "2025-09-07", "Ida Holm", 3)
FERRY = entry("a/ferry.txt", "Last ferry leaves the harbour", "2025-08-01T10:00:00+02:00")
FERRY.facts = FERRY.facts and FERRY.facts._replace(language="en", byline="Ada Moe\nBram Öst\nSolveig Lindqvist")
GATE = entry("a/Stra\u00dfe am O\u0308lhafen.txt", "Lock gates")
BOX = entry("a/letters.mbox#x/7", "Harbour bridge: a letter", "2024-12-24")
BOX.unread, BOX.starred, BOX.tags, BOX.clippings = False, True, ("Budget", "to do"), 1
ALL = [BRIDGE, FERRY, BOX]


def found(pattern: str) -> list[Entry]:
    finds = sieve(pattern)
    return [each for each in ALL if finds(each) is not None]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("bridge", [BRIDGE, BOX]),
        ("brdge", [BRIDGE, BOX]),
        ("holm bridge", [BRIDGE]),
        ("bridge-41", [BRIDGE]),
        ("letters.mbox", [BOX]),
        ("-bridge", [FERRY]),
        ('"harbour bridge"', [BOX]),
        ('"bridge harbour"', []),
        ("ferry OR letter", [FERRY, BOX]),
        ("(ferry OR letter) -is:read", [FERRY]),
        ("speaker:holm", [BRIDGE]),
        ("title:holm", []),
        ("author:ost", [FERRY]),
        ('author:"ada moe"', [FERRY]),
        ('author:"moe bram"', []),
        ("author:lindqvst", [FERRY]),
        ("author:holm", []),
        ("title:harb*", [FERRY, BOX]),
        ("site:gull.example", ALL),
        ("tag:budget", [BOX]),
        ('tag:"to do"', [BOX]),
        ("before:2025-09-01", [FERRY, BOX]),
        ("after:2025-09", [BRIDGE]),
        ("older:1year before:2025", [BOX]),
        ("is:unread", [BRIDGE, FERRY]),
        ("is:starred", [BOX]),
        ("has:quotes", [BRIDGE]),
        ("has:tags has:clippings", [BOX]),
        ("has:story", []),
        ("lang:en", [FERRY]),
        ("-lang:en -has:date", []),
        ("is:vanished", []),
        ("site:", ALL),
    ],
)
def test_what_is_found(pattern: str, expected: list[Entry]) -> None:
    assert found(pattern) == expected


PARTY = entry("a/0815.txt", "Party leader starts again on Sunday", speaker="Ida Holm")
ROUGE = entry("a/cafe_rouge.txt", "中国银行 opens in the Straßenbahn")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("art", []),
        ("-art", [PARTY, ROUGE]),
        ("-part", [PARTY, ROUGE]),
        ("-party", [ROUGE]),
        ("-part*", [ROUGE]),
        ("part", [PARTY]),
        ("on part", [PARTY]),
        ("part on", [PARTY]),
        ("sta on", []),
        ("n on", []),
        ('"n on"', []),
        ('"again on"', [PARTY]),
        ('"again o', []),
        ('"again on sun', [PARTY]),
        ('"again on sun"', []),
        ("title:lead", [PARTY]),
        ("title:ead", []),
        ("bahn", [ROUGE]),
        ("银行", [ROUGE]),
        ('"国银"', [ROUGE]),
        ("rouge", [ROUGE]),
        ("—", []),
    ],
)
def test_words_are_whole_but_for_the_end_of_the_one_that_is_typed(pattern: str, expected: list[Entry]) -> None:
    finds = sieve(pattern)
    assert [each for each in (PARTY, ROUGE) if finds(each) is not None] == expected


def test_a_part_of_a_word_is_nearly_it() -> None:
    assert [sieve(pattern)(ROUGE) for pattern in ("bahn", "straßen", "opens ", "open ")] == [False, True, True, False]


def test_what_is_nearly_so_may_lack_its_accents_as_what_is_so_may() -> None:
    assert sieve("brukce")(entry("a.txt", "Die Brücke ist offen")) is False
    assert places("brukce", "Die Brücke ist offen") == (4, 5, 6, 7, 8, 9)


@pytest.mark.parametrize("pattern", ["كتب ", "كَتَبَ ", "كـتـب ", "كت", "title:كتب"])
def test_vowels_that_are_marks_may_be_missing(pattern: str) -> None:
    assert [sieve(pattern)(entry("a.txt", title)) for title in ("هو كَتَبَ", "هو كتب", "هو مكتب", "تَب")] == [
        True,
        True,
        None,
        None,
    ]
    assert sieve("تب ")(entry("a.txt", "هو كَتَبَ")) is None
    assert places("كتب", "هو كَتَبَ") == (3, 4, 5, 6, 7, 8)


def test_a_row_is_folded_once_however_many_words_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def counted(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr("reader.library.search.sifting.fold", counted)
    assert [sieve(pattern)(BRIDGE) for pattern in ("bridge opens nine", "title:bridge opens is:unread")] == [True, True]
    assert folded.count(BRIDGE.title) == 2


def test_what_is_nearly_so_is_told_from_what_is_so() -> None:
    assert [sieve(pattern)(BRIDGE) for pattern in ("bridge", "brdge", "title:brdge years", "boat")] == [
        True,
        False,
        False,
        None,
    ]


def test_an_article_without_a_date_is_as_old_as_its_file(tmp_path: Path) -> None:
    file = tmp_path / "box.mbox"
    file.write_text("")
    os.utime(file, (86_400 * 365 * 30, 86_400 * 365 * 30))
    undated, gone = entry(f"{file}#7", "Undated"), entry(str(tmp_path / "gone.txt"), "Gone")
    finds = sieve("before:2001")
    assert (finds(undated), finds(gone), sieve("after:2001")(gone)) == (True, None, None)


def test_what_is_not_looked_into_yet_meets_no_condition() -> None:
    assert sieve("-is:read")(Entry("a/new.txt", 1)) is None
    assert sieve("new.txt")(Entry("a/new.txt", 1)) is True


def test_what_was_found_before_stays_though_it_was_read_since() -> None:
    assert sieve("is:unread", {BOX})(BOX) is True
    assert sieve("boat", {BOX})(BOX) is None


@pytest.mark.parametrize(("pattern", "place"), [("a said:full", "said:"), ("-has:notes", "has:notes"), ("x:y", "x:")])
def test_what_is_no_query_here_is_pointed_at(pattern: str, place: str) -> None:
    with pytest.raises(QueryError) as raised:
        sieve(pattern)
    assert pattern[raised.value.start : raised.value.end] == place


def test_what_is_unfinished_is_left_out_while_it_is_typed() -> None:
    assert found('title:bridge "') == [BRIDGE, BOX]
    with pytest.raises(QueryError, match="not closed"):
        understood('bridge "')


def test_the_words_of_a_query_are_marked_in_titles() -> None:
    assert places("nine title:bridge -opens", "Bridge of nine") == (0, 1, 2, 3, 4, 5, 10, 11, 12, 13)
    assert places("nine", "Bridge of nine") == (10, 11, 12, 13)
    assert places("foo:", "Bridge") == ()


def test_each_word_is_marked_though_another_stands_elsewhere_and_nothing_inside_of_words() -> None:
    assert places("gull bridge", "Bridge of nine") == (0, 1, 2, 3, 4, 5)
    assert places("art", "Party on art and artists") == (9, 10, 11, 17, 18, 19)
    assert places("cafe ", "Café") == (0, 1, 2, 3)
    assert places("brdge of", "Old bridge of nine") != ()
    assert places('"of nine" -old', "Old bridge of nine") == tuple(range(11, 18))


def test_a_file_is_found_by_a_name_that_macos_writes_with_accents_apart() -> None:
    assert [sieve(typed)(GATE) for typed in ("ölhafen", "olhafen", "hafen")] == [True, True, None]
