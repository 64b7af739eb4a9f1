"""The clean article as HTML, for a converter: what is printed of it and nothing else.

It has no element that Markdown lacks, all text is escaped, and every address has been checked: whatever the page was
like, what comes out is as plain as this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from reader.article.document import NOTE
from reader.article.model import Article, Block
from reader.export.escape import destination
from reader.export.inline import inline_html, inlines_html, reference
from reader.export.layout import Form, Part, cell_spans, parts
from reader.export.lists import Item, items_around
from reader.export.selection import Selection

_IN_ITEMS = frozenset({Form.PARAGRAPH, Form.QUOTE, Form.CODE, Form.ASIDE})
"""What may stand in a list item, below its first line."""
_DEEPEST = 8
"""The deepest level of nested lists, counted from 0; anything deeper stands there. Readers of Markdown give up soon
after."""


def html_pieces(article: Article, selection: Selection) -> Iterator[str]:
    """The article's paragraphs, lists and tables, one by one. Adjacent items make one list, adjacent quotations one
    quotation.
    """
    for form, run in groupby(parts(article, selection), _Run().form_of):
        if form is Form.ITEM:
            yield "".join(_lists(article, run))
        elif form is Form.QUOTE:
            yield _quotation(article, run)
        else:
            yield from (_part(article, part) for part in run)


class _Run:
    """Tells which parts belong together: items, and the paragraphs that stand inside them."""

    def __init__(self) -> None:
        self._items: set[int] = set()

    def form_of(self, part: Part) -> Form:
        """The form of the run that the part belongs to."""
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
            # Only the headline is of the first level.
            level = min(6, max(2, part.blocks[0].node.level))
            return f"<h{level}>{inline_html(part.blocks[0].node)}</h{level}>"
        case Form.CODE:
            return f"<pre>{escape(part.text)}</pre>"
        case Form.TABLE:
            return _table(part.blocks)
        case Form.NOTE:
            label = part.blocks[0].node.anchors[0].removeprefix(NOTE)
            first, *more = part.blocks
            start = len(f"[{label}] ") * first.text.startswith(f"[{label}] ")
            words = [inline_html(first.node, start), *[inline_html(block.node) for block in more]]
            return f"<p>{reference(label)}: {' '.join(words)}</p>"
        case Form.ASIDE:
            kind = part.blocks[0].kind.value.replace("_", " ")
            return f"<p><em>{kind}:</em> {inline_html(part.blocks[0].node)}</p>"
        case _:
            return f"<p>{inline_html(part.blocks[0].node) if part.blocks else escape(part.text)}</p>"


def _quotation(article: Article, run: Iterable[Part]) -> str:
    return f"<blockquote>{''.join(_part(article, part) for part in run)}</blockquote>"


def _meta(article: Article, facts: str) -> str:
    """The line of facts, and the address of the article."""
    link = escape(destination(article.head.url or "") or "")
    return f'{escape(facts)} · <a href="{link}">{link}</a>' if link else escape(facts)


def _table(rows: tuple[Block, ...]) -> str:
    """A table, each row filled up to the length of the longest; the first row may be its head. Links are kept."""
    grid = [list(inlines_html(row.node, cell_spans(row))) for row in rows]
    width = max(map(len, grid))
    heads = rows[0].node.level == 1
    return f"<table>{''.join(_row(row, width, head=heads and row is grid[0]) for row in grid)}</table>"


def _row(texts: list[str], width: int, *, head: bool) -> str:
    tag = "th" if head else "td"
    return f"<tr>{''.join(f'<{tag}>{text}</{tag}>' for text in texts + [''] * (width - len(texts)))}</tr>"


def _lists(article: Article, run: Iterable[Part]) -> Iterator[str]:
    """Nested lists. A new list begins where the numbers don't go on, or they would be shown as others."""
    opened: list[tuple[str, int, int]] = []
    """For each open list, outermost first: its element, the number of its last item, and which item that is."""
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
