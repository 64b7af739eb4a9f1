"""Markdown: CommonMark with tables and strikethrough, and front matter above it.

Markup is taken away, text never. What Markdown swallows (definitions of links, comments, what is nested too deep) comes
back as a node of its own, as written; raw HTML is read as the Markdown it would be; front matter is both: what it says
is in `Document.declared`, and it stands as one CODE node with the hint "front-matter" before the text, or below its
title. Where it can't be read, its lines are text.

Hints are the containers a node lies in ("blockquote", "bullet_list", "ordered_list"), and for what has no rendering,
"front-matter", "definition", "html" or "hr".
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.article.document import Document, Head
from reader.sources.decoding import decode
from reader.sources.limits import Limits
from reader.sources.lines import split_lines
from reader.sources.texts import frontmatter
from reader.sources.texts.markdown_blocks import read_page
from reader.sources.texts.markdown_inline import Page
from reader.sources.texts.plain import check_lines, read_nodes

_LONGEST, _MOST_LINES = 1_500_000, 50_000
"""Of a page, in characters and lines; what has more is a dump, and its lines are read as plain text."""


def parse(data: bytes, path: str, limits: Limits) -> Iterable[Document]:
    """One article: the file.

    Raises:
        SourceError: it isn't text, or far too many lines.
    """
    source = decode(data, path)
    check_lines(source, path, limits)
    lines = split_lines(source)
    if len(source) > _LONGEST or len(lines) > _MOST_LINES:
        return (Document(path, "text", source, read_nodes(source)),)
    front = frontmatter.measure(lines)
    if front:
        values = frontmatter.read(lines[:front])
        about = (0, front if values is not None else 0)
    elif front := frontmatter.measure_unfenced(lines):
        values, about = frontmatter.read_properties(lines[:front]), (0, front)
    elif values := frontmatter.title_block(lines):
        about = (0, front := len(values))
    else:
        about = frontmatter.below_title(lines)
        values = frontmatter.read_properties(lines[slice(*about)])
    head = Head() if values is None else frontmatter.head_of(values)
    return (Document(path, "markdown", source, read_page(Page(lines), front, about), head),)
