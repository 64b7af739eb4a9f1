"""Blocks for the tests of one stage, labelled by hand instead of by the stages before."""

from __future__ import annotations

from collections.abc import Iterable

from reader.article.document import Node, Piece
from reader.article.model import Block, Kind


def blocks_of(*paragraphs: str | tuple[Kind, str]) -> tuple[Block, ...]:
    """A block for each paragraph, body unless a kind is given, as if parted by blank lines in the source."""
    blocks: list[Block] = []
    at = 0
    for line, (kind, text) in enumerate(_labelled(paragraphs)):
        node = Node(text, gap=1, first_line=2 * line + 1, last_line=2 * line + 1, pieces=(Piece(0, at),))
        blocks.append(Block(node, kind))
        at += len(text) + 2
    return tuple(blocks)


def _labelled(paragraphs: Iterable[str | tuple[Kind, str]]) -> Iterable[tuple[Kind, str]]:
    for paragraph in paragraphs:
        yield paragraph if isinstance(paragraph, tuple) else (Kind.BODY, paragraph)
