"""The app around the screen: themes, the user's keys, and what is said of faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.shelf.file_shelf import Shelf
from reader.ui.app import FAILED, ReaderApp
from reader.ui.options import Options
from tests.ui.room import open_room


async def test_the_users_key_does_what_the_tables_key_did(samples: Path) -> None:
    async with open_room(samples, options=Options(keys={"move.down": "f7", "view.boilerplate": "B"})) as room:
        await room.press("j")
        assert room.shown == "a2.txt"
        await room.press("f7")
        assert room.shown == "a10.txt"
        assert "B boilerplate" in room.screen.keys.text


async def test_keys_that_clash_are_told_at_the_start(samples: Path) -> None:
    async with open_room(samples, options=Options(keys={"list.sort": "k"})) as room:
        assert room.screen.status.notice == "move.up and list.sort both want the key k"


async def test_the_theme_of_the_settings_is_that_of_the_start(samples: Path) -> None:
    async with open_room(samples, options=Options(theme="sepia")) as room:
        assert room.app.theme == "sepia"


async def test_a_theme_that_does_not_exist_is_told_and_another_taken(samples: Path) -> None:
    async with open_room(samples, options=Options(theme="plaid")) as room:
        assert "no theme is called plaid" in (room.screen.status.notice or "")
        assert room.app.chosen_theme is None


async def test_t_takes_the_next_theme_and_names_it(samples: Path) -> None:
    async with open_room(samples, options=Options(theme="midnight")) as room:
        await room.press("t")
        assert room.app.theme == "newsprint-dark"
        assert room.screen.status.notice == "Theme: newsprint-dark"
        assert room.app.chosen_theme == "newsprint-dark"


async def test_a_broken_theme_of_the_users_is_named_and_passed_over(samples: Path, tmp_path: Path) -> None:
    themes = tmp_path / "themes"
    themes.mkdir()
    (themes / "aaa.toml").write_text("dark = 3")
    async with open_room(samples, options=Options(theme="sepia", themes_folder=themes)) as room:
        await room.press("t")
        assert "aaa.toml: dark: must be true or false" in (room.screen.status.notice or "")
        assert room.app.theme not in ("aaa", "sepia")
        await room.press("j")
        assert "aaa.toml" in (room.screen.status.notice or ""), "it stands its time"


async def test_the_screen_stands_without_colour(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_room(samples) as room:
        await room.press("j", "enter", "b")
        colours = {
            segment.style.color
            for strip in room.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.color
        }
        assert all(color.triplet is None or len(set(color.triplet)) == 1 for color in colours)


def test_a_fault_ends_the_app_without_a_traceback_and_is_kept_to_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("READER_DEBUG", raising=False)
    monkeypatch.setattr(ReaderApp, "is_headless", False)
    app = ReaderApp(Shelf([]))
    app._handle_exception(ZeroDivisionError())
    app._handle_exception(RuntimeError("a consequence"))
    assert isinstance(app.fault, ZeroDivisionError)
    assert app.return_code == FAILED
    assert app._exit_renderables == []


async def test_a_key_paints_all_of_the_screen_anew(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_room(samples) as room:
        painted: list[str] = []
        for widget in (room.screen.pane, room.screen.articles, room.screen.header):
            name = type(widget).__name__
            monkeypatch.setattr(widget, "refresh", lambda *_, name=name, **__: painted.append(name))
        await room.press("ctrl+l")
        assert painted == ["Header", "ArticleList", "ArticlePane"]


async def test_the_terminals_keys_work_over_a_popup_too(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(ReaderApp, "action_redraw", lambda app: done.append("painted"))
    monkeypatch.setattr(ReaderApp, "action_suspend_process", lambda app: done.append("put aside"))
    async with open_room(samples) as room:
        for popup in ("question_mark", "ctrl+p"):
            await room.press(popup, "ctrl+l", "ctrl+z")
            assert room.app.screen is not room.screen
            await room.press("escape")
    assert done == ["painted", "put aside"] * 2
