"""reStructuredText, read by docutils with everything off that would read another file or write HTML as it stands.

A title, the fields below it, sections, lists, tables, quotations and literal blocks become nodes; the text of a
directive that docutils doesn't know (Sphinx has many) comes as written, and so do comments and definitions of links.
What takes too long, or is too deep, is read as plain text.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.article.document import Document, Head
from reader.sources.anchors import anchored, headings
from reader.sources.decoding import decode
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.lines import split_lines
from reader.sources.texts import frontmatter
from reader.sources.texts.plain import check_lines, read_nodes

if TYPE_CHECKING:
    from docutils.nodes import document as doctree

    from reader.sources.texts.rst_nodes import Walk

_LONGEST, _MOST_LINES = 400_000, 12_000
"""Of a text, in characters and lines; docutils takes some 5 s for as much, and more for what is made to take long."""
_LONGEST_LINE = 20_000
_SETTINGS = {
    "_disable_config": True,
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "smart_quotes": False,
    "syntax_highlight": "none",
    "sectsubtitle_xform": False,
    "line_length_limit": _LONGEST_LINE,
    "report_level": 5,
    "halt_level": 5,
    "traceback": True,
    "input_encoding": "unicode",
    "output_encoding": "unicode",
}
"""`report_level` is about the terminal: what is wrong still stands in the tree, with the text it is about."""
_BUGS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What docutils raises for texts that nobody wrote by hand."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article: the file.

    Raises:
        SourceError: it isn't text, or far too many lines.
    """
    source = decode(data, path)
    check_lines(source, path, limits)
    lines = split_lines(source)
    small = len(source) <= _LONGEST and len(lines) <= _MOST_LINES and max(map(len, lines)) <= _LONGEST_LINE
    tree = _tree(source, path) if small else None
    walk = _walk(tree, source, lines) if tree is not None else None
    if walk is None or not walk.nodes:
        yield Document(path, "text", source, read_nodes(source))
        return
    head = frontmatter.head_of(walk.fields) if walk.fields else Head()
    yield Document(path, "rst", source, anchored(walk.nodes, headings(walk.nodes)), head)


def _walk(tree: doctree, source: str, lines: Sequence[str]) -> Walk | None:
    from reader.sources.texts.rst_nodes import Walk

    walk = Walk(source, lines)
    try:
        walk.read(tree)
    except RecursionError:
        return None
    return walk


def _tree(source: str, path: str) -> doctree | None:
    """The text as docutils sees it; None where it can't."""
    from docutils.core import publish_doctree
    from docutils.utils import SystemMessage

    settings = {**_SETTINGS, "warning_stream": io.StringIO()}
    try:
        return publish_doctree(source, source_path=path, settings_overrides=settings)
    except (*_BUGS, SystemMessage):
        return None
