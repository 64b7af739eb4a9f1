"""What is settled before the first paint, and what has to wait for it."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip

from reader.library.shelf.file_shelf import Shelf
from reader.ui.app import ReaderApp
from reader.ui.options import Options
from reader.ui.widgets.article_pane import ArticlePane

_START = """
import sys
from reader.cli import main, opening
from reader.library.shelf.forerunner import Forerunner

class Seen(Exception):
    pass

def first(forerunner):
    from textual.app import App
    from reader.ui.widgets.article_pane import ArticlePane

    def see(pane, crop):
        print(*sys.modules)
        raise Seen

    def run(app, start=App.run):
        try:
            start(app, headless=True)
        except Seen:
            pass

    App.run, ArticlePane.render_lines = run, see
    return wait(forerunner)

wait, Forerunner.first = Forerunner.first, first
opening.has_terminal = lambda: True
main([sys.argv[1]])
"""
_HEAVY = {
    *("argparse", "charset_normalizer", "importlib.metadata", "linkify_it", "markdown_it", "msgspec", "numpy", "PIL"),
    *("pyperclip", "regex", "rich.table", "selectolax", "sqlite3", "ssl", "textual_image", "webbrowser"),
    *("textual.command", "textual.widgets._data_table", "textual.widgets._input", "textual.widgets._markdown"),
    *("reader.analysis", "reader.library.store.folding", "reader.pipeline", "reader.sources.html.page"),
    *("reader.sources.texts.markdown", "reader.sources.texts.plain", "reader.ui.browser", "reader.ui.links"),
    *("reader.ui.screens.hints", "reader.ui.screens.outline", "reader.ui.screens.picture"),
}
"""What nothing on the first screen needs, or a second process has already used for it."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("Harbour bridge opens\n\nThe bridge opened on Monday, the mayor said.\n")
    return articles


def app(folder: Path, options: Options) -> ReaderApp:
    return ReaderApp(Shelf([str(folder)]), options)


async def test_the_users_theme_is_there_from_the_start(folder: Path) -> None:
    started = app(folder, Options(theme="sepia"))
    assert started.theme == "sepia"
    assert started.theme_variables["background"].lower() == "#f3e6cb"
    async with started.run_test():
        assert started.screen.styles.background == Color.parse("#f3e6cb")
        assert not started.has_class("-dark-mode")


async def test_a_theme_in_the_terminals_own_colours_may_be_the_first(folder: Path) -> None:
    started = app(folder, Options(theme="ansi-dark"))
    async with started.run_test():
        assert started.native_ansi_color
        assert started.theme_variables["reader-match"] == "ansi_yellow"


async def test_another_theme_stands_in_for_a_broken_one_and_that_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "mine.toml").write_text("dark = 1")
    started = app(folder, Options(theme="mine", themes_folder=tmp_path / "themes"))
    async with started.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        assert started.theme in started.themes.names
        assert "mine.toml: dark: must be true or false" in started.reading.status.text


async def test_the_next_theme_is_another_and_takes_effect(folder: Path) -> None:
    started = app(folder, Options(theme="newsprint-dark"))
    async with started.run_test() as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert started.theme == "newsprint-light"
        assert started.screen.styles.background == Color.parse(started.theme_variables["background"])


async def test_garbage_is_looked_for_again_once_the_first_screen_stands(folder: Path) -> None:
    gc.disable()
    try:
        async with app(folder, Options()).run_test() as pilot:
            await pilot.pause()
            assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


async def test_the_first_paint_holds_the_article_and_its_quotations_follow(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = 'Harbour bridge opens\n\nThe bridge opened on Monday.\n\n"It is high," mayor Ida Holm said.\n'
    (folder / "a.txt").write_text(story)
    paints: list[str] = []
    render = ArticlePane.render_lines

    def seen(pane: ArticlePane, crop: Region) -> list[Strip]:
        lines = render(pane, crop)
        paints.append("\n".join(line.text for line in lines))
        return lines

    monkeypatch.setattr(ArticlePane, "render_lines", seen)
    started = app(folder, Options())
    async with started.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        await started.workers.wait_for_complete()
        assert "The bridge opened on Monday." in paints[0]
        assert started.reading.article is not None
        assert [quote.text for quote in started.reading.article.quotes] == ["It is high,"]


def test_what_the_first_screen_does_not_need_is_not_imported_before_it(folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _START, str(folder)], capture_output=True, text=True, timeout=60)
    imported = set(done.stdout.split())
    assert "reader.ui.widgets.article_pane" in imported, done.stderr
    assert not imported & _HEAVY


def test_a_connection_may_still_be_encrypted_once_the_app_has_started(folder: Path) -> None:
    code = "\nimport ssl; from http.client import HTTPSConnection; print(ssl.create_default_context() is not None)"
    done = subprocess.run(
        [sys.executable, "-c", _START + code, str(folder)], capture_output=True, text=True, timeout=60
    )
    assert done.stdout.endswith("True\n"), done.stderr
