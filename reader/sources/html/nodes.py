"""The visible text of a page as nodes, in the order of the page.

The walk goes from element to element without recursion, however deep they are nested. What a browser shows is text;
what it doesn't (scripts, templates, what is hidden) isn't, except where hiding leaves next to nothing: such a page is
shown by its scripts, and read as they would show it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.document import Node, Shape, Style
from reader.article.visible import flattened
from reader.errors import SourceError
from reader.sources.anchors import anchored
from reader.sources.html.elements import QUOTES, SET_OFF, SHOWN_ON_REQUEST, STYLES
from reader.sources.html.formula import formula_of, has_copy, is_copy
from reader.sources.html.hidden import is_hidden, shadow_of
from reader.sources.html.joints import is_joint
from reader.sources.html.lone import MAY_BE_LONE, lone_text
from reader.sources.html.manners import manner_in
from reader.sources.html.parts import (
    BLOCK,
    BREAK,
    FORMULA,
    LINK,
    NOSCRIPT,
    PARTS,
    PICTURE,
    QUOTED,
    SHAPING,
    STYLED,
    is_sign,
    part_of,
)
from reader.sources.html.place import DEEPEST, Manner, Place
from reader.sources.html.sheet import MOST_TEXT, TOO_MUCH, Resolve, Sheet, target_of
from reader.sources.html.table import CELLS, Spans
from reader.sources.html.text import TextRun

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SHOWN_ENOUGH = 400
"""Characters; a page that shows fewer, and hides most of what it holds, hides its article."""
_MOSTLY = 3
"""Times what is shown: a page that shows more than a third may well show its story."""

_HIDING = frozenset(("style", "hidden", "aria-hidden"))
"""Attributes of what may not be shown."""


def read_nodes(body: LexborNode, path: str, language: str | None, resolve: Resolve) -> tuple[Node, ...]:
    """The nodes of a page's body.

    Raises:
        SourceError: there are too many.
    """
    walk = _Walk(body, path, language, resolve)
    walk.read()
    shown = walk.sheet.shown
    if walk.hidden and shown < _SHOWN_ENOUGH:
        whole = _Walk(body, path, language, resolve, show_hidden=True)
        whole.read()
        if whole.sheet.shown > _MOSTLY * shown:
            walk = whole
    page = (resolve("#-") or "#-")[:-2] or None  # nobody knows the address of a page in a letter
    return anchored(walk.sheet.nodes, walk.named, page)


class _Walk:
    """A way through the elements of a page."""

    def __init__(
        self, body: LexborNode, path: str, language: str | None, resolve: Resolve, show_hidden: bool = False
    ) -> None:
        self.sheet = Sheet(path, resolve)
        self.named: dict[str, int] = {}
        """The names of elements that links can lead to, each with the index of the node that begins there."""
        self.hidden = 0
        """Elements passed over because the page hides them."""
        self._path = path
        self._resolve = resolve
        self._show_hidden = show_hidden
        self._quotes = QUOTES.get(language or "", "“”")
        self._run = TextRun()
        self._body = Place(body, "body", body.attributes, BLOCK, None, 1, Manner(Shape.PARAGRAPH, 0, 0, False))
        self._outer = self._around = self._last = self._body
        """The innermost element that holds all of the run's text; the same with white space behind it; that of the text
        read last.
        """
        self._noscript = 0
        self._spans = Spans()
        """Of the table of data that is open."""

    def read(self) -> None:
        """Walk through the body."""
        run, here = self._run, self._body
        node = here.element.child
        while True:
            if node is None:
                self._leave(here)
                if here.parent is None:
                    return
                node, here = here.element.next, here.parent
                continue
            tag = node.tag or ""
            if tag == "-text":
                raw = node.text_content or ""
                # Most texts are the white space between tags.
                if not raw.isspace() or here.manner.shape is _CODE:
                    self._text(raw, here)
                elif not run.ends_blank:
                    run.space()
            elif part := PARTS.get(tag) or part_of(tag):
                attributes = node.attributes
                if ((attributes and not _HIDING.isdisjoint(attributes)) or tag in SHOWN_ON_REQUEST) and self._hides(
                    node, tag, attributes
                ):
                    self.hidden += 1
                elif not (BREAK <= part <= FORMULA and self._put(part, node, attributes, here)):
                    place = Place(node, tag, attributes, part, here, here.depth + 1, here.manner)
                    self._enter(place)
                    if tag not in MAY_BE_LONE or not self._lone(place):
                        here, node = place, node.child
                        continue
                    self._border(place)
            elif tag == "template" and (shadow := shadow_of(node)) is not None:
                here = Place(node, tag, {}, BLOCK, here, here.depth + 1, here.manner)
                self._enter(here)
                node = shadow.child
                continue
            node = node.next

    def _text(self, raw: str, here: Place) -> None:
        if self._noscript:
            return
        if len(raw) > MOST_TEXT:
            raise SourceError(self._path, TOO_MUCH)
        run = self._run
        if here is not self._last:
            if run.has_text:  # from text to text, for it may be far from the outermost to each
                around = self._last.common(here)
                if around.depth < self._around.depth:
                    self._around = around
            touches = run.has_text and not run.ends_blank and not raw[:1].isspace()
            if touches and here.manner.shape is not _CODE and is_joint(self._last, here, run.tail, raw):
                run.part()
            self._last = here
        if not raw.isspace():
            if not run.has_text:
                self._around = here
            self._outer = self._around
        run.add(raw, here.manner.shape is _CODE)

    def _lone(self, place: Place) -> bool:
        """Read a block that has just begun and holds nothing but one text; False where that isn't so."""
        manner = place.manner
        if manner.row or manner.shape is _CODE or self._noscript or not self._run.is_bare:
            return False
        found = lone_text(place.element)
        if found is None or place.depth + len(found[0]) > DEEPEST or len(found[1]) > MOST_TEXT:
            return False
        self.sheet.put_lone(place, *found)
        return True

    def _enter(self, place: Place) -> None:
        """Begin an element."""
        part = place.part
        if part >= BLOCK:
            self._border(place)
            if part is SHAPING or "role" in place.attributes:
                self._shape(place)
            if place.manner.row and place.tag in CELLS and place.parent is not None:
                self._cell(place.parent, place.attributes)
        elif part is LINK:
            if "href" in place.attributes:
                self._run.open(_LINK, self._resolve(place.attributes["href"] or ""))
        elif part is STYLED:
            self._run.open(STYLES[place.tag])
        elif part is NOSCRIPT:
            self._noscript += 1
        elif part is QUOTED and place.parent is not None:
            self._text(self._quotes[0], place.parent)
        if "id" in place.attributes or (part is LINK and "name" in place.attributes):
            for name in (place.attributes.get("id"), place.attributes.get("name")):
                if name:
                    self.named.setdefault(name, len(self.sheet.nodes))

    def _leave(self, place: Place) -> None:
        """End an element."""
        part = place.part
        if part >= BLOCK:
            self._border(place)
        elif part is STYLED or (part is LINK and "href" in place.attributes):
            self._run.close()
        elif part is NOSCRIPT:
            self._noscript -= 1
        elif part is QUOTED:
            self._text(self._quotes[1], place)

    def _hides(self, element: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
        if "aria-hidden" in attributes and is_copy(element, attributes):
            return True
        return not self._show_hidden and is_hidden(tag, attributes) and not has_copy(element)

    def _put(self, part: int, element: LexborNode, attributes: dict[str, str | None], here: Place) -> bool:
        """What has no content: the end of a line, a picture, or a formula unless it has to be read as others are."""
        if part is BREAK:
            self._break(here.manner)
        elif part is PICTURE:
            self._image(attributes, here)
        elif said := formula_of(element):
            self._text(said, here)
        else:
            return False
        return True

    def _break(self, manner: Manner) -> None:
        if manner.row or manner.shape is Shape.HEADING:
            self._run.space()
        else:
            self._run.line_break(manner.shape is _CODE)

    def _border(self, place: Place) -> None:
        """The edge of a block: the run before it ends here, but in a row, where it is white space."""
        run = self._run
        if place.manner.row and place.tag not in ("table", "tr"):
            if place.tag not in CELLS:
                run.space()
            return
        if run.has_text or self.sheet.waiting:
            self.sheet.put_run(run, self._outer)
        elif run.length:
            run.forget()
        if place.tag in SET_OFF:
            self.sheet.gap = 1

    def _cell(self, row: Place, attributes: dict[str, str | None]) -> None:
        """A cell begins; what spans rows or columns leaves empty ones before it."""
        for _ in range(self._spans.cell(attributes) + (not row.is_new)):
            self._run.cell()
        row.is_new = False

    def _shape(self, place: Place) -> None:
        """What a block that begins here says of the text in it; a table of data begins, or a row of one."""
        if place.tag == "table":
            self._spans = Spans()
        elif place.tag == "tr" and place.manner.row:
            self._spans.row()
        place.manner = manner_in(place)

    def _image(self, attributes: dict[str, str | None], here: Place) -> None:
        """A picture, told by its alternative text; a sign drawn as one stays in its sentence."""
        alt = flattened(attributes.get("alt") or "")
        if not alt:
            if not is_sign(attributes):
                self.sheet.pass_picture(here)
        elif self._noscript and self.sheet.has_picture(alt):
            return  # given just before to browsers with scripts
        elif len(alt) <= 4 and not any(map(str.isalnum, alt)):
            self._text(alt, here)
            self._run.mark(Style.IMAGE, target_of(attributes), len(alt))
        else:
            self.sheet.put_picture(alt, target_of(attributes), self._run, here)


_CODE, _LINK = Shape.CODE, Style.LINK  # by names of their own: asked for with every text
