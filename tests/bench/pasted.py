"""The labelled pages of pasted text, as documents with a label for each node."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.article.document import Document, Node


@dataclass(frozen=True)
class LabelledPage:
    """One page in one variant of pasting."""

    name: str
    """The page's identifier and the variant."""
    page: str
    """The same for all variants of a page."""
    domain: str
    source: str
    """Which benchmark it is from."""
    variant: str
    language: str
    title: str
    """The article's title, as the page's data says it."""
    document: Document
    labels: tuple[bool | None, ...]
    """For each node: story, not story, or not said."""
    kinds: tuple[str, ...]
    """For each node: a weak label, guessed from the class names of the page."""


def read_pages(path: Path) -> Iterator[LabelledPage]:
    """All pages of a file of them, blank lines turned into gaps as the text source does."""
    with lzma.open(path, "rt", encoding="utf-8") as rows:
        for row in rows:
            yield _read(json.loads(row))


def _read(row: dict[str, object]) -> LabelledPage:
    lines: list[dict[str, object]] = row["lines"]  # type: ignore[assignment]  # the file's schema, not the type's
    nodes, labels, kinds, gap = [], [], [], 0
    for number, line in enumerate(lines, 1):
        text = str(line["text"])
        if not text.strip():
            gap += 1
            continue
        nodes.append(Node(text, gap=gap, first_line=number, last_line=number))
        labels.append(None if line["body"] is None else bool(line["body"]))
        kinds.append(str(line["kind"]))
        gap = 0
    source = "\n".join(str(line["text"]) for line in lines)
    return LabelledPage(
        name=str(row["id"]),
        page=str(row["page"]),
        domain=str(row["domain"]),
        source=str(row["source"]),
        variant=str(row["variant"]),
        language=str(row["lang"]),
        title=str(row["title"] or ""),
        document=Document(str(row["id"]), "text", source, tuple(nodes)),
        labels=tuple(labels),
        kinds=tuple(kinds),
    )
