"""The articles of a file that was divided into items: a faulty one is reported, and the rest go on."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import TypeVar

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.format import Item

_T = TypeVar("_T")


def one_by_one(items: Iterable[_T | SourceError], read: Callable[[_T], Document]) -> Generator[Item, None, bool]:
    """The article that `read` makes of each item; the error of one that can't be read, and nothing for one that says
    nothing.

    Returns:
        Whether there was an article, be it one that can't be read.
    """
    found = False
    for item in items:
        if isinstance(item, SourceError):
            yield item
            continue
        try:
            document = read(item)
        except SourceError as error:
            found = True
            yield error
            continue
        if document.nodes:
            found = True
            yield document
    return found
