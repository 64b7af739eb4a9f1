"""A clean article as a sequence of parts, in the order that every printed form follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from reader.article.apart import apart
from reader.article.bare import letters
from reader.article.document import NOTE
from reader.article.items import item_numbers
from reader.article.model import Article, Block, Kind, Role
from reader.article.visible import one_line
from reader.export.dates import printed_date
from reader.export.selection import Selection


class Form(Enum):
    """How a part is set."""

    KICKER = "kicker"
    TITLE = "title"
    STANDFIRST = "standfirst"
    META = "meta"
    """One line: who wrote it, where, when, for whom."""
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    TABLE = "table"
    """Its blocks are its rows."""
    QUOTE = "quote"
    CODE = "code"
    NOTE = "note"
    """A footnote of the story, with its label; its blocks are its paragraphs."""
    ASIDE = "aside"
    """Boilerplate, printed with the name of its kind."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of what is printed, or one table."""

    form: Form
    text: str
    blocks: tuple[Block, ...] = ()
    """The blocks that the text comes from; empty for what stands above the story."""
    number: int | None = None
    """The number of an item whose text doesn't hold it."""


_FORMS = {
    Kind.HEADLINE: Form.HEADING,
    Kind.STANDFIRST: Form.PARAGRAPH,
    Kind.KICKER: Form.PARAGRAPH,
    Kind.BODY: Form.PARAGRAPH,
    Kind.HEADING: Form.HEADING,
    Kind.LIST_ITEM: Form.ITEM,
    Kind.TABLE: Form.TABLE,
    Kind.BLOCK_QUOTE: Form.QUOTE,
    Kind.CODE: Form.CODE,
}


_PREFIX = 8
"""Letters before a headline that aren't missed."""


def parts(article: Article, selection: Selection) -> Iterator[Part]:
    """What is printed of an article, from its kicker to its last block: without the boilerplate, with it, or nothing
    else.

    Front matter is printed once, at the top and in the usual order, from what is known of the article; its blocks are
    not repeated below, but for those of other stories, and for what the top doesn't say. Footnotes stand apart and
    belong to the story: they end it.
    """
    top = list(_top(article))
    if selection is not Selection.ONLY:
        yield from top
    said = letters(" ".join(part.text for part in top))
    numbers = item_numbers([block.node for block in article.blocks])
    rows: list[Block] = []
    notes: dict[str, list[Block]] = {}
    for index, (block, is_apart) in enumerate(zip(article.blocks, apart(article.blocks), strict=True)):
        if selection is not Selection.ONLY and (anchors := block.node.anchors) and anchors[0].startswith(NOTE):
            notes.setdefault(anchors[0], []).append(block)
            continue
        if not selection.takes(is_apart=is_apart) or (not is_apart and _is_told(block, said)):
            continue
        if rows and block.kind is not Kind.TABLE:
            yield _table(rows)
            rows = []
        if block.kind is Kind.TABLE:
            rows.append(block)
        else:
            form = Form.ASIDE if is_apart else _FORMS[block.kind]
            yield Part(form, block.text, (block,), numbers.get(index))
    if rows:
        yield _table(rows)
    for blocks in notes.values():
        yield Part(Form.NOTE, " ".join(one_line(block.text) for block in blocks), tuple(blocks))


def cells(row: Block) -> list[str]:
    """The cells of a table's row."""
    return [row.text[start:end].strip() for start, end in cell_spans(row)]


def cell_spans(row: Block) -> list[tuple[int, int]]:
    """Where the cells of a table's row stand: separated by tabs, or by runs of spaces where a page was pasted."""
    parted = [match.span() for match in re.finditer(r"\t| {2,}", row.text)]
    return list(zip([0, *(end for _, end in parted)], [*(start for start, _ in parted), len(row.text)], strict=True))


def _is_told(block: Block, said: str) -> bool:
    """Whether a block is front matter that the top says, too, but for a "Fwd:" before it. A page may print another
    headline than it declares.
    """
    if block.role is not Role.FRONT or block.kind not in _FORMS:
        return block.role is Role.FRONT
    text = letters(block.text)
    return any(text[start:] in said for start in range(min(_PREFIX, len(text) // 2) + 1))


def _table(rows: list[Block]) -> Part:
    return Part(Form.TABLE, "\n".join(row.text for row in rows), tuple(rows))


def _top(article: Article) -> Iterator[Part]:
    """Kicker, headline, standfirst, and the line of facts."""
    head = article.head
    for form, text in ((Form.KICKER, head.kicker), (Form.TITLE, head.title), (Form.STANDFIRST, head.standfirst)):
        if text and text.strip():
            yield Part(form, one_line(text.strip()))
    facts = [", ".join(head.byline), _dateline(article), printed_date(head.published, head.language), head.site]
    # A paper that signs its stories itself is named once.
    if line := " · ".join(dict.fromkeys(one_line(fact) for fact in facts if fact)):
        yield Part(Form.META, line)


def _dateline(article: Article) -> str | None:
    """The dateline, unless the story itself opens with it."""
    dateline = article.head.dateline
    opening = next((block.text for block in article.blocks if block.kind is Kind.BODY), "")
    return None if dateline is None or opening.casefold().startswith(dateline.casefold()) else dateline
