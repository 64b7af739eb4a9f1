"""Kindle's `My Clippings.txt`: what was marked and noted in books and in articles sent there, an article for each.

The device writes each mark, note and bookmark below the one before, whatever it is of; here they come together again.
The line that says where a mark stands and when it was made is kept below it, as written: each language has its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article.document import Head, Shape
from reader.article.visible import one_line
from reader.errors import SourceError
from reader.sources.decoding import decode
from reader.sources.entry import Entry, Note, read_entries
from reader.sources.format import Item
from reader.sources.html.names import split_names
from reader.sources.limits import Limits

_END = re.compile(r"\r?\n={10}[^\S\n]*(?:\r?\n|\Z)|\r={10}(?:\r|\Z)")
_TITLE = re.compile(r"(.+?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
"""A title, and who wrote it in the last brackets."""
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_NOTED = re.compile(r"\b(?:note|notiz|nota|notitie|anteckning|заметка)\b|メモ|笔记|筆記", re.IGNORECASE)
"""What the second line says of a reader's own words."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each book.

    Raises:
        SourceError: it isn't text, or there is nothing in it.
    """
    books: dict[str, list[tuple[str, str]]] = {}
    for clipping in _END.split(decode(data, path)):
        title, _, rest = clipping.replace("\ufeff", "").strip().partition("\n")
        where, _, text = rest.strip().partition("\n")
        if title.strip():
            books.setdefault(" ".join(title.split()), []).append((where.strip(), text))
    if not books:
        raise SourceError(path, "there is no clipping in it")
    limits.check_members(len(books), path)
    yield from read_entries((_entry(book, clippings) for book, clippings in books.items()), path, "kindle")


def _entry(book: str, clippings: list[tuple[str, str]]) -> Entry:
    found = _TITLE.fullmatch(book)
    title, author = found.groups() if found else (book, "")
    if _SITE.fullmatch(author):  # of an article that was sent to the device
        head = Head(title=one_line(title), site=one_line(author))
    else:
        head = Head(title=one_line(title), byline=split_names(one_line(author), one_each=True))
    return Entry(title, head, notes=tuple(_notes(clippings)))


def _notes(clippings: list[tuple[str, str]]) -> Iterator[Note]:
    for where, text in clippings:
        is_noted = _NOTED.search(where) is not None
        for line in filter(str.strip, text.splitlines()):
            yield Note("comment", line) if is_noted else Note("body", line, shape=Shape.BLOCK_QUOTE)
        yield Note("other", where.removeprefix("-").strip())
