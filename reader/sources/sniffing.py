"""Which format a file has: told by how it begins, by what it holds, and otherwise by its name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from reader.sources.decoding import looks_binary
from reader.sources.format import Format
from reader.sources.formats import FORMATS, TEXT

HEAD = 4096
"""How many bytes of a file's beginning decide its format."""
_MOST = 200
"""Endings of files' names of which it is remembered whose they may be."""


def by_member(names: Iterable[str], name: str = "") -> Format | None:
    """The format of a zip with these files in it; None for one that is nothing but an archive.

    One that lacks the telling file, and calls itself an archive of some kind by its `name`, is believed.
    """
    there = set(names)
    of_zips = [known for known in FORMATS if known.member]
    told = (known for known in of_zips if _holds(there, known.member))
    return next(told, None) or next((known for known in of_zips if known.streamed and known.names(name)), None)


def _holds(names: set[str], member: str) -> bool:
    first, star, last = member.partition("*")
    return any(name.startswith(first) and name.endswith(last) for name in names) if star else member in names


def by_name(name: str) -> Format:
    """The format of that name in the table."""
    return next(known for known in FORMATS if known.name == name)


def sniff(head: bytes, name: str) -> Format:
    """The format of a file: by its first bytes, then by its name; text where neither speaks, or it calls itself a
    kind of zip and is plainly none.
    """
    head = head[:HEAD]
    # Without their zero bytes, UTF-16 and UTF-32 open like ASCII; a byte order mark isn't content.
    text = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    for known in _starting_with(text.lstrip()[:1]):
        if known.opens(head, text, name):
            return known
    named = by_suffix(name) or TEXT
    return TEXT if named.member and head and not head.startswith(b"PK") and not looks_binary(head) else named


def by_suffix(name: str) -> Format | None:
    """The format of which a file calls itself by its name; None where it doesn't."""
    return next((known for known in _ending_in(name[name.rfind(".") :].lower()) if known.names(name)), None)


@cache
def _starting_with(first: bytes) -> tuple[Format, ...]:
    """The formats of which a file may start with this character, and that are known by how it starts."""
    told = [known for known in FORMATS if known.opening or known.magic or known.claims]
    return tuple(known for known in told if not known.starts or first in known.starts)


@lru_cache(_MOST)
def _ending_in(ending: str) -> tuple[Format, ...]:
    """The formats of which a file may be whose name has this behind its last dot, the dot included."""
    return tuple(known for known in FORMATS if any(suffix.endswith(ending) for suffix in known.suffixes))
