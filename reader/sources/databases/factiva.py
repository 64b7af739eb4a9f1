"""Factiva: articles that end with their number, "Document LBA0000020240101ek110001", with codes of fields or without.

With codes, each fact stands behind two or three capitals, "HD", in a table or on lines of their own. Without, the order
tells: title, author, length, day, time, source and its code, language, rights, text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.article.document import Node, Shape
from reader.sources.codes import language_named
from reader.sources.databases.clipping import Clipping, Line, behind, clipping, is_date, is_rights, line, others

_NUMBER = re.compile(
    r"(?:AN\s+)?(?:Document|Dokument|Documento|Документ|ドキュメント|文件|文档)\s+"
    r"([A-Z][A-Z0-9]{3,9}(?:19|20)\d{6}[a-z][a-z0-9]{5,11})"
)
_WORDS = re.compile(
    r"\d[\d.,\s]*(?:words?|wörter|mots?|palabras|palavras|parole|woorden|ord|слов[ао]?|słów|文字|字)", re.IGNORECASE
)
_TIME = re.compile(r"\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s*GMT)?", re.IGNORECASE)
_CODE = re.compile(
    r"(SE|HD|CLM|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|DLN|LP|TD|ART|CX|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN)"
    r"(?:\t|\s{2,}|$)"
)
_FACTS = {
    "HD": "headline",
    "BY": "byline",
    "CR": "credit",
    "PD": "date",
    "ET": "date",
    "SN": "site",
    "LA": "language",
    "CY": "legal",
    "DLN": "dateline",
    "ART": "caption",
    "CX": "correction",
    "LP": "body",
    "TD": "body",
}
_NEEDED = frozenset(("HD", "PD", "SN"))
_BYLINE = re.compile(r"(?:by|von|par|por|di|da|door|av|af|автор)\b", re.IGNORECASE)
_LONGEST_NAME, _MOST_NAME_WORDS = 60, 6
_MOST_HEAD = 12
"""Lines in which the length is looked for."""


def cut(nodes: Sequence[Node]) -> list[Clipping]:
    """The articles of an export; none where the text isn't one."""
    ends = [at + 1 for at, node in enumerate(nodes) if _NUMBER.fullmatch(node.text)]
    parts = [nodes[first:last] for first, last in pairwise([0, *ends])]
    read = [_coded(part) or _ordered(part) for part in parts]
    if not any(read):
        return []
    clippings = []
    for part, article in zip(parts, read, strict=True):
        number = _NUMBER.fullmatch(part[-1].text)
        known = article or clipping(None, list(others(part[:1])), part[1:-1], list(others(part[-1:])))
        clippings.append(known._replace(id=number[1] if number else None))
    rest = tuple(told.node for told in others(nodes[ends[-1] :]))
    return [*clippings[:-1], clippings[-1]._replace(nodes=(*clippings[-1].nodes, *rest))]


def _coded(nodes: Sequence[Node]) -> Clipping | None:
    """An article whose facts have codes; None where they have none."""
    codes = [found[1] if (found := _CODE.match(node.text)) else "" for node in nodes]
    if not _NEEDED.issubset(codes):
        return None
    above: list[Line] = []
    body: list[Node] = []
    below: list[Line] = []
    fact = "other"
    for code, node in zip(codes, nodes, strict=True):
        fact = _FACTS.get(code, "other") if code else fact
        is_bare = node.text == code or _NUMBER.fullmatch(node.text) is not None
        if fact == "body" and (body or not is_bare):
            body.append(line(node, "other").node if is_bare else _of_body(node, len(code)))
        else:
            (below if body else above).append(line(node, "other" if is_bare or fact == "body" else fact, len(code)))
    return clipping(None, above, body, below)


def _of_body(node: Node, label: int) -> Node:
    if not label:
        return node
    return replace(behind(node, label), shape=Shape.PARAGRAPH, level=0)


def _ordered(nodes: Sequence[Node]) -> Clipping | None:
    """An article whose facts are known by their order; None where it says no length above a day."""
    near = range(min(_MOST_HEAD, len(nodes) - 3))
    length = next((at for at in near if _WORDS.fullmatch(nodes[at].text) and is_date(nodes[at + 1].text)), 0)
    if not length:
        return None
    begins = _begin_of_text(nodes, length)
    above = [*_above_length(nodes[:length]), line(nodes[length], "other"), *_below_length(nodes[length + 1 : begins])]
    return clipping(None, above, nodes[begins:-1], list(others(nodes[-1:])))


def _above_length(nodes: Sequence[Node]) -> Iterator[Line]:
    has_author = len(nodes) > 1 and _is_author(nodes[-1].text, nodes[-2].text)
    title = len(nodes) - 1 - has_author
    yield from others(nodes[:title])
    yield line(nodes[title], "headline")
    if has_author:
        yield line(nodes[-1], "byline")


def _is_author(text: str, above: str) -> bool:
    """Whether a line below another is the author's name, and not the title below the name of a section."""
    is_short = len(text) <= _LONGEST_NAME and len(text.split()) <= _MOST_NAME_WORDS
    return _BYLINE.match(text) is not None or (is_short and len(text) < len(above))


def _begin_of_text(nodes: Sequence[Node], length: int) -> int:
    """Where the text begins: behind whose it is, or behind its language, or behind its source."""
    head = range(length + 1, min(length + _MOST_HEAD, len(nodes) - 1))
    rights = [at for at in head if is_rights(nodes[at].text)]
    if rights:
        return rights[0] + 1
    return next((at + 1 for at in head if _is_language(nodes[at].text)), min(length + 3, len(nodes) - 1))


def _is_language(text: str) -> bool:
    return len(text.split()) < 3 and language_named(text) is not None


def _below_length(nodes: Sequence[Node]) -> Iterator[Line]:
    """Day, time, source and its code, language, rights."""
    has_source = False
    for at, node in enumerate(nodes):
        if at == 0 or (at == 1 and _TIME.fullmatch(node.text)):
            yield line(node, "date")
        elif not has_source:
            has_source = True
            yield line(node, "site")
        elif _is_language(node.text):
            yield line(node, "language")
        else:
            yield from others([node])
