"""Small pages of text for the tests of the segmentation."""

from __future__ import annotations

from reader.article.document import Document, Node

MARK = "> "
"""Stands before the line of an example that is to be judged."""


def page_of(text: str) -> tuple[Document, int]:
    """The text as a document, a node for each line, and the index of the marked line (the only one, unmarked)."""
    nodes: list[Node] = []
    marked, gap = 0, 0
    for number, line in enumerate(text.strip("\n").split("\n"), 1):
        if not line.strip():
            gap += 1
            continue
        if line.startswith(MARK):
            marked, line = len(nodes), line.removeprefix(MARK)
        nodes.append(Node(line, gap=gap, first_line=number, last_line=number))
        gap = 0
    return Document("example", "text", text, tuple(nodes)), marked
