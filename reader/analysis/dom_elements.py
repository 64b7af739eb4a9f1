"""The elements of a page as its nodes tell of them: what each holds, how deep it lies, what its names say.

All that nodes have in common by their place is worked out once for each element, from its parent.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.dom_names import INLINE, PURPOSES, TAGS, Name, Naming
from reader.article.document import Node

_HERE = 12
"""Closeness of what the element itself says; one less for each element between."""
_FAR = 20
_NEVER = 99
_REMEMBERED = 6
"""Elements above whose names count one by one."""
_TAG_NUMBERS = {tag: number for number, tag in enumerate(TAGS)}
_CLOSE_TAGS = (
    "li",
    "ul",
    "article",
    "section",
    "figure",
    "table",
    "blockquote",
    "aside",
    "header",
    "footer",
    "nav",
    "form",
)
_CLOSE = {tag: len(PURPOSES) + number for number, tag in enumerate(_CLOSE_TAGS)}
_NOTHING_CLOSE = [0] * (len(PURPOSES) + len(_CLOSE_TAGS))


class Element:
    """One element, and the nodes in it."""

    __slots__ = (
        *("articles", "below_story", "chars", "closeness", "common", "depth", "items", "leasts", "linked", "means"),
        *("mosts", "name", "nodes", "parent", "prose", "proses", "row", "sum_of_means", "within"),
    )

    def __init__(self, name: Name, parent: Element | None) -> None:
        self.name = name
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.nodes = self.proses = 0
        """How many nodes, and how many of prose."""
        self.chars = self.prose = 0
        self.linked = 0.0
        """Characters of all nodes, of prose, of links."""
        self.closeness: list[int] = _closer(parent.closeness if parent else _NOTHING_CLOSE, name)
        """For each purpose and each of `_CLOSE_TAGS`, how close above an element is that says so; 0 for nowhere."""
        self.leasts: tuple[float, ...] = (*(parent.leasts[1 - _REMEMBERED :] if parent else ()), name.least)
        self.mosts: tuple[float, ...] = (*(parent.mosts[1 - _REMEMBERED :] if parent else ()), name.most)
        self.means: tuple[float, ...] = (*(parent.means[1 - _REMEMBERED :] if parent else ()), name.mean)
        self.sum_of_means: float = name.mean + (parent.sum_of_means if parent else 0.0)
        self.articles: int = (name.tag == "article") + (parent.articles if parent else 0)
        self.items: int = (name.tag == "li") + (parent.items if parent else 0)
        self.within: tuple[bool, ...] = ()
        """Whether it lies in each of the elements that hold a third, most, and nearly all of the prose."""
        self.common: tuple[int, int] = (0, 0)
        """How many elements it shares with the way to the story's, and to the one that holds most of the prose."""
        self.below_story = _NEVER
        """How deep in the story's element it lies."""
        self.row: tuple[float, ...] | None = None

    def up(self, steps: int) -> Element:
        """The element some steps above, or the outermost."""
        found = self
        for _ in range(steps):
            if found.parent is None:
                break
            found = found.parent
        return found

    def block(self) -> Element:
        """The innermost element around that is no mere markup of words."""
        found = self
        while found.name.tag in INLINE and found.parent is not None:
            found = found.parent
        return found


def _closer(above: list[int], name: Name) -> list[int]:
    closeness = [value - 1 if value > 1 else value for value in above]
    for purpose in name.purposes:
        closeness[purpose] = _HERE
    if name.tag in _CLOSE:
        closeness[_CLOSE[name.tag]] = _HERE
    return closeness


class Elements:
    """The elements of a page."""

    def __init__(
        self,
        nodes: Sequence[Node],
        naming: Naming,
        chars: Sequence[int],
        linked: Sequence[float],
        prose: Sequence[bool],
    ) -> None:
        self._all: list[Element] = []
        self.of: list[Element] = []
        """For each node the innermost element that holds it."""
        known: dict[int, Element] = {}
        for node in nodes:
            self.of.append(self._element(node, known, naming))
        self._fill(chars, linked, prose)
        self.prose: int = max(1, self._all[0].prose if self._all else 1)
        """Characters of prose on the page."""
        self.story, self.story_share = self._find_story(chars, prose)
        self._mark()

    def _element(self, node: Node, known: dict[int, Element], naming: Naming) -> Element:
        """The node's innermost element; those above it are made where the page hasn't shown them before."""
        element = known.get(node.place[-1]) if node.place else known.get(0)
        if element is not None:
            return element
        element = known.get(0)
        if element is None:
            element = known[0] = Element(naming.name("html"), None)
            self._all.append(element)
        for number, hint in zip(node.place, node.hints, strict=True):
            below = known.get(number)
            if below is None:
                below = known[number] = Element(naming.name(hint), element)
                self._all.append(below)
            element = below
        return element

    def _fill(self, chars: Sequence[int], linked: Sequence[float], prose: Sequence[bool]) -> None:
        """What every element holds: first of its own, then handed up; parents were made before their children."""
        for element, size, links, is_prose in zip(self.of, chars, linked, prose, strict=True):
            element.nodes += 1
            element.chars += size
            element.linked += links
            if is_prose:
                element.proses += 1
                element.prose += size
        for element in reversed(self._all):
            above = element.parent
            if above is not None:
                above.nodes += element.nodes
                above.chars += element.chars
                above.linked += element.linked
                above.proses += element.proses
                above.prose += element.prose

    def _find_story(self, chars: Sequence[int], prose: Sequence[bool]) -> tuple[Element | None, float]:
        """The element whose paragraphs hold most of the prose, and which share; near ones count less the farther."""
        held: dict[Element, float] = {}
        for element, size, is_prose in zip(self.of, chars, prose, strict=True):
            above = element.block() if is_prose else None
            for part in (1.0, 0.5, 0.25):
                above = above.parent if above is not None else None
                if above is not None:
                    held[above] = held.get(above, 0.0) + part * size
        story = max(held, key=lambda element: held[element], default=None)
        return story, (held[story] / self.prose if story is not None else 0.0)

    def _holder(self, share: float) -> Element | None:
        """The innermost element that holds a share of the prose."""
        holders = [element for element in self._all if element.prose >= share * self.prose]
        return max(holders, key=lambda element: element.depth, default=None)

    def _mark(self) -> None:
        """Tell every element how it lies to the story's and to those that hold much."""
        most = self._holder(0.6)
        holders = (self._holder(0.35), most, self._holder(0.9))
        to_story, to_most = _way(self.story), _way(most)
        self.lengths = len(to_story), len(to_most)
        """How many elements it is to the story's, and to the one that holds most of the prose."""
        for element in self._all:
            above = element.parent
            within = above.within if above is not None else (False, False, False)
            element.within = tuple(inside or element is holder for inside, holder in zip(within, holders, strict=True))
            element.common = (
                (above.common[0] if above is not None else 0) + (element in to_story),
                (above.common[1] if above is not None else 0) + (element in to_most),
            )
            if element is self.story:
                element.below_story = 0
            elif above is not None and above.below_story != _NEVER:
                element.below_story = above.below_story + 1

    def row(self, element: Element) -> tuple[float, ...]:
        """What the nodes directly in an element have in common, in the order of `ELEMENT_COLUMNS`."""
        if element.row is None:
            element.row = self._row(element)
        return element.row

    def _row(self, element: Element) -> tuple[float, ...]:
        block = element.block()
        one, two, three = block.up(1), block.up(2), block.up(3)
        steps, group = _first_group(block)
        return (
            _TAG_NUMBERS.get(block.name.tag, -1),
            element.depth,
            element.articles,
            element.items,
            *element.within,
            self.lengths[0] - element.common[0],
            self.lengths[1] - element.common[1],
            element.below_story,
            block.nodes,
            *(value for above in (one, two, three) for value in self._held(above)),
            one.chars,
            steps,
            group.prose / self.prose,
            group.linked / (group.chars or 1),
            min(element.leasts),
            min(element.leasts[-3:]),
            element.leasts[-1],
            max(element.mosts),
            max(element.mosts[-3:]),
            sum(element.means),
            sum(element.means[-3:]),
            element.sum_of_means / (element.depth + 1),
            *element.closeness,
        )

    def _held(self, element: Element) -> tuple[float, ...]:
        return (
            element.prose / self.prose,
            element.prose / (element.chars or 1),
            element.linked / (element.chars or 1),
            element.nodes,
            element.proses,
        )


ELEMENT_COLUMNS = (
    *("tag", "depth", "articles", "items", "in_third", "in_most", "in_all", "from_story", "from_most", "below_story"),
    "own_nodes",
    *(
        f"{place}_{what}"
        for place in ("one", "two", "three")
        for what in ("prose", "density", "links", "nodes", "proses")
    ),
    *("one_chars", "to_group", "group_prose", "group_links"),
    *("least_6", "least_3", "least_1", "most_6", "most_3", "means_6", "means_3", "mean"),
    *(f"close_{purpose}" for purpose in PURPOSES),
    *(f"close_{tag}" for tag in _CLOSE_TAGS),
)
"""The names of an element's row."""


def _way(element: Element | None) -> set[Element]:
    """An element and all above it."""
    found = set()
    while element is not None:
        found.add(element)
        element = element.parent
    return found


def _first_group(block: Element) -> tuple[int, Element]:
    """How many steps above a block an element holds two paragraphs of prose, and which."""
    steps, above = 1, block.parent
    while above is not None and steps < _FAR:
        if above.proses >= 2:
            return steps, above
        steps, above = steps + 1, above.parent
    return _FAR, block
