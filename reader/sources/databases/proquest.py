"""ProQuest: articles between lines of underscores, each fact behind its label, "Publication date: Jan 1, 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.article.document import SAYS, Node, Shape
from reader.sources.databases.clipping import Clipping, Line, behind, clipping, label_of, line, others

_RULE = re.compile(r"_{20,}")
_FACTS = {
    "title": "headline",
    "author": "byline",
    "publication title": "site",
    "publication date": "date",
    "publication info": "issue",
    "language of publication": "language",
    "document url": "url",
    "proquest document id": "id",
    "dateline": "dateline",
    "credit": "credit",
    "caption": "caption",
    "illustration": "caption",
    "copyright": "legal",
    "abstract": "standfirst",
}
_OTHERS = (
    "alternate title; author affiliation; company; company / organization; company/organization; "
    "correspondence author; country of publication; database; document feature; document type; edition; "
    "first page; identifier / keyword; identifier/keyword; isbn; issn; issue; last updated; links; "
    "location; number of pages; pages; people; person; place of publication; product name; "
    "proquest document link; publication subject; publication year; publisher; "
    "section; series title; source type; subject; volume; year"
)
_TEXT = "full text"
_KNOWN = re.compile(rf"({'|'.join(map(re.escape, (*_FACTS, *_OTHERS.split('; '), _TEXT)))}):(?:\s+|$)", re.IGNORECASE)
_NEWSPAPER = frozenset(("publication title", "publication info"))


def cut(nodes: Sequence[Node]) -> list[Clipping]:
    """The articles of an export; none where the text isn't one."""
    rules = [at for at, node in enumerate(nodes) if _RULE.fullmatch(node.text)]
    parts = [nodes[first:last] for first, last in pairwise([0, *rules, len(nodes)])]
    are_articles = [_is_article(part) for part in parts]
    if not rules or not any(are_articles):
        return []
    articles: list[tuple[list[Node], list[Node]]] = []
    waiting: list[Node] = []
    for part, is_article in zip(parts, are_articles, strict=True):
        if is_article:
            articles.append(([*waiting, *part], []))
            waiting = []
        elif articles:
            articles[-1][1].extend(other.node for other in others(part))
        else:
            waiting += part
    read = ((_read(nodes), rest) for nodes, rest in articles)
    return [found._replace(nodes=(*found.nodes, *rest)) for found, rest in read]


def _label(node: Node) -> tuple[str, int]:
    return label_of(node, _KNOWN)


def _is_article(nodes: Sequence[Node]) -> bool:
    labels = {_label(node)[0] for node in nodes}
    is_of_newspaper = "title" in labels and not labels.isdisjoint(_NEWSPAPER)
    return is_of_newspaper and not labels.isdisjoint(("proquest document id", "document url", _TEXT))


def _read(nodes: Sequence[Node]) -> Clipping:
    title = next(node.text[length:] for node in nodes for label, length in [_label(node)] if label == "title")
    begins = next((at for at, node in enumerate(nodes) if _label(node)[0] == _TEXT), len(nodes))
    ends = next((at for at in range(begins + 1, len(nodes)) if _label(nodes[at])[0]), len(nodes))
    lines = [*_lines(nodes[:begins], title, nodes[begins:ends]), *_lines(nodes[ends:], title, ())]
    body = list(nodes[begins:ends])
    if body:
        first = behind(body[0], _label(body[0])[1])
        # The label may have a line of its own.
        body[0] = line(first, "other").node if first is body[0] else first
    headline = next((at for at, told in enumerate(lines) if told.fact == "headline"), None)
    lines = [told if told.fact != "headline" or at == headline else _plain(told) for at, told in enumerate(lines)]
    ident = next((told.value for told in lines if told.fact == "id"), None)
    return clipping(ident, lines[:begins], body, lines[begins:])


def _plain(told: Line) -> Line:
    """A line that says again what one above says."""
    return told._replace(fact="other", node=replace(told.node, shape=Shape.PARAGRAPH, hints=(f"{SAYS}other",)))


def _lines(nodes: Sequence[Node], title: str, text: Sequence[Node]) -> Iterator[Line]:
    """The lines outside of the text; those without a label go on with the one above."""
    has_abstract = False
    for node in nodes:
        label, length = _label(node)
        fact = _FACTS.get(label, "other")
        if label == "abstract" and (has_abstract or _is_told(node.text[length:], text)):
            fact = "other"
        has_abstract |= label == "abstract"
        if node.text == title:
            yield line(node, "headline")
        elif fact == "other":
            yield from others([node])
        else:
            told = line(node, fact, length)
            if fact == "site":  # its place is behind it
                told = told._replace(value=told.value.partition(";")[0])
            yield told


def _is_told(abstract: str, text: Sequence[Node]) -> bool:
    """Whether the text says it too, or there is none: most abstracts are how it begins."""
    return abstract.startswith("None available") or _letters(abstract).strip(".…") in _letters(
        "".join(node.text for node in text)
    )


def _letters(text: str) -> str:
    return "".join(text.casefold().split())
