"""Where the links of an article are on its page, and the letters to type for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, product
from typing import NamedTuple

from linkify_it import LinkifyIt

from reader.article.document import Shape, Style
from reader.article.model import Article, Block, Kind
from reader.ui.typeset.rows import Row, Unit

LETTERS = "asdfghjklewruiopcvnm"
"""The letters of hints: those where the fingers rest come first, and none that is easily mistaken for another."""
_SIGNS = ("://", "www.", "@", "mailto:")
"""One of these stands in every address that is looked for in plain text."""
_NEAR = 20_000
"""Characters on either side in which addresses are looked for; the tallest screen shows fewer of one unit."""
_CLOSING = "”’»›“‘\"'"
"""Marks behind an address that are the sentence's."""


class Link(NamedTuple):
    """A stretch of a unit's text that leads somewhere."""

    start: int
    end: int
    target: str
    """The address, as the source gives it; control characters made visible."""
    picture: bool = False
    """Whether it leads to a picture that the article shows."""


class Seen(NamedTuple):
    """A link in view."""

    link: Link
    y: int
    x: int
    """Cell of the row, without its margin, at which it begins."""


def links_of(unit: Unit, article: Article, around: int = 0) -> list[Link]:
    """The links in a unit's text, in order: those of the source's markup, and addresses written out.

    In a text without end (a page of code is one unit) the latter are looked for near the character `around` alone.
    """
    block = None if unit.block is None else article.blocks[unit.block]
    found: list[Link] = []
    if block is not None and block.text == unit.text:  # a line of source has the places of its own text
        found = [*_marked_up(block, article), *_headline(block, article)]
    found += [link for link in _written_out(unit.text, around) if not any(_meet(link, other) for other in found)]
    return sorted(found)


def place_of(address: str, article: Article) -> int | None:
    """The block that an address in an article leads to within it; None where it leads elsewhere. Where the article's
    own address isn't known, any may be that.
    """
    page, sign, name = address.partition("#")
    own = (article.head.url or "").partition("#")[0]
    if not sign or (page and own and page != own):
        return None
    return next((at for at, block in enumerate(article.blocks) if name in block.node.anchors), None)


def in_view(rows: Sequence[tuple[int, Row]], links: Mapping[int, Sequence[Link]]) -> Iterator[Seen]:
    """The links of which a part stands in these rows (each with its unit), each at its first part."""
    told: set[tuple[int, Link]] = set()
    for y, (unit, row) in enumerate(rows):
        for link in links[unit]:
            if (unit, link) not in told and (x := row.cell_of(link.start, link.end)) is not None:
                told.add((unit, link))
                yield Seen(link, y, x)


def hints(count: int) -> list[str]:
    """As many names as that, all of one length, none the beginning of another."""
    length = 1
    while len(LETTERS) ** length < count:
        length += 1
    return ["".join(letters) for letters in islice(product(LETTERS, repeat=length), count)]


def _marked_up(block: Block, article: Article) -> Iterator[Link]:
    inlines = block.node.inlines
    for inline in inlines:
        if inline.style is Style.LINK and inline.start < inline.end and _leads_on(inline.target, article):
            yield Link(inline.start, inline.end, inline.target or "")
    if block.node.shape is Shape.IMAGE and not any(inline.style is Style.LINK for inline in inlines):
        for inline in inlines:
            if inline.style is Style.IMAGE and inline.target:
                yield Link(inline.start, inline.end, inline.target, picture=True)


def _headline(block: Block, article: Article) -> Iterator[Link]:
    """A headline leads to the page that the article was saved from."""
    url = article.head.url
    if block.kind is Kind.HEADLINE and url and not any(inline.style is Style.LINK for inline in block.node.inlines):
        yield Link(0, len(block.text), url)


def _leads_on(target: str | None, article: Article) -> bool:
    """Whether an address leads anywhere: what begins with `#` is a place on this page, which it may not have."""
    return bool(target) and not (target and target[0] == "#" and place_of(target, article) is None)


@cache
def _finder() -> LinkifyIt:
    return LinkifyIt()


def _written_out(text: str, around: int) -> Iterator[Link]:
    first = max(0, around - _NEAR) if len(text) > 2 * _NEAR else 0
    near = text[first : first + 2 * _NEAR]
    if not any(sign in near for sign in _SIGNS):
        return
    for match in _finder().match(near) or ():
        if match.schema or match.raw[:4].lower() == "www.":  # "end.So" is no address, though a country has that name
            written = match.raw.rstrip(_CLOSING)
            lost = len(match.raw) - len(written)
            start, end = first + match.index, first + match.last_index - lost
            yield Link(start, end, match.url[: len(match.url) - lost])


def _meet(one: Link, other: Link) -> bool:
    return one.start < other.end and other.start < one.end
