"""JSON and JSON Lines -> the records in them, without letting a hostile file take over the machine.

Programs write one object, a list, an object with a list in it, or an object on each line; the last one may be cut off.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from reader.errors import SourceError
from reader.sources.decoding import decode

Record: TypeAlias = Mapping[str, object]

_LENIENT: dict[str, Any] = {"strict": False, "parse_int": str, "parse_float": str}
_BETWEEN = re.compile(r"\s*[\[,]?\s*")
"""What opens a list, or parts its elements."""
_ASSIGNED = re.compile(r"\s*window(?:\.\w+)+\s*=")
"""What stands before the JSON in archives that are made to be looked at in a browser, as X's are."""
_LISTS = ("items", "results", "data", "articles", "entries", "_items", "highlights", "documents", "list", "records")
"""Where an object holds the records that it is there for."""
LINKS = ("bookmarks", "hits", "collections", "links")
"""Where one holds links, or collections of them."""


def read_json(data: bytes, path: str) -> list[Record | SourceError]:
    """The records of a file, in order, and what is wrong with a part that can't be read.

    Raises:
        SourceError: it isn't text, or no JSON.
    """
    source = decode(data, path)
    if assigned := _ASSIGNED.match(source):
        source = source[assigned.end() :]
    try:
        return list(_records(loads(source)))
    except RecursionError as error:
        raise SourceError(path, "its JSON is nested too deep") from error
    except ValueError as error:
        lines = source.split("\n")
        if len(lines) > 1 and _is_object(lines[0]):
            return list(_by_line(lines, path))
        broken = SourceError(path, f"its JSON is broken{_where(error)}")
        whole = list(_whole_ones(source))
        if not whole:
            raise broken from error
        return [*whole, broken]


def _whole_ones(source: str) -> Iterator[Record]:
    """The objects of a list that is broken further on."""
    decoder = json.JSONDecoder(**_LENIENT)
    at = _BETWEEN.match(source, 0)
    while at is not None and at[0].strip():
        try:
            value, end = decoder.raw_decode(source, at.end())
        except (ValueError, RecursionError):
            return
        yield from _records(value)
        at = _BETWEEN.match(source, end)


def loads(text: str) -> object:
    """What a text of JSON says. Numbers stay text: one of a million digits would take minutes to read."""
    return json.loads(text, **_LENIENT)


def _is_object(line: str) -> bool:
    try:
        return isinstance(loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _where(error: ValueError) -> str:
    line = getattr(error, "lineno", None)
    return f" in line {line}" if line else ""


def _by_line(lines: Iterable[str], path: str) -> Iterator[Record | SourceError]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield from _records(loads(line))
        except (ValueError, RecursionError):
            yield SourceError(f"{path}#line-{number}", "its JSON is broken")


def _records(value: object) -> Iterator[Record]:
    """The objects that a value is, or holds in a list."""
    if isinstance(value, Mapping):
        yield value
    elif isinstance(value, list):
        yield from (one for one in value if isinstance(one, Mapping))


def unwrapped(records: Iterable[Record | SourceError], lists: Sequence[str] = _LISTS) -> Iterator[Record | SourceError]:
    """The records, and in place of one that only wraps a list of them, by one of these names, those."""
    for record in records:
        inner = _inner(record, lists) if not isinstance(record, SourceError) else None
        if inner is None:
            yield record
        else:
            yield from inner


def _inner(record: Record, lists: Sequence[str]) -> list[Record] | None:
    for key in lists:
        value = record.get(key)
        values = list(value.values()) if isinstance(value, Mapping) else value  # Pocket's by their ids
        if isinstance(values, list) and values and all(isinstance(one, Mapping) for one in values):
            return values
    return None


def said(record: object, *keys: str) -> str:
    """The first of some values that is text with something in it; "a.b" is b in a. Empty where there is none."""
    if not isinstance(record, Mapping):
        return ""
    for key in keys:  # dozens for each row of a table
        value = record.get(key)
        if value is None and "." in key:
            outer, _, inner = key.partition(".")
            value = said(record.get(outer), inner)
        if isinstance(value, str) and (text := value.strip()):
            return text
    return ""


def each(record: object, *keys: str) -> Iterator[str]:
    """The texts in the first of some values that holds any: itself, a list, or the names of what is in a list."""
    for key in keys:
        found = list(_texts(record.get(key) if isinstance(record, Mapping) else None))
        if found:
            yield from found
            return


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, list):
        for one in value:
            if isinstance(one, str) and one.strip():
                yield one.strip()
            elif name := said(one, "name", "label", "title", "value", "text", "code"):
                yield name
    elif isinstance(value, Mapping):
        if name := said(value, "name", "label", "title", "displayName", "display_name", "username"):
            yield name
        else:  # tags by their names, as Readwise gives them
            yield from (said(one, "name") or key for key, one in value.items() if isinstance(key, str))


def objects(record: object, *keys: str) -> Iterator[Record]:
    """The objects in a list, or among the values of an object, in the first of some values that holds any."""
    for key in keys:
        value = record.get(key) if isinstance(record, Mapping) else None
        values = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
        found = [one for one in values if isinstance(one, Mapping)]
        if found:
            yield from found
            return
