"""What a query finds, in which order, and the place that shows why."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.marks.state import Field, State
from reader.library.search import finding as module
from reader.library.search.finding import Sort, find, hits
from reader.library.search.query import parse
from reader.library.store.database import Database
from reader.library.store.row import rows
from tests.library import stock
from tests.library.stock import number, titles


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Harbour", "Last", "Café"]),
        ("harbour", ["Harbour", "Last"]),
        ("HARBOUR bridge", ["Harbour"]),
        ('"harbour bridge"', ["Harbour"]),
        ('"bridge harbour"', []),
        ("cafe", ["Café"]),
        ("café", ["Café"]),
        ("harb*", ["Harbour", "Last"]),
        ("h*", ["Harbour", "Last", "Café"]),
        ("-harbour", ["Café"]),
        ("harbour -ferry", ["Harbour"]),
        ("ferry OR café", ["Last", "Café"]),
        ("(ferry OR bridge) council -tram", ["Last"]),
        ("speaker:lindqvist", ["Harbour"]),
        ("speaker:master", ["Harbour"]),
        ("lindqvist", ["Harbour"]),
        ("okafor", ["Harbour"]),
        ("author:okafor", ["Harbour"]),
        ('author:"INES okafor"', ["Harbour"]),
        ("author:oka*", ["Harbour"]),
        ("author:lindqvist", []),
        ("-author:okafor", ["Last", "Café"]),
        ("author:okafor OR title:café", ["Harbour", "Café"]),
        ("author:okafor tram", ["Harbour"]),
        ("said:collapse", ["Last"]),
        ("said:council", []),
        ('said:"a full stop"', ["Harbour"]),
        ('said:"this It"', []),
        ("title:harbour", ["Harbour"]),
        ("site:courier", ["Harbour"]),
        ("site:COURIER.example", ["Harbour"]),
        ("lang:en -lang:fr", ["Harbour", "Last", "Café"]),
        ("lang:fr OR -has:date", []),
        ("before:2025", ["Café"]),
        ("after:2025-08-01 before:2025-09-07", ["Last"]),
        ("newer:100years older:1d", ["Harbour", "Last", "Café"]),
        ("harbour after:2025-09", ["Harbour"]),
        ("has:quotes", ["Harbour", "Last"]),
        ("-has:quotes", ["Café"]),
        ("is:unread OR tag:x", ["Harbour", "Last", "Café"]),
        ("is:read", []),
        ("has:notes OR has:clippings OR has:tags OR has:story OR is:vanished OR is:starred", []),
        ("bridge OR -has:quotes", ["Harbour", "Café"]),
    ],
)
def test_what_a_query_finds(library: Database, query: str, found: list[str]) -> None:
    assert titles(library, query) == found
    assert sorted(titles(library, query, Sort.RELEVANCE)) == sorted(found)


def test_state_and_tags_are_looked_for(library: Database) -> None:
    state = State(library)
    state.mark([number(library, "ferry")], Field.READ, True)
    state.mark([number(library, "bridge")], Field.STARRED, True)
    state.tag([number(library, "bridge")], ["À lire"])
    assert titles(library, "is:read") == ["Last"]
    assert titles(library, "is:unread harbour") == titles(library, "is:starred") == ["Harbour"]
    assert titles(library, 'tag:"a lire"') == titles(library, "has:tags") == ["Harbour"]


def test_a_name_is_one_authors_name_not_two(library: Database, tmp_path: Path) -> None:
    text = "---\ntitle: Quay\nauthor:\n  - Ada Brandt\n  - Élin Moe\n---\n\nBrandt Ellen sells tickets at the quay.\n"
    stock.add(library, stock.write(tmp_path / "two", {"quay.md": text}))
    assert titles(library, 'author:"ada brandt" author:elin') == ["Quay"]
    assert titles(library, 'author:"brandt elin"') == titles(library, "author:ellen") == []


def test_what_says_most_comes_first_by_relevance(library: Database) -> None:
    assert titles(library, "ferry OR harbour", Sort.NEWEST) == ["Harbour", "Last"]
    assert titles(library, "ferry OR harbour", Sort.RELEVANCE) == ["Last", "Harbour"]


def test_titles_are_in_order_whatever_their_opening_marks_and_accents(library: Database, tmp_path: Path) -> None:
    text = "The council met on Monday evening, and nothing else came of it than another date for all to meet.\n"
    more = {name: f"---\ntitle: {name}\n---\n\n{text}" for name in ("“Ark” found", "Élan vital", "Zoo", "ärmel")}
    stock.add(library, stock.write(tmp_path / "more", {f"{at}.md": each for at, each in enumerate(more.values())}))
    listed = [row.title.split()[0] for row in rows(library, find(library, parse(""), Sort.TITLE))]
    assert listed == ["“Ark”", "ärmel", "Café", "Élan", "Harbour", "Last", "Zoo"]


def test_only_the_newest_matches_are_weighed(library: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WEIGHED", 1)
    assert titles(library, "ferry OR harbour", Sort.RELEVANCE) == ["Harbour"]


def test_no_more_than_asked_for(library: Database) -> None:
    assert len(find(library, parse("harbour"), Sort.NEWEST, 1)) == 1
    assert len(find(library, parse(""), Sort.RELEVANCE, 2)) == 2


def test_a_hit_shows_the_place_and_what_was_looked_for(library: Database) -> None:
    query = parse('ferry "collapse of" promis* -tram OR tag:y')
    (hit,) = hits(library, find(library, query), query)
    marked = [hit.snippet.text[start:end] for start, end in hit.snippet.spans]
    assert marked == ["collapse of", "promised"]
    assert [hit.row.title[start:end] for start, end in hit.title_spans] == ["ferry"]
    assert hit.snippet.block is not None


def test_who_is_looked_for_is_shown_by_what_they_say(library: Database) -> None:
    query = parse("speaker:lindqvist")
    (hit,) = hits(library, find(library, query), query)
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.spans] == ["We waited long enough for this,"]


def test_what_was_said_is_shown_where_it_was_said(library: Database, tmp_path: Path) -> None:
    told = 'Quay\n\nThe bridge stays.\n\n"The bridge, the whole bridge, is ours," said Ada Holm of the bridge.'
    stock.write(tmp_path, {"quay.txt": told})
    stock.add(library, tmp_path)
    for query in map(parse, ("said:bridge", "stays said:bridge", "said:bridge speaker:holm")):
        (hit,) = hits(library, find(library, query), query)
        assert [hit.snippet.text[start:end] for start, end in hit.snippet.spans] == ["bridge", "bridge"]
        assert hit.snippet.text.startswith('"The bridge')


@pytest.mark.parametrize("typed", ["الطلاب", "الطُّلَّابُ", "الطـلاب", "الطل*"])
def test_vowels_that_are_marks_and_drawn_out_words_are_found_without(
    library: Database, tmp_path: Path, typed: str
) -> None:
    text = "افتتاح المدرسة\n\nقَالَ المدير إِنَّ الطُّلَّابَ سيعودون إلى المدرسة يوم الأحد بعد عام من الانتظار الطويل.\n"
    stock.add(library, stock.write(tmp_path / "ar", {"school.txt": text.replace("ابَ", "ـابَ")}))
    query = parse(typed)
    (hit,) = hits(library, find(library, query), query)
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.spans] == ["الطُّلَّـابَ"]
    assert len(find(library, parse("طلاب"))) == 0


def test_a_name_is_found_inside_a_line_that_has_no_spaces(library: Database, tmp_path: Path) -> None:
    text = "屋台の朝\n\n移動を終え、対岸に並んだ屋台は福岡市の夜を照らし、客は朝まで帰らなかったという。\n"
    stock.add(library, stock.write(tmp_path / "ja", {"yatai.txt": text}))
    query = parse("福岡市")
    (hit,) = hits(library, find(library, query), query)
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.spans] == ["福岡市"]
    assert len(find(library, parse("岡福"))) == 0


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("b*", ["Harbour", "Last", "Café"]),
        ("title:l*", ["Last"]),
        ("title:c*", ["Café"]),
        ("title:ca*", ["Café"]),
        ("title:9*", []),
        ("-title:h* harbour", ["Last"]),
        ('title:"port e"*', ["Last"]),
    ],
)
def test_a_beginning_of_one_letter_or_two_finds_every_word_that_begins_so(
    library: Database, query: str, found: list[str]
) -> None:
    assert stock.titles(library, query) == found


@pytest.mark.parametrize(
    "query", ["ferry OR café before:2025", "bridge OR ferry OR market", "is:read OR (ferry OR tram)"]
)
def test_the_newest_of_alternatives_are_the_newest_of_all_that_they_find(library: Database, query: str) -> None:
    everything = list(find(library, parse(query)))
    assert len(everything) > 1
    for limit in range(5):
        assert list(find(library, parse(query), Sort.NEWEST, limit)) == everything[:limit]
