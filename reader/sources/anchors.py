"""Where the links within a document lead: its headings, by the names that programs make of their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import unquote

from reader.article.document import Node, Shape, Style

_NO_NAME = re.compile(r"[^\w\- ]")


def anchored(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes, of which headings have the names that links lead to: `#What it cost` or `#what-it-cost`, each the
    first that it fits.
    """
    wanted = {
        unquote(inline.target[1:]): inline.target[1:]
        for node in nodes
        for inline in node.inlines
        if inline.style is Style.LINK and inline.target and inline.target[0] == "#"
    }
    return tuple(_named(node, wanted) if wanted and node.shape is Shape.HEADING else node for node in nodes)


def _named(heading: Node, wanted: dict[str, str]) -> Node:
    """A heading with the names that are its own, and wanted no more."""
    names = dict.fromkeys((heading.text, _NO_NAME.sub("", heading.text.lower()).replace(" ", "-")))
    anchors = tuple(wanted.pop(name) for name in names if name in wanted)
    return replace(heading, anchors=anchors) if anchors else heading
