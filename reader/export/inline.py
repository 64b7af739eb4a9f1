"""A node's text with its emphasis, code and links, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.article.document import Inline, Node, Style
from reader.export.escape import destination, escaped_within, picture_destination

_DELIMITERS = {Style.EMPHASIS: "*", Style.STRONG: "**"}


def inline_markdown(node: Node, start: int = 0) -> str:
    """The text from `start` on, marked up as its source had it, for the middle of a line.

    Markup that Markdown can't express where it stands (half a word emphasised next to a bracket) is left out, as are
    addresses of no page or picture; the text itself never is.
    """
    inlines = sorted(node.inlines, key=lambda inline: (inline.start, -inline.end))
    # White space at a line's ends is markup too: code, or a hard line end.
    return _marked(node.text, start, len(node.text), inlines).strip()


def _marked(text: str, start: int, end: int, inlines: Sequence[Inline], *, in_link: bool = False) -> str:
    """`text[start:end]`, with those of `inlines` that lie within; of two that overlap, the first wins."""
    pieces: list[str] = []
    at = start
    for index, inline in enumerate(inlines):
        if inline.start < at or inline.end > end or inline.start >= inline.end:
            continue
        within = [other for other in inlines[index + 1 :] if other.end <= inline.end]
        marked = _one(text, inline, within, in_link=in_link)
        if marked is not None:
            before = escaped_within(text[at : inline.start])
            if before.endswith("!") and marked.startswith("["):  # the two together would be a picture
                before = f"{before[:-1]}\\!"
            pieces += (before, marked)
            at = inline.end
    return "".join((*pieces, escaped_within(text[at:end])))


def _one(text: str, inline: Inline, within: Sequence[Inline], *, in_link: bool) -> str | None:
    """One marked-up stretch; None where it is better taken as plain text."""
    if inline.style is Style.CODE:
        return _code(text[inline.start : inline.end])
    if inline.style is Style.LINK:
        link = destination(inline.target or "")
        if in_link or link is None:
            return None
        return f"[{_marked(text, inline.start, inline.end, within, in_link=True)}]({link})"
    if inline.style is Style.IMAGE:
        picture = picture_destination(inline.target or "")
        return None if picture is None else f"![{escaped_within(text[inline.start : inline.end])}]({picture})"
    delimiter = _DELIMITERS.get(inline.style)
    if delimiter is None or not _stands_free(text, inline):
        return None
    # Delimiters of one kind inside each other run together; only what is no emphasis is marked up in emphasis.
    plain = [other for other in within if other.style not in _DELIMITERS]
    return f"{delimiter}{_marked(text, inline.start, inline.end, plain, in_link=in_link)}{delimiter}"


def _stands_free(text: str, inline: Inline) -> bool:
    """Whether delimiters around the stretch would be read as such: words inside their edges, no words outside."""
    first, last = text[inline.start], text[inline.end - 1]
    around = text[max(0, inline.start - 1) : inline.start], text[inline.end : inline.end + 1]
    return first.isalnum() and last.isalnum() and not any(char.isalnum() for char in around)


def _code(text: str) -> str:
    """A code span, in one more backtick than it holds."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if text[0] in " `" or text[-1] in " `" else ""
    return f"{fence}{pad}{text}{pad}{fence}"
