"""A node's text with its emphasis, code, links and pictures, as HTML that says no more than Markdown can."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from operator import attrgetter

from reader.article.document import NOTE, Inline, Node, Style, outermost_first
from reader.export.escape import destination, picture_destination

_TAGS = {Style.EMPHASIS: "em", Style.STRONG: "strong"}
_CODE = ("<code>", "</code>")
_LABEL = re.compile(r"[^\s\[\]()<>\\`!]{1,40}")
"""Of a footnote in Markdown, which could else be a link or an element."""
_start = attrgetter("start")


def inline_html(node: Node, start: int = 0) -> str:
    """The text from `start` on as one line, marked up as its source had it; nothing in the text itself is markup.

    Markup that Markdown can't express where it stands (half a word emphasised next to a bracket) is left out, and so
    are addresses of anything but pages and pictures. White space at the edges of a marked-up stretch stands outside it.
    The text itself is always complete.
    """
    return next(inlines_html(node, [(start, len(node.text))]))


def inlines_html(node: Node, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    """The same for several places in a node, such as the cells of a row."""
    text = node.text.replace("\n", " ")
    inlines = list(_trimmed(text, node.inlines))
    for start, end in spans:
        first = bisect_left(inlines, start, key=_start)
        yield _marked(text, start, end, inlines[first : bisect_left(inlines, end, first, key=_start)]).strip()


def reference(label: str) -> str:
    """What refers to a footnote, and what the note itself begins with; as text where Markdown has no such labels."""
    return f"<sup>{escape(label)}</sup>" if _LABEL.fullmatch(label) else escape(f"[{label}]")


def _trimmed(text: str, inlines: Sequence[Inline]) -> Iterator[Inline]:
    """The stretches without the white space at their edges, in order, outer ones first; none is empty."""
    for inline in sorted(inlines, key=outermost_first):
        words = text[inline.start : inline.end]
        if words.strip():
            start = inline.start + len(words) - len(words.lstrip())
            yield inline._replace(start=start, end=start + len(words.strip()))


def _marked(text: str, start: int, end: int, inlines: Sequence[Inline], *, in_link: bool = False) -> str:
    """`text[start:end]`, with those of `inlines` that lie within; of two that overlap, the first wins."""
    pieces: list[str] = []
    at = start
    for index, inline in enumerate(inlines):
        if inline.start < at or inline.end > end:
            continue
        behind = bisect_left(inlines, inline.end, index + 1, key=_start)
        within = [other for other in inlines[index + 1 : behind] if other.end <= inline.end]
        marked = _one(text, inline, within, in_link=in_link)
        if marked is None:
            continue
        if at == inline.start and pieces and pieces[-1].endswith(_CODE[1]) and marked.startswith(_CODE[0]):
            # Code directly behind code is joined to it: the backticks between would be more of the same.
            pieces[-1] = pieces[-1].removesuffix(_CODE[1]) + marked.removeprefix(_CODE[0])
        else:
            pieces += (escape(text[at : inline.start]), marked)
        at = inline.end
    return "".join((*pieces, escape(text[at:end])))


def _one(text: str, inline: Inline, within: Sequence[Inline], *, in_link: bool) -> str | None:
    """One marked-up stretch; None where plain text is better."""
    words = text[inline.start : inline.end]
    if inline.style is Style.CODE:
        return f"{_CODE[0]}{escape(words)}{_CODE[1]}"
    if inline.style is Style.LINK and words[0] == "[" and inline.target == f"#{NOTE}{words[1:-1]}":
        return reference(words[1:-1])
    if inline.style is Style.LINK:
        link = destination(inline.target or "")
        if in_link or link is None:
            return None
        return f'<a href="{escape(link)}">{_marked(text, inline.start, inline.end, within, in_link=True)}</a>'
    if inline.style is Style.IMAGE:
        picture = picture_destination(inline.target or "")
        return None if picture is None else f'<img src="{escape(picture)}" alt="{escape(words)}">'
    tag = _TAGS.get(inline.style)
    if tag is None or not _stands_free(text, inline):
        return None
    # Delimiters of the same kind run together when nested, so inside emphasis only other markup is kept.
    plain = [other for other in within if other.style not in _TAGS]
    return f"<{tag}>{_marked(text, inline.start, inline.end, plain, in_link=in_link)}</{tag}>"


def _stands_free(text: str, inline: Inline) -> bool:
    """Whether delimiters around the stretch would be read as such: a word character just inside each edge, none just
    outside.
    """
    first, last = text[inline.start], text[inline.end - 1]
    around = text[max(0, inline.start - 1) : inline.start], text[inline.end : inline.end + 1]
    return first.isalnum() and last.isalnum() and not any(char.isalnum() for char in around)
