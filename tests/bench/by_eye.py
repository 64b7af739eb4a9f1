"""What lines of the development pages are, by those who read them: the labels in `kinds_by_eye.txt`.

A line for each page in one variant of pasting: its name, and runs of its lines (numbered from 0, blank ones not
counted) with what they are. Where two editors would differ, more codes than one stand there, the likelier first. Of
each page one variant was read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from reader.article.document import Document
from reader.article.model import Kind
from tests.bench.pasted import LabelledPage

_FILE = Path(__file__).with_name("kinds_by_eye.txt")
_KINDS = {
    "ad": Kind.ADVERTISEMENT,
    "bio": Kind.BIO,
    "body": Kind.BODY,
    "byl": Kind.BYLINE,
    "cap": Kind.CAPTION,
    "com": Kind.COMMENT,
    "corr": Kind.CORRECTION,
    "cre": Kind.CREDIT,
    "dat": Kind.DATE,
    "hl": Kind.HEADLINE,
    "kick": Kind.KICKER,
    "leg": Kind.LEGAL,
    "nav": Kind.NAVIGATION,
    "oth": Kind.OTHER,
    "pq": Kind.PULL_QUOTE,
    "pro": Kind.PROMO,
    "rel": Kind.RELATED,
    "sha": Kind.SHARE,
    "stf": Kind.STANDFIRST,
}

Readings = Mapping[int, tuple[Kind, ...]]
"""By a line's index what it is; the likeliest first."""


def read_by_eye(path: Path = _FILE) -> dict[str, Readings]:
    """By the page's name its readings."""
    rows = (row.split(": ", 1) for row in path.read_text(encoding="utf-8").splitlines())
    return {name: dict(_readings(runs)) for name, runs in rows}


def _readings(runs: str) -> Iterable[tuple[int, tuple[Kind, ...]]]:
    for run in runs.split("; "):
        places, codes = run.split()
        first, _, last = places.partition("-")
        kinds = tuple(_KINDS[code] for code in codes.split(","))
        for at in range(int(first), int(last or first) + 1):
            yield at, kinds


def said_on(page: LabelledPage, readings: Readings, heard: Callable[[str], str] = str) -> dict[str, tuple[Kind, ...]]:
    """By what is heard of the text of a page's lines what they are, where all that say the same were read as the same;
    of such readings the strictest.
    """
    said: dict[str, list[tuple[Kind, ...]]] = {}
    for at, kinds in readings.items():
        said.setdefault(heard(page.document.nodes[at].text), []).append(kinds)
    return {text: min(found, key=len) for text, found in said.items() if len({kinds[0] for kinds in found}) == 1}


def said_of_nodes(page: LabelledPage, readings: Readings, document: Document) -> dict[int, tuple[Kind, ...]]:
    """What the nodes are of the same page with its elements, by their indexes: each is the line that says the same."""
    said = said_on(page, readings, _plain)
    texts = [_plain(node.text) for node in document.nodes]
    return {at: said[text] for at, text in enumerate(texts) if text in said}


def _plain(text: str) -> str:
    """A text whatever its spaces, which are others where a page is pasted."""
    return "".join(text.split())


def in_all_variants(pages: Sequence[LabelledPage], by_eye: Mapping[str, Readings]) -> dict[str, Readings]:
    """By the page's name the readings, also of a page's variants that nobody read: of the lines that say the same."""
    said = {page.page: said_on(page, by_eye[page.name]) for page in pages if page.name in by_eye}
    return {page.name: by_eye.get(page.name) or _as_said(page, said.get(page.page, {})) for page in pages}


def _as_said(page: LabelledPage, said: Mapping[str, tuple[Kind, ...]]) -> Readings:
    return {at: said[node.text] for at, node in enumerate(page.document.nodes) if node.text in said}
