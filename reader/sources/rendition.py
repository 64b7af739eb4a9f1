"""A text for documents whose file is no text of its own, with a line for each node.

The text of an entry in a feed lies in markup, that of a PDF page in drawing orders; neither is anything to show to a
reader. So the source of such a document is its nodes, one below the other: every line number, every place of a
quotation, and what is kept of a correction mean the same for it as for a text file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.article.document import SAYS, Document, Head, Node, Piece


def lay_out(path: str, form: str, nodes: Iterable[Node], head: Head) -> Document:
    """The document of these nodes, each on its line (code on several), below as many blank ones as its `gap` says."""
    laid: list[Node] = []
    lines: list[str] = []
    start, number = 0, 1
    for node in nodes:
        gap = node.gap if laid else 0
        lines += [""] * gap
        start, number = start + gap, number + gap
        height = node.text.count("\n")
        laid.append(replace(node, gap=gap, first_line=number, last_line=number + height, pieces=(Piece(0, start),)))
        lines.append(node.text)
        start, number = start + len(node.text) + 1, number + height + 1
    return Document(path, form, "\n".join(lines), _in_one_world(laid), head)


def _in_one_world(nodes: list[Node]) -> tuple[Node, ...]:
    """The nodes, each with a place where any has one: what stands outside all elements lies in one of its own."""
    if not any(node.place for node in nodes):
        return tuple(nodes)
    return tuple(
        node if node.place else replace(node, hints=node.hints or (SAYS,), place=(-at,) * max(1, len(node.hints)))
        for at, node in enumerate(nodes, 1)
    )
