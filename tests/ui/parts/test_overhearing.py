"""`I`: what is told without quotation marks, below each speaker's quotations and apart from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.clipboard import Copied, Way
from reader.ui.typeset.rows import Tone
from reader.ui.widgets.painter import Layer
from tests.ui.room import Room, open_room

HARBOUR = (
    "Harbour bridge opens\n\n"
    '"We have waited," Ada Brandt said. Ada Brandt said that the trams would run from May.\n\n'
    "Mayor Paul Reiss told reporters that the second span had cost more than planned.\n\n"
    '"Nobody asked us," Ida Holm said.\n\n' + "The quay is long.\n\n" * 60 + "Ida Holm said that ferries would stop.\n"
)


@pytest.fixture
def harbour(samples: Path) -> Path:
    (samples / "a1.txt").write_text(HARBOUR, "utf-8")
    return samples / "a1.txt"


def panel(room: Room) -> list[str]:
    """What the panel's rows say."""
    view = room.screen.quotes
    return ["".join(run.text for run in row.runs).strip() for _, row in view.flow.view() if row.runs]


async def test_a_key_shows_what_is_told_below_each_speakers_quotations_and_hides_it(harbour: Path) -> None:
    async with open_room(harbour, size=(160, 40)) as room:
        before = panel(room)
        assert not any("trams" in row for row in before)
        await room.press("I")
        rows = [" ".join(row.split()) for row in panel(room)]
        assert rows == [
            *("Ada Brandt 1", '"We have waited', "told, not quoted 1", "the trams would run from May"),
            *("Ida Holm 1", '"Nobody asked us', "told, not quoted 1", "ferries would stop"),
            *("Paul Reiss", "Mayor", "told, not quoted 1", "the second span had cost more than", "planned"),
        ]
        assert room.screen.status.notice == "3 passages told without quotation marks; I hides what is told"
        await room.press("I")
        assert panel(room) == before
        assert room.screen.status.notice == "Only what is quoted"


async def test_what_is_told_has_neither_the_bar_nor_the_look_of_speech(harbour: Path) -> None:
    async with open_room(harbour, size=(160, 40)) as room:
        await room.press("I")
        told = [row for _, row in room.screen.quotes.flow.view() if row.runs and "trams" in row.runs[0].text]
        quoted = [row for _, row in room.screen.quotes.flow.view() if row.runs and "waited" in row.runs[0].text]
        assert [(row.bar, row.runs[0].face.tone) for row in told] == [(None, Tone.TEXT)]
        assert [(row.bar, row.runs[0].face.tone) for row in quoted] == [(1, Tone.SPEECH)]


async def test_enter_goes_to_what_is_told_and_marks_it(harbour: Path) -> None:
    async with open_room(harbour, size=(160, 40)) as room:
        await room.press("I", "tab")
        assert room.focus == "QuotePanel"
        await room.press("j", "j", "j", "j")
        pane = room.screen.pane
        unit = pane.flow.page.near(pane.place.paragraph)
        assert pane.flow.page.units[unit].text == "Ida Holm said that ferries would stop."
        assert pane.flow.top.unit > 0
        assert [over.layer for over in pane.overlays(unit)] == [Layer.QUOTE]
        assert "told 3/3 Ida Holm — said" in room.seen
        await room.press("enter")
        assert room.focus == "ArticlePane"
        marked = [pane.passage]
        await room.press("left_square_bracket")
        marked.append(pane.passage)
        assert [passage is None for passage in marked] == [False, True]
        assert pane.current_quote == 1


async def test_what_is_told_is_never_copied_as_a_quotation(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[str] = []

    def copy(text: str, **_: object) -> Copied:
        held.append(text)
        return Copied(Way.TMUX, len(text), certain=True)

    monkeypatch.setattr("reader.ui.clipboard.copy", copy)
    async with open_room(harbour, size=(160, 40)) as room:
        await room.press("I", "tab", "j", "j")
        for key in ("y", "Y", "a"):
            await room.press(key)
            assert room.screen.status.notice == "This is told, not quoted: c copies its paragraph"
        assert held == []
        await room.press("I")
        await room.press("y")
        assert room.screen.status.notice == "No quotation is current: ] goes to the next one"


async def test_speakers_are_filtered_from_what_is_told_too(harbour: Path) -> None:
    async with open_room(harbour, size=(160, 40)) as room:
        await room.press("I", "tab", "G", "S")
        assert room.screen.quotes.speaker == "Paul Reiss"
        assert room.screen.quotes.caption == "Quotes and told: Paul Reiss"
        assert panel(room)[0] == "Paul Reiss"


async def test_it_stays_for_the_next_articles_and_opens_the_panel_where_it_is_not_drawn(harbour: Path) -> None:
    async with open_room(harbour, size=(100, 30)) as room:
        await room.press("I")
        assert room.focus == "QuotePanel"
        assert room.drawn == ["article", "quotes"]
        await room.press("escape", "escape", "j")
        assert room.shown == "a2.txt"
        assert room.screen.quotes.told == ()
        await room.press("k")
        assert len(room.screen.quotes.told) == 3


async def test_it_leaves_reading_mode_and_says_where_nothing_is_told(samples: Path) -> None:
    async with open_room(samples / "a10.txt", size=(160, 40)) as room:
        await room.press("z", "I")
        assert not room.screen.alone
        assert room.screen.status.notice == "Nothing told without quotation marks; I hides what is told"


async def test_a_long_article_is_read_on_the_side(samples: Path) -> None:
    (samples / "a0.txt").write_text(HARBOUR + "The quay is long.\n\n" * 4000, "utf-8")
    async with open_room(samples / "a0.txt", size=(160, 40)) as room:
        await room.press("I")
        await room.settled()
        assert len(room.screen.quotes.told) == 3
