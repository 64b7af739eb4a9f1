"""The table of formats: adding one is adding its file and its row here.

A format's file holds a function `parse(data, path)` that turns bytes into documents. It is imported when the first
file of its kind turns up, because some of the libraries behind a format cost as much as the whole start.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.article.document import Document

HEAD = 4096
"""Bytes of a file's beginning that decide its format."""


class Format(NamedTuple):
    """One kind of file: how to know it, and where its reader lives."""

    name: str
    """As in `Document.format`."""
    suffixes: tuple[str, ...]
    """Of file names, lower case, with the dot."""
    module: str
    """Its file: a module with `parse(data: bytes, path: str) -> Iterable[Document]`."""
    opening: bytes = b""
    """Regular expression for how its content begins, whatever the file's name; empty where content doesn't tell."""

    def opens(self, head: bytes) -> bool:
        """Whether a file that begins with `head` is of this format for certain."""
        import re

        return bool(self.opening) and re.match(self.opening, head, re.IGNORECASE) is not None

    def names(self, name: str) -> bool:
        """Whether a file of this name calls itself one of this format."""
        return name.lower().endswith(self.suffixes)

    def parse(self, data: bytes, path: str) -> Iterable[Document]:
        """The articles in a file's bytes.

        Raises:
            SourceError: they can't be read as this format.
        """
        from importlib import import_module

        documents: Iterable[Document] = import_module(self.module).parse(data, path)
        return documents


TEXT = Format("text", (".txt", ".text", ".asc", ".log"), "reader.sources.text")

FORMATS = (
    Format(
        "markdown",
        (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdtext"),
        "reader.sources.markdown",
        # Front matter whose first line is a key, or a level-one heading set off by a blank line.
        rb"---[ \t]*\r?\n[\w-]+[ \t]*:|\+\+\+[ \t]*\r?\n|#[ \t]+\S[^\n]*\r?\n\r?\n",
    ),
    Format(
        "html",
        (".html", ".htm", ".xhtml", ".xht", ".shtml"),
        "reader.sources.html",
        # A declaration or a root element, after the comments and the XML declaration that savers put above it.
        rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    ),
    TEXT,
)

SUFFIXES = tuple(suffix for known in FORMATS for suffix in known.suffixes)
"""What the name of a file that can be read usually ends in."""


def sniff(head: bytes, name: str) -> Format:
    """The format of a file: by its first bytes, then by its name; text where neither speaks."""
    # Without their zero bytes, UTF-16 and UTF-32 open like ASCII; a byte order mark isn't content.
    opening = head[:HEAD].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf")
    opening = opening.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    for known in FORMATS:
        if known.opens(opening):
            return known
    return next((known for known in FORMATS if known.names(name)), TEXT)
