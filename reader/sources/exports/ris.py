"""RIS: what reference managers and libraries' catalogues export, a source a record, each fact behind two letters.

An abstract is the text of an article where there is no more of it. Lines without letters go on with the one above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.decoding import decode
from reader.sources.entry import read_entry
from reader.sources.exports.json_records import Record
from reader.sources.exports.saved import entry_of, folded, is_article
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.one_by_one import one_by_one

_LINE = re.compile(r"([A-Z][A-Z0-9]) {1,2}- ?(.*)")
_FACTS = {
    **dict.fromkeys(("TI", "T1", "CT"), "title"),
    **dict.fromkeys(("AU", "A1"), "authors"),
    **dict.fromkeys(("T2", "JO", "JF", "BT", "JA"), "publication"),
    **dict.fromkeys(("DA", "PY", "Y1"), "date"),
    **dict.fromkeys(("AB", "N2"), "abstract"),
    "TY": "itemtype",
    "UR": "url",
    "LA": "language",
    "KW": "keywords",
    "N1": "notes",
    "PB": "publisher",
    "ID": "id",
    "C1": "section",
    "DO": "doi",
    "RN": "notes",
    "Y2": "accessed",
}
"""What the letters stand for, in the words of `saved`."""
_LISTS = frozenset(("authors", "keywords", "notes"))
_PARTS = re.compile(r"(\d{4})/(\d{1,2})?/?(\d{1,2})?(?:/.*)?")
"""A day as RIS has it, of which parts may be missing: 2026/07/01/, 2026/07//, 2026///summer."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each record that says enough to be one.

    Raises:
        SourceError: it isn't text, or holds no such record.
    """
    records = [known for record in _records(decode(data, path)) if is_article(known := folded(record))]
    if not records:
        raise SourceError(path, "there is no article in this list of references")
    limits.check_members(len(records), path)
    addresses = Addresses(path)

    def read(known: Record) -> Document:
        entry = entry_of(known)
        return read_entry(entry, path if len(records) == 1 else addresses.of(entry.id), "ris")

    yield from one_by_one(records, read)


def _records(source: str) -> Iterator[dict[str, object]]:
    record: dict[str, object] = {}
    name = ""
    for line in source.splitlines():
        found = _LINE.match(line.strip())
        letters = found[1] if found else ""
        if letters in ("TY", "ER"):
            if record:
                yield record
            record, name = {}, ""
        if found:
            name = _FACTS.get(letters, letters)
            _add(record, name, found[2].strip())
        elif name and line.strip():
            _go_on(record, name, line.strip())
    if record:
        yield record


def _add(record: dict[str, object], name: str, value: str) -> None:
    if not value or name == "ER":
        return
    if name in ("date", "accessed"):
        value = _day(value)
    known = record.get(name)
    if name in _LISTS:
        record[name] = [*(known if isinstance(known, list) else []), value]
    elif name == "date" and isinstance(known, str):
        record[name] = max(known, value, key=len)  # a year stands beside the day
    elif isinstance(known, str) and known != value and name == "abstract":
        record[name] = f"{known}\n{value}"
    else:
        record.setdefault(name, value)


def _go_on(record: dict[str, object], name: str, more: str) -> None:
    known = record.get(name)
    if isinstance(known, list) and known:
        known[-1] = f"{known[-1]} {more}"
    else:
        record[name] = f"{known}\n{more}" if known else more


def _day(value: str) -> str:
    found = _PARTS.fullmatch(value)
    if not found:
        return value
    year, month, day = found.groups()
    return f"{year}-{month:0>2}-{day or 1:0>2}" if month else year
