"""The labelled HTML pages, as documents whose nodes have labels: how much of a node the truth holds."""

from __future__ import annotations

import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from reader.article.document import Document
from reader.sources.reading import parse

_WORD = re.compile(r"\w+")
_SHORTEST_MATCH = 3
"""Words; fewer stand in two texts by chance."""
_WIDTH = 4
"""Words of a shingle."""


@dataclass(frozen=True)
class HtmlPage:
    """One page of a benchmark."""

    page: str
    source: str
    """Which benchmark it is from."""
    document: Document
    body: str | None
    """The story's text, where the benchmark has it."""
    wanted: tuple[str, ...]
    """Else: stretches of text that are the story's…"""
    unwanted: tuple[str, ...]
    """…and that aren't."""
    labels: tuple[float | None, ...]
    """For each node the share of its words that are the story's, in order; None where nobody says."""


def read_documents(path: Path) -> Iterator[tuple[str, Document]]:
    """All pages of an archive of them, by their names."""
    for member, content in _unpacked(path).items():
        if member.endswith(".html"):
            (document,) = parse(content, Path(member).name)
            yield Path(member).stem, document


def _unpacked(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as pack:
        return {member.name: file.read() for member in pack if (file := pack.extractfile(member)) is not None}


def read_html_pages(path: Path) -> Iterator[HtmlPage]:
    """All pages of an archive of them, with what is known of their stories."""
    contents = _unpacked(path)
    for row in contents["truth.jsonl"].decode().splitlines():
        truth = json.loads(row)
        name = truth["id"]
        (document,) = parse(contents[f"html/{name}.html"], f"{name}.html")
        body = truth.get("body")
        wanted, unwanted = (tuple(truth.get(key) or ()) for key in ("with", "without"))
        labels = shares(document, body) if body is not None else _by_segments(document, wanted, unwanted)
        yield HtmlPage(name, truth["source"], document, body, wanted, unwanted, tuple(labels))


def shares(document: Document, body: str) -> list[float | None]:
    """For each node the share of its words that the text holds, in the order of both."""
    words: list[str] = []
    owners: list[int] = []
    for at, node in enumerate(document.nodes):
        said = _WORD.findall(node.text)
        words += said
        owners += [at] * len(said)
    found: Counter[int] = Counter()
    matcher = SequenceMatcher(None, words, _WORD.findall(body), autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size >= _SHORTEST_MATCH:
            found.update(owners[block.a : block.a + block.size])
    sizes = Counter(owners)
    return [found[at] / sizes[at] if sizes[at] else None for at in range(len(document.nodes))]


def _by_segments(document: Document, wanted: Sequence[str], unwanted: Sequence[str]) -> Iterator[float | None]:
    yes, no = ([" ".join(segment.split()) for segment in segments] for segments in (wanted, unwanted))
    for node in document.nodes:
        text = " ".join(node.text.split())
        if any(segment in text for segment in yes):
            yield 1.0
        else:
            yield 0.0 if any(segment in text for segment in no) else None


def figures(judged: Sequence[tuple[HtmlPage, Sequence[bool]]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 by benchmark: over shingles, as means over pages, or over segments."""
    cells: dict[str, list[tuple[float, float]]] = {}
    hits = [0, 0, 0]
    for page, keep in judged:
        text = "\n".join(node.text for node, kept in zip(page.document.nodes, keep, strict=True) if kept)
        if page.body is not None:
            cells.setdefault(page.source, []).append(_overlap(page.body, text))
            continue
        flat = " ".join(text.split())
        found = sum(" ".join(segment.split()) in flat for segment in page.wanted)
        hits[0] += found
        hits[1] += sum(" ".join(segment.split()) in flat for segment in page.unwanted)
        hits[2] += len(page.wanted) - found
    scores = {
        source: (sum(p for p, _ in rows) / len(rows), sum(r for _, r in rows) / len(rows))
        for source, rows in cells.items()
    }
    if hits[0]:
        scores["segments"] = (hits[0] / (hits[0] + hits[1]), hits[0] / (hits[0] + hits[2]))
    return {source: (p, r, 2 * p * r / (p + r) if p + r else 0.0) for source, (p, r) in scores.items()}


def _overlap(true: str, said: str) -> tuple[float, float]:
    """Precision and recall of the shingles of a text."""
    gold, guess = _shingles(true), _shingles(said)
    common = (gold & guess).total()
    return common / guess.total() if guess else 0.0, common / gold.total() if gold else 1.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if len(words) < _WIDTH:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[at:] for at in range(_WIDTH)), strict=False))
