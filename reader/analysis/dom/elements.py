"""The tree of a page's elements, made from the places of its nodes: what each holds, how deep it lies, what its names
say.

All that the nodes of one element have in common is worked out once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.analysis.dom.lineage import CLOSE_COLUMNS, Lineage
from reader.analysis.dom.names import Name, Naming
from reader.article.document import Node

_FAR = 20
"""Elements up; a greater distance counts as this one."""
_SHARES = (0.35, 0.6, 0.9)
"""The shares of the page's prose by which the elements that hold a third, most and nearly all of it are found."""
NEVER = 99
"""`Element.below_story` of an element that doesn't lie in the story's."""


class Element:
    """One element, and the nodes in it."""

    __slots__ = (
        "_around", "below_story", "chars", "lineage", "linked", "name", "nodes", "parent", "prose", "proses", "row",
    )  # fmt: skip

    def __init__(self, lineage: Lineage, parent: Element | None) -> None:
        self.lineage = lineage
        """What its names and those of the elements above it say."""
        self.name = lineage.name
        self.parent = parent
        self.nodes = self.proses = 0
        """How many nodes there are in it, and how many of these are prose."""
        self.chars = self.prose = self.linked = 0.0
        """Characters of all its nodes, of those that are prose, of links."""
        self.below_story = NEVER
        """How deep in the element of the story it lies: 0 if it is that one."""
        self.row: tuple[float, ...] | None = None
        """Its features, once they have been needed: see `Elements.row`."""
        self._around: Element | None = parent.block if lineage.name.is_inline and parent is not None else None

    @property
    def block(self) -> Element:
        """The innermost element that holds it and is no mere markup of words (a, em, span); may be itself."""
        # It must not be kept where it is this one: a page's elements would wait for the collector of cycles.
        return self._around or self

    def up(self, steps: int) -> Element:
        """The element some steps above, or the outermost."""
        found = self
        for _ in range(steps):
            if found.parent is None:
                break
            found = found.parent
        return found


class Elements:
    """The elements of a page, and which of them holds the story."""

    def __init__(
        self,
        nodes: Sequence[Node],
        naming: Naming,
        chars: Sequence[float],
        linked: Sequence[float],
        prose: Sequence[bool],
    ) -> None:
        self._all: list[Element] = [Element(Lineage(naming.of["html"], None), None)]
        self.of: list[Element] = []
        """For each node the innermost element that it lies in."""
        known: dict[int, Element] = {}
        for node in nodes:
            self.of.append(self._element(node, known, naming.of))
        self._fill(chars, linked, prose)
        self.prose: float = max(1.0, self._all[0].prose)
        """Characters of prose on the page; at least 1."""
        self.story, self.story_share = self._find_story(chars, prose)
        self._mark()

    def _element(self, node: Node, known: dict[int, Element], names: Mapping[str, Name]) -> Element:
        """The innermost element of a node. It and those above it are made if they aren't in `known` (by place)."""
        place, hints = node.place, node.hints
        at = depth = len(place)
        found = None
        while at and (found := known.get(place[at - 1])) is None:
            at -= 1
        element = found or self._all[0]
        for below in range(at, depth):
            above, hint = element.lineage, hints[below]
            lineage = above.within.get(hint)
            if lineage is None:
                lineage = above.within[hint] = Lineage(names[hint], above)
            element = known[place[below]] = Element(lineage, element)
            self._all.append(element)
        return element

    def _fill(self, chars: Sequence[float], linked: Sequence[float], prose: Sequence[bool]) -> None:
        """Counts what every element holds: first directly, then handed up, for parents stand before their children."""
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
                if element.linked:
                    above.linked += element.linked
                if element.proses:
                    above.proses += element.proses
                    above.prose += element.prose

    def _find_story(self, chars: Sequence[float], prose: Sequence[bool]) -> tuple[Element | None, float]:
        """The element that holds most of the prose, and the share that it has; prose counts fully for the element right
        above its block, half for the next, a quarter for the third.
        """
        held: dict[Element, float] = {}
        for element, size, is_prose in zip(self.of, chars, prose, strict=True):
            above = element.block if is_prose else None
            for part in (1.0, 0.5, 0.25):
                above = above.parent if above is not None else None
                if above is not None:
                    held[above] = held.get(above, 0.0) + part * size
        story = max(held, key=lambda element: held[element], default=None)
        return story, (held[story] / self.prose if story is not None else 0.0)

    def _holders(self) -> list[Element]:
        """The innermost elements that hold a third, most, and nearly all of the prose."""
        found = [self._all[0]] * len(_SHARES)
        needed = [share * self.prose for share in _SHARES]
        for element in self._all:
            if element.prose < needed[0]:
                continue
            for number, least in enumerate(needed):
                if element.prose >= least and element.lineage.depth > found[number].lineage.depth:
                    found[number] = element
        return found

    def _mark(self) -> None:
        """Sets `below_story` of every element, and finds those that hold much."""
        self._holding = self._holders()
        self._to_story, self._to_most = _way(self.story), _way(self._holding[1])
        if self.story is None:
            return
        self.story.below_story = 0
        for element in self._all:
            above = element.parent
            if above is not None and above.below_story != NEVER:
                element.below_story = above.below_story + 1

    def row(self, element: Element) -> tuple[float, ...]:
        """The features that an element gives the nodes directly in it, in the order of `ELEMENT_COLUMNS`."""
        if element.row is None:
            element.row = self._row(element)
        return element.row

    def _row(self, element: Element) -> tuple[float, ...]:
        block = element.block
        one, two, three = block.up(1), block.up(2), block.up(3)
        steps, group = _first_group(block)
        lineage = element.lineage
        names, (sound, least) = lineage.names, lineage.sound()
        leasts, mosts = [name.least for name in names], [name.most for name in names]
        way = _way(element)
        return (
            lineage.depth,
            lineage.articles,
            lineage.items,
            *[holder in way for holder in self._holding],
            len(self._to_story) - len(self._to_story & way),
            len(self._to_most) - len(self._to_most & way),
            block.nodes,
            *self._held(one),
            *self._held(two),
            *self._held(three),
            one.chars,
            steps,
            group.prose / self.prose,
            group.linked / (group.chars or 1),
            least,
            min(leasts[:3]),
            leasts[0],
            max(mosts),
            max(mosts[:3]),
            sound,
            sum([name.mean for name in names[:3]]),
            lineage.sum_of_means / (lineage.depth + 1),
            *lineage.closeness(),
        )

    def _held(self, element: Element) -> tuple[float, ...]:
        """What an element holds, as five of the features."""
        return (
            element.prose / self.prose,
            element.prose / (element.chars or 1),
            element.linked / (element.chars or 1),
            element.nodes,
            element.proses,
        )


ELEMENT_COLUMNS = (
    *("depth", "articles", "items", "in_third", "in_most", "in_all", "from_story", "from_most"),
    "own_nodes",
    *(
        f"{place}_{what}"
        for place in ("one", "two", "three")
        for what in ("prose", "density", "links", "nodes", "proses")
    ),
    *("one_chars", "to_group", "group_prose", "group_links"),
    *("least_6", "least_3", "least_1", "most_6", "most_3", "means_6", "means_3", "mean"),
    *CLOSE_COLUMNS,
)
"""The features of an element's row."""


def _way(element: Element | None) -> set[Element]:
    """An element and all elements above it."""
    found = set()
    while element is not None:
        found.add(element)
        element = element.parent
    return found


def _first_group(block: Element) -> tuple[int, Element]:
    """The first element above a block that holds two paragraphs of prose, and how many steps up it is."""
    steps, above = 1, block.parent
    while above is not None and steps < _FAR:
        if above.proses >= 2:
            return steps, above
        steps, above = steps + 1, above.parent
    return _FAR, block
