"""Plain UTF-8 text, one node a line: only until `reader.sources` reads files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.article.document import Document, Node, Piece
from reader.article.visible import visible


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read."""

    max_bytes: int = 50_000_000


def load(path: str, limits: Limits) -> tuple[Document, ...]:
    """One document of one file."""
    return parse(Path(path).read_bytes(), path)


def parse(data: bytes, path: str) -> tuple[Document, ...]:
    """One node for each line that is not blank."""
    source = data.decode("utf-8-sig", "replace")
    nodes, place, gap = [], 0, 0
    for number, line in enumerate(source.splitlines(keepends=True), 1):
        text = line.strip()
        if text:
            start = place + line.index(text[0])
            nodes.append(Node(visible(text), gap=gap, first_line=number, last_line=number, pieces=(Piece(0, start),)))
            gap = 0
        else:
            gap += 1
        place += len(line)
    return (Document(path, "text", source, tuple(nodes)),)
