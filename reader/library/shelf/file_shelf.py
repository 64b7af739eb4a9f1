"""The articles of one sitting, in memory: taken apart when wanted, few of them kept. What there is, `finds` finds out.

Nothing here waits for anything else: `open` takes apart what is small and only the beginning of what is large, so that
whoever draws the screen decides when there is time. Only `read`, `begin`, `finish` and `whole` may be called from
another thread: they change nothing.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from reader.article.document import Document
from reader.article.model import Article
from reader.article.web import is_web
from reader.errors import SourceError
from reader.library.corrections.book import CorrectionBook
from reader.library.own_faults import own_faults
from reader.library.shelf.analyse_once import AT_ONCE, analyse_once
from reader.library.shelf.entry import Entry, facts_of
from reader.library.shelf.finds import BEFORE
from reader.library.shelf.following import Following
from reader.sources.limits import Limits
from reader.sources.reading import read

if TYPE_CHECKING:
    from reader.library.marks.keeper import Keeper

KEPT = 12
"""Articles kept in memory: a screen of the list, some 30 kB each at 800 words; another is there in 5 ms."""
BEGINNING = 12_000
"""Characters that fill the tallest screen, for a first look at what is larger than that."""
LARGE = 2_000_000
"""Bytes of a file that is not even loaded while the user waits."""


class Opened(NamedTuple):
    """An article as far as it could be had at once."""

    article: Article
    rest: Document | None = None
    """The whole document, where `article` is not all of it yet: to be handed to `finish`."""


class Shelf(Following):
    """The articles that were found, and what is open of them."""

    def __init__(
        self,
        paths: Sequence[str],
        limits: Limits | None = None,
        corrections: CorrectionBook | None = None,
        keeper: Keeper | None = None,
    ) -> None:
        super().__init__(paths, limits or Limits())
        self.corrections = corrections or CorrectionBook()
        """What the reader puts right; every article comes so from here."""
        self.keeper = keeper
        """Where what the user makes of articles is kept; None where nothing is."""
        if keeper:
            keeper.open_article = self._open_page
        self._expected: Opened | None = None
        self._kept: OrderedDict[Entry, Article] = OrderedDict()
        self._turn = Lock()
        """Held by whoever changes what is kept, and by whoever goes through it."""

    def found(self, rows: Sequence[Entry]) -> int:
        """How many articles the rows of the list stand for."""
        return len(rows)

    def expect(self, path: str, opened: Opened) -> None:
        """Take what was found and opened elsewhere as the first article: its folder need not be looked into before."""
        if not self.entries:
            self._found.append(Entry(path, BEFORE))
            self._here = path
        self._expected = opened

    def open(self, entry: Entry, *, glance: bool = False) -> Opened:
        """The article, or its beginning where all of it would keep the user waiting; at a `glance`, no quotations.

        Raises:
            SourceError: the file can't be read; `entry.error` says why from now on.
        """
        kept = self.peek(entry)
        if kept:
            return Opened(kept)
        expected, self._expected = self._expected, None
        if expected and glance and entry is self.entries[0]:
            if expected.rest is None:
                self.keep(entry, expected.article)
            return expected
        try:
            opened = self.begin(self.read(entry), glance=glance)
        except SourceError as error:
            self.fail(entry, error)
            raise
        if opened.rest is None:
            self.keep(entry, opened.article)
        return opened

    def begin(self, document: Document, *, glance: bool = False) -> Opened:
        """Take a document apart, or only its beginning where all of it takes long; at a `glance`, no quotations."""
        from reader.pipeline import outline  # here and below, because the first article may be opened elsewhere

        long = self.takes_long(document)
        seen = _beginning(document) if long else document
        with own_faults(document.path):
            article = self.corrections.relabel(outline(seen)) if glance else self.finish(seen)
        return Opened(article, document if glance or long else None)

    def peek(self, entry: Entry) -> Article | None:
        """The article if it is in memory."""
        with self._turn:
            article = self._kept.get(entry)
            if article:
                self._kept.move_to_end(entry)
            return article

    def takes_long(self, document: Document) -> bool:
        """Whether taking it apart would keep the user waiting."""
        return len(document.source) > AT_ONCE

    def is_long(self, entry: Entry) -> bool:
        """Whether taking the whole file apart would keep the user waiting."""
        return _size(entry) > AT_ONCE

    def is_large(self, entry: Entry) -> bool:
        """Whether even loading the file would."""
        return _size(entry) > LARGE

    def read(self, entry: Entry, tell: Callable[[int, int | None], None] | None = None) -> Document:
        """Load an entry's file; `tell` is told how much of a page of the web has come. Raises SourceError."""
        with own_faults(entry.path):
            return read(entry.path, self.limits, entry.found.at, tell)

    def finish(self, document: Document) -> Article:
        """Take a whole document apart, however long it takes. Raises SourceError where a bug turns up."""
        with own_faults(document.path):
            return self.corrections.apply(analyse_once(document))

    def whole(self, entry: Entry) -> Article:
        """Load and take apart an entry's article, however long it takes. Raises SourceError."""
        return self.finish(self.read(entry))

    def _open_page(self, address: str) -> Article | None:
        """The article at an address, if it is in memory; from any thread."""
        with self._turn:
            return next((article for entry, article in self._kept.items() if address == entry.path), None)

    def keep(self, entry: Entry, article: Article) -> None:
        """Hold an article in memory, in place of the one longest unused, and note what the list says of it."""
        self.note(entry, article)
        if self.keeper is not None:
            self.keeper.expect(entry.path, entry.found.at)
        with self._turn:
            self._kept[entry] = article
            self._kept.move_to_end(entry)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)

    def forget(self, entry: Entry) -> None:
        """Have the article taken apart again when it is wanted next."""
        with self._turn:
            self._kept.pop(entry, None)

    def note(self, entry: Entry, article: Article) -> None:
        """Write down what the list says of an article; where it is one of many in a file, the others are to follow."""
        self._learn(entry, facts_of(article))
        self._follow(entry, article)


def _size(entry: Entry) -> int:
    """Bytes to read for an entry; none where its file can't be asked, which whoever reads it will be told."""
    if is_web(entry.path):
        return LARGE + 1  # there is no telling how long a server takes
    if (cost := entry.found.cost) is not None:
        return cost
    try:
        return os.stat(entry.path).st_size  # noqa: PTH116 - pathlib takes ten times as long
    except (OSError, ValueError):
        return 0


def _beginning(document: Document) -> Document:
    """The first nodes of a document, enough to fill a screen."""
    length = 0
    for count, node in enumerate(document.nodes, 1):
        length += len(node.text)
        if length >= BEGINNING:
            return replace(document, nodes=document.nodes[:count])
    return document
