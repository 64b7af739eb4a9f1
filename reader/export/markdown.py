"""An article as Markdown that reads the same when rendered: its text is text, whatever characters it is made of.

Every format goes through its blocks, HTML too. A converter of HTML would have to be given the part of the page that is
the story, which is known block by block only; and of stretches marked up at random, markdownify's Markdown showed every
tenth otherwise than the page does (`"*word*"s` is no emphasis), in eleven times the time. What an author of Markdown
wrote in HTML goes through it when it is read (see `sources/html_blocks`).
"""

from __future__ import annotations

import re

from reader.article.model import Article, Block
from reader.export.escape import at_line_start, destination, escaped, escaped_within
from reader.export.inline import inline_markdown
from reader.export.layout import Form, Part, cells, parts
from reader.export.lists import Item
from reader.export.selection import Selection

_BETWEEN = {Form.ITEM: "\n", Form.QUOTE: "\n>\n"}
"""What stands between two parts of the same form; a blank line between any others."""


def markdown(article: Article, selection: Selection = Selection.DROP) -> str:
    """The article, ending in a line end; empty where nothing of it is selected."""
    pieces: list[str] = []
    before: Form | None = None
    for part in parts(article, selection):
        if before is not None:
            pieces.append(_BETWEEN.get(part.form, "\n\n") if part.form is before else "\n\n")
        pieces.append(_part(article, part))
        before = part.form
    return "".join(pieces) + "\n" if pieces else ""


def _part(article: Article, part: Part) -> str:
    match part.form:
        case Form.TITLE:
            return f"# {escaped_within(part.text)}"
        case Form.STANDFIRST:
            return f"**{escaped_within(part.text)}**"
        case Form.META:
            return _meta(article, part.text)
        case Form.HEADING:
            # The headline alone is of the first level.
            return f"{'#' * min(6, max(2, part.blocks[0].node.level))} {inline_markdown(part.blocks[0].node)}"
        case Form.ITEM:
            return _item(part.blocks[0], part.number)
        case Form.QUOTE:
            return f"> {at_line_start(inline_markdown(part.blocks[0].node))}"
        case Form.CODE:
            return _code(part.text)
        case Form.TABLE:
            return _table(part.blocks)
        case Form.ASIDE:
            return f"*{part.blocks[0].kind.value.replace('_', ' ')}:* {inline_markdown(part.blocks[0].node)}"
        case _:
            return at_line_start(inline_markdown(part.blocks[0].node)) if part.blocks else escaped(part.text)


def _meta(article: Article, facts: str) -> str:
    """The line of facts, and the address it all comes from."""
    link = destination(article.head.url or "")
    return f"{escaped(facts)} · <{link}>" if link else escaped(facts)


def _item(block: Block, number: int | None) -> str:
    item = Item.of(block, number)
    return f"{'    ' * item.depth}{item.number or '-'} {at_line_start(inline_markdown(block.node, item.marker))}"


def _code(text: str) -> str:
    """A fenced block, its fence longer than any run of backticks within."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}\n{text}\n{fence}"


def _table(rows: tuple[Block, ...]) -> str:
    """A table of pipes; where no row is said to be its head, the head is empty, for Markdown asks for one."""
    grid = [[escaped_within(cell) for cell in cells(row)] for row in rows]
    width = max(map(len, grid))
    if rows[0].node.level != 1:
        grid.insert(0, [])
    grid.insert(1, ["---"] * width)
    return "\n".join(f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in grid)
