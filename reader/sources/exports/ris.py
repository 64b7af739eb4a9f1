"""RIS: what reference managers and libraries' catalogues export, a source a record, each fact behind two letters.

An abstract is the text of an article where there is no more of it. Lines without letters go on with the one above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.errors import SourceError
from reader.sources.decoding import decode
from reader.sources.entry import read_entries
from reader.sources.exports.saved import entry_of, folded, is_article
from reader.sources.format import Item
from reader.sources.limits import Limits

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
_OUTSIDE = "extra"
"""What stands in no record."""
_LISTS = frozenset(("authors", "keywords", "notes", _OUTSIDE))
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
    yield from read_entries(map(entry_of, records), path, "ris", alone=len(records) == 1)


def _records(source: str) -> Iterator[dict[str, object]]:
    """The records; lines between two are the one's above, and those before all of them the first one's."""
    facts: list[tuple[str, list[str]]] = []
    begun = ended = False
    for line in map(str.strip, source.splitlines()):
        found = _LINE.match(line)
        letters = found[1] if found else ""
        if begun and (letters == "TY" or (ended and letters not in ("", "ER"))):
            yield _record(facts)
            facts, begun, ended = [], False, False
        if letters == "ER":
            ended = begun
        elif found:
            facts.append((_FACTS.get(letters, letters), [found[2].strip()]))
            begun = True
        elif begun and not ended:
            facts[-1][1].append(line)
        else:
            facts.append((_OUTSIDE, [line]))
    yield _record(facts)


def _record(facts: list[tuple[str, list[str]]]) -> dict[str, object]:
    """A record of facts, each with its lines."""
    values: dict[str, list[str]] = {}
    for name, lines in facts:
        value = (" " if name in _LISTS else "\n").join(filter(None, lines))
        if value:
            values.setdefault(name, []).append(_day(value) if name in ("date", "accessed") else value)
    return {name: _together(name, said) for name, said in values.items()}


def _together(name: str, said: list[str]) -> object:
    """What a record says of a fact, which it may say several times."""
    if name in _LISTS:
        return said
    if name == "abstract":
        return "\n".join(dict.fromkeys(said))
    return max(said, key=len) if name == "date" else said[0]  # a year stands beside the day


def _day(value: str) -> str:
    found = _PARTS.fullmatch(value)
    if not found:
        return value
    year, month, day = found.groups()
    return f"{year}-{month:0>2}-{day or 1:0>2}" if month else year
