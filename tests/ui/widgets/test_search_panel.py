"""The panel of saved searches, by its mouse."""

from __future__ import annotations

from textual.events import MouseScrollDown, MouseScrollUp

from reader.ui.widgets.search_panel import Choice, SearchPanel
from tests.ui.hands import press
from tests.ui.panes import PaneApp


async def test_the_wheel_moves_the_view_as_far_as_there_are_searches_and_a_key_goes_on_from_the_cursor() -> None:
    panel = SearchPanel()
    app = PaneApp(panel)
    async with app.run_test(size=(30, 20)) as pilot:
        panel.show([Choice(f"search {number}", f"tag:{number}", number) for number in range(12)], "")
        await pilot.pause()

        async def wheel(kind: type[MouseScrollDown | MouseScrollUp], turns: int) -> str:
            for _ in range(turns):
                panel.post_message(kind(panel, 3, 3, 0, 0, 0, False, False, False))
            await pilot.pause()
            return app.screen_rows()[0].split("  ")[1].strip()

        assert await wheel(MouseScrollDown, 2) == "search 2"
        assert await wheel(MouseScrollDown, 99) == "search 4"
        assert await wheel(MouseScrollUp, 99) == "search 0"
        await wheel(MouseScrollDown, 99)
        await press(pilot, "j")
        await pilot.pause()
        assert app.screen_rows()[0].startswith("▌  search 1")
        assert (panel.chosen, panel.hint) == (("search 1", "tag:1", 1), "2/12")
