"""A reading room for tests: a folder of small articles, and an analysis simple enough to know its outcome by heart."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from reader.article.document import Document, Head
from reader.article.model import Article, Block, Kind, Quote, QuoteKind, Role, Span, Speaker
from reader.library.shelf.file_shelf import Shelf
from reader.ui.app import ReaderApp
from reader.ui.options import Options
from reader.ui.screens.reading import ReadingScreen
from tests.ui.hands import press, resize, until

SAMPLES: Mapping[str, str] = {
    "a2.txt": 'Bridge closed for repairs\n\n2026-03-01\n\n"We had no choice," Ida Holm said.\n\n'
    '"It is an old bridge," Ida Holm said.\n\n"Nobody asked us," Bo Lund said.\n\n'
    "Ad: Buy a boat\n\nThe ferry runs hourly.",
    "a10.txt": "Council votes on trams\n\n2026-05-09\n\nThe vote was close and took three hours of speeches.",
    "b1.txt": "Archive of letters found\n\n2024-11-30\n\nThe letters lay in a wall.\n\n" + "They are long. " * 300,
}


def simple_analysis(document: Document) -> Article:
    """First line headline, `Ad:` an advertisement, an ISO day the date, `"…" NAME said.` a quotation."""
    blocks, quotes, published = [], [], None
    for index, node in enumerate(document.nodes):
        kind = Kind.HEADLINE if index == 0 else Kind.BODY
        if node.text.startswith("Ad:"):
            kind = Kind.ADVERTISEMENT
        if re.fullmatch(r"\d{4}-\d\d-\d\d", node.text):
            kind, published = Kind.DATE, node.text
        blocks.append(Block(node, kind))
        for found in re.finditer(r'"([^"]+),"( (\w+ \w+) (said))?', node.text):
            start, end = found.span(1)
            quotes.append(
                Quote(
                    QuoteKind.DIRECT,
                    Span(index, start, end),
                    found[1],
                    node.source_span(start, end),
                    Span(index, *found.span(4)) if found[4] else None,
                    Span(index, *found.span(3)) if found[3] else None,
                    Speaker(found[3]) if found[3] else None,
                    confidence=0.9,
                )
            )
    head = Head(title=document.nodes[0].text, site="The Weekly Gull", published=published)
    words = sum(len(block.text.split()) for block in blocks if block.role is Role.BODY)
    return Article(document, head, tuple(blocks), tuple(quotes), words)


class Room:
    """The app under test, and what is seen of it."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def screen(self) -> ReadingScreen:
        return self.app.reading

    @property
    def seen(self) -> str:
        """Everything that is painted."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    @property
    def shown(self) -> str | None:
        """The file of the article that is shown."""
        return Path(self.screen.article.path).name if self.screen.article else None

    @property
    def listed(self) -> list[str]:
        """The files in the list, in its order."""
        return [Path(entry.path).name for entry in self.screen.articles.rows]

    @property
    def drawn(self) -> list[str]:
        """The panes that are drawn, from left to right."""
        panes = {"list": self.screen.articles, "article": self.screen.pane, "quotes": self.screen.quotes}
        return [name for name, widget in panes.items() if widget.display and widget.region.area]

    @property
    def focus(self) -> str:
        """The class of the widget with the focus."""
        return type(self.app.focused).__name__

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    async def resize(self, width: int, height: int) -> None:
        await resize(self.pilot, width, height)

    async def until(self, seen: Callable[[], object]) -> None:
        await until(self.pilot, seen)

    async def settled(self) -> None:
        """Wait until everything has been found and looked into."""
        self.app.touched -= 60
        await self.pilot.pause(0.01)
        await self.until(self._is_settled)

    def _is_settled(self) -> bool:
        shelf = self.screen.shelf
        going = self.screen.browsing.opening or self.screen.workers._workers  # what is to be opened has no worker yet
        return not shelf.searching and shelf.pending() is None and not going


@asynccontextmanager
async def open_room(
    *paths: Path | str, size: tuple[int, int] = (120, 40), options: Options | None = None, settle: bool = True
) -> AsyncIterator[Room]:
    """Open the app on paths."""
    app = ReaderApp(Shelf([str(path) for path in paths]), options)
    async with app.run_test(size=size) as pilot:
        room = Room(app, pilot)
        await pilot.pause()
        if settle:
            await room.settled()
        yield room
