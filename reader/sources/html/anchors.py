"""Where the links within a page lead: elements with an id, or anchors with a name, and the nodes that begin there."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

from reader.article.document import NOTE, Node, Style
from reader.article.visible import visible
from reader.sources.html.sheet import Resolve


class Anchors:
    """The elements of a page that links can lead to."""

    def __init__(self) -> None:
        self._found: dict[str, int] = {}

    def note(self, attributes: dict[str, str | None], node: int) -> None:
        """An element begins; the next text is that of the node with this index. One that is named as notes are here is
        passed over.
        """
        for name in (attributes.get("id"), attributes.get("name")):
            if name and not name.startswith(NOTE):
                self._found.setdefault(name, node)

    def given(self, nodes: list[Node], resolve: Resolve) -> tuple[Node, ...]:
        """The nodes of the page with the names that links have for them. Where nobody knows its address, as of a page
        in a letter, any may be its own.
        """
        page = (resolve("#-") or "#-")[:-2]
        targets = {
            inline.target.partition("#")[::2]
            for node in nodes
            for inline in node.inlines
            if inline.style is _LINK and inline.target and "#" in inline.target
        }
        named: dict[int, list[str]] = {}
        for name in sorted({name for address, name in targets if address == page or not page}):
            at = self._found.get(name, self._found.get(unquote(name), len(nodes)))
            if at < len(nodes):
                named.setdefault(at, []).append(visible(name))
        for at, names in named.items():
            nodes[at] = replace(nodes[at], anchors=tuple(names))
        return tuple(nodes)


_LINK = Style.LINK
