"""An article set for a terminal, by Rich: texts and styles, never markup."""

from __future__ import annotations

from collections import defaultdict

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reader.article.model import Article, Block, Quote, QuoteKind
from reader.article.visible import visible
from reader.export.layout import Form, Part, cells, parts
from reader.export.lists import Item
from reader.export.selection import Selection

_STYLES = {
    Form.KICKER: "bold cyan",
    Form.TITLE: "bold",
    Form.STANDFIRST: "italic",
    Form.META: "dim",
    Form.HEADING: "bold",
    Form.QUOTE: "italic",
    Form.ASIDE: "dim",
}
_SPEECH = "green"


def print_article(article: Article, selection: Selection, measure: int, *, first: bool = True) -> None:
    """Print an article to the terminal, in a column of at most `measure`; a rule above it unless it is the first."""
    console = Console(markup=False, highlight=False, emoji=False)
    console.width = min(console.width, measure)
    if not first:
        console.rule()
        console.print()
    said: dict[int, list[Quote]] = defaultdict(list)
    for quote in article.quotes:
        if quote.kind is not QuoteKind.SCARE:
            said[quote.span.block].append(quote)
    by_block = {id(article.blocks[index]): quotes for index, quotes in said.items()}
    before: Form | None = None
    for part in parts(article, selection):
        if before is not None and not (part.form is before is Form.ITEM):
            console.print()
        spoken = [quote for block in part.blocks for quote in by_block.get(id(block), ())]
        console.print(_set(part, spoken))
        before = part.form


def _set(part: Part, spoken: list[Quote]) -> RenderableType:
    """One part as it is drawn."""
    match part.form:
        case Form.TABLE:
            return _table(part.blocks)
        case Form.ITEM:
            item = Item.of(part.blocks[0], part.number)
            text = _text(part, spoken)[item.marker :]
            mark = Text(f"{item.number or '•'} ")
            grid = Table.grid()
            grid.add_row(mark, text)
            return Padding(grid, (0, 0, 0, 2 * item.depth))
        case Form.QUOTE:
            return Padding(_text(part, spoken), (0, 2))
        case Form.ASIDE:
            label = Text(f"{part.blocks[0].kind.value.replace('_', ' ')}  ", "reverse dim")
            return Group(label, _text(part, spoken))
        case _:
            return _text(part, spoken)


def _text(part: Part, spoken: list[Quote]) -> Text:
    text = Text(visible(part.text), _STYLES.get(part.form, ""))
    for quote in spoken:
        text.stylize(_SPEECH, quote.span.start, quote.span.end)
    return text


def _table(rows: tuple[Block, ...]) -> Table:
    grid = [[Text(visible(cell)) for cell in cells(row)] for row in rows]
    table = Table.grid(padding=(0, 2))
    for row in grid:
        table.add_row(*row)
    return table
