"""CSV and TSV with an article in each row: the lists of Pocket, Instapaper, Readwise and Zotero, and one's own tables.

The names in the first row say what is in a column; names that nobody knows are given in the settings. Highlights of the
same article, a row each in Readwise, are put together. A table that holds no article is shown as the text it is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.decoding import decode
from reader.sources.entry import Entry, read_entries
from reader.sources.exports.json_records import Record, said
from reader.sources.exports.saved import TITLE, entry_of, folded, is_article
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.openings import SEPARATOR
from reader.sources.texts.plain import check_lines, read_nodes

_DELIMITERS = ",;\t|"
_SEPARATOR = re.compile(SEPARATOR.decode(), re.IGNORECASE)
_MOST_COLUMNS = 1_000
_LONGEST = 2**31 - 1
"""Characters of a cell, of which Python's own limit is for all threads together: as many as it can be told of."""
_NAMED = {
    "title": "titel überschrift schlagzeile titre título titulo titolo kop tytuł rubrik заголовок",
    "authors": "autor autorin autoren verfasser auteur auteurs autores autore autori skribent författare автор",
    "published": "datum erscheinungsdatum veröffentlicht fecha data dato дата",
    "site": "quelle zeitung medium fuente fonte bron źródło källa источник",
    "text": "volltext inhalt texte texto testo tekst contenu contenido conteúdo contenuto inhoud treść innehåll текст",
    "url": "adresse adres lien enlace länk ссылка",
    "language": "sprache langue idioma lingua taal język språk язык",
}
"""What people call the columns of a table in other languages, by what is in them. Of two, the first is meant."""
_END = "\uffff\uffff"
"""What is put behind the table, to see whether it becomes a row of its own; no text has these."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each row that says anything.

    Raises:
        SourceError: it isn't text, no table, or a text of far too many lines.
    """
    source = decode(data, path)
    if not (yield from read_entries(_entries(source, path, limits), path, "csv")):
        check_lines(source, path, limits)
        yield Document(path, "text", source, read_nodes(source))


def _entries(source: str, path: str, limits: Limits) -> Iterator[Entry | SourceError]:
    """The rows that say enough to be an article."""
    for count, record in enumerate(_together(_records(source, path, limits.columns)), 1):
        limits.check_members(count, path)
        if isinstance(record, SourceError):
            yield record
        elif is_article(known := folded(record)):
            yield entry_of(known)


def _records(source: str, path: str, columns: Mapping[str, str]) -> Iterator[Record | SourceError]:
    """The rows by the names of their columns; `columns` says which part of an article a column holds."""
    csv.field_size_limit(_LONGEST)
    told = _SEPARATOR.match(source)
    table = source[told.end() :] if told else source
    delimiter = told[1] if told else _likeliest(table, path)
    names: list[str] = []
    for row in _rows(table, delimiter, path):
        if not names:
            names = _meant([name.strip() for name in row.cells[:_MOST_COLUMNS]], columns)
        else:
            # What stands in a row beyond the named columns has no name, and is told as left over.
            beyond = islice(row.cells, len(names), 1000)
            left_over = {f"column {number}": value for number, value in enumerate(beyond, 1)}
            yield dict(zip(names, row.cells, strict=False)) | left_over
        if row.open:
            line = row.line + (source[: told.end()].count("\n") or 1 if told else 0)
            yield SourceError(path, f"its table is broken: a quotation mark from line {line} on is never closed")


def _meant(names: Sequence[str], columns: Mapping[str, str]) -> list[str]:
    """The names of columns, where they are known by the parts of an article that they hold; one column for each part,
    lest one hide another.
    """
    told = {column.casefold(): part for column, part in columns.items()}
    meant = [told.get(name.casefold(), name) for name in names]
    said = [name.casefold() for name in meant]
    for part, others in _NAMED.items():
        known = next((name for name in others.split() if name in said), None)
        if known and part not in said:
            meant[said.index(known)] = part
    return meant


class _Row(NamedTuple):
    """A row that isn't empty."""

    cells: list[str]
    line: int
    """Its first, counted from 1."""
    open: bool = False
    """Whether a quotation mark is never closed in it, so that it holds the rest of the table."""


def _rows(table: str, delimiter: str, path: str) -> Iterator[_Row]:
    rows = csv.reader(chain(io.StringIO(table, newline=""), [_END]), delimiter=delimiter)
    begun = 1
    try:
        for cells in rows:
            is_open = bool(cells) and cells[-1].endswith(_END)
            if is_open:
                cells[-1] = cells[-1].removesuffix(_END)
            if any(cells):
                yield _Row(cells, begun, is_open)
            begun = rows.line_num + 1
    except csv.Error as error:
        raise SourceError(path, f"its table is broken in line {rows.line_num}") from error


def _likeliest(table: str, path: str) -> str:
    """The mark that parts the most columns."""
    return max(_DELIMITERS, key=lambda mark: _parted(next(_rows(table, mark, path), _Row([], 0)).cells))


def _parted(names: list[str]) -> int:
    """How many names there are but for those that were cut at a mark inside quotes: "Title, long";Text."""
    return sum('"' not in name for name in names)


def _together(records: Iterable[Record | SourceError]) -> Iterator[Record | SourceError]:
    """The records, those of the highlights of one article as one."""
    waiting: dict[tuple[str, str], dict[str, object]] = {}
    for record in records:
        if isinstance(record, SourceError):
            yield record
            continue
        known = folded(record)
        highlight = said(known, "highlight")
        if not highlight:
            yield record
            continue
        key = said(known, *TITLE), said(known, "bookauthor", "author", "url")
        first = waiting.setdefault(key, {**record, "highlights": []})
        first.pop(next((name for name in record if name.casefold() == "highlight"), ""), None)
        first.pop(next((name for name in record if name.casefold() == "note"), ""), None)
        marked = first["highlights"]
        assert isinstance(marked, list), "it was put there above"
        marked.append({"text": highlight, "note": said(known, "note")})
    yield from waiting.values()
