"""The quotations panel, by its keys and its mouse."""

from __future__ import annotations

from reader.ui.widgets.quote_panel import QuotePanel
from tests.ui.articles import HARBOUR, long_article
from tests.ui.hands import press
from tests.ui.panes import PaneApp


class Heard(PaneApp):
    """An app that keeps what the panel announced."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, int]] = []
        self.panel = QuotePanel(lambda index: self.heard.append(("at", index)))
        super().__init__(self.panel)

    def on_quote_panel_chosen(self, message: QuotePanel.Chosen) -> None:
        self.heard.append(("jump", message.index))


async def test_quotations_stand_under_their_speaker_with_role_and_count() -> None:
    panel = QuotePanel()
    app = PaneApp(panel)
    async with app.run_test(size=(30, 20)) as pilot:
        panel.show(HARBOUR)
        await pilot.pause()
        rows = app.screen_rows()
    assert rows[:3] == ["   Rosa Lindqvist           3", "   harbour master", "  ▌“We have waited long"]
    assert rows[9].split() == ["Amir", "Haddad", "1"]


async def test_cursor_goes_from_quotation_to_quotation_and_enter_asks_for_one() -> None:
    app = Heard()
    panel = app.panel
    async with app.run_test(size=(30, 20)) as pilot:
        panel.show(HARBOUR)
        await press(pilot, "j", "j", "k", "G", "enter")
        await pilot.pause()
        rows = app.screen_rows()
    assert app.heard == [("at", 0), ("at", 1), ("at", 0), ("at", 3), ("jump", 3)]
    assert any(row.startswith(" ┃❯“The trams") for row in rows)


async def test_one_speaker_alone_can_be_shown() -> None:
    panel = QuotePanel()
    app = PaneApp(panel)
    async with app.run_test(size=(30, 20)) as pilot:
        panel.show(HARBOUR)
        panel.only("Amir Haddad")
        await pilot.pause()
        text = "\n".join(app.screen_rows())
        assert "Rosa" not in text
        panel.only(None)
        await pilot.pause()
        assert "Rosa" in "\n".join(app.screen_rows())


async def test_selected_quotation_is_brought_into_view_however_far() -> None:
    panel = QuotePanel()
    app = PaneApp(panel)
    async with app.run_test(size=(30, 20)) as pilot:
        panel.show(long_article(800))
        panel.select(700)
        await pilot.pause()
        assert any("701 of the" in row for row in app.screen_rows())


async def test_click_on_a_quotation_chooses_it() -> None:
    app = Heard()
    panel = app.panel
    async with app.run_test(size=(30, 20)) as pilot:
        panel.show(HARBOUR)
        await pilot.pause()
        await pilot.click(QuotePanel, offset=(8, 2))
        await pilot.pause()
    assert panel.selected == 0
    assert app.heard[-1] == ("jump", 0)
