"""The nodes that a page has given so far: its texts and its pictures, each with the elements it lies in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count, islice

from reader.article.document import Inline, Node, Shape, Style
from reader.article.visible import visible
from reader.errors import SourceError
from reader.sources.html.elements import STYLES
from reader.sources.html.lone import Inner
from reader.sources.html.parts import LINK, STYLED
from reader.sources.html.place import DEEPEST, Place, hint_of
from reader.sources.html.text import Form, TextRun, collapsed

MOST_TEXT = 5_000_000
"""Characters; a long book has two million."""
TOO_MUCH = "the page shows more text than can be taken apart"
_MOST_NODES = 60_000
_DATA = "data:"

Resolve = Callable[[str], str | None]
"""The address a link's target stands for; None where it leads nowhere."""


class Sheet:
    """The nodes of a page, in its order."""

    def __init__(self, path: str, resolve: Resolve) -> None:
        self.nodes: list[Node] = []
        self.gap = 0
        """Empty lines before the next node."""
        self.shown = 0
        """Characters of the nodes."""
        self.waiting: list[Node] = []
        """Pictures in the middle of a text that isn't a node yet."""
        self._path = path
        self._resolve = resolve
        self._numbers = count(1)
        self._silent: Place | None = None
        """Where the last picture is of which nothing is said, if no node has come after it."""

    def put_run(self, run: TextRun, place: Place) -> None:
        """What a run holds becomes nodes, and the pictures in the middle of it after them."""
        manner = place.manner
        shape, level = manner.shape, manner.level
        hints, numbers = place.path(self._numbers)
        form = _FORMS.get(shape, _PROSE)
        for text, inlines, apart in run.take(form):
            if manner.shape is _ITEM:
                shape, level = _verdict(place)
            gap = 1 if apart else self.gap
            pictured = self._pictured(place)
            self._append(Node(text, shape, level, gap, None, None, (), inlines, hints, numbers, pictured))
            self.gap = 0
        if self.waiting:
            for image in self.waiting:
                self._append(image)
            self.waiting.clear()

    def put_lone(self, place: Place, around: Sequence[Inner], raw: str) -> None:
        """The only text of a block, and the elements around it there, become a node."""
        text = visible(collapsed(raw)).strip()
        inlines: list[Inline] = []
        hints, numbers = place.path(self._numbers)
        if around:
            hints = (*hints, *[hint_of(inner.tag, inner.attributes) for inner in around])
            numbers = (*numbers, *islice(self._numbers, len(around)))
            for tag, attributes, part in reversed(around):
                if part is STYLED:
                    inlines.append(Inline(0, len(text), STYLES[tag], None))
                elif part is LINK and "href" in attributes:
                    inlines.append(Inline(0, len(text), _LINK, self._resolve(attributes["href"] or "")))
        manner = place.manner
        shape, level = _verdict(place) if manner.shape is _ITEM else (manner.shape, manner.level)
        pictured = self._pictured(place)
        self._append(Node(text, shape, level, self.gap, None, None, (), tuple(inlines), hints, numbers, pictured))
        self.gap = 0

    def put_picture(self, alt: str, target: str | None, run: TextRun, place: Place) -> None:
        """A picture becomes a node; after the text that it is in the middle of, if it is."""
        hints, numbers = place.path(self._numbers)
        inlines = [Inline(0, len(alt), Style.IMAGE, target)]
        if link := run.link:
            inlines.insert(0, Inline(0, len(alt), _LINK, link[0]))
        image = Node(alt, Shape.IMAGE, 0, self.gap, inlines=tuple(inlines), hints=hints, place=numbers)
        self._silent = None
        if not run.has_text:
            self._append(image)
            self.gap = 0
        else:
            self.waiting.append(image)

    def pass_picture(self, place: Place) -> None:
        """A picture of which nothing is said stands here."""
        self._silent = place

    def has_picture(self, alt: str) -> bool:
        """Whether a picture of which the same is said came just before."""
        return any(node.shape is Shape.IMAGE and node.text == alt for node in (*self.nodes[-3:], *self.waiting))

    def _pictured(self, place: Place) -> int:
        """How many elements hold a place and the silent picture before it, of which the next isn't told any more."""
        silent, self._silent = self._silent, None
        return min(DEEPEST, silent.common(place).depth) if silent is not None else 0

    def _append(self, node: Node) -> None:
        self.nodes.append(node if self.nodes else replace(node, gap=0))
        self.shown += len(node.text)
        if len(self.nodes) > _MOST_NODES or self.shown > MOST_TEXT:
            raise SourceError(self._path, TOO_MUCH)


def target_of(attributes: dict[str, str | None]) -> str | None:
    """The address of a picture, unless it lies in the page itself."""
    source = next((said for name in ("src", "data-src") if (said := attributes.get(name)) and said[:5] != _DATA), None)
    return visible(source.strip()) if source else None


def _verdict(place: Place) -> tuple[Shape, int]:
    """Shape and level of the next node in a list's item: only the first is one."""
    return (_ITEM, place.manner.level) if place.opens_item() else (Shape.PARAGRAPH, 0)


_ITEM, _LINK = Shape.LIST_ITEM, Style.LINK  # by names of their own: asked for with every text
_FORMS, _PROSE = {Shape.CODE: Form.CODE, Shape.TABLE_ROW: Form.ROW}, Form.PROSE
