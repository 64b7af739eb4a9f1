"""The text of what docutils makes of a paragraph, and its marked-up stretches."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes as tree

from reader.article.document import NOTE, Inline, Style
from reader.article.visible import visible

_STYLES: dict[type[tree.Node], Style] = {
    tree.emphasis: Style.EMPHASIS,
    tree.title_reference: Style.EMPHASIS,
    tree.strong: Style.STRONG,
    tree.literal: Style.CODE,
    tree.math: Style.CODE,
}


def flat(raw: str) -> str:
    """A text on one line; one character for one, so that places in it stay true."""
    return raw.replace("\n", " ").replace("\r", " ")


def behind(marker: str, text: str, inlines: Iterable[Inline]) -> tuple[str, list[Inline]]:
    """A text with a marker before it."""
    lead = f"{marker} " if marker else ""
    return lead + text, [one.moved(len(lead)) for one in inlines]


def cell(entry: tree.Element) -> tuple[str, list[Inline]]:
    """The text of a table's cell, on one line, and its marked-up stretches."""
    text, inlines = "", list[Inline]()
    for one in entry.children:
        words, marked = inline(one) if isinstance(one, tree.Element) else (one.astext(), [])
        text += " " if text else ""
        inlines += (mark.moved(len(text)) for mark in marked)
        text += flat(words).replace("\t", " ")
    return text, inlines


def inline(element: tree.Element) -> tuple[str, list[Inline]]:
    """The text of an element and its marked-up stretches."""
    parts: list[str] = []
    inlines: list[Inline] = []
    _gather(element, parts, inlines, [0])
    text = "".join(parts)
    lead = len(text) - len(text.lstrip())
    stripped = text.strip()
    shifted = (one.moved(-lead) for one in inlines)
    return stripped, [one._replace(start=max(0, one.start), end=min(len(stripped), one.end)) for one in shifted]


def _gather(element: tree.Element, parts: list[str], inlines: list[Inline], length: list[int]) -> None:
    for one in element.children:
        start = length[0]
        if isinstance(one, tree.Text):
            parts.append(one.astext())
            length[0] += len(parts[-1])
        elif isinstance(one, tree.image):
            parts.append(str(one.get("alt") or ""))
            length[0] += len(parts[-1])
            inlines.append(Inline(start, length[0], Style.IMAGE, visible(str(one.get("uri") or ""))))
        elif isinstance(one, tree.footnote_reference | tree.citation_reference):
            parts.append(f"[{one.astext()}]")
            length[0] += len(parts[-1])
            inlines.append(Inline(start, length[0], Style.LINK, visible(f"#{NOTE}{one.astext()}")))
        elif isinstance(one, tree.Element) and not isinstance(one, tree.Invisible):
            _gather(one, parts, inlines, length)
            if style := _STYLES.get(type(one)):
                inlines.append(Inline(start, length[0], style))
            elif isinstance(one, tree.reference) and (target := _target(one)):
                inlines.append(Inline(start, length[0], Style.LINK, visible(target)))


def _target(reference: tree.Element) -> str:
    """The address that a reference leads to: a page's, or a title of the text."""
    return str(reference.get("refuri") or (f"#{reference['refid']}" if reference.get("refid") else ""))
