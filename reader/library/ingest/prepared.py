"""A file made ready for the library: everything that takes time and needs no library, to be done by other processes."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from reader.article.document import Document, Head
from reader.article.model import Article
from reader.article.web import host_of, is_web
from reader.errors import SourceError
from reader.library.corrections.corrected import Corrections, apply, key_of
from reader.library.shelf.analyse_once import analyse_once
from reader.library.shelf.entry import facts_of
from reader.library.store.codec import encode
from reader.library.store.folding import fold, storable
from reader.library.store.hashes import blake2b
from reader.library.store.indexed import Indexed, indexed
from reader.library.store.moments import moment_of
from reader.library.stories.likeness import Signature, body_of, signature
from reader.sources.format import Item
from reader.sources.formats import FORMATS
from reader.sources.limits import Limits
from reader.sources.reading import load, load_from, locate, open_file, read
from reader.sources.walking import opening

HASH_BYTES = 16
_CHUNK = 1 << 16
PIECE = 200
"""How many articles of one file are handed over at once: some megabytes."""


class Prepared(NamedTuple):
    """An article as it goes into the library's tables."""

    address: str
    head: tuple[str | None, ...]
    """The columns from `title` to `language`, in their order."""
    opening: str | None
    """How it begins, where that is what it is called."""
    sources: str
    moment: int | None
    """When it was published, if that is known."""
    words: int
    quotes: int
    speaker: str | None
    text: Indexed
    signature: Signature
    source: str
    """The key that its corrections are stored under."""
    data: bytes


class PreparedFile(NamedTuple):
    """A file with its articles, and what of it could not be read; or a piece of one that holds many."""

    path: str
    hash: bytes
    size: int
    modified: int
    articles: tuple[Prepared, ...]
    problems: tuple[SourceError, ...]
    first: bool = True
    last: bool = True
    """Whether no other piece comes before this one, or behind it."""
    whole: bool = True
    """Whether the pieces are all of the file; else it is one article of it, and the rest is left for an import."""


def hash_of(path: str) -> tuple[bytes, int]:
    """The hash of a file's bytes, and how many there are. Raises SourceError."""
    with open_file(path) as file:
        return _hash(file)


def prepare_file(path: str, limits: Limits, corrections: dict[str, Corrections]) -> Iterator[PreparedFile]:
    """Read a file and analyse its articles; what can't be read of it becomes a problem, and the rest is there.

    A file of many articles comes in pieces, each with its articles and problems: a mailbox may be larger than the
    memory. A web page is fetched.
    """
    piece = PreparedFile(path, b"", 0, 0, (), (), last=False)
    articles: list[Prepared] = []
    problems: list[SourceError] = []
    try:
        with _opened(path, limits) as (known, items):
            piece = piece._replace(hash=known.hash, size=known.size, modified=known.modified)
            for item in items:
                if isinstance(item, SourceError):
                    problems.append(item)
                else:
                    articles.append(prepare(_corrected(item, corrections)))
                if len(articles) >= PIECE:
                    yield piece._replace(articles=tuple(articles), problems=tuple(problems))
                    piece, articles, problems = piece._replace(first=False), [], []
    except SourceError as error:
        problems.append(error)
    yield piece._replace(articles=tuple(articles), problems=tuple(problems), last=True)


def prepare_article(
    address: str, limits: Limits, corrections: dict[str, Corrections], at: tuple[int, ...] = ()
) -> PreparedFile:
    """One article of a file that holds many, as all that is known of the file: the rest is left for an import.

    `at` is where a walk found it, so that it is quick.

    Raises:
        SourceError: it can't be read.
    """
    article = article_at(address, limits, corrections, at)
    file, _ = locate(address)
    modified = int(os.path.getmtime(file) * 1e9)  # noqa: PTH204 - paths here are text
    return PreparedFile(file, b"", 0, modified, (prepare(article),), (), whole=False)


def article_at(address: str, limits: Limits, corrections: dict[str, Corrections], at: tuple[int, ...] = ()) -> Article:
    """The article at an address, as it is there now; `at` as for `read`. Raises SourceError."""
    return _corrected(read(address, limits, at), corrections)


def prepare_page(article: Article) -> PreparedFile:
    """An article of a page of the web that is open: it is not fetched again to be kept."""
    page, ident = locate(article.path)
    known = known_page(article.document.source)
    return PreparedFile(page, known.hash, known.size, known.modified, (prepare(article),), (), whole=not ident)


class _Known(NamedTuple):
    """What a file is known by."""

    hash: bytes
    size: int
    modified: int


@contextmanager
def _opened(path: str, limits: Limits) -> Iterator[tuple[_Known, Iterable[Item]]]:
    """A file, and what it holds. Raises SourceError, also while that is gone through."""
    if is_web(path):
        items = list(load(path, limits))
        source = "\n".join(item.source for item in items if isinstance(item, Document))
        yield known_page(source), items
        return
    with open_file(path) as file:
        modified = os.fstat(file.fileno()).st_mtime_ns  # before reading: what changes meanwhile is read anew
        digest, size = _hash(file)
        file.seek(0)
        yield _Known(digest, size, modified), load_from(file, path, limits)


def known_page(source: str) -> _Known:
    """What a page of the web is known by: its text, as of now."""
    data = source.encode("utf-8", "replace")
    return _Known(blake2b(data, digest_size=HASH_BYTES).digest(), len(data), time.time_ns())


def _hash(file: io.BufferedReader) -> tuple[bytes, int]:
    digest = blake2b(digest_size=HASH_BYTES)
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
    return digest.digest(), file.tell()


def _corrected(document: Document, corrections: dict[str, Corrections]) -> Article:
    article = analyse_once(document)
    own = corrections.get(key_of(document)) if corrections else None
    return apply(article, own) if own else article


def prepare(article: Article) -> Prepared:
    """An article, corrected, as it goes into the tables."""
    facts, head = facts_of(article), article.head
    return Prepared(
        article.path,
        head_columns(head),
        _stored(_opening(article)),
        sources_of(head),
        moment_of(head.published),
        article.words,
        facts.quotes,
        _stored(facts.speaker),
        indexed(article),
        signature(body_of(article)),
        key_of(article.document),
        encode(article),
    )


def head_columns(head: Head) -> tuple[str | None, ...]:
    """The columns of the table that say what is said about an article."""
    return (
        _stored(head.title),
        _stored(head.kicker),
        _stored(head.standfirst),
        _stored("\n".join(head.byline)) or None,
        _stored(head.dateline),
        _stored(head.published),
        _stored(head.site),
        _stored(head.url),
        _stored(head.language),
    )


def _opening(article: Article) -> str | None:
    """What an article is called that has no title and shares its file with others, as where the file is opened."""
    if article.head.title or "#" not in article.path:
        return None
    many = any(known.many for known in FORMATS if known.name == article.document.format)
    return opening(article.document) if many else None


def sources_of(head: Head) -> str:
    """Where an article appeared, folded: the publication's name and the host of its address."""
    return storable(fold(f"{head.site or ''} {host_of(head.url)}".strip()))


def _stored(text: str | None) -> str | None:
    return None if text is None else storable(text)
