"""Europresse: a page of articles, each in an element of its own whose parts are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from reader.article.document import Node
from reader.sources.databases.clipping import Clipping, Line, clipping, line, others

_NEWSPAPER = "doc publication name"
_FACTS = {
    _NEWSPAPER: "site",
    "doc header": "date",
    "rdp subtitle": "standfirst",
    "articletitle": "headline",
    "titre article": "headline",
    "doc authors": "byline",
    "sm margin bottom news": "byline",
    "lbl nodoc": "id",
}
"""The words that name the elements around a line, and what it tells."""
_ISSUE = re.compile(r",? (?:no|n°|nr)\.? ?\d.*$| \((?:site web|tweets?)[^)]*\)$", re.IGNORECASE)


def cut(nodes: Sequence[Node]) -> list[Clipping]:
    """The articles of a page; none where it is another's."""
    if not any(_NEWSPAPER in hint for node in nodes for hint in node.hints):
        return []
    clippings: list[Clipping] = []
    before: list[Line] = []
    for element, group in groupby(nodes, _article):
        if element is not None:
            clippings.append(_read(before, list(group)))
            before = []
        elif clippings:  # what stands between articles
            last = clippings.pop()
            clippings.append(last._replace(nodes=(*last.nodes, *(told.node for told in others(group)))))
        else:
            before += others(group)
    return clippings


def _article(node: Node) -> int | None:
    """The number of the element that the article is in; None where a line stands outside of all."""
    named = zip(node.hints, node.place, strict=False)
    return next((place for hint, place in named if hint.partition(" ")[0] == "article"), None)


def _read(before: Iterable[Line], nodes: Sequence[Node]) -> Clipping:
    is_of_text = ["section" in node.hints for node in nodes]
    begins = is_of_text.index(True) if True in is_of_text else len(nodes)
    ends = len(nodes) - is_of_text[::-1].index(True) if True in is_of_text else len(nodes)
    above = [*before, *(_line(node) for node in nodes[:begins])]
    below = [_line(node) for node in nodes[ends:]]
    ident = next((told.value for told in (*above, *below) if told.fact == "id"), None)
    return clipping(ident, above, nodes[begins:ends], below)


def _line(node: Node) -> Line:
    names = " ".join(node.hints)
    fact = next((fact for name, fact in _FACTS.items() if name in names), "other")
    if fact == "other":
        return next(others([node]))
    told = line(node, fact)
    if fact == "date":  # "08:15 UTC +01:00" is the time in that zone
        return told._replace(value=told.value.replace("UTC +", "+").replace("UTC -", "-"))
    return told._replace(value=_ISSUE.sub("", told.value)) if fact == "site" else told
