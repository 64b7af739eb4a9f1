"""What the exports of press databases have in common: articles below one another, and lines of facts about each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.article.dates import find_date, places_of_days
from reader.article.document import SAYS, Head, Node, Shape
from reader.article.visible import flattened
from reader.sources.codes import language_named
from reader.sources.html.names import split_names

_RIGHTS = re.compile(
    r"(?:copyright|\(c\)|©)\s*\S|all rights reserved|tous droits réservés|alle rechte vorbehalten", re.IGNORECASE
)
_LONGEST_RIGHTS, _LONGEST_DATE = 300, 70
_MOST_BESIDE = 36
"""Characters of a line that says when something was printed, besides the day: its name, the time, the zone."""
_ADDRESS = re.compile(r"https?://\S+")
_UNLABELLED = frozenset(("headline", "byline", "standfirst", "dateline", "caption", "credit", "correction"))
"""Facts that are printed without their labels."""
_OTHER = frozenset(("site", "language", "url", "id", "issue"))
"""Facts that are no kind of their own; an issue is a newspaper's of some day."""


class Line(NamedTuple):
    """A line of an export that is no line of a story."""

    fact: str
    """The value of a `Kind`, or what else it tells: "site", "language", "url"."""
    value: str
    """Without its label."""
    node: Node


class Clipping(NamedTuple):
    """One article of an export."""

    id: str | None
    """What the database calls it; None where the export doesn't say."""
    head: Head
    nodes: tuple[Node, ...]


def line(node: Node, fact: str, label: int = 0) -> Line:
    """A node as a line that tells a fact, behind the first `label` characters.

    Databases line up their facts in tables; here each is a line of its own.
    """
    said = behind(node, label) if fact in _UNLABELLED else node
    kind = "other" if fact in _OTHER else fact
    shape, level = (Shape.HEADING, 1) if kind == "headline" else (Shape.PARAGRAPH, 0)
    text = said.text.replace("\t", " ")
    return Line(
        fact,
        flattened(node.text[label:]),
        replace(said, text=text, shape=shape, level=level, hints=(f"{SAYS}{kind}",), place=()),
    )


def label_of(node: Node, label: re.Pattern[str]) -> tuple[str, int]:
    """What a line is labelled with, in small letters, and the length of that; nothing where it has no label."""
    found = label.match(node.text)
    return (found[1].lower(), found.end()) if found else ("", 0)


def behind(node: Node, label: int) -> Node:
    """A node without its label, unless it is nothing else."""
    cut = len(node.text) - len(node.text[label:].lstrip())
    if not cut or cut == len(node.text):
        return node
    inlines = tuple(
        one._replace(start=max(0, one.start - cut), end=one.end - cut) for one in node.inlines if one.end > cut
    )
    return replace(node, text=node.text[cut:], inlines=inlines)


def others(nodes: Iterable[Node]) -> Iterator[Line]:
    """Lines about an article or the whole export, which tell nothing that is asked for."""
    return (line(node, "legal" if is_rights(node.text) else "other") for node in nodes)


def clipping(ident: str | None, above: Sequence[Line], body: Iterable[Node], below: Sequence[Line]) -> Clipping:
    """An article between the lines about it."""
    said: dict[str, list[str]] = {}
    for fact, value, _ in (*above, *below):
        if value:
            said.setdefault(fact, []).append(value)
    first = {fact: values[0] for fact, values in said.items()}
    head = Head(
        title=first.get("headline"),
        standfirst=first.get("standfirst"),
        byline=tuple(
            dict.fromkeys(name for text in said.get("byline", ()) for name in split_names(text, one_each=True))
        ),
        dateline=first.get("dateline"),
        published=find_date(" ".join(said.get("date", said.get("issue", ()))[:2]), sure=True),
        site=first.get("site") or first.get("issue", "").partition(";")[0].strip() or None,
        url=next((text for text in said.get("url", ()) if _ADDRESS.fullmatch(text)), None),
        language=language_named(first.get("language", "")),
    )
    return Clipping(ident, head, (*(told.node for told in above), *body, *(told.node for told in below)))


def is_rights(text: str) -> bool:
    """Whether a line says whose the article is."""
    return len(text) <= _LONGEST_RIGHTS and _RIGHTS.match(text) is not None


def is_date(text: str) -> bool:
    """Whether a line says when something was printed, and nothing else."""
    if len(text) > _LONGEST_DATE or not any(map(str.isdecimal, text)):
        return False
    days = places_of_days(text)
    return bool(days) and len(text) - (days[-1][1] - days[0][0]) <= _MOST_BESIDE
