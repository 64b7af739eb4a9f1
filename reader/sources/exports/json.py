"""JSON and JSON Lines with articles in them: what extractors, reading lists and reference managers write.

One record or many, in a list, in an object that holds one, deeper (`json_nested`), or a line each; `saved` knows their
keys. JSON that holds no article is shown as the text it is, and so is a text whose name says that it is one, and that
only begins as JSON does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.decoding import decode
from reader.sources.entry import Entry, read_entries
from reader.sources.exports.json_nested import dig
from reader.sources.exports.json_records import LINKS, Record, read_json, said, unwrapped
from reader.sources.exports.saved import HTML, TEXT, entry_of, folded, has_words, is_article
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.sniffing import by_suffix
from reader.sources.texts.plain import check_lines, read_nodes

_TEXTS = ("text", "markdown")
_WRAPPERS = 2
"""Lists in one another: of collections, and of what is in each."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each record that says anything; a single record is the file itself.

    Raises:
        SourceError: it isn't text, is broken from the start, or is a text of far too many lines.
    """
    try:
        read = read_json(data, path)
    except SourceError:
        named = by_suffix(path)
        if named is None or named.name not in _TEXTS:
            raise
        yield from named.parse(data, path, limits)
        return
    records = records_of(read)
    limits.check_members(len(records), path)
    if not (yield from read_entries(_entries(records), path, "json", alone=len(records) == 1)):
        source = decode(data, path)
        check_lines(source, path, limits)
        yield Document(path, "text", source, read_nodes(source))


def records_of(read: Sequence[Record | SourceError]) -> list[Record | SourceError]:
    """The records that may be articles, with what is wrong: the outermost, those that one wraps, or deeper ones."""
    records = list(read if _any_article(read) else unwrapped(read))
    if _any_article(records):
        return records
    found = dig(read)
    if all(map(_is_collection, found)) and (links := _links(records)):
        return links
    if not found:
        return records
    return [*found, *(one for one in read if isinstance(one, SourceError))]


def _links(records: list[Record | SourceError]) -> list[Record | SourceError]:
    """The links in what says nothing else, or in collections of them; none where that isn't so."""
    for _ in range(_WRAPPERS):
        records = list(unwrapped(records, LINKS))
    return records if _any_article(records) and not any(map(_says_else, records)) else []


def _is_collection(record: Record) -> bool:
    """Whether a record holds links and no text: what describes them is no article."""
    return not said(folded(record), *TEXT, *HTML) and next(unwrapped([record], LINKS), record) is not record


def _says_else(record: Record | SourceError) -> bool:
    """Whether a record is no article and has words all the same; the name of an empty collection is none."""
    return not isinstance(record, SourceError) and not is_article(known := folded(record)) and has_words(known)


def _entries(records: Iterable[Record | SourceError]) -> Iterator[Entry | SourceError]:
    for record in records:
        if isinstance(record, SourceError):
            yield record
        elif is_article(known := folded(record)):
            yield entry_of(known)


def _any_article(records: Sequence[object]) -> bool:
    """Whether the outermost records are articles themselves: one may have a list of highlights in it."""
    return any(isinstance(record, dict) and is_article(folded(record)) for record in records[:20])
