"""The clean article as HTML: what is printed of it and nothing else, for a converter to go by.

It has no element that Markdown doesn't have too, all text is escaped and every address has been looked at: whatever a
page was like, what comes of it here is as plain as this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from reader.article.model import Article, Block
from reader.export.escape import destination
from reader.export.inline import inline_html, inlines_html
from reader.export.layout import Form, Part, cell_spans, parts
from reader.export.lists import Item, items_around
from reader.export.selection import Selection

_IN_ITEMS = frozenset({Form.PARAGRAPH, Form.QUOTE, Form.CODE, Form.ASIDE})
"""What may stand in a list's item, below its first line."""
_DEEPEST = 8
"""Lists in lists, counted from 0: what lies deeper stands there. Readers of Markdown give up soon after."""


def html_pieces(article: Article, selection: Selection) -> Iterator[str]:
    """The article's paragraphs, lists, tables…, one by one; items, and quotations, that follow each other are one."""
    for form, run in groupby(parts(article, selection), _Run().form_of):
        if form is Form.ITEM:
            yield "".join(_lists(article, run))
        elif form is Form.QUOTE:
            yield _quotation(article, run)
        else:
            yield from (_part(article, part) for part in run)


class _Run:
    """Tells what is one with what stands before it: items are, with the paragraphs that stand in them."""

    def __init__(self) -> None:
        self._items: set[int] = set()

    def form_of(self, part: Part) -> Form:
        """The form of what the part is one with."""
        if part.form is Form.ITEM:
            self._items.update(items_around(part.blocks[0].node)[-1:])
            return part.form
        if part.form in _IN_ITEMS and part.blocks and not self._items.isdisjoint(items_around(part.blocks[0].node)):
            return Form.ITEM
        self._items.clear()
        return part.form


def _part(article: Article, part: Part) -> str:
    match part.form:
        case Form.TITLE:
            return f"<h1>{escape(part.text)}</h1>"
        case Form.STANDFIRST:
            return f"<p><strong>{escape(part.text)}</strong></p>"
        case Form.META:
            return f"<p>{_meta(article, part.text)}</p>"
        case Form.HEADING:
            # The headline alone is of the first level.
            level = min(6, max(2, part.blocks[0].node.level))
            return f"<h{level}>{inline_html(part.blocks[0].node)}</h{level}>"
        case Form.CODE:
            return f"<pre>{escape(part.text)}</pre>"
        case Form.TABLE:
            return _table(part.blocks)
        case Form.ASIDE:
            kind = part.blocks[0].kind.value.replace("_", " ")
            return f"<p><em>{kind}:</em> {inline_html(part.blocks[0].node)}</p>"
        case _:
            return f"<p>{inline_html(part.blocks[0].node) if part.blocks else escape(part.text)}</p>"


def _quotation(article: Article, run: Iterable[Part]) -> str:
    return f"<blockquote>{''.join(_part(article, part) for part in run)}</blockquote>"


def _meta(article: Article, facts: str) -> str:
    """The line of facts, and the address it all comes from."""
    link = escape(destination(article.head.url or "") or "")
    return f'{escape(facts)} · <a href="{link}">{link}</a>' if link else escape(facts)


def _table(rows: tuple[Block, ...]) -> str:
    """A table whose rows are all as long as its longest; its head, if any, is the first. Links are kept."""
    grid = [list(inlines_html(row.node, cell_spans(row))) for row in rows]
    width = max(map(len, grid))
    heads = rows[0].node.level == 1
    return f"<table>{''.join(_row(row, width, head=heads and row is grid[0]) for row in grid)}</table>"


def _row(texts: list[str], width: int, *, head: bool) -> str:
    tag = "th" if head else "td"
    return f"<tr>{''.join(f'<{tag}>{text}</{tag}>' for text in texts + [''] * (width - len(texts)))}</tr>"


def _lists(article: Article, run: Iterable[Part]) -> Iterator[str]:
    """Lists in lists; one begins anew where the numbers don't go on, for else they would not be shown as they are."""
    opened: list[tuple[str, int, int]] = []
    """Of each list that is open, outermost first: its element, the number of its last item, and which item that is."""
    for part in run:
        block = part.blocks[0]
        around = items_around(block.node)
        if part.form is not Form.ITEM:
            while opened and opened[-1][2] not in around:
                yield f"</li></{opened.pop()[0]}>"
            yield _quotation(article, [part]) if part.form is Form.QUOTE else _part(article, part)
            continue
        item = Item.of(block, part.number)
        tag, value = ("ol", int(item.number[:-1])) if item.number else ("ul", 0)
        depth = min(item.depth, len(opened), _DEEPEST)
        while len(opened) > depth + 1:
            yield f"</li></{opened.pop()[0]}>"
        if len(opened) == depth:
            yield _opening(tag, value)
        elif opened[-1][:2] == (tag, value - (tag == "ol")):
            yield "</li>"
            opened.pop()
        else:
            yield f"</li></{opened.pop()[0]}>{_opening(tag, value)}"
        opened.append((tag, value, around[-1] if around else 0))
        yield f"<li>{inline_html(block.node, item.marker)}"
    yield from (f"</li></{tag}>" for tag, *_ in reversed(opened))


def _opening(tag: str, value: int) -> str:
    return f'<ol start="{value}">' if tag == "ol" else "<ul>"
