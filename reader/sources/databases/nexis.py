"""Nexis: the text that it delivered for decades ("1 of 20 DOCUMENTS"), and that of Nexis Uni ("End of Document").

The older one has two layouts: with labels for headline and text, or with the headline bare above the first label and
the text below the last. Nexis Uni gives title, newspaper and day, a line each, and then labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.article.document import Node, Shape
from reader.sources.databases.clipping import Clipping, Line, clipping, is_date, is_rights, label_of, line, others

_START = re.compile(
    r"(?:FOCUS - )?\d{1,6} of \d{1,6} DOCUMENTS?|Dokument \d{1,6} von \d{1,6}|Document \d{1,6} de \d{1,6}"
)
_END = re.compile(r"End of Document|Ende des Dokuments?|Fin du document|Fin del documento|Einde van (?:het )?document")
_LABEL = re.compile(r"([^\W\d_]+(?:[ -][^\W\d_]+){0,2}):(?:\s+|$)")
_LENGTH = ("length", "länge", "longueur", "lengte", "longitud", "lunghezza")
_ABOVE = {
    **dict.fromkeys(("headline", "title", "titel", "titre", "titular", "überschrift"), "headline"),
    **dict.fromkeys(("byline", "autor", "auteur", "author"), "byline"),
    **dict.fromkeys(("highlight", "abstract"), "standfirst"),
    "dateline": "dateline",
    **dict.fromkeys(("section", "rubrik", "rubrique", "rubriek", "sectie", "sección", "sezione", *_LENGTH), "other"),
    **dict.fromkeys(("show", "anchors", "guests", "series", "column", "distribution"), "other"),
}
"""The labels above the text, and what they tell."""
_BODY = re.compile(r"(?:BODY|TEXT|VOLLTEXT|CORPS):?|Body|Volltext|Corps")
_BELOW = {
    **dict.fromkeys(("language", "sprache", "langue", "taal", "idioma"), "language"),
    **dict.fromkeys(("load-date", "date-chargement", "update", "publication-type", "type-publication"), "other"),
    **dict.fromkeys(("journal-code", "journal code", "zeitungs-code", "subject", "acc-no", "classification"), "other"),
}
"""The labels below the text, of which every article has some."""
_APART = {
    "graphic": "caption",
    "grafik": "caption",
    "graphique": "caption",
    "correction": "correction",
    "notes": "other",
}
"""Labels below the text that others may stand below; in Nexis Uni each has a line of its own."""
_MOST_LABELS, _MOST_OF_DATE = 60, 40
"""Lines above the text in which its label is looked for, and those that a date may have; more are longer than any."""
_EDITION = re.compile(
    r"(?:[\w.-]+ ){0,3}(?:edition|ausgabe|édition|edición|editie|edizione)(?: [\w.-]+){0,2};?", re.IGNORECASE
)


def cut(nodes: Sequence[Node]) -> list[Clipping]:
    """The articles of a delivery; none where the text isn't one."""
    starts = [at for at, node in enumerate(nodes) if _START.fullmatch(node.text)]
    ends = [at + 1 for at, node in enumerate(nodes) if _END.fullmatch(node.text)]
    labels = {_label(node)[0] for node in nodes} if starts or ends else set()
    if labels.isdisjoint(_LENGTH) or (not starts and "load-date" not in labels):
        return []
    bounds = [0, *starts[1:], len(nodes)] if starts else [0, *ends[:-1], len(nodes)]
    return [_read(nodes[first:last]) for first, last in pairwise(bounds)]


def _label(node: Node) -> tuple[str, int]:
    return label_of(node, _LABEL)


def _read(nodes: Sequence[Node]) -> Clipping:
    above, begins = _labels_above(nodes)
    ends = _end(nodes, begins)
    facts = list(_facts(_joined(nodes[above:begins]), _ABOVE))
    top = [*_preamble(_joined(nodes[:above]), has_headline=any(fact.fact == "headline" for fact in facts)), *facts]
    apart = next((at for at in range(begins, ends) if nodes[at].text.lower() in _APART), ends)
    kind = _APART[nodes[apart].text.lower()] if apart < ends else "other"
    label, text = nodes[apart:ends][:1], nodes[apart:ends][1:]
    below = [*others(label), *(line(node, kind) for node in text), *_facts(_joined(nodes[ends:]), {**_BELOW, **_APART})]
    return clipping(None, top, nodes[begins:apart], below)


def _labels_above(nodes: Sequence[Node]) -> tuple[int, int]:
    """Where the labels begin, and where the text does."""
    first = next((at for at, node in enumerate(nodes) if _START.fullmatch(node.text)), 0)
    above = next((at for at, node in enumerate(nodes[first:], first) if _label(node)[0] in _ABOVE), first)
    for at, node in enumerate(nodes[above : above + _MOST_LABELS], above):
        if _BODY.fullmatch(node.text):
            return above, at + 1
    begins = above
    while begins < len(nodes) and (_label(nodes[begins])[0] in _ABOVE or (begins > above and not nodes[begins].gap)):
        begins += 1
    return above, begins


def _end(nodes: Sequence[Node], begins: int) -> int:
    """Where the text ends, and the labels below it begin: behind its last line, for "UPDATE:" may stand in it too."""
    last = next((at for at in range(len(nodes) - 1, begins - 1, -1) if not _may_be_below(nodes[at])), begins - 1)
    below = [at for at in range(begins, len(nodes)) if _is_below(nodes[at])]
    ends = next((at for at in below if at > last), below[0] if below else len(nodes))
    while ends > begins and _label(nodes[ends - 1])[0] in _APART:
        ends -= 1
    return ends


def _may_be_below(node: Node) -> bool:
    goes_on = node.shape is Shape.LINE and not node.gap
    return goes_on or bool(_label(node)[0] or node.hints) or is_rights(node.text) or _is_below(node)


def _is_below(node: Node) -> bool:
    return _label(node)[0] in _BELOW or node.text == "Classification" or _END.fullmatch(node.text) is not None


def _facts(nodes: Sequence[Node], labels: dict[str, str]) -> Iterator[Line]:
    """Lines with labels, and those that only go on."""
    for node in nodes:
        label, length = _label(node)
        if (fact := labels.get(label, "other")) == "other":
            yield from others([node])
        else:
            yield line(node, fact, length)


def _preamble(nodes: Sequence[Node], has_headline: bool) -> Iterator[Line]:
    """The lines above the labels: newspaper and day, and the title above them or below."""
    first = 1 + next((at for at, node in enumerate(nodes) if _START.fullmatch(node.text)), -1)
    day = next((at for at in range(len(nodes) - 1, first - 1, -1) if is_date(nodes[at].text)), -1)
    before = [at for at in range(first, day) if not is_rights(nodes[at].text)]
    facts = {day: "date"} | dict.fromkeys(before[-1:], "site")
    if not has_headline:
        below = [at for at in range(max(day + 1, first), len(nodes)) if not is_rights(nodes[at].text)]
        in_uni = first == 0 and len(before) > 1
        facts |= dict.fromkeys(before[-2:-1] if in_uni else _bare_title(nodes, below), "headline")
    for at, node in enumerate(nodes):
        if at in facts:
            yield line(node, facts[at])
        else:
            yield from others([node])


def _bare_title(nodes: Sequence[Node], below: Sequence[int]) -> Sequence[int]:
    """The last of the lines below the day, unless it is an edition's: in a text, that follows the day at once."""
    if not below:
        return ()
    last = nodes[below[-1]]
    is_edition = not last.gap if last.shape is Shape.LINE else _EDITION.fullmatch(last.text) is not None
    return () if is_edition else below[-1:]


def _joined(nodes: Sequence[Node]) -> list[Node]:
    """The lines, those in one that are parted by no empty line: facts are, as the text is."""
    groups: list[list[Node]] = []
    for node in nodes:
        goes_on = bool(groups) and node.shape is Shape.LINE and not node.gap and not _LABEL.match(node.text)
        if goes_on and not is_rights(node.text) and not is_date(_text(groups[-1][:_MOST_OF_DATE])):
            groups[-1].append(node)
        else:
            groups.append([node])
    return [replace(group[0], text=_text(group)) for group in groups]


def _text(nodes: Sequence[Node]) -> str:
    return " ".join(node.text for node in nodes)
