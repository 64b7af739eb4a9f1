"""Where the links within a document lead: the nodes that they name, by their ids in a page, else by their words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from reader.article.document import NOTE, Node, Shape, Style
from reader.article.visible import visible

_NO_NAME = re.compile(r"[^\w\- ]")


def anchored(nodes: Sequence[Node], places: Mapping[str, int], page: str | None = "") -> tuple[Node, ...]:
    """The nodes, with the names that links within the document have for them; those of notes are left to their notes.

    `places` has all names that there are, each with the index of its node; links lead within it that begin with
    `page`, its address. Where that is None, any address may be its own.
    """
    names = {
        name
        for node in nodes
        for inline in node.inlines
        if inline.style is _LINK and inline.target and "#" in inline.target
        for address, _, name in (inline.target.partition("#"),)
        if name and not name.startswith(NOTE) and (page is None or address == page)
    }
    found: dict[int, list[str]] = {}
    for name in sorted(names):
        at = places.get(name, places.get(unquote(name), len(nodes)))
        if at < len(nodes):
            found.setdefault(at, []).append(visible(name))
    named = list(nodes)
    for at, its in found.items():
        named[at] = replace(named[at], anchors=tuple(its))
    return tuple(named)


def headings(nodes: Sequence[Node]) -> dict[str, int]:
    """The headings by the names that programs make of their words, each the first that it fits: `#What it cost`,
    `#what-it-cost`.
    """
    places: dict[str, int] = {}
    for at, node in enumerate(nodes):
        if node.shape is Shape.HEADING:
            for name in (node.text, _NO_NAME.sub("", node.text.lower()).replace(" ", "-")):
                places.setdefault(name, at)
    return places


_LINK = Style.LINK
