"""The line that finds text in the article, and how it is left; the matches of what the list was searched for."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.store.database import Database
from reader.ui.parts.columns import Pane
from tests.library import stock
from tests.ui.parts.test_searching import opened, settled, typed
from tests.ui.room import open_room


async def test_slash_in_the_article_finds_and_n_goes_on_and_round(samples: Path) -> None:
    async with open_room(samples / "b1.txt") as room:
        await room.press("slash", *"letters")
        assert "1/2" in room.seen
        await room.press("enter")
        assert room.focus == "ArticlePane"
        assert "/letters 1/2" in room.seen
        await room.press("n")
        assert "/letters 2/2" in room.seen
        await room.press("n")
        assert "/letters 1/2" in room.seen
        await room.press("N")
        assert "/letters 2/2" in room.seen


async def test_a_key_leads_back_to_where_one_read_before_one_went_to_the_end(samples: Path) -> None:
    async with open_room(samples / "b1.txt", size=(90, 16)) as room:
        await room.press("apostrophe")
        assert "no jump in this article" in room.seen
        await room.press("space")
        read = room.screen.pane.flow.top
        await room.press("G", "tab", "apostrophe")
        assert room.screen.pane.flow.top == read


async def test_what_is_not_in_the_article_is_not_found(samples: Path) -> None:
    async with open_room(samples / "b1.txt") as room:
        await room.press("slash", *"zebra", "enter")
        assert "/zebra not found" in room.seen


async def test_a_key_takes_what_was_typed_for_a_regular_expression(samples: Path) -> None:
    async with open_room(samples / "b1.txt") as room:
        await room.press("slash", *"l.tters")
        assert "not found" in room.seen
        await room.press("ctrl+r")
        assert "Find (regular expression): l.tters" in room.seen
        assert "1/2" in room.seen
        await room.press("alt+r")
        assert "not found" in room.seen


async def test_a_broken_expression_is_told_and_harms_nothing(samples: Path) -> None:
    async with open_room(samples / "b1.txt") as room:
        await room.press("slash", "ctrl+r", "left_parenthesis")
        assert "missing )" in room.seen
        await room.press("escape")
        assert room.focus == "ArticlePane"


async def test_escape_on_the_line_takes_the_marks_away(samples: Path) -> None:
    async with open_room(samples / "b1.txt") as room:
        await room.press("slash", *"letters", "escape", "n")
        assert room.screen.pane.found.total == 0
        assert "/letters" not in room.seen


async def test_the_line_opens_in_reading_mode_and_leads_back_to_it(samples: Path) -> None:
    async with open_room(samples / "b1.txt") as room:
        await room.press("z", "slash", *"letters", "enter")
        assert room.screen.alone
        assert room.screen.at is Pane.ARTICLE


async def test_escape_leads_back_to_what_was_looked_for_before_and_without_a_letter_ends_that(samples: Path) -> None:
    async with open_room(samples / "b1.txt") as room:
        await room.press("slash", *"letters", "enter", "slash", *"l.ng", "ctrl+r", "escape", "n")
        assert "/letters 2/2" in room.seen
        await room.press("slash")
        assert "Find: letters" in room.seen
        await room.press("escape", "n")
        assert "Nothing to look for yet" in room.seen


async def test_escape_on_the_line_leads_back_to_the_place_in_the_article(samples: Path) -> None:
    async with open_room(samples / "b1.txt", size=(60, 12)) as room:
        await room.press("G")
        before = room.screen.pane.flow.top
        await room.press("slash", *"archive")
        assert room.screen.pane.flow.top < before
        await room.press("escape")
        assert room.screen.pane.flow.top == before


async def test_the_way_back_can_be_taken_while_the_list_is_in_the_articles_place(samples: Path) -> None:
    async with open_room(samples / "b1.txt", size=(60, 12)) as room:
        await room.press("enter", "space")
        read = room.screen.pane.flow.top
        await room.press("G", "escape", "apostrophe", "enter")
        assert room.focus == "ArticlePane"
        assert room.screen.pane.flow.top == read


async def test_a_search_that_is_left_by_escape_was_no_jump(samples: Path) -> None:
    async with open_room(samples / "b1.txt", size=(60, 12)) as room:
        await room.press("space")
        read = room.screen.pane.flow.top
        await room.press("G", "k", "slash", *"archive", "escape", "apostrophe")
        assert room.screen.pane.flow.top == read


async def test_what_was_looked_for_is_looked_for_in_the_next_article_too(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("enter", "slash", *"the", "enter", "escape", "j", "enter", "n")
        assert room.shown == "a10.txt"
        assert "/the 1/2" in room.seen


async def test_what_is_typed_on_another_line_is_no_search(samples: Path) -> None:
    async with open_room(samples / "b1.txt", size=(60, 12)) as room:
        await room.press("slash", *"archive", "enter", "G")
        before = room.screen.pane.flow.top
        await room.press("X", *"caption", "enter", "u")
        assert room.screen.pane.flow.top == before
        await room.press("slash", "ctrl+u", "enter")
        room.screen.status.show_place("")
        await room.press("X", *"caption", "enter")
        assert "not found" not in room.seen


async def test_n_goes_on_from_where_the_reader_went(tmp_path: Path) -> None:
    rows = [f"The ferry of row {row} is late, and so is the tram." for row in range(60)]
    (tmp_path / "quay.txt").write_text("Quay\n\n" + "\n\n".join(rows))
    async with open_room(tmp_path / "quay.txt", size=(70, 20)) as room:
        await room.press("slash", *"ferry", "enter")
        assert "/ferry 1/60" in room.seen
        await room.press("j", "n")
        assert "/ferry 2/60" in room.seen
        found = []
        for keys in (("space", "space", "n"), ("n",), ("g", "n"), ("G", "N")):
            await room.press(*keys[:-1])
            pane = room.screen.pane
            begun = [spot.unit for spot, row in pane.seen() if row.runs and not spot.row]
            (first, *_), *_ = (match for unit in begun for match in pane._search.matches.within(unit))
            await room.press(keys[-1])
            assert pane.found.current is not None
            found.append(pane.found.current - first)
        assert found[0] == 0
        assert found[1] > 0
        assert found[2:] == [0, -1]


async def test_where_nothing_is_looked_for_n_says_how(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("enter", "n")
        assert room.screen.status.notice == "Nothing to look for yet: / finds text in the article"


async def test_ctrl_c_closes_the_line_and_else_says_how_to_leave(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"trams", "ctrl+c")
        assert room.screen.prompt is None
        assert len(room.listed) == 3
        await room.press("ctrl+c")
        assert room.screen.status.notice == "q leaves Reader"


async def test_the_quotations_key_for_finding_leads_to_the_article(samples: Path) -> None:
    async with open_room(samples, size=(160, 40)) as room:
        await room.press("shift+tab")
        assert room.focus == "QuotePanel"
        await room.press("slash", *"bridge", "enter")
        assert (room.focus, room.screen.at) == ("ArticlePane", Pane.ARTICLE)
        assert "/bridge 1/" in room.seen
        await room.press("n")
        assert "/bridge 2/" in room.seen


async def test_what_was_asked_keeps_the_keys_until_it_is_answered(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("X", "tab", *"capt")
        assert room.screen.prompt
        assert room.screen.prompt.text == "capt"
        await room.pilot.click("ArticleList", offset=(10, 5))
        await room.press(*"ion")
        assert room.screen.prompt.text == "caption"


async def test_what_a_query_looks_for_is_marked_as_it_is_found_and_left_out_of_the_line_for_finding(
    library: Path,
) -> None:
    async with opened(library) as room:
        await typed(room, "cafe roof")
        await room.press("enter", "enter")
        await settled(room)
        await room.press("n")
        assert "/cafe roof 2/4" in room.seen  # "Café" twice in the story, once above it, and no "petition" or "roofs"
        await room.press("slash")
        assert room.seen.count("regular expression") == 0
        await room.press(*"owner", "enter")
        assert "/owner 1/1" in room.seen


async def test_a_query_for_who_speaks_opens_at_the_first_quotation(tmp_path: Path) -> None:
    asides = "\n\n".join(f"Paragraph {number} says nothing of the harbour or of anybody there." for number in range(40))
    quay = f'Quay\n\n"We never asked for it," said Tomas Brandt.\n\n{asides}\n\n"We did," said Rosa Lindqvist.\n'
    stock.write(tmp_path / "news", {"quay.txt": quay})
    with Database(tmp_path / "library.db") as database:
        stock.add(database, tmp_path / "news")
    async with opened(tmp_path / "library.db", size=(100, 24)) as room:
        await typed(room, "speaker:lindqvist")
        await room.press("enter", "enter")
        await settled(room)
        assert "2/2 Rosa Lindqvist" in room.seen
        assert "We did" in room.seen


async def test_in_an_article_that_was_found_by_its_speaker_n_goes_through_what_they_said(tmp_path: Path) -> None:
    said = ['"We did," said Rosa Lindqvist.', '"Not we," said Tomas Brandt.', '"Ever," said Lindqvist.']
    stock.write(tmp_path / "news", {"quay.txt": "Quay\n\n" + "\n\n".join(said)})
    with Database(tmp_path / "library.db") as database:
        stock.add(database, tmp_path / "news")
    async with opened(tmp_path / "library.db") as room:
        await typed(room, "speaker:lindqvist")
        await room.press("enter")
        await settled(room)
        assert "/speaker:lindqvist 1/2" in room.seen
        for key, number, current in (("n", "2/2", 2), ("n", "1/2", 0), ("N", "2/2", 2), ("N", "1/2", 0)):
            await room.press(key)
            assert room.screen.pane.current_quote == current
            assert f"/speaker:lindqvist {number}" in room.seen
        await room.press("enter", "slash", *"not", "enter", "n")
        assert "/not 1/1" in room.seen


@pytest.mark.parametrize(
    ("query", "places"),
    [("said:bridge", [1, 3]), ("said:bridge brandt", [1, 3]), ("said:bridge speaker:lindqvist", [3])],
)
async def test_in_an_article_that_was_found_by_what_was_said_n_goes_through_who_said_it(
    tmp_path: Path, query: str, places: list[int]
) -> None:
    told = [
        '"We waited," said Tomas Brandt.',
        "Nobody is on the bridge.",
        '"It is no bridge," said Tomas Brandt.',
        "The bridge may stay.",
        '"We did," said Rosa Lindqvist. "The bridge is ours."',
    ]
    stock.write(tmp_path / "news", {"quay.txt": "Quay\n\n" + "\n\n".join(told)})
    with Database(tmp_path / "library.db") as database:
        stock.add(database, tmp_path / "news")
    async with opened(tmp_path / "library.db") as room:
        await typed(room, query)
        await room.press("enter")
        await settled(room)
        for number, place in enumerate(places, start=1):
            assert f"/{query} {number}/{len(places)}" in room.seen
            assert room.screen.pane.current_quote == place
            await room.press("n")
        assert room.screen.pane.current_quote == places[0]


async def test_n_goes_on_from_hit_to_hit_while_the_list_has_the_keys(library: Path) -> None:
    async with opened(library) as room:
        await typed(room, "harbour")
        await room.press("enter")
        assert room.focus == "ArticleList"
        assert "/harbour 1/4" in room.screen.status.text
        await room.press("n")
        assert "/harbour 2/4" in room.screen.status.text
        assert room.focus == "ArticleList"
        await room.press("N")
        assert "/harbour 1/4" in room.screen.status.text
