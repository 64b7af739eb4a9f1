"""What is done with the article where it is not in view, on a narrow screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.room import open_room

NARROW = (60, 20)


@pytest.mark.parametrize("key", ["]", "right_curly_bracket", "b", "r"])
async def test_on_a_narrow_screen_the_list_gives_way_to_the_article_that_is_shown_otherwise(
    samples: Path, key: str
) -> None:
    async with open_room(samples, size=NARROW) as room:
        assert room.drawn == ["list"]
        await room.press(key)
        assert room.drawn == ["article"]


async def test_matches_and_jumps_are_gone_to_where_they_are_seen(samples: Path) -> None:
    async with open_room(samples, size=NARROW) as room:
        await room.press("enter", "slash", *"bridge", "enter", "escape")
        assert room.drawn == ["list"]
        await room.press("n")
        assert room.drawn == ["article"]
        await room.press("escape", "apostrophe")
        assert room.drawn == ["list"], "there was no jump, which is said"


async def test_what_does_nothing_leaves_the_list_where_it_is(samples: Path) -> None:
    async with open_room(samples, size=NARROW) as room:
        await room.press("j", "]")
        assert room.screen.status.notice == "No quotations in this article"
        assert room.drawn == ["list"]


async def test_the_quotations_stay_while_one_steps_through_them(samples: Path) -> None:
    async with open_room(samples, size=NARROW) as room:
        await room.press("tab", "tab", "]", "]")
        assert room.drawn == ["quotes"]
        assert room.screen.pane.current_quote == 1


async def test_a_wide_screen_keeps_the_focus(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("]", "b", "r", "n", "}")
        assert room.focus == "ArticleList"
