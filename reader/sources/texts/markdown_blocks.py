"""The blocks of a Markdown page as nodes, each with its lines and places in the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reader.article.document import NOTE, SAYS, Node, Shape, Style
from reader.article.visible import visible
from reader.sources.anchors import anchored, headings
from reader.sources.lines import blank_above
from reader.sources.texts.markdown_html import is_bare, to_markdown
from reader.sources.texts.markdown_inline import Cursor, Page, Run, note_label, render, verbatim
from reader.sources.texts.markdown_notes import is_apart, read_notes

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST_PARAGRAPH = 10_000
"""Characters; markup in a longer one is left as written, because looking for its ends takes time by the square."""
_MOST_LINKS = 1_000_000
"""Opening brackets of a paragraph times its characters: what looking for the ends of its links may take."""
_MOST_HTML = 50_000
"""Characters of raw HTML in a page that are read; a page with more is no Markdown, and the rest stands as written."""
_APART = f"{SAYS}other"
_DEFINITION = re.compile(r"\[[^\]]+\]:")
_CONTAINERS = {"blockquote", "bullet_list", "ordered_list"}
_LEAVES = {"paragraph_open", "heading_open", "tr_open", "fence", "code_block", "html_block", "hr"}


class Draft(NamedTuple):
    """A node before the white space around it is known; its lines are counted from 0, the last one not among them."""

    first: int
    last: int
    run: Run
    shape: Shape
    level: int = 0
    hints: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


def read_page(page: Page, front: int, about: tuple[int, int]) -> tuple[Node, ...]:
    """The nodes of a page whose first `front` lines are front matter; the lines `about`, from 0, the last one not among
    them, are those that could be read: of the front matter, or below the title.
    """
    drafts = list(_front_matter(page, front, about))
    parser = _parser(html=True)
    env: dict[str, object] = {}
    past = max(front, about[1])
    text = ["" if number < front or number in range(*about) else line for number, line in enumerate(page.lines[:past])]
    tokens = parser.parse("\n".join([*text, *page.lines[past:]]), env)
    drafts += _Walk(parser, page, env).read(tokens)
    drafts += _left_over(page, range(*(about if not front else (0, front))), tokens)
    drafts.sort(key=lambda draft: draft.first)
    nodes = [_node(draft, page) for draft in drafts if draft.run.text]
    return anchored(nodes, headings(nodes))


@cache
def _parser(html: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Without text_join, escapes and entities stay tokens of their own, which know how they were written. Inline markup
    # is read paragraph by paragraph, for the sake of those that are too long for it.
    parser = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    parser.disable(["text_join", "inline"])
    read_notes(parser)
    for ruler in (parser.core.ruler, parser.block.ruler, parser.inline.ruler, parser.inline.ruler2):
        ruler.getRules()  # which it gathers when it is first asked: another thread would then find some of them missing
    return parser


def _front_matter(page: Page, front: int, about: tuple[int, int]) -> Iterator[Draft]:
    first, past = about
    if past:
        text = "\n".join(page.lines[first:past])
        yield Draft(first, past, verbatim(text, page.cursor(first, past)), Shape.CODE, 0, ("front-matter",))
    else:
        for number in range(front):
            yield _as_written(page, number)


def _as_written(page: Page, number: int, *hints: str) -> Draft:
    text = page.lines[number].strip()
    return Draft(number, number + 1, verbatim(text, page.cursor(number, number + 1)), Shape.LINE, 0, hints)


def _left_over(page: Page, read: range, tokens: Sequence[Token]) -> Iterator[Draft]:
    """The lines that Markdown swallowed."""
    covered = bytearray(len(page.lines))
    for token in tokens:
        if token.map and token.type in _LEAVES:
            covered[token.map[0] : token.map[1]] = b"\1" * (token.map[1] - token.map[0])
        elif token.map and token.type == "table_open":
            covered[token.map[0] + 1] = 1  # the line of dashes
    defined = -1
    for number in range(len(page.lines)):
        text = page.lines[number].strip("> \t")
        if text and not covered[number] and number not in read:
            if _DEFINITION.match(text) or (defined >= 0 and number == defined + 1):  # its title may stand below
                defined = number
            yield _as_written(page, number, *(("definition", _APART) if number == defined else ()))


def _node(draft: Draft, page: Page) -> Node:
    gap = blank_above(page.lines, draft.first)
    run = draft.run
    return Node(
        run.text, draft.shape, draft.level, gap, draft.first + 1, draft.last, run.pieces, run.inlines, draft.hints,
        anchors=draft.anchors,
    )  # fmt: skip


class _Leaf(NamedTuple):
    """A block that holds text, and the stretch of source it stands in."""

    token: Token
    first: int
    last: int
    cursor: Cursor


@dataclass(slots=True)
class _Walk:
    """A way through the tokens of a page, and what is open around the current one."""

    parser: MarkdownIt
    page: Page
    env: dict[str, object]
    """markdown-it's memory of the page: the definitions of links."""
    within: _Leaf | None = None
    """The raw HTML that the tokens were made of; None for the page itself."""
    containers: list[str] = field(default_factory=list)
    depth: int = 0
    """Of the list that is open."""
    marker: str = ""
    """Of the list item whose first block is still to come."""
    leaf: _Leaf | None = None
    """The paragraph, heading or row that is open."""
    head_row: Sequence[int] = ()
    """Where the table that is open begins."""
    cells: list[Run] = field(default_factory=list)
    """Of the row that is open."""
    drafts: list[Draft] = field(default_factory=list)
    html: int = 0
    """Characters of raw HTML so far."""
    note: str = ""
    """The name of the footnote that is open."""
    label: Run | None = None
    """Its label, until its first block has it: without text, as long as its place isn't known."""

    def read(self, tokens: Sequence[Token]) -> list[Draft]:
        """A draft for each block, in order; some without text."""
        actions: dict[str, Callable[[Token], None]] = {
            "inline": self._inline,
            "fence": self._code,
            "code_block": self._code,
            "html_block": self._html,
            "hr": self._rule,
            "paragraph_open": self._open,
            "heading_open": self._open,
            "table_open": self._table,
            "tr_open": self._open,
            "tr_close": self._row,
            "list_item_open": self._item,
            "footnote_reference_open": self._note,
            "footnote_reference_close": self._note,
        }
        for token in tokens:
            name, _, end = token.type.rpartition("_")
            if name in _CONTAINERS:
                self._contain(name, end == "open")
            elif action := actions.get(token.type):
                action(token)
        return self.drafts

    def _contain(self, name: str, opens: bool) -> None:
        if opens:
            self.containers.append(name)
        else:
            self.containers.pop()
        self.depth += (name != "blockquote") * (1 if opens else -1)
        self.marker = ""

    def _item(self, token: Token) -> None:
        self.marker = token.info + token.markup

    def _note(self, token: Token) -> None:
        self.note = str(token.meta["label"]) if token.nesting > 0 else ""
        self.label = Run() if self.note else None

    def _table(self, token: Token) -> None:
        self.head_row = (token.map or ())[:1]

    def _open(self, token: Token) -> None:
        self.leaf, self.cells = self._locate(token), []

    def _locate(self, token: Token) -> _Leaf:
        if self.within:
            return self.within._replace(token=token)
        first, last = token.map or (0, 0)
        cursor = self.page.cursor(first, last)
        if self.label is not None:
            self.label = note_label(self.note, cursor)
        return _Leaf(token, first, last, cursor)

    def _add(self, leaf: _Leaf, run: Run, shape: Shape, level: int = 0, hint: str = "") -> None:
        first, last = leaf.first, leaf.last
        if self.within and run.pieces:  # the lines of a part of the HTML are fewer than those of the whole
            first, last = self.page.line_at(run.pieces[0].source), self.page.line_at(run.pieces[-1].source) + 1
        if self.label is not None:
            run = run.after(self.label, " ")
        if self.note:
            hint = _APART
        hints = (*self.containers, hint) if hint else tuple(self.containers)
        anchors = (f"{NOTE}{visible(self.note)}",) if self.note else ()
        self.drafts.append(Draft(first, last, run, shape, level, hints, anchors))
        self.marker, self.label = "", None

    def _inline(self, token: Token) -> None:
        leaf = self.leaf
        assert leaf, "text stands in a paragraph, a heading or a row"
        if leaf.token.type == "tr_open":
            self.cells.append(self._render(token, leaf.cursor))
        elif leaf.token.type == "heading_open":
            self._add(leaf, self._render(token, leaf.cursor), Shape.HEADING, int(leaf.token.tag[1:]))
        elif self.marker:
            marker = verbatim(self.marker, leaf.cursor)
            self._add(leaf, self._render(token, leaf.cursor).after(marker, " "), Shape.LIST_ITEM, self.depth)
        else:
            run = self._render(token, leaf.cursor)
            self._add(leaf, run, _shape(run, self.containers), hint=_APART if is_apart(run.text) else "")

    def _render(self, token: Token, cursor: Cursor) -> Run:
        length = len(token.content)
        if length > _LONGEST_PARAGRAPH or token.content.count("[") * length > _MOST_LINKS:
            return verbatim(token.content.replace("\n", " "), cursor).strip()
        children: list[Token] = []
        self.parser.inline.parse(token.content, self.parser, self.env, children)
        return render(children, cursor)

    def _row(self, _end: Token) -> None:
        leaf = self.leaf
        assert leaf, "a row that ends has begun"
        row = self.cells[0]
        for cell in self.cells[1:]:
            row = cell.after(row, "\t")
        if row.text.strip():
            self._add(leaf, row, Shape.TABLE_ROW, int((leaf.token.map or ())[:1] == self.head_row))

    def _code(self, token: Token) -> None:
        leaf = self._locate(token)
        # A fence with nothing in it says no more than the name of its language, but does say that.
        text = token.content.rstrip() or token.info.strip()
        self._add(leaf, verbatim(text, leaf.cursor), Shape.CODE)

    def _rule(self, token: Token) -> None:
        if not self.within:
            leaf = self._locate(token)
            self._add(leaf, verbatim(self.page.lines[leaf.first].strip("> \t"), leaf.cursor), Shape.LINE, 0, "hr")

    def _html(self, token: Token) -> None:
        leaf = self._locate(token)
        self.html += len(token.content)
        if self.html <= _MOST_HTML and (converted := to_markdown(token.content)):
            parser = _parser(html=False)
            env: dict[str, object] = {}
            inner = _Walk(parser, self.page, env, leaf, list(self.containers), self.depth)
            self.drafts += inner.read(parser.parse(converted, env))
        elif not is_bare(token.content):
            self._add(leaf, verbatim(token.content.rstrip(), leaf.cursor), Shape.CODE, 0, "html")


def _shape(run: Run, containers: Sequence[str]) -> Shape:
    """The shape of a paragraph: a picture where it is nothing else."""
    pictures = sum(one.end - one.start for one in run.inlines if one.style is Style.IMAGE)
    if pictures and pictures >= len(run.text.replace(" ", "")):
        return Shape.IMAGE
    return Shape.BLOCK_QUOTE if "blockquote" in containers else Shape.PARAGRAPH
