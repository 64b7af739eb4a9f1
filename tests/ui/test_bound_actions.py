"""Every key does something: Textual passes over a binding whose action it can't find, and says nothing."""

from __future__ import annotations

import pytest
from textual.actions import parse

from reader.library.shelf.file_shelf import Shelf
from reader.ui.app import ReaderApp
from reader.ui.commands import COMMANDS, Command, Where
from reader.ui.options import Options
from reader.ui.screens.clippings import ClippingsScreen
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.hints import HintScreen
from reader.ui.screens.outline import OutlineScreen
from reader.ui.screens.picture import PictureScreen
from reader.ui.screens.reading import ReadingScreen
from reader.ui.screens.versions import VersionsScreen
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.heading_list import HeadingList
from reader.ui.widgets.prompt import _Line as Line
from reader.ui.widgets.quote_panel import QuotePanel
from reader.ui.widgets.search_panel import SearchPanel

BOUND_TO: dict[Where, tuple[type, ...]] = {
    Where.ANYWHERE: (ReadingScreen,),
    Where.MOVING: (ArticleList, ArticlePane, QuotePanel, HeadingList, HelpScreen),
    Where.LIST: (ArticleList,),
    Where.ARTICLE: (ArticlePane,),
    Where.SEARCHES: (SearchPanel,),
    Where.QUOTES: (QuotePanel,),
    Where.PROMPT: (Line,),
    Where.HINTS: (HintScreen,),
    Where.OUTLINE: (OutlineScreen,),
    Where.PICTURES: (PictureScreen,),
    Where.CLIPPINGS: (ClippingsScreen,),
    Where.VERSIONS: (VersionsScreen,),
    Where.HELP: (HelpScreen,),
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.id))
def test_the_action_of_every_command_is_found_where_its_key_is_bound(command: Command) -> None:
    namespace, name, _ = parse(command.action)
    named: dict[str, tuple[type, ...]] = {"app": (ReaderApp,), "screen": (ReadingScreen,)}
    for target in named.get(namespace, BOUND_TO[command.where]):
        assert hasattr(target, f"action_{name}")


def test_the_parts_of_the_reading_screen_do_what_is_asked_of_them_and_nothing_else() -> None:
    asked = [str(given[0]) for _, name, given in (parse(command.action) for command in COMMANDS) if name == "do"]
    assert sorted(ReadingScreen(Shelf([]), Options()).deeds) == sorted(asked)
